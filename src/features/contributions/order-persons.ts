import { compareNames } from '../../shared/compare-names.ts';

type Ordered = { id: string; name: string; birthDate: string | null };

/** Those without a birth date first, then the oldest; the database cannot, as it does not know them. */
export function orderPersons<T extends Ordered>(persons: readonly T[]): T[] {
  return [...persons].sort(
    (a, b) =>
      compareText(a.birthDate ?? '', b.birthDate ?? '') ||
      compareNames(a.name, b.name) ||
      compareText(a.id, b.id),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
