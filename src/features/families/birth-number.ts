import { isBirthNumber } from '../../shared/identifying/birth-numbers.ts';
import type { Refusal } from '../../shared/refusal.ts';

/**
 * Why a number is not recorded: not a birth, D or H number by the checksum of today or of 2032, or a real
 * one where only the test series are accepted. Nothing else is ever read from it.
 * @param takesReal whether this installation is in production
 */
export function whyNotBirthNumber(digits: string, field: string, takesReal: boolean): Refusal[] {
  if (!isBirthNumber(digits)) return [{ code: 'birth_number_invalid', field, details: {} }];
  if (!takesReal && !isOfTestSeries(digits)) return [{ code: 'birth_number_not_test', field, details: {} }];
  return [];
}

/**
 * The month tells the series: +80 the tax authority's, +65 the health network's, +60 another. +40, which some
 * use for made-up people too, is also what real aid numbers (H) carry, and so is not surely a test number.
 */
function isOfTestSeries(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  return [60, 65, 80].some((series) => month > series && month <= series + 12);
}
