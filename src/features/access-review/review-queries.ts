import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { exactInstant, instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Role } from '../../shared/signed-in.ts';
import { readHints, EXPORTED, FEWEST_FOR_MANY, OPENED, type ReviewEntry } from './review-rules.ts';
import type { Mark, ReviewRule } from './review.ts';

/** An entry with who it was and in which capacity. */
export type LoggedEntry = ReviewEntry & {
  /** To the microsecond, as a mark remembers it. */
  exactly: string;
  reader: string;
  roles: readonly Role[];
  teams: readonly number[];
  services: readonly number[];
};

type Row = Omit<LoggedEntry, 'at' | 'hints'> & { hints: string | null };

const USUAL_DAYS = 30;

/**
 * Entries that a rule may find something in, newest first, for the actor as a reviewer: nobody else gets any.
 * @param daysOff days as yyyy-mm-dd that are no working days, besides weekends
 */
export async function findReviewEntries(
  tx: Tx,
  { since, before, daysOff, most }: { since: Date; before: Date; daysOff: readonly string[]; most: number },
): Promise<LoggedEntry[]> {
  // An hour with too many lies in two hours of the clock: one of them holds half.
  const few = Math.ceil(FEWEST_FOR_MANY / 2);
  const { rows } = await sql<Row>`
    select ${exactInstant(sql`e.at`)} as exactly, e.reader, e.event, e.basis, e.hints, e.roles, e.teams, e.services,
      e.families, e.record, e.shown
    from access.review_entries(${since}, ${before}, ${[...OPENED]}::text[], ${[...EXPORTED]}::text[],
      ${[...daysOff]}::date[], ${few}, ${most}) e`.execute(tx);
  return rows.map((row) => ({ ...row, at: new Date(row.exactly), hints: readHints(row.hints) }));
}

/** How many records each reader usually opens in an hour, over the month before; who opened none is left out. */
export async function findUsual(
  tx: Tx,
  readers: readonly string[],
  before: Date,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ reader: string; usual: number }>`
    select reader, usual from access.review_usual(${[...readers]}::uuid[],
      ${before}::timestamptz - ${`${String(USUAL_DAYS)} days`}::interval, ${before}, ${[...OPENED]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ reader, usual }) => [reader, usual]));
}

export type StoredMark = Mark & {
  readerId: string;
  day: string;
  rule: ReviewRule;
  /** To the microsecond. */
  seenThrough: string;
};

/** Marks of these days that the actor may read, newest first. */
export async function findMarks(tx: Tx, from: string, to: string): Promise<StoredMark[]> {
  const { rows } = await sql<StoredMark>`
    select m.id, a.name as "seenBy", ${instant(sql`m.seen_at`)} as "seenAt", m.seen_as as "seenAs",
      ${opened('access_review_mark', 'note', 'm')} as note, m.seen_by = (select access.actor()) as "isMine",
      m.reader_id as "readerId", m.day::text as day, m.rule, ${exactInstant(sql`m.seen_through`)} as "seenThrough"
    from access_review_mark m
      join account a on a.municipality_id = m.municipality_id and a.id = m.seen_by
    where m.municipality_id = (select access.my_municipality()) and m.day between ${from}::date and ${to}::date
      and m.undone_at is null
    order by m.seen_at desc, m.id`.execute(tx);
  return rows;
}

export type NewMark = {
  id: string;
  readerId: string;
  day: string;
  rule: ReviewRule;
  seenThrough: string;
  seenAs: Mark['seenAs'];
  teams: readonly number[];
  note: string;
};

export async function insertMark(tx: Tx, mark: NewMark): Promise<void> {
  await sql`
    insert into access_review_mark (municipality_id, id, reader_id, day, rule, seen_through, note, seen_as, teams,
      seen_by, seen_at)
    values ((select access.my_municipality()), ${mark.id}, ${mark.readerId}, ${mark.day}, ${mark.rule},
      ${mark.seenThrough}, ${sealer(tx, mark.id)('access_review_mark', mark.id, 'note', mark.note)}, ${mark.seenAs},
      ${[...mark.teams]}::integer[], (select access.actor()), (select access.now()))`.execute(tx);
}

/** @returns false for a mark that is not the actor's, or is taken back already */
export async function undoMark(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    update access_review_mark set undone_at = (select access.now())
    where municipality_id = (select access.my_municipality()) and id = ${id} and undone_at is null
      and seen_by = (select access.actor())
    returning id`.execute(tx);
  return rows.length === 1;
}

/** References of those families that the actor may see; the others are missing. */
export async function findReferences(
  tx: Tx,
  families: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; reference: string }>`
    select f.id, f.reference from family f
    where f.municipality_id = (select access.my_municipality()) and f.id = any (${[...families]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

export type UnitNames = {
  accounts: ReadonlyMap<string, string>;
  teams: ReadonlyMap<number, string>;
  services: ReadonlyMap<number, string>;
};

/** What accounts, teams and services are called. */
export async function findUnitNames(tx: Tx): Promise<UnitNames> {
  const { rows } = await sql<{ kind: 'account' | 'team' | 'service'; id: string; name: string }>`
    select 'account' as kind, id::text as id, name from account
      where municipality_id = (select access.my_municipality())
    union all select 'team', id::text, name from team where municipality_id = (select access.my_municipality())
    union all select 'service', id::text, name from service
      where municipality_id = (select access.my_municipality())`.execute(tx);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    accounts: new Map(of('account').map(({ id, name }) => [id, name])),
    teams: new Map(of('team').map(({ id, name }) => [Number(id), name])),
    services: new Map(of('service').map(({ id, name }) => [Number(id), name])),
  };
}
