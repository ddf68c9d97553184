/** Synthetic numbers for tests: only the test series, computed here, so that no real number is ever written down. */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

export type TestNumberParts = {
  day: number;
  month: number;
  year: number;
  individual: number;
  /** What the series adds to the month: 80 (tax authority), 40 (NAV), 60 or 65. */
  series: 40 | 60 | 65 | 80;
  isDNumber: boolean;
  /** 0 is the checksum of today; 1 to 3 come with the rule of 2032. */
  rest: 0 | 1 | 2 | 3;
};

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function sum(digits: string, weights: number[]): number {
  return weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
}

/** The eleven digits, or undefined where no check digit exists. */
export function makeTestNumber(parts: TestNumberParts): string | undefined {
  const day = parts.day + (parts.isDNumber ? 40 : 0);
  const nine =
    pad(day, 2) + pad(parts.month + parts.series, 2) + pad(parts.year, 2) + pad(parts.individual, 3);
  const first = (11 + parts.rest - (sum(nine, firstWeights) % 11)) % 11;
  if (first === 10) return undefined;
  const second = (11 - (sum(nine + String(first), secondWeights) % 11)) % 11;
  return second === 10 ? undefined : `${nine}${first}${second}`;
}

/** An account number from its first ten digits, or undefined where no check digit exists. */
export function makeAccountNumber(ten: string): string | undefined {
  const check = (11 - (sum(ten, secondWeights) % 11)) % 11;
  return check === 10 ? undefined : `${ten}${check}`;
}
