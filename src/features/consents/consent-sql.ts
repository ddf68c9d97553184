import { sql, type RawBuilder } from 'kysely';

/** An instant in UTC to the millisecond, as the contracts have it: a consent's end is exact. */
export function instant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * Rows of the actor's own teams' families. The policies let a person who is a partner too see more, and
 * what a partner sees is not for these pages.
 */
export function ofMyTeams(table: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.municipality_id`)} = (select access.my_municipality())
    and ${sql.ref(`${table}.team_id`)} = any ((select access.my_family_teams())::integer[])`;
}
