import type pg from 'pg';
import type { Keys } from '../../platform/crypto/keys.ts';
import { writeErasure, type Erasure } from './erasure-journal.ts';
import { deleteFamilies, findWhatErasingTakes } from './erasure-queries.ts';

export type ErasedFamily = {
  rows: number;
  enquiries: number;
  /** Whose keys are to be destroyed when the deleting is committed. */
  keyOwners: readonly string[];
};

/**
 * Erases a family for good: its rows here, in the caller's transaction; and then, by the caller, the keys without
 * which no older copy opens. The journal is written between: whatever breaks off after it is done at the next start.
 * @param owner in a transaction, as the tables' owner
 * @returns null when there is no such family
 */
export async function eraseFamily(
  owner: pg.Client,
  { keys, journal, now }: { keys: Keys; journal: string; now: Date },
  { municipality, familyId }: { municipality: string; familyId: string },
): Promise<ErasedFamily | null> {
  const takes = await findWhatErasingTakes(owner, municipality, familyId);
  if (takes === null) return null;
  const erasure: Erasure = { at: now.toISOString(), municipality, ...takes };
  const rows = await deleteFamilies(owner, erasure);
  await writeErasure(journal, keys, erasure);
  return { rows, enquiries: takes.enquiries.length, keyOwners: keyOwnersOf(erasure) };
}

export function keyOwnersOf({ families, enquiries, others }: Erasure): string[] {
  return [...families, ...enquiries, ...others];
}
