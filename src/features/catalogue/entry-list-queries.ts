import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryListQuery, EntryRow } from './entry-record.ts';

type StoredRow = Omit<EntryRow, 'confirmBy' | 'isStale'> & { changedOn: string; total: number };

const ENDED = sql`(coalesce(e.confirmed_on, (e.changed_at at time zone 'Europe/Oslo')::date)
  + make_interval(months => coalesce(t.months, 12)))::date < (select access.today())`;
const CONDITIONS: Readonly<Record<EntryListQuery['list'], RawBuilder<unknown>>> = {
  mine: sql`e.state <> 'withdrawn' and k.owner_id = (select access.actor())`,
  // What others do or have stopped doing is nobody's to confirm here.
  stale: sql`e.state = 'published' and e.content ->> 'elsewhere' is null and ${ENDED}
    and ((select access.keeps_catalogue()) or k.owner_id = (select access.actor()))`,
  drafts: sql`e.state = 'draft'`,
  withdrawn: sql`e.state = 'withdrawn'`,
};

/** One of the keeper's lists; what was confirmed longest ago comes first. */
export async function findEntryRows(
  tx: Tx,
  { list, limit, offset }: EntryListQuery,
): Promise<{ rows: StoredRow[]; total: number }> {
  const { rows } = await sql<StoredRow>`
    select e.id, e.content ->> 'name' as name, e.kind, coalesce(s.content ->> 'name', '') as "serviceName",
      e.content ->> 'summary' as summary, e.state, e.version, e.confirmed_on as "confirmedOn",
      (e.changed_at at time zone 'Europe/Oslo')::date as "changedOn", a.name as "ownerName",
      k.owner_id is not distinct from (select access.actor()) as "isMine", count(*) over ()::int as total
    from catalogue_entry e
      left join catalogue_entry s on s.municipality_id = e.municipality_id and s.id = e.service
      left join catalogue_setting t on t.municipality_id = e.municipality_id and t.kind = e.kind
      left join catalogue_keeping k on k.municipality_id = e.municipality_id and k.entry_id = e.id
      left join account a on a.municipality_id = k.municipality_id and a.id = k.owner_id
    where e.municipality_id = (select access.my_municipality()) and ${CONDITIONS[list]}
    order by coalesce(e.confirmed_on, e.changed_at::date), lower(e.content ->> 'name'), e.id
    limit ${limit} offset ${offset}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}
