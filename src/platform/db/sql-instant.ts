import { sql, type RawBuilder } from 'kysely';

/** An instant in UTC to the millisecond, as replies write it. */
export function instant(column: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** To the microsecond, as the database keeps it: a place in a list must be exact. */
export function exactInstant(column: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
