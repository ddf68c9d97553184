import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareByAge } from './person-order.ts';

const person = (name: string, relation: 'parent' | 'child' | 'young_person', birthDate: string | null) => ({
  id: name,
  name,
  relation,
  birthDate,
});

test('grown-ups come before children, the oldest first, and who has no birth date last of theirs', () => {
  const expected = [
    person('Eldst', 'parent', '1970-01-01'),
    person('Yngre', 'parent', '1990-01-01'),
    person('Berit', 'parent', null),
    person('Åse', 'parent', null),
    person('Sekstenåring', 'young_person', '2006-01-01'),
    person('Tiåring', 'child', '2012-01-01'),
    person('Baby', 'child', null),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(expected, { minLength: expected.length }), (shuffled) => {
      expect(shuffled.toSorted(compareByAge)).toEqual(expected);
    }),
  );
});

test('two who are alike in all that are in the order of their ids', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ ...person('Lik', 'parent', null), id }));
  if (a !== undefined && b !== undefined)
    expect([compareByAge(a, b), compareByAge(b, a), compareByAge(a, a)]).toEqual([-1, 1, 0]);
});
