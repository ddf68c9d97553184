import type { Entry } from '../catalogue/entry.ts';
import { AGE_BANDS, type Facet } from './search.ts';

const OLDEST = 120;

/** Whether an entry is for everybody of an age is told by its ages, or else by whom it is for. */
export function agesOf(entry: Entry): readonly [number, number] {
  if (entry.ageFrom !== null || entry.ageTo !== null) return [entry.ageFrom ?? 0, entry.ageTo ?? OLDEST];
  const isFor = (...audiences: Entry['audiences'][number][]) =>
    entry.audiences.length > 0 && entry.audiences.every((audience) => audiences.includes(audience));
  if (isFor('adults')) return [18, OLDEST];
  if (isFor('children')) return [0, 17];
  if (isFor('young_people')) return [12, 25];
  if (isFor('children', 'young_people')) return [0, 25];
  return [0, OLDEST];
}

/** The years of a band or of one year. */
export function yearsOf(value: string): readonly [number, number] {
  const [from = '', to] = value.replace('+', `-${OLDEST}`).split('-');
  return [Number(from), Number(to ?? from)];
}

/** The values of a filter by which an entry is found; null: by every one. */
export function valuesOf(entry: Entry, facet: Facet): readonly string[] | null {
  switch (facet) {
    case 'level':
      return entry.level === null ? [] : [entry.level];
    case 'phase':
      return entry.phases;
    case 'service':
      return [entry.service];
    case 'area':
      return entry.areas.length === 0 ? null : entry.areas;
    case 'age': {
      const [from, to] = agesOf(entry);
      return AGE_BANDS.filter((band) => {
        const [least, most] = yearsOf(band);
        return from <= most && to >= least;
      });
    }
    case 'cost':
      return [entry.cost];
    case 'lifeArea':
      return entry.lifeAreas;
    case 'kind':
      return [entry.kind];
  }
}
