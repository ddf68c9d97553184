import { sql } from 'kysely';
import { sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { NewGap } from './gap.ts';

/** Counts what somebody did not find, its words sealed with its own key. @returns why not, or null */
export async function insertGap(
  tx: Tx,
  municipalityId: number,
  id: string,
  { source, needs, area, ageBand, language, words }: NewGap,
): Promise<'not_allowed' | 'too_many' | null> {
  const sealed = sealer(tx, id)('catalogue_gap', id, 'words', words);
  const { rows } = await sql<{ why: 'not_allowed' | 'too_many' | null }>`
    select access.report_gap(${municipalityId}, ${id}, ${source}, ${needs}::text[], ${area}, ${ageBand}, ${language},
      ${sealed}) as why`.execute(tx);
  return rows[0]?.why ?? null;
}
