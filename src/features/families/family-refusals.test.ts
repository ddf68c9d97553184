import { describe, expect, test } from 'vitest';
import type { CodeValue } from '../code-lists/code-list.ts';
import { whyNotBirthNumber } from './birth-number.ts';
import type { Address } from './family.ts';
import {
  isReturn,
  looksLikeBirthNumber,
  whyNotAddress,
  whyNotHolders,
  whyNotPairs,
  whyNotPersonFacts,
  whyNotSameNumber,
} from './family-rules.ts';

// Every refusal says which field it is about: the page shows it there, and reads the details out.

const TODAY = '2022-03-01';
const persons = (...ids: string[]) => ids.map((id) => ({ id }));
const refusal = (code: string, field: string, details: object = {}) => ({ code, field, details });

test('of a birth date', () => {
  expect(whyNotPersonFacts({ birthDate: null }, TODAY)).toEqual([]);
  expect(whyNotPersonFacts({ birthDate: '2022-03-02' }, TODAY)).toEqual([
    refusal('date_in_future', 'birthDate', { today: TODAY }),
  ]);
  expect(whyNotPersonFacts({ birthDate: '1899-12-31' }, TODAY, 'persons.2.')).toEqual([
    refusal('birth_date_too_early', 'persons.2.birthDate'),
  ]);
});

test('of a number that two have', () => {
  expect(whyNotSameNumber(['1', '1'])).toEqual([refusal('birth_number_twice', 'persons.1.birthNumber')]);
  expect(whyNotSameNumber(['1', '1'], 'others.')).toEqual([
    refusal('birth_number_twice', 'others.1.birthNumber'),
  ]);
});

test('of who holds responsibility', () => {
  expect(whyNotHolders('child', ['child', 'stranger'], persons('child'))).toEqual([
    refusal('holder_is_child', 'holders'),
    refusal('person_not_of_family', 'holders'),
  ]);
});

test('of two who are not one', () => {
  const pairs = [
    { from: 'a', into: 'x' },
    { from: 'b', into: 'x' },
    { from: 'c', into: 'stranger' },
  ];
  expect(whyNotPairs(pairs, persons('a', 'b', 'c'), persons('x', 'y'))).toEqual([
    refusal('person_paired_twice', 'persons.1'),
    refusal('person_not_of_family', 'persons.2'),
  ]);
});

describe('of an address', () => {
  const address: Address = { validFrom: TODAY, area: 'fjell', street: null, postalCode: null };
  const value = (list: CodeValue['list'], code: string) => ({ list, code }) as CodeValue;
  const codes = [value('topic', 'housing'), value('area', 'fjell'), value('area', 'konnerud')];

  test.each([TODAY, '1900-01-01'])('none where they live from %s', (validFrom) => {
    expect(whyNotAddress({ ...address, validFrom }, codes, TODAY)).toEqual([]);
  });

  test('none outside of the areas', () => {
    expect(whyNotAddress({ ...address, area: null }, codes, TODAY)).toEqual([]);
  });

  test('a day to come, or one long ago', () => {
    expect(whyNotAddress({ ...address, validFrom: '2022-03-02' }, codes, TODAY)).toEqual([
      refusal('date_in_future', 'validFrom', { today: TODAY }),
    ]);
    expect(whyNotAddress({ ...address, validFrom: '1899-12-31' }, codes, TODAY, 'address.')).toEqual([
      refusal('birth_date_too_early', 'address.validFrom'),
    ]);
  });

  test('an area that is none, or a value of another list', () => {
    for (const area of ['nowhere', 'housing'])
      expect(whyNotAddress({ ...address, area }, codes, TODAY, 'address.')).toEqual([
        refusal('unknown_code', 'address.area', { list: 'area', code: area }),
      ]);
    expect(whyNotAddress(address, [], TODAY)).toEqual([
      refusal('unknown_code', 'area', { list: 'area', code: 'fjell' }),
    ]);
  });
});

test.each([
  ['0283199590027', true],
  ['02831995-90027', true],
  ['0283 1995 90027', true],
  ['Familien 02831995/90027, to barn', true],
  ['028319959002', false],
  ['02831995900271', false],
])('%s, with all of the year, looks like a birth number: %s', (text, expected) => {
  expect(looksLikeBirthNumber(text)).toBe(expected);
});

test('an enquiry is no return of itself, nor of one of its own number', () => {
  const row = { id: 'a', number: 1, receivedOn: TODAY, closedOn: TODAY };
  expect(isReturn({ ...row, receivedOn: '2022-03-05' }, [row])).toBe(false);
  expect(isReturn(row, [{ ...row, id: 'b' }])).toBe(false);
  expect(isReturn({ ...row, number: 2 }, [{ ...row, id: 'b' }])).toBe(true);
  expect(isReturn({ ...row, number: 2 }, [{ ...row, id: 'b', closedOn: null }])).toBe(false);
});

/** A number of the month, with digits that check. */
function numberOfMonth(month: number): string {
  const start = `01${String(month).padStart(2, '0')}90`;
  for (let serial = 0; serial < 1000; serial += 1)
    for (let check = 0; check < 100; check += 1) {
      const digits = `${start}${String(serial).padStart(3, '0')}${String(check).padStart(2, '0')}`;
      if (whyNotBirthNumber(digits, 'birthNumber', true).length === 0) return digits;
    }
  return 'none';
}

test.each([
  [1, false],
  [12, false],
  [41, false],
  [52, false],
  [61, true],
  [66, true],
  [77, true],
  [81, true],
  [92, true],
])('of the test series is month %d: %s', (month, isTest) => {
  expect(whyNotBirthNumber(numberOfMonth(month), 'birthNumber', false)).toEqual(
    isTest ? [] : [refusal('birth_number_not_test', 'birthNumber')],
  );
});
