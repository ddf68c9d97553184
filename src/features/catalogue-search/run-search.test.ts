import { describe, expect, test } from 'vitest';
import type { Entry } from '../catalogue/entry.ts';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { runSearch, type Searched } from './run-search.ts';
import { buildIndex, dropEntry, putEntry } from './search-index.ts';
import type { Search } from './search.ts';
import { makeWordBook, type SearchWord } from './word-book.ts';

const WORDS: readonly SearchWord[] = [
  { word: 'penger', means: ['økonomikurs'] },
  { word: 'ikke råd', means: ['økonomisk sosialhjelp'] },
  { word: 'ta en tur', means: ['åpen helsestasjon'] },
  { word: 'deppa', means: ['psykisk helse'] },
];

const ENTRIES = [
  entry({ id: 'skole', kind: 'service', name: 'Skole', sector: 'municipal' }),
  entry({
    id: 'ppt',
    kind: 'service',
    name: 'Pedagogisk-psykologisk tjeneste',
    aliases: ['PPT'],
    sector: 'municipal',
  }),
  entry({
    id: 'samarbeid',
    name: 'Samarbeid med PPT',
    service: 'ppt',
    summary: 'PPT møter skolen. PPT gir råd.',
  }),
  entry({
    id: 'leksehjelp',
    name: 'Leksehjelp',
    keywords: ['lekser', 'hjemmelekser'],
    ageFrom: 6,
    ageTo: 12,
  }),
  entry({
    id: 'fritidskontakt',
    name: 'Individuell fritidskontakt',
    summary: 'En voksen som følger barnet.',
  }),
  entry({ id: 'okonomikurs', name: 'Økonomikurs', summary: 'Kurs om økonomi i hverdagen.', cost: 'free' }),
  entry({
    id: 'sosialhjelp',
    name: 'Økonomisk sosialhjelp',
    level: 'selective',
    summary: 'Stønad til å leve av.',
  }),
  entry({
    id: 'cosp',
    name: 'Trygghetssirkelen',
    aliases: ['COS-P'],
    summary: 'Foreldrekurs.',
    audiences: ['parents'],
  }),
  entry({
    id: 'cosp-mer',
    name: 'Trygghetssirkelen',
    level: 'indicated',
    variantOf: 'cosp',
    summary: 'Foreldrekurs.',
  }),
  entry({ id: 'samtaler', name: 'Samtaler om psykisk helse', ageFrom: 13, ageTo: 25 }),
  entry({ id: 'smabarn', name: 'Samtaler om hverdagen', ageFrom: 0, ageTo: 5, summary: 'Om psykisk helse.' }),
  entry({
    id: 'rutine',
    name: 'Rutine for samtaler',
    audiences: ['staff'],
    summary: 'Samtaler i barnehagen.',
  }),
  entry({ id: 'fotball', name: 'Fotball på løkka' }),
  entry({ id: 'legevakten', kind: 'service', name: 'Legevakten', sector: 'municipal' }),
  entry({ id: 'apen', name: 'Åpen helsestasjon', phases: ['detect'] }),
  entry({ id: 'gammel', name: 'Turgruppe i marka', confirmBy: '2020-01-01' }),
  entry({ id: 'frisk', name: 'Turgruppe i marka i dag', confirmBy: '2027-01-01' }),
  entry({ id: 'annetsteds', name: 'Familiekoordinator', elsewhere: 'Nabobyen' }),
];

function open(entries: readonly Entry[] = ENTRIES): Searched {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const serviceOf = (id: string) => byId.get(id);
  return { index: buildIndex(entries, serviceOf), book: makeWordBook(WORDS), serviceOf, day: '2026-11-22' };
}

const searched = open();
const find = (q: string, search: Search = {}) => runSearch(searched, { q, ...search });
const idsOf = (q: string, search: Search = {}) => find(q, search).items.map(({ id }) => id);

describe('what is found first', () => {
  test.each([
    ['leksehjelp', 'leksehjelp'],
    ['leksehjelpa', 'leksehjelp'],
    ['leksehjlep', 'leksehjelp'],
    ['lekse hjelp', 'leksehjelp'],
    ['fritid', 'fritidskontakt'],
    ['kontakt på fritida', 'fritidskontakt'],
    ['ppt', 'samarbeid'],
    ['hva er PPT?', 'samarbeid'],
    ['legevakt', 'legevakten'],
    ['fotballtilbud', 'fotball'],
    ['cos p', 'cosp'],
    ['cosp', 'cosp'],
    ['trygghetsirkelen', 'cosp'],
    ['pengar', 'okonomikurs'],
    ['okonomikurs', 'okonomikurs'],
    ['vi har ikke råd', 'sosialhjelp'],
    ['me har ikkje råd', 'sosialhjelp'],
    ['jeg er så deppa', 'samtaler'],
    ['sosjalhjelp', 'sosialhjelp'],
    ['open helsestasjon', 'apen'],
    ['helsestasj', 'apen'],
    ['leks', 'leksehjelp'],
  ])('"%s": %s', (q, id) => {
    expect(idsOf(q)[0]).toBe(id);
  });

  test('what is for the age that is told of', () => {
    expect(idsOf('psykisk helse for 15-åring')[0]).toBe('samtaler');
    expect(idsOf('psykisk helse, sønn på 3 år')[0]).toBe('smabarn');
  });

  test('what families meet, unless one asks as staff', () => {
    expect(idsOf('jeg vil ha samtaler').indexOf('rutine')).toBeGreaterThan(0);
    expect(idsOf('rutine for samtaler')[0]).toBe('rutine');
  });

  test('what is confirmed before what is stale', () => {
    const [first, second] = find('turgruppe i marka i').items;
    expect([first?.id, second?.id].sort()).toEqual(['frisk', 'gammel']);
    expect(find('turgruppe').items.map(({ id, isStale }) => [id, isStale])).toEqual([
      ['frisk', false],
      ['gammel', true],
    ]);
  });
});

describe('a service that is called by name', () => {
  const namedBy = (q: string, search: Search = {}) => find(q, search).services.map(({ id }) => id);

  test.each([
    ['PPT', ['ppt']],
    ['P.P.T.', ['ppt']],
    ['hva er ppt?', ['ppt']],
    ['pedagogisk psykologisk tjeneste', ['ppt']],
    ['legevakta', ['legevakten']],
    ['legevatken', ['legevakten']],
    ['lege vakten', ['legevakten']],
    ['legev', ['legevakten']],
    ['leksehjelp på legevakten i skolen', []],
    ['leksehjelp', []],
    ['', []],
  ])('"%s": %j', (q, ids) => {
    expect(namedBy(q)).toEqual(ids);
  });

  test('stands beside what it gives, and in the list after that', () => {
    const { items, services, total } = find('PPT');
    expect(items.map(({ id }) => id)).toEqual(['samarbeid', 'ppt']);
    expect(total).toBe(2);
    expect(services).toEqual([
      { id: 'ppt', name: 'Pedagogisk-psykologisk tjeneste', summary: 'Noe for noen.', sector: 'municipal' },
    ]);
  });

  test('stands beside whatever the filters and the page', () => {
    expect(namedBy('PPT', { level: ['indicated'] })).toEqual(['ppt']);
    expect(namedBy('PPT', { offset: 5 })).toEqual(['ppt']);
  });

  test('is among the first two, however much it gives', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      entry({ id: `ppt-${String(at)}`, name: `Hjelp ${String(at)}`, service: 'ppt' }),
    );
    const { items } = runSearch(open([...ENTRIES, ...many]), { q: 'ppt' });
    expect(items.findIndex(({ id }) => id === 'ppt')).toBe(1);
  });
});

test('what search words mean first comes first, and only where all of the word is said', () => {
  expect(idsOf('ta frisk')).toEqual(idsOf('frisk'));
  expect(idsOf('vil ta turen')[0]).not.toBe('apen');
  expect(idsOf('ta en tur')[0]).toBe('apen');
});

test('what is given at a level comes before a plan of the like', () => {
  const like = open([
    entry({ id: 'plan', name: 'Sommerjobb', kind: 'programme', level: null }),
    entry({ id: 'tiltak', name: 'Sommerjobb' }),
  ]);
  expect(runSearch(like, { q: 'sommerjobb' }).items.map(({ id }) => id)).toEqual(['tiltak', 'plan']);
});

describe('nothing is found', () => {
  test('of nonsense', () => {
    expect(find('asdfghjkl')).toMatchObject({ items: [], total: 0, nearest: [] });
  });

  test('but the closest is told', () => {
    const { items, total, nearest } = find('fritidsreiser', { limit: 5 });
    expect({ items, total }).toEqual({ items: [], total: 0 });
    expect(nearest.map(({ id }) => id)).toContain('fritidskontakt');
  });

  test('under filters that nothing passes: what would be found without', () => {
    const reply = find('leksehjelp', { level: ['indicated'] });
    expect(reply).toMatchObject({ items: [], total: 0 });
    expect(reply.nearest[0]?.id).toBe('leksehjelp');
  });
});

test('variants count and show as one: the one that passes the filters', () => {
  const reply = find('trygghetssirkelen');
  expect(reply.total).toBe(1);
  expect(reply.items[0]).toMatchObject({
    id: 'cosp',
    variants: [{ id: 'cosp-mer', level: 'indicated', service: 'skole' }],
  });
  expect(idsOf('trygghetssirkelen', { level: ['indicated'] })).toEqual(['cosp-mer']);
});

test("other municipalities' ideas are found when asked for", () => {
  expect(idsOf('familiekoordinator')).toEqual([]);
  expect(idsOf('familiekoordinator', { elsewhere: true })).toEqual(['annetsteds']);
});

test('no question is all of it by name', () => {
  const { items, total } = find('', { limit: 100 });
  expect(total).toBe(ENTRIES.length - 2);
  const names = items.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('nb').compare));
});

test('what is changed is found as it is, and what is gone is not', () => {
  const mine = open(ENTRIES);
  putEntry(mine.index, entry({ id: 'leksehjelp', name: 'Sjakklubb' }), undefined);
  const ids = (q: string) => runSearch(mine, { q }).items.map(({ id }) => id);
  expect(ids('sjakk')).toEqual(['leksehjelp']);
  expect(ids('hjemmelekser')).toEqual([]);
  dropEntry(mine.index, 'leksehjelp');
  expect(ids('sjakk')).toEqual([]);
});
