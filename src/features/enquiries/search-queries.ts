import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Cursor } from './enquiry-cursor.ts';
import { dayStreams, isAfter, type EnquiryFilter } from './enquiry-list-query.ts';

/** An enquiry, with one of its texts; null for one that has none. */
export type Written = Cursor & { id: string; text: string | null };

/** The next enquiries that the filter lets through, newest first, a row for each text that the actor may read. */
export async function findWritten(
  tx: Tx,
  filter: EnquiryFilter,
  after: Cursor | null,
  limit: number,
): Promise<Written[]> {
  const streams = dayStreams(filter);
  const conditions = [...streams.conditions, ...(after === null ? [] : [isAfter(after, 'newest')])];
  const order = sql`received_on desc, number desc, team_id desc`;
  const { rows } = await sql<Written>`
    with page as materialized (
      select l.* from ${streams.from}
      cross join lateral (
        select municipality_id, team_id, number, received_on from enquiry_listing
        where ${sql.join(conditions, sql` and `)}
        order by ${order} limit ${limit}) as l
      order by ${order} limit ${limit})
    select e.id, p.received_on as "receivedOn", p.number, p.team_id as "teamId",
      ${opened('enquiry_text', 'text', 'x')} as text
    from page p
      join enquiry e on e.municipality_id = p.municipality_id and e.team_id = p.team_id and e.number = p.number
      left join enquiry_text x on x.municipality_id = e.municipality_id and x.enquiry_id = e.id
        and (starts_with(x.slot, 'note') or starts_with(x.slot, 'advice'))
    order by p.received_on desc, p.number desc, p.team_id desc`.execute(tx);
  return rows;
}
