import { catalogueWords } from '../../catalogue/messages/catalogue-words.ts';
import { LANGUAGES, type Language } from '../../../shared/language.ts';
import { ALSO_WRITTEN } from '../messages/words-in-files.ts';
import type { GivenField } from './file-row.ts';

type Words = Readonly<Record<string, string>>;

/** What the values of fields are called, the words that tell most first. */
function wordsOf(language: Language): Partial<Record<GivenField, readonly Words[]>> {
  const words = catalogueWords(language);
  return {
    kind: [words.kinds],
    level: [words.levelNames, words.levels],
    phases: [words.phases],
    lifeAreas: [words.lifeAreas],
    audiences: [words.audiences],
    status: [words.statuses],
    cost: [words.costs],
    waysIn: [words.waysIn],
    sector: [words.sectors],
    evaluated: [words.evaluated],
  };
}

/** The codes of values by field and word, in every language: a person may write the word that a page shows. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.flatMap((language) =>
    Object.entries(wordsOf(language)).flatMap(([field, lists]) =>
      lists.flatMap((list) =>
        Object.entries(list).map(([code, word]) => [keyOf(field, word), code] as const),
      ),
    ),
  ),
  ...Object.entries(ALSO_WRITTEN).flatMap(([field, list]) =>
    Object.entries(list).map(([word, code]) => [keyOf(field, word), code] as const),
  ),
]);

/** The code of a value that is written as a word or as its code; what is neither stays as it is. */
export function codeOf(field: GivenField, text: string): string {
  return CODES.get(keyOf(field, text)) ?? text;
}

/** What a person is told that a field may hold: the words, each with the code that stands in files. */
export function allowedWords(language: Language, field: string, codes: readonly string[]): string {
  const [words = {}] = wordsOf(language)[field as GivenField] ?? [];
  return codes.map((code) => (words[code] === undefined ? code : `${words[code]} (${code})`)).join(', ');
}

function keyOf(field: string, word: string): string {
  return `${field}/${word.toLowerCase()}`;
}
