import { describe, expect, test } from 'vitest';
import { fileRefusalText, importTexts } from './import-text.ts';
import { refusals as en } from './en/refusals.ts';
import { refusals as nb } from './nb/refusals.ts';
import { refusals as nn } from './nn/refusals.ts';
import { refusalText } from './refusal-text.ts';

const holes = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([code, text]) => [code, [...text.matchAll(/\{\w+\}/gu)].map(String).sort()]);

describe('every language says the same facts', () => {
  test.each([
    ['nn', nn],
    ['en', en],
  ] as const)('%s', (language, refusals) => {
    expect(holes(refusals.byCode)).toEqual(holes(nb.byCode));
    const [texts, bokmal] = [importTexts(language), importTexts('nb')];
    expect(holes(texts.files)).toEqual(holes(bokmal.files));
    expect(holes(texts.mappings)).toEqual(holes(bokmal.mappings));
    const { unknownHeader, unknownSpelling, duplicate } = texts;
    expect(holes({ unknownHeader, unknownSpelling, duplicate })).toEqual(
      holes({
        unknownHeader: bokmal.unknownHeader,
        unknownSpelling: bokmal.unknownSpelling,
        duplicate: bokmal.duplicate,
      }),
    );
  });
});

test('days are shown as they are written in Norway, values as they were written', () => {
  const details = { today: '2022-03-01' };
  expect(refusalText('nb', { code: 'date_in_future', details })).toContain('01.03.2022');
  expect(refusalText('nb', { code: 'not_a_date', details: { value: '2022-13-01' } })).toContain(
    '«2022-13-01»',
  );
});

test('a finding is named and its place counted from one', () => {
  const details = { kind: 'birth_number', start: 0, end: 11 };
  expect(refusalText('en', { code: 'identifying_text', details })).toContain(
    'a birth number from character 1.',
  );
});

test('a file that is too large is told the limit', () => {
  const refusal = { fileRefusal: 'file_too_large', details: { megabytes: 1024, limit: 50 } } as const;
  expect(fileRefusalText('nb', refusal)).toBe(
    'Filen er på 1024 MB. Den kan være på høyst 50 MB; del den i flere filer.',
  );
});
