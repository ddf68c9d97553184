import { z } from 'zod';
import { LIFE_AREAS, LifeArea } from '../catalogue/entry.ts';
import { AGE_BANDS, type AgeBand } from '../catalogue/gap.ts';

export const OLDEST = 120;
const Age = z.int().min(0).max(OLDEST);

/** Years, both ends included. */
export const AgeRange = z.strictObject({ from: Age, to: Age });
export type AgeRange = z.infer<typeof AgeRange>;

const AreaCode = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);
const Language = z.string().regex(/^[a-z]{2,3}$/);

/** What somebody needs help with, without anything that tells who it is. An empty list or null sets no condition. */
export const Need = z.strictObject({
  lifeAreas: z.array(LifeArea).max(LIFE_AREAS.length).readonly(),
  ages: z.array(AgeRange).max(40).readonly(),
  /** A code of the list `area`. */
  area: AreaCode.nullable(),
  /** ISO 639, other than Norwegian. */
  languages: z.array(Language).max(20).readonly(),
});
export type Need = z.infer<typeof Need>;

const NONE = 'none';
const inParts = (text: string): string[] => (text === NONE ? [] : text.split(','));

/** `6-12`, `24+` or `8`. @returns undefined for what is no age */
function readAges(text: string): AgeRange | undefined {
  const found = /^(\d{1,3})(?:-(\d{1,3})|(\+))?$/.exec(text);
  if (found === null) return undefined;
  const from = Number(found[1]);
  const to = found[3] === undefined ? Number(found[2] ?? from) : OLDEST;
  return from <= to && to <= OLDEST ? { from, to } : undefined;
}

const Commas = z.string().max(400);

/** What is asked for instead of what is recorded, each several with commas between; `none` for no condition. */
export const NeedQuery = z.strictObject({
  lifeArea: Commas.transform(inParts).pipe(z.array(LifeArea).max(LIFE_AREAS.length)).optional(),
  age: Commas.transform((text, context) =>
    inParts(text).map((part) => {
      const range = readAges(part);
      if (range === undefined) context.addIssue({ code: 'custom', message: 'age' });
      return range ?? { from: 0, to: OLDEST };
    }),
  ).optional(),
  area: AreaCode.optional(),
  language: Commas.transform(inParts).pipe(z.array(Language).max(20)).optional(),
});
export type NeedQuery = z.output<typeof NeedQuery>;

/** The need as it is recorded, with what the question says instead. */
export function needAsked(recorded: Need, { lifeArea, age, area, language }: NeedQuery): Need {
  return {
    lifeAreas: lifeArea ?? recorded.lifeAreas,
    ages: age ?? recorded.ages,
    area: area === undefined ? recorded.area : area === NONE ? null : area,
    languages: foreign(language ?? recorded.languages),
  };
}

const NORWEGIAN = new Set(['nb', 'nn', 'no', 'nob', 'nno', 'nor']);

/** Languages in which something has to be given, each once: all but Norwegian. */
export function foreign(languages: readonly string[]): string[] {
  return [...new Set(languages)].filter((language) => !NORWEGIAN.has(language));
}

export function rangeOf(band: AgeBand): AgeRange {
  return readAges(band) ?? { from: 0, to: OLDEST };
}

/** The bands that ages fall in; half years and wide counts fall in several. */
export function bandsOf(ages: readonly AgeRange[]): AgeBand[] {
  return AGE_BANDS.filter((band) => {
    const { from, to } = rangeOf(band);
    return ages.some((range) => range.from <= to && range.to >= from);
  });
}
