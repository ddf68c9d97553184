import { describe, expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { runSearch } from './run-search.ts';
import { buildIndex } from './search-index.ts';
import { makeWordBook, type SearchWord } from './word-book.ts';

const WORDS: readonly SearchWord[] = [
  { word: 'stenger strømmen', means: ['nødhjelp'] },
  { word: 'slutte å røyke', means: ['røykeslutt'] },
  { word: 'hva skjer', means: ['kalender'] },
  { word: 'legger ikke på seg', means: ['helsestasjon'] },
];

const entries = ['Nødhjelp', 'Røykeslutt', 'Kalender', 'Helsestasjon', 'Leksehjelp'].map((name) =>
  entry({ id: name.toLowerCase(), name }),
);
const searched = {
  index: buildIndex(entries, () => undefined),
  book: makeWordBook(WORDS),
  serviceOf: () => undefined,
  day: '2026-11-22',
};
const first = (q: string) => runSearch(searched, { q }).items[0]?.id;

describe('a phrase of the search words is found', () => {
  test.each([
    ['as it is written', 'de stenger strømmen', 'nødhjelp'],
    ['in another order', 'strømmen blir stengt', 'nødhjelp'],
    ['with other words in between', 'stenger barnas strømmen', 'nødhjelp'],
    ['misspelt', 'stenger strømmmen', 'nødhjelp'],
    ['where it is what one does not manage', 'klarer ikke slutte å røyke', 'røykeslutt'],
    ['though its words say nothing by themselves', 'hva skjer i helga', 'kalender'],
    ['with its negation', 'han legger ikke på seg', 'helsestasjon'],
  ])('%s', (_, question, id) => {
    expect(first(question)).toBe(id);
  });

  test.each([
    ['with its words far apart', 'stenger skolen eleven klassen læreren gården strømmen'],
    ['with one of them alone', 'strømmen'],
    ['with a word that says nothing by itself', 'ikke legge vekk'],
  ])('but not %s', (_, question) => {
    expect(first(question)).toBeUndefined();
  });
});
