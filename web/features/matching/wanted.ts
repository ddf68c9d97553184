import type { AgeBand } from '../../../src/features/catalogue/gap.ts';
import { bandsOf, OLDEST, rangeOf, type AgeRange, type Need } from '../../../src/features/matching/need.ts';

/** What is looked for instead of what is recorded, part by part; what is left out stays as recorded. */
export type Wanted = Partial<Need>;

const NONE = 'none';

/** As the address of the question says it. */
export function questionOf({ lifeAreas, ages, area, languages }: Wanted) {
  return {
    lifeArea: lifeAreas === undefined ? undefined : inAddress(lifeAreas),
    age: ages === undefined ? undefined : inAddress(ages.map(textOfAges)),
    area: area === undefined ? undefined : (area ?? NONE),
    language: languages === undefined ? undefined : inAddress(languages),
  };
}

function inAddress(parts: readonly string[]): string {
  return parts.length === 0 ? NONE : parts.join(',');
}

function textOfAges({ from, to }: AgeRange): string {
  return to === OLDEST ? `${String(from)}+` : `${String(from)}-${String(to)}`;
}

export function rangesOf(bands: readonly AgeBand[]): AgeRange[] {
  return bands.map(rangeOf);
}

/** With one thing more, or without it where it was there. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** What is counted where nothing fits: an age where it is one, a language where it is one. */
export function gapOf({ lifeAreas, ages, area, languages }: Need) {
  const bands = bandsOf(ages);
  const young = bands.filter((band) => band !== '24+');
  const [band = null, ...otherBands] = young.length > 0 ? young : bands;
  const [language = null, ...otherLanguages] = languages.filter((one) => one.length === 2);
  return {
    needs: [...lifeAreas],
    area,
    ageBand: otherBands.length === 0 ? band : null,
    language: otherLanguages.length === 0 ? language : null,
    words: null,
  };
}
