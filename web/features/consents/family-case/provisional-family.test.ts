import { describe, expect, test } from 'vitest';
import { BecomeFamilyCase } from '../../../../src/features/consents/family-case.ts';
import { PersonContent, type Relation } from '../../../../src/features/families/family.ts';
import { contentOfCase, provisionalFamily } from './provisional-family.ts';

const MOTHER = '11111111-1111-4111-8111-111111111111';
const CHILD = '22222222-2222-4222-8222-222222222222';
const person = (name: string, relation: Relation) => PersonContent.parse({ name, relation });
const written = {
  content: {
    name: 'Vik',
    teamId: 7,
    processingGround: null,
    persons: [person('Sara', 'child'), person('Amal', 'parent')],
    address: null,
    enquiryId: null,
  },
  ids: [CHILD, MOTHER],
  holders: { [CHILD]: [MOTHER], [MOTHER]: [] },
};
const consent = {
  answer: 'given',
  persons: [MOTHER, CHILD],
  pairs: [{ giving: 1, receiving: 2 }],
  topics: ['housing'],
  purpose: 'coordinate',
  coversOlder: false,
  how: 'written',
  heardBy: null,
  language: 'so',
  interpreter: null,
  textVersion: '2026-11',
  givenBy: [
    { for: MOTHER, by: MOTHER, capacity: 'self' },
    { for: CHILD, by: MOTHER, capacity: 'parental_responsibility' },
  ],
  bothParentsAsked: false,
  note: null,
} as const;

describe('a family that is registered with its consent', () => {
  test('is sent with its persons named by their places, and nothing that the server decides', () => {
    const sent = contentOfCase(written, consent);
    expect(BecomeFamilyCase.parse(sent)).toEqual(sent);
    expect(sent.consent.persons).toEqual([1, 0]);
    expect(sent.consent.givenBy).toEqual([
      { for: 1, by: 1, capacity: 'self' },
      { for: 0, by: 1, capacity: 'parental_responsibility' },
    ]);
    expect(sent.responsibility).toEqual([{ child: 0, holders: [1] }]);
    expect(JSON.stringify(sent)).not.toContain(MOTHER);
  });

  test('is shown to the form with who answers for whom', () => {
    const family = provisionalFamily(written, { familyId: 'f', teamId: 7, teamName: 'Team' });
    expect(family.persons.map(({ id, name, responsible }) => [id, name, responsible])).toEqual([
      [CHILD, 'Sara', [MOTHER]],
      [MOTHER, 'Amal', []],
    ]);
  });
});
