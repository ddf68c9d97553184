import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeListName } from '../code-lists/code-list.ts';
import { codeFromLabel } from './code-from-label.ts';
import {
  isWholeOrder,
  whyNotAddCode,
  whyNotMerge,
  whyNotReportIn,
  whyNotRetire,
  whyNotSpelling,
} from './list-setup-rules.ts';

const TODAY = '2022-03-01';

type Traits = {
  list?: CodeListName;
  reportedAs?: string | null;
  validTo?: string | null;
  mergeId?: number | null;
};

const value = (code: string, traits: Traits = {}) => ({
  list: 'contact' as CodeListName,
  code,
  labels: { nb: code, nn: code, en: code },
  reportedAs: null,
  validFrom: '2000-01-01',
  validTo: null,
  mergeId: null,
  ...traits,
});
const codesOf = (refusals: { code: string }[]) => refusals.map(({ code }) => code);

describe('a code made from a label', () => {
  test.each([
    ['Økonomi og råd', 'okonomi_og_rad'],
    ['Æresvold / ære', 'aeresvold_aere'],
    ['  0-100  ', '0_100'],
    ['日本', 'value'],
    ['Kárášjohka', 'karasjohka'],
  ])('%s becomes %s', (label, code) => {
    expect(codeFromLabel(label, new Set())).toBe(code);
  });

  test('is always of ASCII, at most 60 characters, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 12 }), (labels) => {
        const taken = new Set<string>();
        for (const label of labels) {
          const code = codeFromLabel(label, taken);
          expect(code).toMatch(/^[a-z0-9][a-z0-9_-]{0,59}$/u);
          expect(taken).not.toContain(code);
          taken.add(code);
        }
      }),
    );
  });
});

describe('the rules of a list', () => {
  test('however values are counted in each other, one is never counted in itself', () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    const steps = fc.array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (wanted) => {
        let values = letters.map((code) => value(code));
        for (const [from, to] of wanted) {
          const target = values.find(({ code }) => code === to) ?? value(to);
          const one = values.find(({ code }) => code === from) ?? value(from);
          if (whyNotReportIn(one, target, values, TODAY).length > 0) continue;
          values = values.map((other) => (other.code === from ? { ...other, reportedAs: to } : other));
        }
        for (const { code } of values) {
          let at: string | null = code;
          for (let step = 0; at !== null && step <= letters.length; step += 1)
            at = values.find((other) => other.code === at)?.reportedAs ?? null;
          expect(at).toBeNull();
        }
      }),
    );
  });

  test('however values are retired, one lasting is left', () => {
    const letters = ['a', 'b', 'c', 'd'];
    const days = fc.constantFrom(TODAY, '2022-04-01', '2023-01-01');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...letters), days)), (wanted) => {
        let values = letters.map((code) => value(code));
        for (const [code, day] of wanted) {
          const one = values.find((other) => other.code === code) ?? value(code);
          if (whyNotRetire(one, day, TODAY, values).length > 0) continue;
          values = values.map((other) => (other.code === code ? { ...other, validTo: day } : other));
        }
        expect(values.some(({ validTo }) => validTo === null)).toBe(true);
      }),
    );
  });

  test.each([
    ['into itself', 'a', 'a', ['counted_in_circle']],
    ['into one counted in it', 'a', 'b', ['counted_in_circle']],
    ['into one out of use', 'c', 'gone', ['value_not_in_use']],
    ['of the one that the program uses', 'other', 'c', ['code_is_fixed']],
    ['of one merged already', 'merged', 'c', ['value_is_merged']],
    ['into the one that the program uses', 'c', 'other', []],
  ])('a merge %s', (_name, from, to, refusals) => {
    const values = [
      value('a'),
      value('b', { reportedAs: 'a' }),
      value('c'),
      value('gone', { validTo: '2022-01-01' }),
      value('merged', { reportedAs: 'c', mergeId: 7 }),
      value('other'),
    ];
    const get = (code: string) => values.find((other) => other.code === code) ?? value(code);
    expect(codesOf(whyNotMerge(get(from), get(to), values, TODAY))).toEqual(refusals);
  });

  test('a name is one value’s in its list, in whatever language and letters', () => {
    const values = [{ ...value('school'), labels: { nb: 'Skole', nn: 'Skule', en: 'School' } }];
    const add = (nb: string, spellings: { spelling: string; code: string }[] = []) =>
      codesOf(whyNotAddCode('contact', { nb }, TODAY, values, spellings));
    expect(add(' SKULE ')).toEqual(['label_taken']);
    expect(add('rektor', [{ spelling: 'rektor', code: 'school' }])).toEqual(['label_is_spelling']);
    expect(add('Barnehage')).toEqual([]);
    expect(codesOf(whyNotAddCode('useful', { nb: 'Kanskje' }, TODAY, [], []))).toEqual(['list_is_fixed']);
  });

  test('a spelling cannot be another value’s name, unless that value is merged', () => {
    const values = [value('a'), value('b'), value('m', { mergeId: 3, reportedAs: 'a' })];
    const [a = value('a')] = values;
    expect(codesOf(whyNotSpelling('b', a, values, TODAY))).toEqual(['label_taken']);
    expect(codesOf(whyNotSpelling('m', a, values, TODAY))).toEqual([]);
  });

  test('an order is whole when it is a shuffle, and only then', () => {
    const codes = ['a', 'b', 'c', 'd'];
    const values = codes.map((code) => value(code));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes, 'x'), { maxLength: 5 }), (order) => {
        expect(isWholeOrder(order, values)).toBe([...order].sort().join('') === 'abcd');
      }),
    );
  });
});
