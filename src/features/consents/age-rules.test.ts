import { describe, expect, test } from 'vitest';
import { ageOn } from './age-rules.ts';

describe('whole years on a day', () => {
  test.each([
    ['2004-03-01', '2022-02-28', 17],
    ['2004-03-01', '2022-03-01', 18],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2022-03-01', '2022-03-01', 0],
    ['1999-12-31', '2022-01-01', 22],
  ])('born %s, on %s: %d', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });

  test('is not known without a birth date', () => {
    expect(ageOn(null, '2022-03-01')).toBeNull();
  });
});
