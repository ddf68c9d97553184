const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A birth number of the tax authority's test series (month + 80): the same for a number always. */
export function birthNumberOf(index: number): string {
  for (let serial = 900 - (index % 12) * 30; ; serial -= 1) {
    const digits = Array.from(`018190${String(serial)}`, Number);
    const first = checkDigit(digits, FIRST_WEIGHTS);
    const second = checkDigit([...digits, first], SECOND_WEIGHTS);
    if (first < 10 && second < 10) return [...digits, first, second].join('');
  }
}

function checkDigit(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
