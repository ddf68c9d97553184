import { expect, test } from 'vitest';
import { nearTerms } from './expand-word.ts';
import { readTokens } from './read-terms.ts';
import { stemWord } from './stem-word.ts';
import { addTerm, emptyVocabulary } from './vocabulary.ts';

const vocabulary = emptyVocabulary();
for (const word of ['barnevern', 'barn', 'gjeldsrådgivning', 'utredning'])
  addTerm(vocabulary, stemWord(word).stem);

const nearest = (word: string) => {
  const [token] = readTokens(word);
  return token === undefined ? undefined : nearTerms(vocabulary, token)[0]?.term.text;
};

test('what looks like a long ending may be a part of a misspelt word', () => {
  expect(nearest('barnverne')).toBe('barnevern');
  expect(nearest('barnvernet')).toBe('barnevern');
});

test('an ending that lost its last letter is one all the same', () => {
  expect(stemWord('utrednin')).toEqual(stemWord('utredning'));
});
