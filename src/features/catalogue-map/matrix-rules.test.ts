import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { openExample } from '../../../test/relevance/search-example.ts';
import { ENTRY_STATUSES, LEVELS, LIFE_AREAS, PHASES, type Entry } from '../catalogue/entry.ts';
import { MAP_STATUSES, WHOLE_MAP, type MapFilter } from './map-filter.ts';
import { buildMatrix, countWithoutPhase, listPlace } from './matrix-rules.ts';
import { MATRIX_COLUMNS, type Counted, type Tally } from './matrix.ts';

const SERVICES = ['skole', 'ppt', 'nav'];
const asMap = (entries: readonly Entry[]) => new Map(entries.map((one) => [one.id, one]));
const catalogue = (...entries: Entry[]) =>
  asMap([...SERVICES.map((id) => entry({ id, kind: 'service', sector: 'municipal' })), ...entries]);
const numbers = ({ count, entries, planned }: Tally) => ({ count, entries, planned });

describe('the matrix', () => {
  test('has a measure in the cell of its service, level and each of its phases, once in their sum', () => {
    const { rows, total } = buildMatrix(
      catalogue(entry({ id: 'a', service: 'ppt', level: 'selective', phases: ['detect', 'followUp'] })),
      WHOLE_MAP,
    );
    expect(rows.map(({ service }) => service.id)).toEqual(['ppt']);
    const filled = total.cells.filter(({ count }) => count > 0).map(({ level, phase }) => [level, phase]);
    expect(filled).toEqual([
      ['selective', 'detect'],
      ['selective', 'followUp'],
    ]);
    expect(total.levels.map(({ count }) => count)).toEqual([0, 1, 0]);
  });

  test('counts variants of one measure once in a cell, and once in each where they differ', () => {
    const { total } = buildMatrix(
      catalogue(
        entry({ id: 'a', level: 'universal', phases: ['prevent'] }),
        entry({ id: 'b', level: 'universal', phases: ['prevent'], variantOf: 'a' }),
        entry({ id: 'c', level: 'indicated', phases: ['prevent'], variantOf: 'a' }),
      ),
      WHOLE_MAP,
    );
    expect(total.levels.map(numbers)).toEqual([
      { count: 1, entries: 2, planned: 0 },
      { count: 0, entries: 0, planned: 0 },
      { count: 1, entries: 1, planned: 0 },
    ]);
    expect(total.count).toBe(1);
  });

  test.each([
    ['planned is told apart', { status: 'planned' }, { count: 0, entries: 0, planned: 1 }],
    ['what has ended is nowhere', { status: 'stopped' }, undefined],
    ['what others do is nowhere', { elsewhere: 'Horten' }, undefined],
    ['partly in use is in use', { status: 'partly' }, { count: 1, entries: 1, planned: 0 }],
    ['a service has no level', { kind: 'service', service: 'x', level: null }, undefined],
  ] as const)('%s', (_name, traits, expected) => {
    const { rows } = buildMatrix(catalogue(entry({ id: 'x', ...traits })), WHOLE_MAP);
    expect(rows[0] && numbers(rows[0])).toEqual(expected);
  });

  test('of a part of town it has what is given there, and what is given everywhere', () => {
    const entries = catalogue(
      entry({ id: 'here', areas: ['fjell'] }),
      entry({ id: 'there', areas: ['konnerud'] }),
      entry({ id: 'everywhere' }),
    );
    const filter: MapFilter = { ...WHOLE_MAP, area: 'fjell' };
    const place = { service: null, level: null, phase: null };
    expect(listPlace(entries, filter, place, 10).items.map(({ id }) => id)).toEqual(['everywhere', 'here']);
  });

  test('says where nobody is, where one service is alone, and who plans to come', () => {
    const { whiteSpots } = buildMatrix(
      catalogue(
        ...PHASES.flatMap((phase) =>
          LEVELS.flatMap((level) =>
            SERVICES.map((service) =>
              entry({
                id: `${service}-${level}-${phase}`.toLowerCase(),
                service,
                level,
                phases: [phase],
                lifeAreas: ['leisure'],
              }),
            ),
          ),
        ).filter(
          ({ id, service }) =>
            !id.endsWith('indicated-detect') && (service === 'ppt' || !id.endsWith('selective-detect')),
        ),
        entry({
          id: 'soon',
          service: 'nav',
          level: 'indicated',
          phases: ['detect'],
          lifeAreas: ['leisure'],
          status: 'planned',
        }),
      ),
      { ...WHOLE_MAP, lifeArea: 'leisure' },
    );
    expect(whiteSpots).toEqual([
      {
        lifeArea: 'leisure',
        level: 'selective',
        phase: 'detect',
        services: 1,
        only: { id: 'ppt', name: 'ppt' },
        planned: [],
      },
      {
        lifeArea: 'leisure',
        level: 'indicated',
        phase: 'detect',
        services: 0,
        only: null,
        planned: [{ id: 'nav', name: 'nav' }],
      },
    ]);
  });

  test('an empty catalogue is one white spot beside another', () => {
    const { rows, whiteSpots, coverage } = buildMatrix(new Map(), WHOLE_MAP);
    expect(rows).toEqual([]);
    expect(whiteSpots).toHaveLength((LIFE_AREAS.length + 1) * 9);
    expect(coverage).toEqual(whiteSpots);
  });
});

const ids = fc.uniqueArray(fc.stringMatching(/^m[0-9]{1,4}$/u), { maxLength: 25 });
const someEntries = ids.chain((chosen) =>
  fc.tuple(
    ...chosen.map((id, at) =>
      fc
        .record({
          service: fc.constantFrom(...SERVICES),
          level: fc.constantFrom(...LEVELS, null),
          phases: fc.uniqueArray(fc.constantFrom(...PHASES)),
          lifeAreas: fc.uniqueArray(fc.constantFrom(...LIFE_AREAS.slice(0, 3))),
          areas: fc.uniqueArray(fc.constantFrom('fjell', 'konnerud')),
          status: fc.constantFrom(...ENTRY_STATUSES),
          elsewhere: fc.constantFrom(null, null, 'Horten'),
          variantOf: fc.constantFrom(null, at === 0 ? null : (chosen[0] ?? null)),
        })
        .map((traits) => entry({ id, ...traits })),
    ),
  ),
);
const someFilter: fc.Arbitrary<MapFilter> = fc.record({
  lifeArea: fc.constantFrom(null, ...LIFE_AREAS.slice(0, 3)),
  area: fc.constantFrom(null, 'fjell', 'konnerud'),
  statuses: fc.uniqueArray(fc.constantFrom(...MAP_STATUSES)),
});

describe('of any catalogue', () => {
  test('the sums are those of the rows, and no row has more than its cells tell', () => {
    fc.assert(
      fc.property(someEntries, someFilter, (entries, filter) => {
        const { rows, total } = buildMatrix(catalogue(...entries), filter);
        const sum = (of: (row: Counted) => number | undefined) =>
          rows.reduce((all, row) => all + (of(row) ?? 0), 0);
        MATRIX_COLUMNS.forEach((_column, at) => {
          expect(total.cells[at]?.count).toBe(sum(({ cells }) => cells[at]?.count));
          expect(total.cells[at]?.planned).toBe(sum(({ cells }) => cells[at]?.planned));
        });
        LEVELS.forEach((level, at) => {
          expect(total.levels[at]?.entries).toBe(sum(({ levels }) => levels[at]?.entries));
          for (const { cells, levels } of rows) {
            const own = cells.filter((cell) => cell.level === level).map(({ count }) => count);
            expect(levels[at]?.count).toBeGreaterThanOrEqual(Math.max(...own));
            expect(levels[at]?.count).toBeLessThanOrEqual(own.reduce((a, b) => a + b, 0));
          }
        });
        expect(total.entries).toBe(sum((row) => row.entries));
      }),
    );
  });

  test('an entry stands in exactly its own places', () => {
    fc.assert(
      fc.property(someEntries, someFilter, (entries, filter) => {
        const all = catalogue(...entries);
        const found = (level: Entry['level'], phase: Entry['phases'][number] | 'none') =>
          listPlace(all, filter, { service: null, level, phase }, 500).items;
        for (const level of LEVELS)
          for (const phase of PHASES)
            for (const item of found(level, phase))
              expect([item.level, item.phases]).toEqual([level, expect.arrayContaining([phase])]);
        const places = LEVELS.flatMap((level) =>
          ([...PHASES, 'none'] as const).flatMap((phase) => found(level, phase)),
        );
        const inAny = listPlace(all, filter, { service: null, level: null, phase: null }, 500);
        expect(inAny.total).toBe(inAny.items.length);
        for (const item of inAny.items)
          expect(places.filter(({ id }) => id === item.id)).toHaveLength(Math.max(1, item.phases.length));
      }),
    );
  });

  test('a choice only takes away', () => {
    fc.assert(
      fc.property(someEntries, someFilter, (entries, filter) => {
        const place = { service: null, level: null, phase: null };
        const whole = listPlace(catalogue(...entries), WHOLE_MAP, place, 500).items;
        const some = listPlace(catalogue(...entries), filter, place, 500).items;
        expect(whole).toEqual(expect.arrayContaining(some));
      }),
    );
  });

  test('white spots are the places with fewer than two services in use, and no others', () => {
    fc.assert(
      fc.property(someEntries, someFilter, (entries, filter) => {
        const all = catalogue(...entries);
        const { whiteSpots, coverage } = buildMatrix(all, filter);
        for (const { lifeArea, level, phase, ...place } of coverage) {
          const there = listPlace(all, { ...filter, lifeArea }, { service: null, level, phase }, 500).items;
          const services = new Set(
            there.filter(({ status }) => status !== 'planned').map(({ service }) => service.id),
          );
          const isWhite = whiteSpots.some(
            (spot) => spot.lifeArea === lifeArea && spot.level === level && spot.phase === phase,
          );
          expect([place.services, isWhite]).toEqual([services.size, services.size < 2]);
          expect(place.only?.id).toBe(services.size === 1 ? [...services][0] : undefined);
        }
      }),
    );
  });
});

// Service by service as annex 2 counts them, from the lowest level up.
const ANNEX: Readonly<Record<string, readonly [number, number, number]>> = {
  skole: [9, 5, 4],
  barnehage: [22, 6, 2],
  sfo: [4, 1, 0],
  voksenopplaeringen: [1, 4, 1],
  jordmortjenesten: [1, 1, 1],
  helsestasjonstjenesten: [6, 2, 3],
  skolehelsetjenesten: [13, 4, 8],
  'helsestasjon-for-ungdom': [2, 1, 6],
  'migra-helsestasjon': [3, 1, 0],
  familieteam: [7, 7, 1],
  ppt: [9, 5, 7],
  barneverntjenesten: [12, 3, 17],
  febu: [1, 2, 10],
  ungdomstorget: [3, 2, 1],
  uteteam: [6, 6, 3],
  'knutepunkt-stromso': [3, 1, 1],
  'stromso-2030': [8, 13, 2],
  friskliv: [2, 3, 5],
  'avlastning-og-aktivitet': [13, 3, 2],
  boligtjenesten: [2, 2, 2],
  flyktningetjenesten: [5, 5, 5],
  'kompetanseteam-levekar': [1, 1, 4],
  krisesenteret: [2, 0, 1],
  'nok-drammen': [1, 0, 1],
  'psykisk-helse-og-rus': [1, 0, 7],
  nav: [10, 8, 3],
  kulturskolen: [2, 1, 0],
  'aktiv-fritid': [0, 0, 3],
  'ung-kultur': [1, 0, 0],
  bibliotek: [3, 0, 0],
  fastlegene: [3, 1, 6],
};

describe("the example's catalogue", () => {
  test('has as many measures for each service and level as its source, with what has ended', async () => {
    const { entries } = await openExample();
    const { rows, total } = buildMatrix(entries, WHOLE_MAP);
    const ended = [...entries.values()].filter(({ status, level }) => status === 'stopped' && level !== null);
    const counted = Object.fromEntries(
      rows.map(({ service, levels }) => [
        service.id,
        levels.map(
          (one) =>
            one.entries +
            one.planned +
            ended.filter((other) => other.service === service.id && other.level === one.level).length,
        ),
      ]),
    );
    expect(counted).toEqual(ANNEX);
    expect(total.entries + total.planned + ended.length).toBe(350);
  });

  test('has fewer when variants are one, by just those that stand beside another of theirs', async () => {
    const { entries } = await openExample();
    const { total, rows } = buildMatrix(entries, WHOLE_MAP);
    const groups = new Set(
      [...entries.values()]
        .filter(
          ({ level, elsewhere, status }) =>
            level !== null && elsewhere === null && !['planned', 'stopped'].includes(status),
        )
        .map(({ id, variantOf, service }) => `${service} ${variantOf ?? id}`),
    );
    expect(total.count).toBe(groups.size);
    expect(total.count).toBeLessThan(total.entries);
    expect(rows).toHaveLength(31);
    expect(countWithoutPhase(total)).toBeGreaterThan(0);
  });
});
