import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../shared/list-cursor.ts';
import { drawReference } from './family-reference.ts';
import {
  isReturn,
  looksLikeBirthNumber,
  whyNotHolders,
  whyNotPairs,
  whyNotPersonFacts,
  whyNotSameNumber,
} from './family-rules.ts';

const TODAY = '2022-03-01';
const persons = (...ids: string[]) => ids.map((id) => ({ id }));

test.each([
  [null, []],
  ['1900-01-01', []],
  [TODAY, []],
  ['2022-03-02', ['date_in_future']],
  ['1899-12-31', ['birth_date_too_early']],
])('born on %s', (birthDate, expected) => {
  expect(whyNotPersonFacts({ birthDate }, TODAY).map(({ code }) => code)).toEqual(expected);
});

test.each<[string[], string[]]>([
  [[], []],
  [['mother', 'father'], []],
  [['child'], ['holder_is_child']],
  [['stranger', 'mother'], ['person_not_of_family']],
])('responsibility held by %j', (holders, expected) => {
  const family = persons('child', 'mother', 'father');
  expect(whyNotHolders('child', holders, family).map(({ code }) => code)).toEqual(expected);
});

test('the same number twice is told at the second', () => {
  expect(whyNotSameNumber(['1', null, '2', '1', null]).map(({ field }) => field)).toEqual([
    'persons.3.birthNumber',
  ]);
});

test('pairs are accepted exactly when each is one human on either side', () => {
  const side = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(fc.record({ from: side, into: side }), { maxLength: 4 }), (pairs) => {
      const isOneToOne =
        new Set(pairs.map(({ from }) => from)).size === pairs.length &&
        new Set(pairs.map(({ into }) => into)).size === pairs.length;
      const areKnown = pairs.every(({ from, into }) => from !== 'd' && into !== 'c');
      const refusals = whyNotPairs(pairs, persons('a', 'b', 'c'), persons('a', 'b', 'd'));
      expect(refusals.length === 0).toBe(isOneToOne && areKnown);
    }),
  );
});

describe('a return', () => {
  const row = (id: string, number: number, receivedOn: string, closedOn: string | null) => ({
    id,
    number,
    receivedOn,
    closedOn,
  });
  test.each([
    ['closed the day before', row('a', 1, '2021-01-01', '2021-02-01'), row('b', 2, '2021-02-02', null), true],
    ['closed the same day', row('a', 1, '2021-01-01', '2021-02-02'), row('b', 2, '2021-02-02', null), true],
    ['still open', row('a', 1, '2021-01-01', null), row('b', 2, '2021-02-02', null), false],
    ['closed later', row('a', 1, '2021-01-01', '2021-03-01'), row('b', 2, '2021-02-02', null), false],
  ])('%s', (_name, first, second, expected) => {
    expect(isReturn(second, [second, first])).toBe(expected);
    expect(isReturn(first, [second, first])).toBe(false);
  });

  test('of two that came and closed on one day only the second is one', () => {
    const both = [row('a', 1, '2021-01-01', '2021-01-01'), row('b', 2, '2021-01-01', '2021-01-01')];
    expect(both.map((one) => isReturn(one, both))).toEqual([false, true]);
  });
});

test.each([
  ['02839590027', true],
  ['028395 90027', true],
  ['0283 95.900-27', true],
  ['0283959002', false],
  ['Familien 02839590027', true],
  ['028395/90027', true],
  ['028395–90027', true],
  ['02.83.1995 90027', true],
  ['０２８３９５９００２７', true],
  ['912 34 567', false],
])('%s looks like a birth number: %s', (text, expected) => {
  expect(looksLikeBirthNumber(text)).toBe(expected);
});

test('a cursor is read back as it was written, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 999_999 }), (id, micro) => {
      const cursor = { at: `2022-03-01T10:00:00.${String(micro).padStart(6, '0')}Z`, id };
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    }),
  );
  for (const text of ['', 'abc', 'W10', Buffer.from('["2022-03-01","x"]').toString('base64url')])
    expect(decodeCursor(text)).toBeNull();
});

test('references are of signs that are not mistaken for each other, and differ', () => {
  const drawn = Array.from({ length: 500 }, drawReference);
  for (const reference of drawn) expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{6}$/u);
  expect(new Set(drawn).size).toBeGreaterThan(495);
});
