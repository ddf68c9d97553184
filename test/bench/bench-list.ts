import type { Database } from '../../src/platform/db/database.ts';
import { inTransaction, type Actor } from '../../src/platform/db/transaction.ts';
import {
  countEnquiries,
  listEnquiries,
  type EnquiryFilter,
} from '../../src/features/enquiries/enquiry-list-query.ts';
import { countByFilter } from '../../src/features/enquiries/enquiry-counts-query.ts';
import type { EnquirySort } from '../../src/features/enquiries/enquiry-list.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { measureLatency } from './measure-latency.ts';

export type BenchRow = Record<string, string | number>;

// One of each filter, what people combine, and what must not be slow for being rare or impossible.
const LIST_FILTERS: Readonly<Record<string, EnquiryFilter>> = {
  none: {},
  kind: { kind: 'general_advice' },
  anonymous: { anonymous: true },
  contact: { contact: 'nav' },
  'rare contact': { contact: 'private_physiotherapist' },
  'contact never used': { contact: 'volunteer' },
  area: { area: 'askollen' },
  form: { form: 'conversation' },
  topic: { topic: 'economy' },
  period: periodOf(3),
  open: { isOpen: true },
  closed: { isOpen: false },
  'contact, topic': { contact: 'nav', topic: 'housing' },
  'contact, area': { contact: 'school', area: 'fjell' },
  'area, form, open': { area: 'svelvik', form: 'coordination', isOpen: true },
  'contact, area, form, topic': {
    contact: 'crisis_centre',
    area: 'konnerud',
    form: 'conversation',
    topic: 'health',
  },
  'contact, topic, period, open': { contact: 'nav', topic: 'economy', ...periodOf(0), isOpen: true },
  'anonymous, area, period': { anonymous: true, area: 'stromso', ...periodOf(5) },
  'never: general advice by conversation': { kind: 'general_advice', form: 'conversation' },
  'never: general advice in an area': { kind: 'general_advice', area: 'stromso' },
  'never: open years ago': { isOpen: true, ...periodOf(6) },
};

function periodOf(yearsAgo: number): { from: string; to: string } {
  const year = String(new Date().getFullYear() - yearsAgo);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

const LOAD = { concurrency: 16, turns: 320 };
const FIRST_PAGE = { sort: 'newest' as EnquirySort, after: null, limit: 50 };

/** First page of 50 as the actor, for each filter and for all of them mixed. */
export async function benchList(db: Database, actor: Actor): Promise<BenchRow[]> {
  const list = (filter: EnquiryFilter) =>
    inTransaction(db, systemClock, actor, (tx) => listEnquiries(tx, { filter, ...FIRST_PAGE }));
  return benchFilters(list, ({ rows }) => rows.length);
}

/** How many each filter lets through, exact to 10 000. */
export async function benchCounts(db: Database, actor: Actor): Promise<BenchRow[]> {
  const count = (filter: EnquiryFilter) =>
    inTransaction(db, systemClock, actor, (tx) => countEnquiries(tx, filter));
  return benchFilters(count, ({ value }) => value);
}

/** The page as it is opened: its first rows, their number, and the number beside every filter's value. */
export async function benchListWithCounts(db: Database, actor: Actor): Promise<BenchRow[]> {
  const filters = Object.values(LIST_FILTERS);
  const open = async (turn: number) => {
    const filter = filters[turn % filters.length] ?? {};
    await inTransaction(db, systemClock, actor, async (tx) => {
      await listEnquiries(tx, { filter, ...FIRST_PAGE });
      await countEnquiries(tx, filter);
    });
    await inTransaction(db, systemClock, actor, (tx) => countByFilter(tx, filter));
  };
  await measureLatency(open, { concurrency: 1, turns: filters.length });
  const rows: BenchRow[] = [];
  for (const concurrency of [1, 2, 4]) {
    const { p50, p95, max } = await measureLatency(open, { concurrency, turns: filters.length * 4 });
    rows.push({
      'at once': concurrency,
      'p50 ms': p50.toFixed(1),
      'p95 ms': p95.toFixed(1),
      'max ms': max.toFixed(1),
    });
  }
  return rows;
}

async function benchFilters<T>(
  run: (filter: EnquiryFilter) => Promise<T>,
  found: (answer: T) => number,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const filters = Object.values(LIST_FILTERS);
  const mixed = (turn: number) => run(filters[turn % filters.length] ?? {});
  await measureLatency(mixed, { ...LOAD, turns: filters.length * 2 });
  for (const [name, filter] of Object.entries(LIST_FILTERS)) {
    const alone = await measureLatency(() => run(filter), { concurrency: 1, turns: 10 });
    const together = await measureLatency(() => run(filter), { ...LOAD, turns: 160 });
    rows.push(row(name, found(await run(filter)), alone.p50, together));
  }
  rows.push(row('all mixed', '', '', await measureLatency(mixed, LOAD)));
  return rows;
}

function row(
  filter: string,
  found: number | string,
  alone: number | string,
  together: { p50: number; p95: number; max: number },
): BenchRow {
  const ms = (value: number | string) => (typeof value === 'number' ? value.toFixed(1) : value);
  return {
    filter,
    found,
    'alone p50 ms': ms(alone),
    '16 at once p50 ms': ms(together.p50),
    '16 at once p95 ms': ms(together.p95),
    'max ms': ms(together.max),
  };
}
