import { sql, type RawBuilder } from 'kysely';
import { instant as instantOf } from '../../platform/db/sql-instant.ts';

/** An instant in UTC to the millisecond, as the contracts have it: a consent's end is exact. */
export function instant(column: string): RawBuilder<string> {
  return instantOf(sql.ref(column));
}

/**
 * Rows of the actor's own teams' families. The policies let a person who is a partner too see more, and
 * what a partner sees is not for these pages.
 */
export function ofMyTeams(table: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.municipality_id`)} = (select access.my_municipality())
    and ${sql.ref(`${table}.team_id`)} = any ((select access.my_family_teams())::integer[])`;
}
