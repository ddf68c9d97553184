import { sql, type RawBuilder } from 'kysely';
import type { ListCursor } from '../../shared/list-cursor.ts';

/** An instant as a cursor has it, to the microsecond. */
export const position = (column: RawBuilder<unknown>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The families of the actor's teams, newest first, so many from the one after the cursor. */
export function newestFamilies(after: ListCursor | null, most: number): RawBuilder<unknown> {
  const beyond =
    after === null
      ? sql``
      : sql`and (f.created_at < ${after.at}::timestamptz
          or (f.created_at = ${after.at}::timestamptz and f.id > ${after.id}::uuid))`;
  // A team at a time, each by its index.
  return sql`
    select f.municipality_id, f.id, f.name, f.name_version, f.created_at
    from unnest((select access.my_family_teams())::integer[]) team
      cross join lateral (
        select municipality_id, id, name, name_version, created_at from family f
        where f.municipality_id = (select access.my_municipality()) and f.team_id = team and f.merged_into is null
          ${beyond}
        order by created_at desc, id limit ${most}) f
    order by f.created_at desc, f.id limit ${most}`;
}
