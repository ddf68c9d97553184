import { OF_AGE, ageOn } from '../../../../src/features/consents/age-rules.ts';
import {
  CONSENT_LANGUAGES,
  type Capacity,
  type Consent,
  type ConsentLanguage,
  type HowGiven,
  type NewConsent,
  type Purpose,
} from '../../../../src/features/consents/consent.ts';
import type { Family, Person } from '../../../../src/features/families/family.ts';
import { addDays, startOfDay } from '../describe-period.ts';

/** A consent as it is being written. */
export type ConsentForm = {
  language: ConsentLanguage;
  hasInterpreter: boolean;
  interpreter: string;
  answer: 'given' | 'refused';
  persons: readonly string[];
  /** Services that the family's team shares with, in the order they were chosen. */
  services: readonly number[];
  pairs: readonly { giving: number; receiving: number }[];
  topics: readonly string[];
  purpose: Purpose;
  /** The first day as yyyy-mm-dd; null: from the moment it is saved. */
  firstDay: string | null;
  /** The last whole day; empty while none is chosen. */
  lastDay: string;
  coversOlder: boolean;
  givenBy: readonly Giver[];
  bothParents: boolean | null;
  how: HowGiven | null;
  heardBy: string;
  note: string;
};

export type Giver = { for: string; by: string; capacity: Capacity };

type Start = { family: Family; today: string; usualDays: number; accountId: string };

export function startForm({ family, today, usualDays, accountId }: Start): ConsentForm {
  return {
    language: languageOfFamily(family),
    hasInterpreter: family.persons.some(({ needsInterpreter }) => needsInterpreter),
    interpreter: '',
    answer: 'given',
    persons: [],
    services: [],
    pairs: [],
    topics: [],
    purpose: 'coordinate',
    firstDay: null,
    lastDay: addDays(today, usualDays - 1),
    coversOlder: false,
    givenBy: [],
    bothParents: null,
    how: null,
    heardBy: accountId,
    note: '',
  };
}

/** The same scope asked about again: who answers, how and until when is always anew. */
export function formOfSitting(
  sitting: readonly Consent[],
  start: ConsentForm,
  teamService: number,
): ConsentForm {
  const [first] = sitting;
  if (first === undefined) return start;
  const pairs = sitting.map(({ givingService, receivingService }) => ({
    giving: givingService.id,
    receiving: receivingService.id,
  }));
  const services = new Set(pairs.flatMap(({ giving, receiving }) => [giving, receiving]));
  services.delete(teamService);
  return {
    ...start,
    language: CONSENT_LANGUAGES.find((language) => language === first.language) ?? start.language,
    persons: first.persons,
    services: [...services],
    pairs,
    topics: first.topics,
    purpose: first.purpose,
    coversOlder: first.coversOlder,
  };
}

/** What is sent. Only those who answered for somebody covered count, and `heardBy` only of what was said aloud. */
export function contentOfForm(form: ConsentForm, textVersion: string): NewConsent {
  return {
    answer: form.answer,
    persons: form.persons,
    pairs: form.pairs,
    topics: form.topics,
    purpose: form.purpose,
    ...(form.firstDay !== null && { validFrom: startOfDay(form.firstDay).toISOString() }),
    validTo: startOfDay(addDays(form.lastDay, 1)).toISOString(),
    coversOlder: form.answer === 'given' && form.coversOlder,
    how: form.how ?? 'oral',
    heardBy: form.how === 'oral' ? form.heardBy : null,
    language: form.language,
    interpreter: form.hasInterpreter && form.interpreter.trim() !== '' ? form.interpreter.trim() : null,
    textVersion,
    givenBy: form.givenBy.filter((giver) => form.persons.includes(giver.for)),
    bothParentsAsked: form.answer === 'given' ? form.bothParents : null,
    note: form.note.trim() === '' ? null : form.note.trim(),
  };
}

/** The family's own language where there is a text in it: that of most of the grown-ups. */
function languageOfFamily({ persons }: Family): ConsentLanguage {
  const counts = new Map<ConsentLanguage, number>();
  for (const { language, relation } of persons) {
    const known = CONSENT_LANGUAGES.find((code) => code === language);
    if (known === undefined) continue;
    const weight = relation === 'child' ? 1 : 2;
    counts.set(known, (counts.get(known) ?? 0) + weight);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'nb';
}

/** Languages that the family speaks and that there is no text in. */
export function languagesWithoutText({ persons }: Family): readonly string[] {
  const spoken = persons.map(({ language }) => language).filter((language) => language !== null);
  return [...new Set(spoken)].filter((code) => CONSENT_LANGUAGES.every((known) => known !== code));
}

/** By whom the decision is taken; `young` and `asked` are under age and may answer themselves. */
export type Standing = 'adult' | 'young' | 'asked' | 'child';

/** @param today yyyy-mm-dd @param decidesFrom the municipality's setting; null: asked each time */
export function standingOf(person: Person, today: string, decidesFrom: number | null): Standing {
  const age = ageOn(person.birthDate, today);
  if (age === null)
    return person.relation === 'child' || person.relation === 'young_person' ? 'asked' : 'adult';
  if (age >= OF_AGE) return 'adult';
  if (age < 12) return 'child';
  if (decidesFrom === null) return 'asked';
  return age >= decidesFrom ? 'young' : 'child';
}
