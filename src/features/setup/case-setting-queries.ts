import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { CaseSettings } from './case-setting.ts';

/** The settings of the actor's municipality, which has them from its beginning. */
export async function findCaseSettings(tx: Tx): Promise<CaseSettings> {
  const { rows } = await sql<CaseSettings>`
    select retention_years as "retentionYears" from case_setting
    where municipality_id = (select access.my_municipality())`.execute(tx);
  if (rows[0] === undefined) throw new AppError('not_found');
  return rows[0];
}

export async function updateCaseSettings(tx: Tx, { retentionYears }: CaseSettings): Promise<void> {
  await sql`
    update case_setting set retention_years = ${retentionYears}::smallint
    where municipality_id = (select access.my_municipality())`.execute(tx);
}
