import type { Person, Relation } from '../../../src/features/families/family.ts';
import type { Language } from '../../../src/shared/language.ts';

/** Whole years lived on a day; both as yyyy-mm-dd. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Whether others consent for this one; a young person may decide, so responsibility is asked of them too. */
export function isInCare(relation: Relation): boolean {
  return relation === 'child' || relation === 'young_person';
}

// The languages that teams meet most; whichever else a person has that is recorded is shown all the same.
const LANGUAGES = [
  'nb', 'nn', 'se', 'en', 'ar', 'so', 'pl', 'uk', 'ti', 'fa', 'prs', 'ps', 'ku', 'tr', 'ur', 'vi', 'th', 'tl',
  'ru', 'lt', 'lv', 'ro', 'bg', 'sq', 'bs', 'es', 'pt', 'fr', 'de', 'sw', 'am', 'om', 'rw', 'my', 'ta', 'pa',
  'hi', 'zh', 'rom', 'nsl',
]; // prettier-ignore

/** The name of a language in the reader's own; its code where the browser has no name for it. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language, 'nb'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** By name, with the one that is chosen whatever it is. */
export function languageChoices(language: Language, chosen: string): { code: string; name: string }[] {
  const codes = chosen === '' || LANGUAGES.includes(chosen) ? LANGUAGES : [...LANGUAGES, chosen];
  return codes
    .map((code) => ({ code, name: languageName(code, language) }))
    .filter(({ code, name }) => name !== code || code === chosen)
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

/** Persons of one record that seem to be persons of another: same number, or same name and birth date. */
export function suggestPairs(from: readonly Person[], into: readonly Person[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const person of from) {
    const isFree = ({ id }: Person) => !Object.values(pairs).includes(id);
    const same =
      into.find(
        (other) => isFree(other) && person.birthNumber !== null && other.birthNumber === person.birthNumber,
      ) ?? into.find((other) => isFree(other) && isAlike(person, other));
    if (same !== undefined) pairs[person.id] = same.id;
  }
  return pairs;
}

function isAlike(one: Person, other: Person): boolean {
  if (one.birthNumber !== null && other.birthNumber !== null) return false;
  const isSameName = one.name.toLocaleLowerCase('nb') === other.name.toLocaleLowerCase('nb');
  return isSameName && one.birthDate !== null && one.birthDate === other.birthDate;
}
