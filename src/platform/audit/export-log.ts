import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db/transaction.ts';
import { exactInstant } from '../db/sql-instant.ts';

/**
 * One entry as a log collector takes it: pseudonymous, and of the persons only how many. What is not there was
 * not answered, since an entry and its answer stand or fall together.
 */
export type ExportedEntry = {
  /** Code, shard and place: the same entry never gets another. */
  id: string;
  at: string;
  municipality: string;
  /** The account's id. */
  who: string;
  roles: string[];
  teams: number[];
  services: number[];
  event: string;
  basis: string[];
  /** How many records and persons were shown or changed. */
  count: number;
  outcome: 'answered';
  /** Only where it was asked for. */
  subjects?: string[];
};

/** How far each chain has been exported, by its number: later entries of a chain never come before it. */
const Cursor = z.record(z.string().regex(/^\d{1,5}$/u), z.int().nonnegative());

export type LogCursor = z.output<typeof Cursor>;

const PAGE = 1000;

/** @returns null for what is no cursor */
export function readLogCursor(text: string): LogCursor | null {
  try {
    const parsed = Cursor.safeParse(JSON.parse(Buffer.from(text.trim(), 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function writeLogCursor(cursor: LogCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * The entries that the actor may read, of each chain in order, from a day on.
 * @param since yyyy-mm-dd, in Norway
 * @param cursor is moved along with what was given
 */
export async function* exportLog(
  tx: Tx,
  { since, withIds, cursor }: { since: string; withIds: boolean; cursor: LogCursor },
): AsyncGenerator<ExportedEntry> {
  for (let shard = 0; shard < 16; shard += 1)
    for (;;) {
      const { rows } = await sql<ExportedEntry & { place: number; subject_ids: string[] }>`
        select m.code || '/' || l.shard || '/' || l.place as id, ${exactInstant(sql`l.at`)} as at,
          m.code as municipality, l.actor_id as who, l.roles, l.teams, l.services, l.event, l.basis,
          cardinality(l.subjects) as count, 'answered' as outcome, l.place,
          case when ${withIds} then l.subjects::text[] else '{}' end as subject_ids
        from access_log l join municipality m on m.id = l.municipality_id
        where l.municipality_id = access.my_municipality() and l.shard = ${shard}
          and l.place > ${cursor[String(shard)] ?? 0} and l.at >= ${since}::timestamp at time zone 'Europe/Oslo'
        order by l.place limit ${PAGE}`.execute(tx);
      for (const { place, subject_ids, ...entry } of rows) {
        yield withIds ? { ...entry, subjects: subject_ids } : entry;
        cursor[String(shard)] = place;
      }
      if (rows.length < PAGE) break;
    }
}
