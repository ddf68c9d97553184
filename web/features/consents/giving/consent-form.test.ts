import { describe, expect, test } from 'vitest';
import { NewConsent } from '../../../../src/features/consents/consent.ts';
import type { Family, Person } from '../../../../src/features/families/family.ts';
import { consents as texts } from '../../../messages/nb/consents.ts';
import { contentOfForm, standingOf, startForm, type ConsentForm } from './consent-form.ts';
import { bothWays, findOpenings, togglePair, withService } from './describe-opening.ts';
import { findGiverChoices } from './giver-choices.ts';
import { findMissing } from './whats-missing.ts';

const TODAY = '2026-11-22';
const MOTHER = '00000000-0000-4000-8000-000000000001';
const FATHER = '00000000-0000-4000-8000-000000000002';
const CHILD = '00000000-0000-4000-8000-000000000003';
const HEARER = '00000000-0000-4000-8000-000000000009';

function person(id: string, part: Partial<Person>): Person {
  return {
    id,
    name: id.slice(-1),
    relation: 'parent',
    birthDate: '1990-01-01',
    language: 'so',
    needsInterpreter: false,
    livesHere: true,
    birthNumber: null,
    phone: null,
    email: null,
    preferredContact: null,
    digitalSkills: null,
    version: 1,
    protection: 'none',
    protectionBy: null,
    protectionAt: null,
    responsible: [],
    ...part,
  };
}

const child = (birthDate: string) =>
  person(CHILD, { relation: 'child', birthDate, language: 'nb', responsible: [MOTHER, FATHER] });

function familyWith(birthDate: string): Family {
  return {
    id: crypto.randomUUID(),
    reference: 'ABCDEF',
    name: 'Familien',
    teamId: 1,
    teamName: 'Teamet',
    version: 1,
    isProtected: false,
    processingGround: null,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'Ingrid',
    persons: [person(MOTHER, {}), person(FATHER, {}), child(birthDate)],
    addresses: [],
    enquiries: [],
    readers: [],
    merges: [],
  };
}

const YOUNG_CHILD = familyWith('2018-05-01');
const start = startForm({ family: YOUNG_CHILD, today: TODAY, usualDays: 365, accountId: HEARER });
const whole: ConsentForm = {
  ...start,
  persons: [CHILD],
  services: [7],
  pairs: bothWays(1, 7),
  topics: ['housing'],
  givenBy: [
    { for: CHILD, by: MOTHER, capacity: 'parental_responsibility' },
    { for: CHILD, by: FATHER, capacity: 'parental_responsibility' },
    { for: MOTHER, by: MOTHER, capacity: 'self' },
  ],
  bothParents: true,
  how: 'written',
};
const missing = (form: ConsentForm) =>
  findMissing(form, { family: YOUNG_CHILD, today: TODAY, decidesFrom: null }, texts.giving).map(
    ({ field }) => field,
  );

describe('what a consent begins with', () => {
  test("the family's own language, nobody ticked, from now, through the last of the usual days", () => {
    expect(start).toMatchObject({ language: 'so', persons: [], givenBy: [], bothParents: null });
    expect(start).toMatchObject({ firstDay: null, lastDay: '2027-11-21', coversOlder: false, how: null });
  });

  test('whose decision it is follows age and setting, and is asked where neither says', () => {
    const of = (birthDate: string, from: number | null) => standingOf(child(birthDate), TODAY, from);
    expect(of('2008-11-22', null)).toBe('adult');
    expect(of('2008-11-23', null)).toBe('asked');
    expect(of('2010-11-22', 16)).toBe('young');
    expect(of('2010-11-23', 16)).toBe('child');
    expect(of('2014-11-23', null)).toBe('child');
    expect(standingOf({ ...child('2010-01-01'), birthDate: null }, TODAY, 16)).toBe('asked');
  });

  test('a small child is answered for by those responsible, a young person may answer too', () => {
    const choices = (family: Family, standing: 'child' | 'asked') =>
      findGiverChoices(family, family.persons[2] ?? child('2018-05-01'), standing, TODAY).first.map(
        ({ by }) => by,
      );
    expect(choices(YOUNG_CHILD, 'child')).toEqual([MOTHER, FATHER]);
    expect(choices(familyWith('2012-05-01'), 'asked')).toEqual([CHILD, MOTHER, FATHER]);
  });
});

describe('what is sent', () => {
  test('is what the server takes, half-open to the midnight after the last day', () => {
    const content = contentOfForm(whole, '2026-11');
    expect(NewConsent.parse(content)).toEqual(content);
    expect(content.validTo).toBe('2027-11-21T23:00:00.000Z');
    expect(content.validFrom).toBeUndefined();
    expect(content.givenBy.map(({ by }) => by)).toEqual([MOTHER, FATHER]);
    expect(content.heardBy).toBeNull();
    expect(contentOfForm({ ...whole, how: 'oral' }, '2026-11').heardBy).toBe(HEARER);
  });

  test('a refusal opens nothing older and asks for no second parent', () => {
    const content = contentOfForm({ ...whole, answer: 'refused', coversOlder: true }, '2026-11');
    expect(content).toMatchObject({ coversOlder: false, bothParentsAsked: null });
  });
});

describe('what must be chosen first', () => {
  test('nothing in a whole form, everything in an empty one', () => {
    expect(missing(whole)).toEqual([]);
    expect(missing(start)).toEqual(['persons', 'pairs', 'topics', 'how']);
  });

  test.each([
    ['who answered', { givenBy: [] }, ['givenBy']],
    ['whether both parents must', { bothParents: null }, ['bothParentsAsked']],
    ['the second of two', { givenBy: whole.givenBy.slice(0, 1) }, ['givenBy']],
    ['a name for the interpreter', { hasInterpreter: true }, ['interpreter']],
    ['an end after the beginning', { firstDay: '2026-12-01', lastDay: '2026-11-30' }, ['validTo']],
    ['who heard it', { how: 'oral', heardBy: '' }, ['heardBy']],
  ] as const)('%s', (_what, part, fields) => {
    expect(missing({ ...whole, ...part })).toEqual(fields);
  });
});

describe('services', () => {
  test('chosen, a service shares both ways with the team; dropped, it has no pair left', () => {
    const chosen = withService(withService(start, 1, 7), 1, 8);
    expect(chosen.pairs).toHaveLength(4);
    const between = { ...chosen, pairs: togglePair(chosen.pairs, { giving: 7, receiving: 8 }) };
    expect(withService(between, 1, 7).pairs).toEqual(bothWays(1, 8));
    expect(togglePair(between.pairs, { giving: 7, receiving: 8 })).toEqual(chosen.pairs);
  });

  test('those who receive from the same are said together', () => {
    expect(findOpenings(withService(withService(start, 1, 7), 1, 8).pairs)).toEqual([
      { receivers: [7, 8], givers: [1] },
      { receivers: [1], givers: [7, 8] },
    ]);
  });
});
