import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { listEnquiries, type EnquiryFilter } from '../enquiries/enquiry-list-query.ts';
import type { EnquiryRow, EnquirySort } from '../enquiries/enquiry-list.ts';
import {
  addDays,
  chooseShownYear,
  lastDays,
  sameDayYearBefore,
  spanOfMonth,
  yearOf,
  yearTo,
  type DaySpan,
} from './day-spans.ts';
import { countByDay, countLooseEnds, countOpen, findNewestDay, type DayCount } from './overview-queries.ts';
import type { Figure, FigureFilter, Overview, YearFigures } from './overview.ts';

/** Days that something has been open; the last age is the one that needs attention. */
const AGES = [
  { fromDays: 0, toDays: 30 },
  { fromDays: 31, toDays: 90 },
  { fromDays: 91, toDays: 180 },
  { fromDays: 181, toDays: null },
] as const;

const ROWS_SHOWN = 5;

type Request = { tx: Tx; clock: Clock; actor: { accountId: string }; teamId: number | undefined };

/** The actor's front page: numbers of the actor's teams, each with the list's filter of its rows. */
export async function readOverview({ tx, clock, actor, teamId }: Request): Promise<Overview> {
  const day = today(clock);
  const whose = { accountId: actor.accountId, teamId };
  const newestOn = await findNewestDay(tx, whose);
  const shown = chooseShownYear(day, newestOn);
  const before = yearTo(sameDayYearBefore(shown.to));
  const ages = AGES.map(({ fromDays, toDays }) => ({
    ...(toDays !== null && { from: addDays(day, -toDays) }),
    // what is dated ahead of the clock is open too
    ...(fromDays > 0 && { to: addDays(day, -fromDays) }),
  }));

  const days = await countByDay(tx, whose, { from: before.from, to: day });
  const open = await countOpen(tx, whose, ages);
  const looseEnds = await countLooseEnds(tx, whose, shown);
  const rows = (filter: EnquiryFilter, sort: EnquirySort) => listFirst(tx, { ...filter, teamId }, sort);

  const figure = (count: number, filter: FigureFilter): Figure => ({
    count,
    filter: { ...filter, ...(teamId !== undefined && { team: teamId }) },
  });
  const cameIn = (span: DaySpan, kind?: DayCount['kind']) =>
    figure(sumOf(days, span, kind), { ...(kind !== undefined && { kind }), ...span });
  const yearFigures = (span: DaySpan, monthsTo: string): YearFigures => ({
    year: yearOf(span.from),
    ...span,
    all: cameIn(span),
    cases: cameIn(span, 'case'),
    generalAdvice: cameIn(span, 'general_advice'),
    months: listMonths(yearTo(monthsTo)).map((month) => cameIn(month)),
  });

  const openByAge = AGES.map((age, index) => ({
    ...age,
    figure: figure(open.byAge[index] ?? 0, { open: true, ...ages[index] }),
  }));
  const openLong = openByAge.at(-1)?.figure ?? figure(0, { open: true });

  return {
    day,
    newestOn,
    last7Days: cameIn(lastDays(day, 7)),
    last30Days: cameIn(lastDays(day, 30)),
    thisYear: yearFigures(shown, shown.to),
    yearBefore: yearFigures(before, `${before.from.slice(0, 4)}-12-31`),
    open: figure(
      openByAge.reduce((sum, age) => sum + age.figure.count, 0),
      { open: true },
    ),
    openByAge,
    oldestOpenOn: open.oldestOn,
    mine: {
      open: figure(open.mine, { open: true, adviser: 'mine' }),
      drafts: looseEnds.drafts,
      usefulNotAsked: figure(looseEnds.usefulNotAsked, {
        adviser: 'mine',
        attention: 'useful_not_asked',
      }),
      rows: await rows({ isOpen: true, adviserId: actor.accountId }, 'oldest'),
    },
    attention: {
      adviserMissing: figure(open.adviserMissing, { open: true, adviser: 'nobody' }),
      openLong,
      consentMissing: figure(open.consentMissing, { open: true, attention: 'consent_missing' }),
      formMissing: figure(looseEnds.formMissing, { attention: 'form_missing', ...shown }),
      areaMissing: figure(looseEnds.areaMissing, { attention: 'area_missing', ...shown }),
    },
    newest: await rows({}, 'newest'),
  };
}

async function listFirst(tx: Tx, filter: EnquiryFilter, sort: EnquirySort): Promise<EnquiryRow[]> {
  return (await listEnquiries(tx, { filter, sort, after: null, limit: ROWS_SHOWN })).rows;
}

function sumOf(days: readonly DayCount[], { from, to }: DaySpan, kind?: DayCount['kind']): number {
  return days.reduce(
    (sum, { day, kind: found, count }) =>
      day >= from && day <= to && (kind === undefined || found === kind) ? sum + count : sum,
    0,
  );
}

/** The months that have begun in the span, which starts with a year; the last may be cut short by it. */
function listMonths(span: DaySpan): DaySpan[] {
  return Array.from({ length: 12 }, (_, index) => spanOfMonth(yearOf(span.from), index + 1))
    .filter(({ from }) => from <= span.to)
    .map(({ from, to }) => ({ from, to: to < span.to ? to : span.to }));
}
