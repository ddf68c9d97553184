import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceOfDigit, choiceOfLetters, orderChoices, type Choice } from './choice-order.ts';

const choices = (...labels: string[]): Choice[] => labels.map((label) => ({ code: label, label }));
const LIST = choices('Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg', 'Hh', 'Ii', 'Jj', 'Kk', 'Øø');

describe('the order of choices', () => {
  test('gives digits to the most used ones, in the order of the list', () => {
    const ordered = orderChoices(LIST, ['Øø', 'Kk', 'Bb']);
    expect(ordered.map(({ code }) => code).join(' ')).toBe('Aa Bb Cc Dd Ee Ff Gg Kk Øø Hh Ii Jj');
  });

  test('keeps every choice once, and the order of the list within both parts', () => {
    const used = fc.uniqueArray(fc.constantFrom(...LIST.map(({ code }) => code), 'retired'));
    fc.assert(
      fc.property(used, (mostUsed) => {
        const ordered = orderChoices(LIST, mostUsed);
        expect(new Set(ordered)).toEqual(new Set(LIST));
        const places = ordered.map((choice) => LIST.indexOf(choice));
        const turns = places.filter((place, index) => index > 0 && place < (places[index - 1] ?? 0));
        expect(turns.length).toBeLessThanOrEqual(1);
        for (const code of mostUsed.filter((known) => known !== 'retired').slice(0, 8))
          expect(ordered.findIndex((choice) => choice.code === code)).toBeLessThan(9);
      }),
    );
  });
});

test.each([
  ['1', 'Aa'],
  ['9', 'Ii'],
  ['0', undefined],
  ['10', undefined],
  ['a', undefined],
])('the digit %s stands for %s', (key, code) => {
  expect(choiceOfDigit(LIST, key)?.code).toBe(code);
});

describe('letters find a choice', () => {
  const list = choices('Skole', 'NAV', 'Smittesporing', 'Øvre');
  test.each([
    ['s', -1, 0],
    ['s', 0, 2],
    ['s', 2, 0],
    ['sm', 0, 2],
    ['N', 0, 1],
    ['ø', 1, 3],
    ['x', 0, -1],
  ])('%s from %i finds %i', (typed, from, expected) => {
    expect(choiceOfLetters(list, typed, from)).toBe(expected);
  });
});
