import { describe, expect, test } from 'vitest';
import { whyNotConsented, type ConsentPerson } from './consent-rules.ts';
import { whyNotPeriod, whyNotTerms, type TermFacts } from './consent-terms-rules.ts';
import { NewConsent, type GivenBy } from './consent.ts';

// Every refusal says which field it is about and whom: the page shows it there, and reads it out.

const refusal = (code: string, field: string, details: object = {}) => ({ code, field, details });

describe('who gave it', () => {
  const person = (id: string, age: number | null, holders: string[] = []): ConsentPerson => ({
    id,
    name: `Name of ${id}`,
    birthDate: age === null ? null : `${String(2022 - age)}-03-01`,
    needsInterpreter: false,
    holders,
  });
  const persons = [
    person('child', 8, ['mother', 'father']),
    person('alone', 8, ['mother']),
    person('grown', 20, ['mother']),
    person('unknown', null, ['mother']),
    person('mother', 40),
    person('father', 41),
    person('young', 17),
    person('undated', null),
  ];
  const by = (giver: string, capacity: GivenBy['capacity'], subject = 'child'): GivenBy => ({
    for: subject,
    by: giver,
    capacity,
  });
  const refusalsOf = (
    givenBy: GivenBy[],
    subjects = ['child'],
    bothParentsAsked: boolean | null = false,
    youngPersonDecidesFrom: number | null = 16,
  ) =>
    whyNotConsented(
      { answer: 'given', persons: subjects, givenBy, bothParentsAsked },
      { persons, youngPersonDecidesFrom, today: '2022-03-01' },
    );
  const child = { person: 'Name of child' };

  test('is of the family', () => {
    expect(refusalsOf([], ['stranger'])).toEqual([refusal('person_not_of_family', 'persons')]);
    expect(refusalsOf([by('stranger', 'guardian')])).toEqual([refusal('person_not_of_family', 'persons')]);
  });

  test('gave it for those whom it is about', () => {
    expect(refusalsOf([by('mother', 'parental_responsibility', 'alone')])).toEqual([
      refusal('consent_for_other_person', 'givenBy'),
    ]);
    expect(refusalsOf([])).toEqual([refusal('consent_giver_missing', 'givenBy', child)]);
  });

  test('gave it as what they are', () => {
    expect(refusalsOf([by('mother', 'self')])).toEqual([
      refusal('gives_only_for_self', 'givenBy', { ...child, by: 'Name of mother' }),
    ]);
    expect(refusalsOf([by('child', 'guardian')])).toEqual([
      refusal('gives_for_oneself_as_self', 'givenBy', child),
    ]);
    expect(refusalsOf([by('young', 'guardian')])).toEqual([
      refusal('guardian_not_of_age', 'givenBy', { ...child, by: 'Name of young' }),
    ]);
    expect(refusalsOf([by('undated', 'guardian')])).toEqual([]);
    expect(refusalsOf([by('mother', 'parental_responsibility', 'grown')], ['grown'])).toEqual([
      refusal('of_age_decides', 'givenBy', { person: 'Name of grown' }),
    ]);
    expect(refusalsOf([by('young', 'parental_responsibility')])).toEqual([
      refusal('not_responsible_for', 'givenBy', { ...child, by: 'Name of young' }),
    ]);
  });

  test('is whose word it takes', () => {
    expect(refusalsOf([by('unknown', 'self', 'unknown')], ['unknown'])).toEqual([
      refusal('birth_date_missing', 'persons', { person: 'Name of unknown' }),
    ]);
    expect(refusalsOf([by('mother', 'parental_responsibility', 'unknown')], ['unknown'])).toEqual([
      refusal('birth_date_missing', 'persons', { person: 'Name of unknown' }),
    ]);
    expect(refusalsOf([by('child', 'self')])).toEqual([
      refusal('parents_decide', 'givenBy', { ...child, age: 16 }),
    ]);
    expect(refusalsOf([by('child', 'self')], ['child'], false, null)).toEqual([
      refusal('parents_decide', 'givenBy', { ...child, age: 12 }),
    ]);
    expect(refusalsOf([by('young', 'self', 'young'), by('mother', 'guardian', 'young')], ['young'])).toEqual(
      [],
    );
    expect(refusalsOf([by('mother', 'guardian', 'young')], ['young'], false, null)).toEqual([]);
    expect(refusalsOf([by('mother', 'guardian', 'young')], ['young'])).toEqual([
      refusal('young_person_decides', 'givenBy', { person: 'Name of young', age: 16 }),
    ]);
  });

  test('is a grown-up with a guardian, whatever is said of parents', () => {
    expect(refusalsOf([by('mother', 'guardian', 'grown')], ['grown'], true)).toEqual([]);
  });

  test('is no guardian of the child that one is a parent of', () => {
    expect(refusalsOf([by('mother', 'guardian')], ['child'], null)).toEqual([
      refusal('parent_gives_as_parent', 'givenBy', { ...child, by: 'Name of mother' }),
    ]);
  });

  test('is both parents, where both are asked', () => {
    const mother = by('mother', 'parental_responsibility');
    expect(refusalsOf([mother], ['child'], null)).toEqual([
      refusal('both_parents_unanswered', 'bothParentsAsked', child),
    ]);
    expect(refusalsOf([{ ...mother, for: 'alone' }], ['alone'], true)).toEqual([
      refusal('other_parent_not_recorded', 'bothParentsAsked', { person: 'Name of alone' }),
    ]);
    expect(refusalsOf([mother], ['child'], true)).toEqual([
      refusal('other_parent_missing', 'givenBy', { ...child, parent: 'Name of father' }),
    ]);
  });
});

describe('on which terms', () => {
  const now = new Date('2022-03-01T12:00:00Z');
  const DAY = 86_400_000;
  const after = (days: number) => new Date(now.getTime() + days * DAY);
  const labels = { nb: 'Bolig', nn: 'Bustad', en: 'Housing' };
  const facts: TermFacts = {
    now,
    services: [
      { id: 1, name: 'School', validFrom: '2000-01-01', validTo: null },
      { id: 2, name: 'Clinic', validFrom: '2022-03-02', validTo: null },
      { id: 3, name: 'Closed', validFrom: '2000-01-01', validTo: '2022-03-01' },
    ],
    topics: [
      { code: 'housing', labels, validFrom: '2000-01-01', validTo: '2022-03-02' },
      { code: 'old', labels, validFrom: '2000-01-01', validTo: '2022-03-01' },
    ],
    persons: [
      {
        id: '00000000-0000-4000-8000-000000000001',
        name: 'Ann',
        birthDate: null,
        needsInterpreter: true,
        holders: [],
      },
    ],
    hearers: [],
    textVersions: ['1'],
  };
  const asked = (changed: object = {}) => ({
    ...NewConsent.parse({
      answer: 'given',
      how: 'written',
      language: 'nb',
      interpreter: 'An interpreter',
      textVersion: '1',
      persons: ['00000000-0000-4000-8000-000000000001'],
      givenBy: [
        {
          for: '00000000-0000-4000-8000-000000000001',
          by: '00000000-0000-4000-8000-000000000001',
          capacity: 'self',
        },
      ],
      pairs: [{ giving: 1, receiving: 2 }],
      topics: ['housing'],
      purpose: 'coordinate',
    }),
    ...changed,
  });
  const whole = { validFrom: after(1), validTo: after(2) };
  const refusalsOf = (changed: object, period = whole) => whyNotTerms(asked(changed), period, facts);

  test('of a time that is not too far away, nor too long', () => {
    expect(whyNotPeriod({ validFrom: after(-91), validTo: after(1) }, now)).toEqual([
      refusal('consent_starts_too_early', 'validFrom', { days: 90 }),
    ]);
    expect(whyNotPeriod({ validFrom: after(366), validTo: after(367) }, now)).toEqual([
      refusal('consent_starts_too_late', 'validFrom', { days: 365 }),
    ]);
    expect(whyNotPeriod({ validFrom: now, validTo: after(3 * 366) }, now)).toEqual([
      refusal('consent_too_long', 'validTo', { years: 3 }),
    ]);
  });

  test('between services that are there on its first day, or today when it began before', () => {
    expect(refusalsOf({})).toEqual([]);
    const clinic = refusal('service_not_in_use', 'pairs', { name: 'Clinic' });
    expect(refusalsOf({}, { ...whole, validFrom: now })).toEqual([clinic]);
    expect(refusalsOf({ pairs: [{ giving: 1, receiving: 3 }] }, { ...whole, validFrom: after(-2) })).toEqual([
      refusal('service_not_in_use', 'pairs', { name: 'Closed' }),
    ]);
  });

  test('about topics of today', () => {
    expect(refusalsOf({ topics: ['nothing'] })).toEqual([
      refusal('unknown_code', 'topics', { list: 'topic', code: 'nothing' }),
    ]);
    expect(refusalsOf({ topics: ['old'] })).toEqual([
      refusal('value_not_in_use', 'topics', { label: 'Bolig' }),
    ]);
  });

  test('by a text that there is, and that was understood', () => {
    expect(refusalsOf({ textVersion: '9' })).toEqual([
      refusal('consent_text_unknown', 'textVersion', { version: '9' }),
    ]);
    expect(refusalsOf({ interpreter: null })).toEqual([
      refusal('interpreter_missing', 'interpreter', { person: 'Ann' }),
    ]);
  });
});
