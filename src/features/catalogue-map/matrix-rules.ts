import {
  LEVELS,
  LIFE_AREAS,
  PHASES,
  type Entry,
  type Level,
  type LifeArea,
  type Phase,
} from '../catalogue/entry.ts';
import { compareNames } from '../../shared/compare-names.ts';
import { narrowEntries, type MapFilter } from './map-filter.ts';
import {
  MATRIX_COLUMNS,
  type Counted,
  type Coverage,
  type Matrix,
  type MatrixPlace,
  type Named,
  type PlaceEntries,
  type Tally,
} from './matrix.ts';

type Entries = ReadonlyMap<string, Entry>;
type Placed = Entry & { level: Level };

const MOST_ROWS = 300;
const MOST_PLANNERS = 10;

/** Who does what at which level in which phase, with the places where nobody does, or one alone. */
export function buildMatrix(entries: Entries, filter: MapFilter): Matrix {
  const chosen = narrowEntries(entries.values(), filter);
  const placed = chosen.filter(hasLevel);
  const byService = Map.groupBy(placed, ({ service }) => service);
  const rows = [...byService]
    .map(([id, own]) => ({
      service: { id, name: nameOf(entries, id), sector: entries.get(id)?.sector ?? null },
      ...countPlaces(own),
    }))
    .sort((a, b) => compareNames(a.service.name, b.service.name) || (a.service.id < b.service.id ? -1 : 1));
  const coverage = findCoverage(entries, placed, filter);
  return {
    filter,
    rows: rows.slice(0, MOST_ROWS),
    leftOut: Math.max(0, rows.length - MOST_ROWS),
    total: sumRows(rows),
    coverage,
    whiteSpots: coverage.filter(isWhiteSpot),
    withoutLevel: chosen.filter(({ kind, level }) => kind !== 'service' && level === null).length,
  };
}

/** Nobody does it, or one service alone: where that one falls away, nobody does. */
function isWhiteSpot({ services }: Pick<Coverage, 'services'>): boolean {
  return services < 2;
}

/** How many measures tell no phase: they are in the sums of their levels alone. */
export function countWithoutPhase({ cells }: Pick<Counted, 'cells'>): number {
  return cells.reduce((sum, { phase, count }) => (phase === null ? sum + count : sum), 0);
}

/** The entries that stand in a place, those in use first; variants each by itself. */
export function listPlace(
  entries: Entries,
  filter: MapFilter,
  { service, level, phase }: MatrixPlace,
  most: number,
): PlaceEntries {
  const found = narrowEntries(entries.values(), filter)
    .filter(hasLevel)
    .filter(
      (entry) =>
        (service === null || entry.service === service) &&
        (level === null || entry.level === level) &&
        (phase === null || (phase === 'none' ? entry.phases.length === 0 : entry.phases.includes(phase))),
    )
    .sort(
      (a, b) =>
        Number(a.status === 'planned') - Number(b.status === 'planned') ||
        compareNames(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    );
  return {
    items: found.slice(0, most).map((entry) => ({
      id: entry.id,
      name: entry.name,
      service: { id: entry.service, name: nameOf(entries, entry.service) },
      level: entry.level,
      phases: entry.phases,
      status: entry.status,
      summary: entry.summary,
    })),
    total: found.length,
  };
}

export function nameOf(entries: Entries, id: string): string {
  return entries.get(id)?.name ?? id;
}

function hasLevel(entry: Entry): entry is Placed {
  return entry.kind !== 'service' && entry.level !== null;
}

function countPlaces(own: readonly Placed[]): Counted {
  return {
    ...tally(own),
    cells: MATRIX_COLUMNS.map(({ level, phase }) => ({
      level,
      phase,
      ...tally(own.filter((entry) => entry.level === level && isOfPhase(entry, phase))),
    })),
    levels: LEVELS.map((level) => ({ level, ...tally(own.filter((entry) => entry.level === level)) })),
  };
}

function isOfPhase({ phases }: Entry, phase: Phase | null): boolean {
  return phase === null ? phases.length === 0 : phases.includes(phase);
}

function tally(entries: readonly Entry[]): Tally {
  const now = entries.filter(({ status }) => status !== 'planned');
  return {
    count: new Set(now.map(({ id, variantOf }) => variantOf ?? id)).size,
    entries: now.length,
    planned: entries.length - now.length,
  };
}

function sumRows(rows: readonly Counted[]): Counted {
  const sum = (of: (row: Counted) => Tally | undefined): Tally => {
    const total = { count: 0, entries: 0, planned: 0 };
    for (const row of rows) {
      const one = of(row);
      total.count += one?.count ?? 0;
      total.entries += one?.entries ?? 0;
      total.planned += one?.planned ?? 0;
    }
    return total;
  };
  return {
    ...sum((row) => row),
    cells: MATRIX_COLUMNS.map((column, at) => ({ ...column, ...sum(({ cells }) => cells[at]) })),
    levels: LEVELS.map((level, at) => ({ level, ...sum(({ levels }) => levels[at]) })),
  };
}

type Givers = { now: Set<string>; planned: Set<string> };

function findCoverage(entries: Entries, placed: readonly Placed[], { lifeArea }: MapFilter): Coverage[] {
  const scopes = lifeArea === null ? [null, ...LIFE_AREAS] : [lifeArea];
  const places = new Map<string, Givers>();
  for (const scope of scopes)
    for (const level of LEVELS)
      for (const phase of PHASES)
        places.set(placeKey(scope, level, phase), { now: new Set(), planned: new Set() });
  for (const { service, status, level, phases, lifeAreas } of placed)
    for (const phase of phases)
      for (const scope of [null, ...lifeAreas]) {
        const place = places.get(placeKey(scope, level, phase));
        (status === 'planned' ? place?.planned : place?.now)?.add(service);
      }
  const named = (ids: Iterable<string>): Named[] => [...ids].map((id) => ({ id, name: nameOf(entries, id) }));
  return scopes.flatMap((scope) =>
    LEVELS.flatMap((level) =>
      PHASES.map((phase) => {
        const { now = new Set<string>(), planned = new Set<string>() } =
          places.get(placeKey(scope, level, phase)) ?? {};
        const [only] = now.size === 1 ? named(now) : [];
        return {
          lifeArea: scope,
          level,
          phase,
          services: now.size,
          only: only ?? null,
          planned: named(planned).slice(0, MOST_PLANNERS),
        };
      }),
    ),
  );
}

function placeKey(scope: LifeArea | null, level: Level, phase: Phase): string {
  return `${scope ?? ''} ${level} ${phase}`;
}
