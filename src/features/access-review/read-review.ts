import { createHmac } from 'node:crypto';
import { writeAccessLog } from '../../platform/audit/write-access-log.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { dayInNorway, today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findReasons } from './break-glass-queries.ts';
import { dayOff } from '../../shared/days-off.ts';
import {
  findMarks,
  findReferences,
  findReviewEntries,
  findUnitNames,
  findUsual,
  type LoggedEntry,
  type StoredMark,
  type UnitNames,
} from './review-queries.ts';
import { countRecords, findInDay } from './review-rules.ts';
import {
  MOST_DAYS,
  REVIEW_RULES,
  type Finding,
  type Review,
  type ReviewRequest,
  type ReviewRule,
} from './review.ts';

type Reviewing = { tx: Tx; actor: SignedIn; clock: Clock };

/** A finding with what a mark of it takes. */
export type Found = {
  finding: Finding;
  seenThrough: string;
  readerTeams: readonly number[];
  /** Ids of the families that its written reasons are about. */
  reasonsOf: readonly string[];
};

const DAY = 86_400_000;
const USUAL_DAYS = 14;
const PAGE = 50;
const FAMILIES_SHOWN = 20;
/** Entries that are looked through for one answer. */
const MOST_ENTRIES = 20_000;

/** The last fourteen days, today among them. */
function usualPeriod(clock: Clock): { from: string; to: string } {
  return { from: daysBefore(today(clock), USUAL_DAYS - 1), to: today(clock) };
}

/**
 * A page of what the rules find in the access log, the newest day first.
 * @throws AppError `invalid_input` for an `after` that no page before said, and a period that is none or too long
 */
export async function readReview(context: Reviewing, asked: ReviewRequest): Promise<Review> {
  const period = periodOf(context.clock, asked);
  const { found, isCut } = await findAll(context, period);
  const chosen = found.filter(
    ({ finding: { rule, reader, isSeen } }) =>
      (asked.rule === undefined || asked.rule === rule) &&
      (asked.reader === undefined || asked.reader === reader.id) &&
      (asked.seen === 'all' || (asked.seen === 'yes') === isSeen),
  );
  const from = placeAfter(chosen, asked.after);
  const page = chosen.slice(from, from + PAGE);
  const last = page.at(-1);
  // A reason tells of a family: whoever it is about is told that it was read, and by whom.
  const told = page.flatMap(({ reasonsOf }) => reasonsOf);
  if (told.length > 0) await writeAccessLog(context.tx, context.actor, 'access_review.reasons_read', told);
  return {
    ...period,
    items: page.map(({ finding }) => finding),
    next: last !== undefined && from + PAGE < chosen.length ? keyOf(last.finding) : null,
    count: chosen.length,
    unseen: found.filter(isUnseen).length,
    isCut,
  };
}

/** How many findings of the usual period nobody of the reviewer's kind has looked at. */
export async function countUnseen(context: Reviewing): Promise<{ unseen: number; from: string }> {
  const period = usualPeriod(context.clock);
  const { found } = await findAll(context, period);
  return { unseen: found.filter(isUnseen).length, from: period.from };
}

function isUnseen({ finding }: Found): boolean {
  return !finding.isSeen;
}

/** Everything that the rules find for this reviewer in whole days. */
export async function findAll(
  { tx, actor }: Reviewing,
  { from, to }: { from: string; to: string },
): Promise<{ found: Found[]; isCut: boolean }> {
  const since = midnightInNorway(from);
  const before = midnightInNorway(daysBefore(to, -1));
  const entries = await findReviewEntries(tx, {
    since,
    before,
    daysOff: daysFrom(from, to).filter(dayOff),
    most: MOST_ENTRIES,
  });
  const usual = await findUsual(tx, [...new Set(entries.map(({ reader }) => reader))], since);
  const byDay = Map.groupBy(entries, ({ reader, at }) => `${dayInNorway(at)} ${reader}`);
  const findings = [...byDay].flatMap(([key, ofDay]) => {
    const [day = '', readerId = ''] = key.split(' ');
    return findInDay({ day, entries: ofDay, usual: usual.get(readerId) ?? 0 }).map(({ rule, entries }) => ({
      day,
      readerId,
      rule,
      entries: entries as readonly LoggedEntry[],
    }));
  });
  const labels = await labelFamilies(
    tx,
    findings.flatMap(({ entries }) => entries.flatMap(({ families }) => families)),
  );
  const reasons = findings.some(({ rule }) => rule === 'break_glass')
    ? await findReasons(tx, since, before)
    : [];
  const marks = await findMarks(tx, from, to);
  const names = await findUnitNames(tx);
  const isLead = seesAs(actor) === 'team_lead';
  const found = findings
    .map((finding): Found => {
      const { entries } = finding;
      const own = marks.filter((mark) => isOf(mark, finding));
      const last = entries.reduce((a, b) => (b.exactly > a ? b.exactly : a), '');
      const families = [...new Set(entries.flatMap((entry) => entry.families))];
      const ofReader = reasons.filter(
        ({ readerId, openedAt }) =>
          finding.rule === 'break_glass' &&
          readerId === finding.readerId &&
          dayInNorway(new Date(openedAt)) === finding.day,
      );
      const shown: Finding = {
        reader: { id: finding.readerId, name: names.accounts.get(finding.readerId) ?? '' },
        day: finding.day,
        rule: finding.rule,
        roles: [...new Set(entries.flatMap(({ roles }) => roles))],
        units: unitsOf(entries, names),
        first: toMillis(entries.reduce((a, b) => (b.exactly < a ? b.exactly : a), last)),
        last: toMillis(last),
        entries: entries.length,
        records: countRecords(entries),
        events: [...new Set(entries.map(({ event }) => event))],
        families: families.slice(0, FAMILIES_SHOWN).map((id) => labels(id)),
        moreFamilies: Math.max(0, families.length - FAMILIES_SHOWN),
        reasons: ofReader.map(({ reason }) => reason),
        marks: own.map(({ readerId: _, day: _day, rule: _rule, seenThrough: _through, ...mark }) => mark),
        isSeen: own.some(
          ({ seenAs, seenThrough }) => (seenAs === 'team_lead') === isLead && seenThrough >= last,
        ),
      };
      return {
        finding: shown,
        seenThrough: last,
        readerTeams: [...new Set(entries.flatMap(({ teams }) => teams))],
        reasonsOf: [...new Set(ofReader.map(({ familyId }) => familyId))],
      };
    })
    .sort((a, b) => keyOf(b.finding).localeCompare(keyOf(a.finding)));
  return { found, isCut: entries.length === MOST_ENTRIES };
}

/** In which capacity one reviews: who is both leads a team first. */
export function seesAs({ roles }: SignedIn): 'team_lead' | 'privacy_officer' {
  return roles.includes('team_lead') ? 'team_lead' : 'privacy_officer';
}

type Key = { day: string; rule: ReviewRule };

function isOf(mark: StoredMark, finding: Key & { readerId: string }): boolean {
  return mark.readerId === finding.readerId && mark.day === finding.day && mark.rule === finding.rule;
}

/** Where a finding stands in the list, newest day first: a day, the weight of its rule, and whose it is. */
function keyOf({ day, rule, reader }: Finding): string {
  return `${day} ${REVIEW_RULES.length - REVIEW_RULES.indexOf(rule)} ${reader.id}`;
}

function placeAfter(found: readonly Found[], after: string | undefined): number {
  if (after === undefined) return 0;
  if (!/^\d{4}-\d{2}-\d{2} \d [0-9a-f-]{36}$/u.test(after))
    throw new AppError('invalid_input', { issues: [{ path: 'after', problem: 'not_a_cursor' }] });
  const place = found.findIndex(({ finding }) => keyOf(finding).localeCompare(after) < 0);
  return place === -1 ? found.length : place;
}

/** By reference where the reviewer sees the family; by a name that is the same in every review, where not. */
async function labelFamilies(tx: Tx, families: readonly string[]) {
  const ids = [...new Set(families)];
  const references = ids.length === 0 ? new Map<string, string>() : await findReferences(tx, ids);
  const key = keysOf(tx).purposeKey('review-pseudonym');
  return (id: string) => {
    const reference = references.get(id);
    if (reference !== undefined) return { id, label: reference };
    const digest = createHmac('sha256', key).update(id).digest('hex');
    return { id: null, label: `~${digest.slice(0, 6)}` };
  };
}

function unitsOf(entries: readonly LoggedEntry[], { teams, services }: UnitNames): string[] {
  const ofServices = entries.filter(({ event }) => event.startsWith('partner.'));
  const names = [
    ...entries
      .filter(({ event }) => !event.startsWith('partner.'))
      .flatMap((entry) => entry.teams.map((id) => teams.get(id))),
    ...ofServices.flatMap((entry) => entry.services.map((id) => services.get(id))),
  ];
  return [...new Set(names.filter((name) => name !== undefined))];
}

function periodOf(clock: Clock, { from, to }: ReviewRequest): { from: string; to: string } {
  const usual = usualPeriod(clock);
  const last = to ?? usual.to;
  const first = from ?? daysBefore(last, USUAL_DAYS - 1);
  if (first > last || daysBefore(last, MOST_DAYS - 1) > first)
    throw new AppError('invalid_input', {
      issues: [{ path: 'from', problem: first > last ? 'after_the_end' : 'period_too_long' }],
    });
  return { from: first, to: last };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return Array.from({ length: count }, (_, index) => daysBefore(from, -index));
}

/** Midnight is one or two hours before that of UTC. */
function midnightInNorway(day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return (
    [2, 1].map((hours) => new Date(utc - hours * 3_600_000)).find((at) => dayInNorway(at) === day) ??
    new Date(utc)
  );
}

/** From the microseconds of the database to what a reply writes. */
function toMillis(exactly: string): string {
  return new Date(exactly).toISOString();
}
