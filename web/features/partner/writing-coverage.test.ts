import { describe, expect, test } from 'vitest';
import { choicesFor, findNotCovered } from './writing-coverage.ts';

const TEAM = { id: 1, name: 'Levekår' };
const SCHOOL = { id: 2, name: 'School' };
const NAV = { id: 3, name: 'NAV' };
const person = (id: string) => ({
  id,
  name: id,
  relation: 'child',
  birthDate: null,
  language: null,
  needsInterpreter: false,
});
const consent = (
  givingService: typeof TEAM,
  receivingService: typeof TEAM,
  persons: string[],
  topics: string[],
) => ({
  id: 'x',
  givingService,
  receivingService,
  persons,
  topics,
  purpose: 'coordinate',
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
  coversOlder: false,
});
const family = {
  id: 'f',
  reference: 'K7M2QX',
  name: 'f',
  teamName: TEAM.name,
  persons: [person('amal'), person('sara'), person('nils')],
  consents: [
    consent(SCHOOL, TEAM, ['sara'], ['leisure']),
    consent(SCHOOL, TEAM, ['amal'], ['housing', 'leisure']),
    consent(SCHOOL, NAV, ['nils'], ['economy']),
    consent(TEAM, SCHOOL, ['nils'], ['health']),
  ],
  mayWriteFor: [SCHOOL],
};

describe('what a service may write about', () => {
  test('is what it may give to the team, and not what it may give elsewhere or receive', () => {
    const choices = choicesFor(family, SCHOOL.id);
    expect(choices.persons.map(({ id }) => id)).toEqual(['amal', 'sara']);
    expect(choices.topics).toEqual(['leisure', 'housing']);
    expect(choicesFor(family, NAV.id)).toEqual({ persons: [], topics: [] });
  });

  test('is every person with every topic', () => {
    expect(
      findNotCovered(family, SCHOOL.id, { persons: ['amal', 'sara'], topics: ['leisure'] }),
    ).toBeUndefined();
    expect(
      findNotCovered(family, SCHOOL.id, { persons: ['amal', 'sara'], topics: ['leisure', 'housing'] }),
    ).toEqual({
      person: 'sara',
      topic: 'housing',
    });
    expect(findNotCovered(family, NAV.id, { persons: ['amal'], topics: ['leisure'] })).toBeDefined();
  });
});
