import { describe, expect, test } from 'vitest';
import { NewFamily } from '../../../src/features/families/family.ts';
import { findAddressFaults } from './address-form.ts';
import { contentOfFamily, emptyFamily, isBlankPerson, withNumber, withPerson } from './new-family.ts';

const start = emptyFamily('2026-11-22', 4, null);
const NUMBER = '01810112345';

describe('a family that is being written', () => {
  test('is content that the server takes, without an address that says nothing', () => {
    const [first] = withPerson(start).persons;
    if (first === undefined) throw new Error('a form begins with one person');
    const content = contentOfFamily(
      { ...start, name: ' Vik ', persons: [{ ...first, name: 'Asha', relation: 'parent' }] },
      null,
    );
    expect(content).toMatchObject({ name: 'Vik', teamId: 4, processingGround: null, address: null });
    expect(NewFamily.safeParse(content).success).toBe(true);
  });

  test('a number that was searched for goes to the first without one, and once', () => {
    const once = withNumber(start, NUMBER);
    expect(once.persons.map(({ birthNumber }) => birthNumber)).toEqual([NUMBER]);
    expect(withNumber(once, NUMBER)).toBe(once);
    expect(withNumber(once, '01810154321').persons).toHaveLength(2);
  });

  test('each person keeps a key of their own when others are removed', () => {
    const three = withPerson(withPerson(start));
    const two = { ...three, persons: three.persons.slice(1) };
    const keys = withPerson(two).persons.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(three.persons.every(isBlankPerson)).toBe(true);
  });
});

test.each([
  [{ postalCode: '' }, []],
  [{ postalCode: '30 15' }, ['postalCode']],
  [{ postalCode: '3015' }, []],
  [{ validFrom: '' }, ['validFrom']],
  [{ isDayWrong: true }, ['validFrom']],
])('an address with %o is wrong in %o', (part, fields) => {
  expect(findAddressFaults({ ...start.address, ...part }).map(({ field }) => field)).toEqual(fields);
});
