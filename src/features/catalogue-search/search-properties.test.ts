import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { COSTS, LEVELS, LIFE_AREAS, PHASES, type Entry } from '../catalogue/entry.ts';
import { runSearch, type Searched } from './run-search.ts';
import { buildIndex, putEntry } from './search-index.ts';
import { AGE_BANDS, FACETS, type Facet, type Search } from './search.ts';
import { makeWordBook } from './word-book.ts';

const WORDS = 'barn gjeld lekser fritid kontakt kurs foreldre sinne redd hjelp skole jobb norsk'.split(' ');
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));

const someEntries = fc
  .array(
    fc.record({
      name: words,
      summary: words,
      level: fc.constantFrom(...LEVELS),
      phases: fc.uniqueArray(fc.constantFrom(...PHASES)),
      lifeAreas: fc.uniqueArray(fc.constantFrom(...LIFE_AREAS), { maxLength: 3 }),
      cost: fc.constantFrom(...COSTS),
      areas: fc.constantFrom([], ['stromso'], ['fjell', 'stromso']),
      ages: fc.constantFrom([null, null], [0, 5], [6, 15], [18, null]),
      isVariant: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows): Entry[] =>
    rows.map(({ ages: [ageFrom = null, ageTo = null], isVariant, ...row }, place) =>
      entry({
        id: `e-${place}`,
        ...row,
        ageFrom,
        ageTo,
        variantOf: isVariant && place > 0 && rows[0]?.isVariant === false ? 'e-0' : null,
      }),
    ),
  );

const VALUES: Readonly<Record<Facet, readonly string[]>> = {
  level: LEVELS,
  phase: PHASES,
  service: ['skole', 'nav'],
  area: ['stromso', 'fjell'],
  age: [...AGE_BANDS, '8'],
  cost: COSTS,
  lifeArea: LIFE_AREAS,
  kind: ['measure', 'offer'],
};
const filters = fc.record(
  Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      fc.uniqueArray(fc.constantFrom(...VALUES[facet]), { minLength: 1, maxLength: 2 }),
    ]),
  ) as Record<Facet, fc.Arbitrary<string[]>>,
  { requiredKeys: [] },
);

function open(entries: readonly Entry[]): Searched {
  const serviceOf = () => undefined;
  const book = makeWordBook([{ word: 'penger', means: ['gjeld', 'kurs'] }]);
  return { index: buildIndex(entries, serviceOf), book, serviceOf, day: '2026-11-22' };
}
const find = (searched: Searched, search: Search) => runSearch(searched, { limit: 100, ...search });

test('whatever is asked, it answers, and soon', () => {
  const searched = open([entry({ id: 'a', name: 'Leksehjelp', keywords: WORDS })]);
  const anything = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 100 })
      .map((codes) => String.fromCodePoint(...codes)),
    fc.string({ unit: fc.constantFrom(...Array.from('.*+?^${}()|[]\\/-_% \t\n\0<>"aå1')), maxLength: 200 }),
    fc.constantFrom(
      'a'.repeat(200),
      '((a+)+)+$'.repeat(20),
      '-'.repeat(200),
      'ikke '.repeat(40),
      '👩‍👧‍👦'.repeat(20),
    ),
  );
  fc.assert(
    fc.property(anything, (q) => {
      const { items, total, nearest } = find(searched, { q });
      expect(items.length).toBe(total);
      expect(total === 0 || nearest.length === 0).toBe(true);
    }),
  );
});

test('a filter only narrows, and what is left is in the same order', () => {
  fc.assert(
    fc.property(someEntries, words, filters, (entries, q, chosen) => {
      const searched = open(entries);
      const all = find(searched, { q });
      const narrowed = find(searched, { q, ...chosen });
      expect(narrowed.total).toBeLessThanOrEqual(all.total);
      const groups = (ids: readonly { id: string }[]) =>
        ids.map(({ id }) => entries.find((one) => one.id === id)?.variantOf ?? id);
      const known = new Set(groups(all.items));
      for (const group of groups(narrowed.items)) expect(known).toContain(group);
    }),
    { numRuns: 60 },
  );
});

test('the number beside a value is what is found when it alone is chosen of its filter', () => {
  fc.assert(
    fc.property(someEntries, words, filters, (entries, q, chosen) => {
      const searched = open(entries);
      const { facets } = find(searched, { q, ...chosen, facets: true });
      for (const facet of FACETS)
        for (const { value, count } of facets?.[facet] ?? [])
          expect(find(searched, { q, ...chosen, [facet]: [value] }).total).toBe(count);
    }),
    { numRuns: 30 },
  );
});

test('pages put together are the whole, each once, every time', () => {
  fc.assert(
    fc.property(someEntries, words, fc.integer({ min: 1, max: 7 }), (entries, q, limit) => {
      const searched = open(entries);
      const whole = find(searched, { q }).items.map(({ id }) => id);
      const pages: string[] = [];
      for (let offset = 0; offset < whole.length; offset += limit)
        pages.push(...find(searched, { q, limit, offset }).items.map(({ id }) => id));
      expect(pages).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('what is added is found by its name', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const searched = open(entries);
      putEntry(searched.index, entry({ id: 'ny', name: 'Sykkelverksted', summary: 'Nytt.' }), undefined);
      expect(find(searched, { q: 'sykkelverkstedet' }).items[0]?.id).toBe('ny');
    }),
    { numRuns: 30 },
  );
});

test('words that every object of the language has are words like others', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const searched = open([entry({ id: 'odd', name: `About ${name}`, keywords: [name] })]);
    for (const q of [name, `5 ${name}`, `${name} ${name}`])
      expect([q, find(searched, { q }).items.map(({ id }) => id)]).toEqual([q, ['odd']]);
  }
});
