import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByWords, type Named } from './find-words.ts';

const NAMES = [
  'Åssiden',
  'Strømsø',
  'Barneverntjenesten',
  'Økonomi',
  'Gift/samboer',
  'Skole',
  'NAV',
  'Leier privat',
];
const named: Named<string>[] = NAMES.map((name) => ({ what: name, texts: [name] }));
const find = (query: string) => findByWords(query, named, 5);

describe('finding by words', () => {
  test.each([
    ['strømsø', 'Strømsø'],
    ['stromso', 'Strømsø'],
    ['STRØM', 'Strømsø'],
    ['aassiden', 'Åssiden'],
    ['assid', 'Åssiden'],
    ['barnevern', 'Barneverntjenesten'],
    ['barnvern', 'Barneverntjenesten'],
    ['okonomi', 'Økonomi'],
    ['ekonomi', 'Økonomi'],
    ['samboer', 'Gift/samboer'],
    ['sokle', 'Skole'],
    ['privat leier', 'Leier privat'],
  ])('%s finds %s', (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  test.each(['', '  ', '-', 'xyz', 'na v', 'kole'])('%j finds nothing', (query) => {
    expect(find(query)).toEqual([]);
  });

  test('all the words come before one of them', () => {
    expect(find('nav leier privat').slice(0, 2)).toEqual(['Leier privat', 'NAV']);
  });

  test('a name is found by any beginning of any of its words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.nat(),
        fc.integer({ min: 2, max: 20 }),
        (name, at, length) => {
          const words = name.split(/[^\p{L}]+/u);
          const word = words[at % words.length] ?? '';
          expect(find(word.slice(0, length))).toContain(name);
        },
      ),
    );
  });
});
