import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTerm, emptyVocabulary, isKnownStart, termsNear, termsStarting } from './vocabulary.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'ø'), minLength: 3, maxLength: 8 });

test('whatever the slip, and wherever in the word, nothing that is near is missed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 25 }), word, (terms, asked) => {
      const vocabulary = emptyVocabulary();
      for (const text of terms) addTerm(vocabulary, text);
      const near = termsNear(vocabulary, asked).map(({ term }) => term.text);
      const most = asked.length < 4 ? 0 : asked.length < 7 ? 1 : 2;
      const isFirstKept = (text: string) => asked.length >= 6 || text.startsWith(asked.charAt(0));
      const sure = terms.filter((text) => changes(asked, text) <= most && most > 0 && isFirstKept(text));
      expect(sure.length > 12 ? [] : sure.filter((text) => !near.includes(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a short word that begins with another letter is another word', () => {
  const vocabulary = emptyVocabulary();
  for (const text of ['leker', 'barnehage']) addTerm(vocabulary, text);
  const found = (text: string) => termsNear(vocabulary, text).map(({ term }) => term.text);
  expect(found('peker')).toEqual([]);
  expect(['arnehage', 'abrnehage', 'xbarnehage', 'parnehage', 'bbarnehage'].map(found)).toEqual(
    Array.from({ length: 5 }, () => ['barnehage']),
  );
});

test('of what begins so the shortest come, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.nat(12), word, (terms, most, other) => {
      const vocabulary = emptyVocabulary();
      for (const text of terms) addTerm(vocabulary, text);
      const start = other.slice(0, 1);
      const all = terms
        .filter((text) => text.startsWith(start))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      expect(termsStarting(vocabulary, start, most).map(({ text }) => text)).toEqual(all.slice(0, most));
      expect(isKnownStart(vocabulary, start)).toBe(all.length > 0);
    }),
  );
});

/** Letters changed, put in and left out: the plain count, each way tried. */
function changes(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [rest, other] = [a.slice(1), b.slice(1)];
  if (a.charAt(0) === b.charAt(0)) return changes(rest, other);
  return 1 + Math.min(changes(rest, other), changes(rest, b), changes(a, other));
}
