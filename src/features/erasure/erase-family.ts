import type pg from 'pg';
import type { Keys } from '../../platform/crypto/keys.ts';
import { writeErasure, type Erasure } from './erasure-journal.ts';
import { deleteFamilies, findWhatErasingTakes } from './erasure-queries.ts';

export type ErasedFamily = { rows: number; keys: number; records: number; enquiries: number };

/**
 * Erases a family for good: its rows, and the keys without which no older copy opens.
 * First the rows, in the caller's transaction; then the journal; then the keys. Broken off before the
 * commit, the journal has it done again at the next start.
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
  const destroyed = keys.destroyKeys(keyOwnersOf(erasure));
  return { rows, keys: destroyed, records: takes.families.length, enquiries: takes.enquiries.length };
}

export function keyOwnersOf({ families, enquiries, others }: Erasure): string[] {
  return [...families, ...enquiries, ...others];
}
