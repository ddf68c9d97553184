import { expect, test } from 'vitest';
import { allChosen, chosenOf, parseCatalogueSearch, withChosen } from './catalogue-search.ts';

test('an address gives what it says of a search, and nothing else', () => {
  expect(
    parseCatalogueSearch({ q: 'penger', level: 'universal,indicated', other: 'x', age: '', elsewhere: 'no' }),
  ).toEqual({ q: 'penger', level: 'universal,indicated' });
  expect(parseCatalogueSearch({ q: '   ', elsewhere: 'true' })).toEqual({ elsewhere: 'true' });
  expect(parseCatalogueSearch({ q: 'x'.repeat(500) }).q).toHaveLength(200);
});

test('what is chosen is added and taken away', () => {
  const search = withChosen({ q: 'klær' }, 'level', ['universal', 'indicated']);
  expect(search).toEqual({ q: 'klær', level: 'universal,indicated' });
  expect(chosenOf(search, 'level')).toEqual(['universal', 'indicated']);
  expect(allChosen(search)).toEqual([
    { facet: 'level', value: 'universal' },
    { facet: 'level', value: 'indicated' },
  ]);
  expect(withChosen(search, 'level', [])).toEqual({ q: 'klær' });
});
