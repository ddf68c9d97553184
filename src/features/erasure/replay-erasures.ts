import type pg from 'pg';
import type { Keys } from '../../platform/crypto/keys.ts';
import { keyOwnersOf } from './erase-family.ts';
import { readErasures, type Erasure } from './erasure-journal.ts';
import { deleteFamilies } from './erasure-queries.ts';

/**
 * Erases again what an older copy of the database, or of the keystore, has brought back.
 * @param owner in a transaction, as the tables' owner
 * @returns rows deleted and keys destroyed by it, and lines that are not this installation's
 */
export async function replayErasures(
  owner: pg.Client,
  keys: Keys,
  journal: string,
): Promise<{ rows: number; keys: number; foreign: number }> {
  const { erasures, foreign } = await readErasures(journal, keys);
  const destroyed = keys.destroyKeys(erasures.flatMap(keyOwnersOf));
  let rows = 0;
  for (const erasure of erasures)
    if (await isBack(owner, erasure)) rows += await deleteFamilies(owner, erasure);
  return { rows, keys: destroyed, foreign };
}

// A copy from before the family was made may still hold its first enquiry.
async function isBack(owner: pg.Client, { families, enquiries }: Erasure): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from family where id = any ($1::uuid[])
     union all select from enquiry_text where enquiry_id = any ($2::uuid[])
     union all select from case_step where case_id = any ($2::uuid[])
     union all select from case_file where id = any ($2::uuid[]) and next_step is not null limit 1`,
    [families, enquiries],
  );
  return rowCount !== 0;
}
