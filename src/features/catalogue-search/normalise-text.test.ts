import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLetters, normaliseText, splitPieces, squeezeName } from './normalise-text.ts';

test.each([
  ['ÖKONOMI', 'økonomi'],
  ['Bläser', 'blæser'],
  ['  Idé  ', 'ide'],
  ['A\u030Apen', 'åpen'],
  ['ﬁnne', 'finne'],
])('%s is %s', (text, normal) => {
  expect(normaliseText(text)).toBe(normal);
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 })
  .map((codes) => String.fromCodePoint(...codes));

test('done twice it is as done once, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
    }),
  );
});

test('what a hyphen or a sign binds is told', () => {
  expect(splitPieces('COS-P, og ASQ:SE på 8-åring')).toEqual([
    { text: 'cos', isBound: false },
    { text: 'p', isBound: true },
    { text: 'og', isBound: false },
    { text: 'asq', isBound: false },
    { text: 'se', isBound: true },
    { text: 'på', isBound: false },
    { text: '8', isBound: false },
    { text: 'åring', isBound: true },
  ]);
});

test.each([
  ['COS-P', 'cosp'],
  ['P.P.T.', 'ppt'],
  ['#Psyknormalt', 'psyknormalt'],
])('%s is called %s', (name, squeezed) => {
  expect(squeezeName(name)).toBe(squeezed);
});

test.each([
  ['økonomi', 'okonomi', 'oekonomi'],
  ['læring', 'laring', 'laering'],
  ['lån', 'lan', 'laan'],
])('%s, %s and %s are one on another keyboard', (...ways) => {
  expect(new Set(ways.map(foldLetters)).size).toBe(1);
});
