import { describe, expect, test } from 'vitest';
import { resolvePeriod, whyNotTerms, type TermFacts } from './consent-terms-rules.ts';
import { NewConsent } from './consent.ts';

const NOW = new Date('2022-03-01T10:00:00Z');
const HEARER = '11111111-1111-4111-8111-111111111111';
const MOTHER = '22222222-2222-4222-8222-222222222222';
const service = (id: number, traits: Partial<TermFacts['services'][number]> = {}) => ({
  id,
  name: `S${String(id)}`,
  validFrom: '2000-01-01',
  validTo: null,
  ...traits,
});
const topic = (code: string, validTo: string | null = null) => ({
  code,
  labels: { nb: code, nn: code, en: code },
  validFrom: '2000-01-01',
  validTo,
});

const facts: TermFacts = {
  now: NOW,
  services: [
    service(1),
    service(2),
    service(3, { validTo: '2022-03-01' }),
    service(4, { validFrom: '2022-04-01' }),
  ],
  topics: [topic('economy'), topic('health'), topic('old', '2022-03-01')],
  persons: [{ id: MOTHER, name: 'Mor', birthDate: null, needsInterpreter: true, holders: [] }],
  hearers: [HEARER],
  textVersions: ['2021-01', '2022-01'],
};

function refusalsOf(traits: object): string[] {
  const asked = NewConsent.parse({
    answer: 'given',
    persons: [HEARER],
    pairs: [{ giving: 1, receiving: 2 }],
    topics: ['economy'],
    purpose: 'assess',
    how: 'written',
    language: 'so',
    textVersion: '2022-01',
    givenBy: [{ for: HEARER, by: HEARER, capacity: 'self' }],
    ...traits,
  });
  return whyNotTerms(asked, resolvePeriod(asked, NOW, 365), facts).map(
    ({ code, field }) => `${code} ${String(field)}`,
  );
}

const inDays = (days: number, more = 0) => new Date(NOW.getTime() + days * 86_400_000 + more).toISOString();
const byMother = [{ for: HEARER, by: MOTHER, capacity: 'guardian' }];

describe('on which terms a consent stands', () => {
  test.each<[string, object, string[]]>([
    ['from now for the usual time', {}, []],
    ['a paper that was signed earlier', { validFrom: inDays(-90) }, []],
    ['too long ago', { validFrom: inDays(-90, -1) }, ['consent_starts_too_early validFrom']],
    ['from a later day', { validFrom: inDays(365) }, []],
    ['too far ahead', { validFrom: inDays(365, 1) }, ['consent_starts_too_late validFrom']],
    ['three years', { validTo: '2025-03-01T10:00:00Z' }, []],
    ['and no longer', { validTo: '2025-03-01T10:00:00.001Z' }, ['consent_too_long validTo']],
    ['empty', { validFrom: inDays(5), validTo: inDays(5) }, ['consent_ends_before_start validTo']],
    [
      'over before it was recorded',
      { validFrom: inDays(-5), validTo: inDays(0) },
      ['consent_over_already validTo'],
    ],
    ['a service that is not there', { pairs: [{ giving: 1, receiving: 9 }] }, ['service_unknown pairs']],
    ['a service that has ended', { pairs: [{ giving: 3, receiving: 1 }] }, ['service_not_in_use pairs']],
    ['a service that has not begun', { pairs: [{ giving: 4, receiving: 1 }] }, ['service_not_in_use pairs']],
    ['unless it has by then', { pairs: [{ giving: 4, receiving: 1 }], validFrom: inDays(31) }, []],
    ['with itself', { pairs: [{ giving: 1, receiving: 1 }] }, ['service_to_itself pairs']],
    [
      'both ways',
      {
        pairs: [
          { giving: 1, receiving: 2 },
          { giving: 2, receiving: 1 },
        ],
      },
      [],
    ],
    [
      'twice',
      {
        pairs: [
          { giving: 1, receiving: 2 },
          { giving: 1, receiving: 2 },
        ],
      },
      ['pair_twice pairs'],
    ],
    [
      'one of them with itself',
      {
        pairs: [
          { giving: 1, receiving: 2 },
          { giving: 2, receiving: 2 },
        ],
      },
      ['service_to_itself pairs'],
    ],
    ['a topic that is none', { topics: ['economy', 'pets'] }, ['unknown_code topics']],
    ['a topic that is retired', { topics: ['old'] }, ['value_not_in_use topics']],
    ['heard by nobody', { how: 'oral' }, ['heard_by_missing heardBy']],
    ['heard by a stranger', { how: 'oral', heardBy: MOTHER }, ['heard_by_unknown heardBy']],
    ['heard', { how: 'oral', heardBy: HEARER }, []],
    ['a version that never was', { textVersion: '2020-01' }, ['consent_text_unknown textVersion']],
    ['an earlier version', { textVersion: '2021-01' }, []],
    ['without the interpreter', { givenBy: byMother }, ['interpreter_missing interpreter']],
    [
      'one of two who answered needs one',
      { givenBy: [...byMother, { for: HEARER, by: HEARER, capacity: 'self' }] },
      ['interpreter_missing interpreter'],
    ],
    ['with one', { givenBy: byMother, interpreter: 'Nr. 118' }, []],
    ['or with why not', { givenBy: byMother, note: 'Leste teksten selv' }, []],
    ['an empty note is no why', { givenBy: byMother, note: ' ' }, ['interpreter_missing interpreter']],
    [
      'several at once',
      { how: 'oral', topics: ['pets'] },
      ['unknown_code topics', 'heard_by_missing heardBy'],
    ],
  ])('%s', (_name, traits, expected) => {
    expect(refusalsOf(traits)).toEqual(expected);
  });

  test('is for the usual days where nothing is said', () => {
    expect(resolvePeriod({}, NOW, 30)).toEqual({ validFrom: NOW, validTo: new Date(inDays(30)) });
    const later = resolvePeriod({ validFrom: '2022-04-01T00:00:00+02:00' }, NOW, 1);
    expect(later.validTo.toISOString()).toBe('2022-04-01T22:00:00.000Z');
  });
});
