import { describe, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error.ts';
import { parseStrictJson } from './strict-json.ts';

const parse = (text: string) => parseStrictJson(Buffer.from(text));
const list = (values: number) => `{"a":[${'1,'.repeat(values - 1)}1]}`;

describe('a JSON body', () => {
  test.each([
    ['a key twice', '{"a":1,"\\u0061":2}'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33)],
    ['more than 20 000 values', list(20_001)],
    ['a NUL', '{"a":"\\u0000"}'],
    ['a lone surrogate in a key', '{"\\ud800":1}'],
    ['half a text', '{"a'],
  ])('with %s is refused', (_, text) => {
    expect(() => parse(text)).toThrow(AppError);
  });

  test('may hold 20 000 values, and any number of commas in a text', () => {
    expect(parse(list(20_000))).toHaveProperty('a.length', 20_000);
    const text = ','.repeat(30_000);
    expect(parse(JSON.stringify({ a: text }))).toEqual({ a: text });
  });
});
