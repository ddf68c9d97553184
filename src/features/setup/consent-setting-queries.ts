import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { ConsentSettings } from './consent-setting.ts';

/** The settings of the actor's municipality, which has them from its beginning. */
export async function findConsentSettings(tx: Tx): Promise<ConsentSettings> {
  const { rows } = await sql<ConsentSettings>`
    select young_person_decides_from as "youngPersonDecidesFrom", usual_days as "usualDays",
      remind_days as "remindDays"
    from consent_setting where municipality_id = (select access.my_municipality())`.execute(tx);
  if (rows[0] === undefined) throw new AppError('not_found');
  return rows[0];
}

export async function updateConsentSettings(
  tx: Tx,
  { youngPersonDecidesFrom, usualDays, remindDays }: ConsentSettings,
): Promise<void> {
  await sql`
    update consent_setting set young_person_decides_from = ${youngPersonDecidesFrom}::smallint,
      usual_days = ${usualDays}, remind_days = ${remindDays}
    where municipality_id = (select access.my_municipality())`.execute(tx);
}
