import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AUDIENCES,
  COSTS,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  LEVELS,
  LIFE_AREAS,
  SECTORS,
  WAYS_IN,
  EntryContent,
  type Entry,
} from '../catalogue/entry.ts';
import { matchEntries, meetsNeed } from './matching-rules.ts';
import type { Need } from './need.ts';
import { SUGGESTED_LEVELS } from './suggestion.ts';

const TODAY = '2022-03-01';
const BARE = { kind: 'measure', service: 'nav', name: 'Tiltak', summary: 'Hjelper.' };

function entry(id: string, traits: Record<string, unknown> = {}): Entry {
  const stamp = { confirmedOn: null, confirmedAs: null, confirmBy: '2023-01-01', changedOn: '2022-01-01' };
  return { ...EntryContent.parse({ ...BARE, ...traits }), id, version: 1, ...stamp };
}
const service = (id: string, sector: string, traits: Record<string, unknown> = {}) =>
  entry(id, { kind: 'service', service: id, sector, ...traits });
const asMap = (entries: readonly Entry[]) => new Map(entries.map((one) => [one.id, one]));
const need = (traits: Partial<Need> = {}): Need => ({
  lifeAreas: ['economy'],
  ages: [],
  area: null,
  languages: [],
  ...traits,
});
const idsFor = (entries: readonly Entry[], wanted: Need) =>
  matchEntries(asMap([service('nav', 'state'), service('lag', 'voluntary'), ...entries]), wanted, TODAY).map(
    (match) => match.entry.id,
  );

const money = { lifeAreas: ['economy'] };

describe('what is suggested', () => {
  test.each([
    ['for staff alone', { audiences: ['staff'] }],
    ['stopped', { status: 'stopped' }],
    ['planned', { status: 'planned' }],
    ["another municipality's", { elsewhere: 'Asker' }],
    ['about something else', { lifeAreas: ['housing'] }],
    ['about nothing', { lifeAreas: [] }],
    ['in another part of town', { areas: ['stromso'] }],
    ['for older ones', { ageFrom: 13 }],
    ['for grown-ups by its audience', { audiences: ['adults'] }],
    ['for those who expect a child', { audiences: ['expecting', 'parents', 'adults'] }],
  ])('not what is %s', (_, traits) => {
    const wanted = need({ ages: [{ from: 6, to: 8 }], area: 'fjell' });
    expect(idsFor([entry('a', { ...money, ...traits })], wanted)).toEqual([]);
    expect(idsFor([entry('a', money)], wanted)).toEqual(['a']);
  });

  test.each([
    ['parents of whatever age', { audiences: ['parents', 'staff'] }],
    ['an age that touches', { ageFrom: 8, ageTo: 10 }],
    ['from birth', { ageTo: 6 }],
    ['this part of town', { areas: ['stromso', 'fjell'] }],
    ['one of several needs', { lifeAreas: ['housing', 'economy'] }],
    ['children', { audiences: ['children'] }],
  ])('what is for %s', (_, traits) => {
    const wanted = need({ ages: [{ from: 6, to: 8 }], area: 'fjell' });
    expect(idsFor([entry('a', { ...money, ...traits })], wanted)).toEqual(['a']);
  });

  test('a service by itself only where it gives nothing else and can be reached', () => {
    const entries = [
      service('giver', 'state', { ...money, waysIn: ['contact'] }),
      entry('given', { ...money, service: 'giver' }),
      service('alone', 'state', { ...money, phone: '55 55 33 33' }),
      service('silent', 'voluntary', money),
    ];
    expect(idsFor(entries, need())).toEqual(['given', 'alone']);
  });

  test('nothing where no life area is told', () => {
    expect(idsFor([entry('a', money)], need({ lifeAreas: [] }))).toEqual([]);
  });
});

describe('the order', () => {
  const order = (first: Record<string, unknown>, second: Record<string, unknown>, wanted = need()) => {
    const later = entry('a', { ...money, level: 'universal', ...second });
    const sooner = entry('b', { ...money, level: 'universal', ...first });
    expect(idsFor([later, sooner], wanted)).toEqual(['b', 'a']);
    expect(idsFor([sooner, later], wanted)).toEqual(['b', 'a']);
  };

  test.each([
    [{ level: 'universal' }, { level: 'selective' }],
    [{ level: 'selective' }, { level: 'indicated' }],
    [
      { level: 'universal', cost: 'paid' },
      { level: 'selective', service: 'lag', cost: 'free' },
    ],
    [{ level: 'indicated' }, { level: null }],
    [{ level: null, kind: 'pointer' }, { level: 'selective' }],
    [{ level: null, service: 'lag' }, { level: 'selective' }],
    [{ service: 'lag', cost: 'paid' }, { cost: 'free' }],
    [{ lifeAreas: ['economy', 'housing'] }, { lifeAreas: ['housing', 'economy'] }],
    [
      { lifeAreas: ['economy'], cost: 'paid' },
      { lifeAreas: ['economy', 'disability'], cost: 'free' },
    ],
    [{ audiences: ['parents'] }, { audiences: ['parents', 'staff'] }],
    [{ waysIn: ['given', 'contact'] }, { waysIn: ['given'] }],
    [{ cost: 'free' }, { cost: 'reduced' }],
    [{ cost: 'reduced' }, { cost: 'unknown' }],
    [{ cost: 'unknown' }, { cost: 'paid' }],
    [{ waysIn: [] }, { waysIn: ['given'] }],
    [{}, { areas: ['fjell'] }],
    [{ level: null, kind: 'offer' }, { level: 'selective' }],
  ])('%o before %o', (first, second) => order(first, second));

  test('something to join before an organisation as a whole', () => {
    const organisation = service('a', 'voluntary', { ...money, waysIn: ['drop_in'], cost: 'free' });
    const offer = entry('b', { ...money, service: 'lag', level: 'universal', cost: 'paid' });
    expect(idsFor([organisation, offer], need())).toEqual(['b', 'a']);
  });

  test('near before the whole municipality, the language before an interpreter, fresh before stale', () => {
    order({ areas: ['fjell'] }, {}, need({ area: 'fjell' }));
    order({ languages: ['so'] }, { interpreter: true }, need({ languages: ['so'] }));
    order({ interpreter: true }, {}, need({ languages: ['so'] }));
    order({ languages: ['so'] }, { interpreter: true }, need({ languages: ['ar', 'so'] }));
    const both = need({ lifeAreas: ['economy', 'housing'] });
    order({ lifeAreas: ['economy', 'housing'] }, { lifeAreas: ['economy'] }, both);
    order({ lifeAreas: ['economy', 'housing'] }, { lifeAreas: ['economy', 'leisure', 'work'] }, both);
    const stale = { ...entry('a', money), confirmBy: '2022-02-28' };
    expect(idsFor([stale, entry('b', money)], need())).toEqual(['b', 'a']);
  });
});

test('variants show once, at the lowest level that meets the need', () => {
  const entries = [
    entry('first', { ...money, level: 'indicated' }),
    entry('low', { ...money, level: 'universal', variantOf: 'first', ageFrom: 13 }),
    entry('middle', { ...money, level: 'selective', variantOf: 'first' }),
  ];
  const [match] = matchEntries(
    asMap([service('nav', 'state'), ...entries]),
    need({ ages: [{ from: 5, to: 5 }] }),
    TODAY,
  );
  expect(match?.entry.id).toBe('middle');
  expect(match?.others.map(({ id }) => id)).toEqual(['first']);
});

test('each says why', () => {
  const offer = entry('a', {
    kind: 'offer',
    service: 'lag',
    lifeAreas: ['leisure', 'economy', 'housing'],
    ageFrom: 6,
    ageTo: 12,
    areas: ['fjell'],
    cost: 'free',
    waysIn: ['drop_in'],
    languages: ['so'],
    interpreter: true,
  });
  const wanted = need({
    lifeAreas: ['economy', 'leisure'],
    ages: [{ from: 8, to: 8 }],
    area: 'fjell',
    languages: ['ar', 'so'],
  });
  const [match] = matchEntries(asMap([service('lag', 'voluntary'), offer]), wanted, TODAY);
  expect(match?.reasons).toEqual([
    { code: 'about', lifeArea: 'leisure' },
    { code: 'about', lifeArea: 'economy' },
    { code: 'ages', from: 6, to: 12 },
    { code: 'near', area: 'fjell' },
    { code: 'voluntary' },
    { code: 'free' },
    { code: 'drop_in' },
    { code: 'language', language: 'so' },
  ]);
});

describe('why, and no more than that', () => {
  const ABOUT = { code: 'about', lifeArea: 'economy' };
  const eight = [{ from: 8, to: 8 }];
  test.each([
    ['nothing but what it is about', {}, {}, []],
    ['ages that nobody asked for', { ageFrom: 6, ageTo: 12 }, {}, []],
    ['no ages', {}, { ages: eight }, []],
    ['from an age', { ageFrom: 6 }, { ages: eight }, [{ code: 'ages', from: 6, to: null }]],
    ['up to an age', { ageTo: 12 }, { ages: eight }, [{ code: 'ages', from: null, to: 12 }]],
    ['the whole municipality', {}, { area: 'fjell' }, []],
    ['a part of town that nobody asked for', { areas: ['fjell'] }, {}, []],
    ['a lower price', { cost: 'reduced' }, {}, [{ code: 'reduced' }]],
    ['a price', { cost: 'paid' }, {}, []],
    ['an interpreter', { interpreter: true }, { languages: ['so'] }, [{ code: 'interpreter' }]],
    ['an interpreter for nobody', { interpreter: true }, {}, []],
    ['no word of the language', { languages: ['ar'] }, { languages: ['so'] }, []],
  ])('%s', (_, traits, wanted, reasons) => {
    const [match] = matchEntries(asMap([entry('a', { ...money, ...traits })]), need(wanted), TODAY);
    expect(match?.reasons).toEqual([ABOUT, ...reasons]);
  });
});

describe('whom an entry is for', () => {
  test.each([
    [{ audiences: ['young_people'] }, 12, false],
    [{ audiences: ['young_people'] }, 13, true],
    [{ audiences: ['young_people'] }, 23, true],
    [{ audiences: ['young_people'] }, 24, false],
    [{ audiences: ['children'] }, 18, false],
    [{ audiences: ['adults'] }, 17, false],
    [{ audiences: ['adults'] }, 18, true],
    [{ audiences: ['adults', 'children'] }, 5, true],
    [{ audiences: ['expecting', 'children'] }, 5, true],
    [{ audiences: ['expecting', 'children'] }, 30, false],
    [{ ageFrom: 13 }, 90, true],
    [{ ageTo: 6 }, 7, false],
    [{ ageTo: 6, audiences: ['adults'] }, 5, true],
  ])('%o: at %i %s', (traits, age, isMet) => {
    expect(meetsNeed(entry('a', { ...money, ...traits }), need({ ages: [{ from: age, to: age }] }))).toBe(
      isMet,
    );
  });

  test('one of several ages is enough, and without a part of town all are near', () => {
    const ages = [
      { from: 7, to: 7 },
      { from: 40, to: 40 },
    ];
    expect(meetsNeed(entry('a', { ...money, ageTo: 12, areas: ['fjell'] }), need({ ages }))).toBe(true);
  });

  test('nobody but staff, though no age is told', () => {
    expect(idsFor([entry('a', { ...money, audiences: ['staff'] })], need())).toEqual([]);
  });

  test.each([
    { waysIn: ['contact'] },
    { contactWords: 'Sentralbordet' },
    { phone: '55 55 33 33' },
    { email: 'post@lag.example.no' },
    { url: 'https://lag.example.no' },
  ])('a service is reached by %o', (way) => {
    expect(idsFor([service('alone', 'state', { ...money, ...way })], need())).toEqual(['alone']);
  });
});

const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const AREAS = ['fjell', 'stromso'];
const idOf = (sector: string) => sector.replace('_', '-');
const traits = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS.filter((kind) => kind !== 'service')),
  service: fc.constantFrom(...SECTORS.map(idOf)),
  level: fc.constantFrom(...LEVELS, null),
  lifeAreas: some(LIFE_AREAS),
  audiences: some(AUDIENCES),
  areas: some(AREAS, 2),
  cost: fc.constantFrom(...COSTS),
  waysIn: some(WAYS_IN),
  status: fc.constantFrom(...ENTRY_STATUSES),
  ageFrom: fc.constantFrom(null, 0, 6, 13),
  ageTo: fc.constantFrom(null, 13, 17, 23),
  interpreter: fc.boolean(),
});
const catalogues = fc.array(traits, { maxLength: 25 }).map((all) => {
  const entries = all.map((one, index) =>
    entry(`e-${String(index)}`, { ...one, variantOf: index > 0 && index % 5 === 0 ? 'e-0' : null }),
  );
  return asMap([...SECTORS.map((sector) => service(idOf(sector), sector)), ...entries]);
});
const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([from, more]) => ({ from, to: from + more }));
const needs: fc.Arbitrary<Need> = fc.record({
  lifeAreas: some(LIFE_AREAS, 5),
  ages: fc.array(range, { maxLength: 2 }),
  area: fc.constantFrom(null, ...AREAS),
  languages: some(['so', 'ar']),
});

describe('whatever the catalogue and the need', () => {
  test('the levels rise, and voluntary organisations come first at each', () => {
    fc.assert(
      fc.property(catalogues, needs, (entries, wanted) => {
        const found = matchEntries(entries, wanted, TODAY);
        const places = found.map(
          ({ level, sector }) => SUGGESTED_LEVELS.indexOf(level) * 2 + Number(sector !== 'voluntary'),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test('everything suggested meets the need, says what of it, and shows once', () => {
    fc.assert(
      fc.property(catalogues, needs, (entries, wanted) => {
        const found = matchEntries(entries, wanted, TODAY);
        for (const { entry: one, others, reasons } of found) {
          expect([one, ...others].every((each) => meetsNeed(each, wanted))).toBe(true);
          expect(reasons[0]?.code).toBe('about');
        }
        const groups = found.map((match) => match.entry.variantOf ?? match.entry.id);
        expect(new Set(groups).size).toBe(groups.length);
      }),
    );
  });

  test('another need takes nothing away', () => {
    fc.assert(
      fc.property(catalogues, needs, fc.constantFrom(...LIFE_AREAS), (entries, wanted, more) => {
        const groupsFor = (one: Need) =>
          matchEntries(entries, one, TODAY).map((match) => match.entry.variantOf ?? match.entry.id);
        const wider = new Set(groupsFor({ ...wanted, lifeAreas: [...new Set([...wanted.lifeAreas, more])] }));
        expect(groupsFor(wanted).every((group) => wider.has(group))).toBe(true);
      }),
    );
  });

  test('the order of the entries does not matter', () => {
    fc.assert(
      fc.property(catalogues, needs, (entries, wanted) => {
        const turned = new Map([...entries].reverse());
        expect(matchEntries(turned, wanted, TODAY)).toEqual(matchEntries(entries, wanted, TODAY));
      }),
    );
  });
});
