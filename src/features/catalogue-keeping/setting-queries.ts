import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryKind } from '../catalogue/entry.ts';
import type { Months } from '../catalogue/freshness-rules.ts';

/** By how many months entries are to be confirmed again, for whoever asks. */
export async function findMonthsOf(tx: Tx, municipalityId: number): Promise<Months> {
  const { rows } = await sql<{ months: Months }>`
    select months from access.catalogue_stamp(${municipalityId})`.execute(tx);
  return rows[0]?.months ?? {};
}

export async function upsertMonths(tx: Tx, months: Readonly<Record<EntryKind, number>>): Promise<void> {
  await sql`
    insert into catalogue_setting (municipality_id, kind, months)
    select (select access.my_municipality()), m.key, m.value::smallint
    from jsonb_each_text(${JSON.stringify(months)}::jsonb) m
    on conflict (municipality_id, kind) do update set months = excluded.months`.execute(tx);
}
