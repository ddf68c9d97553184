import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestNumber, type TestNumberParts } from '../../shared/identifying/synthetic-numbers.ts';
import { whyNotBirthNumber } from './birth-number.ts';

const codes = (digits: string, takesReal: boolean) =>
  whyNotBirthNumber(digits, 'birthNumber', takesReal).map(({ code }) => code);

/** The first number with these traits for which check digits exist. */
function number(traits: Partial<TestNumberParts>): string {
  for (let individual = 900; individual < 1000; individual += 1) {
    const made = makeTestNumber({
      day: 2,
      month: 3,
      year: 95,
      individual,
      series: 80,
      isDNumber: false,
      rest: 0,
      ...traits,
    });
    if (made !== undefined) return made;
  }
  throw new Error('no such number');
}

test.each<[string, string, string[], string[]]>([
  ['a birth number of the tax authority’s series', number({}), [], []],
  ['a D number of it', number({ isDNumber: true }), [], []],
  ['by the checksum of 2032, rest 1', number({ rest: 1 }), [], []],
  ['by the checksum of 2032, rest 3', number({ rest: 3 }), [], []],
  ['of the health network’s series', number({ series: 65 }), [], []],
  ['an H number: real aid numbers look the same', number({ series: 40 }), ['birth_number_not_test'], []],
  ['ten digits', '0283959973', ['birth_number_invalid'], ['birth_number_invalid']],
  ['a letter', '0283959973a', ['birth_number_invalid'], ['birth_number_invalid']],
  ['nothing but ones', '11111111111', ['birth_number_invalid'], ['birth_number_invalid']],
  ['an impossible day', '32839500000', ['birth_number_invalid'], ['birth_number_invalid']],
])('%s', (_name, digits, outside, inProduction) => {
  expect(codes(digits, false)).toEqual(outside);
  expect(codes(digits, true)).toEqual(inProduction);
});

test('one wrong digit of a number by today’s checksum is seldom another number, and never of another series', () => {
  const good = number({});
  fc.assert(
    fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const digit = (Number(good[place]) + more) % 10;
      const wrong = good.slice(0, place) + String(digit) + good.slice(place + 1);
      // The month tells the series; what leaves the test series is refused whatever its check digits say.
      const month = Number(wrong.slice(2, 4));
      const isTestMonth = month > 60 && (month <= 77 || (month > 80 && month <= 92));
      if (!isTestMonth) expect(codes(wrong, false)).not.toEqual([]);
      // The last digit is checked against all others.
      if (place === 10) expect(codes(wrong, true)).toEqual(['birth_number_invalid']);
    }),
  );
});
