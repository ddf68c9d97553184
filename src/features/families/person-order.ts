import { compareNames } from '../../shared/compare-names.ts';
import type { Person } from './family.ts';

type Placed = Pick<Person, 'id' | 'name' | 'relation' | 'birthDate'>;

/** Grown-ups before children, the oldest first; those without a birth date last. */
export function compareByAge(a: Placed, b: Placed): number {
  return (
    Number(isYoung(a)) - Number(isYoung(b)) ||
    compareDates(a.birthDate, b.birthDate) ||
    compareNames(a.name, b.name) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function isYoung({ relation }: Placed): boolean {
  return relation === 'child' || relation === 'young_person';
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
