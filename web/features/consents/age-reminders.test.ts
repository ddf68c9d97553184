import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../src/features/consents/consent.ts';
import { findAgeReminders } from './age-reminders.ts';

const CHILD = { id: 'child', name: 'Ayaan', birthDate: '2012-03-10' };
const consent = (part: Partial<Consent> = {}): Consent => ({
  id: 'consent',
  statementId: 'sitting',
  familyId: 'family',
  answer: 'given',
  state: 'active',
  endsSoon: false,
  persons: ['child'],
  givingService: { id: 1, name: 'Team' },
  receivingService: { id: 2, name: 'School' },
  topics: ['housing'],
  purpose: 'coordinate',
  validFrom: '2026-11-01T00:00:00Z',
  validTo: '2027-11-01T00:00:00Z',
  coversOlder: false,
  how: 'oral',
  heardBy: null,
  language: 'nb',
  interpreter: null,
  textVersion: '1',
  givenBy: [{ for: 'child', by: 'mother', capacity: 'parental_responsibility' }],
  bothParentsAsked: false,
  note: null,
  recordedBy: 'Ingrid',
  recordedAt: '2026-11-01T00:00:00Z',
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnHow: null,
  withdrawnNote: null,
  ...part,
});
const find = (consents: readonly Consent[], { decidesFrom = 15, today = '2026-11-22', child = CHILD } = {}) =>
  findAgeReminders([child], consents, { decidesFrom, today }).map(({ on, hasCome }) => [on, hasCome]);

describe('who reaches the age of deciding while a consent of others runs', () => {
  test('before the birthday and after it', () => {
    expect(find([consent()])).toEqual([['2027-03-10', false]]);
    expect(find([consent()], { today: '2027-03-10' })).toEqual([['2027-03-10', true]]);
  });

  test('not where the consent has ended by then', () => {
    expect(find([consent({ validTo: '2027-03-09T23:00:00Z' })])).toEqual([]);
    expect(find([consent({ validTo: '2027-03-09T23:00:01Z' })])).toEqual([['2027-03-10', false]]);
    expect(find([consent({ state: 'withdrawn' })])).toEqual([]);
  });

  test('not who was of that age when the others answered, and not who answered herself since', () => {
    expect(find([consent({ recordedAt: '2027-03-10T08:00:00Z' })])).toEqual([]);
    const own = consent({
      recordedAt: '2027-03-11T08:00:00Z',
      givenBy: [{ for: 'child', by: 'child', capacity: 'self' }],
    });
    expect(find([consent(), own], { today: '2027-03-12' })).toEqual([]);
  });

  test('where the municipality has decided no age, the age of majority counts', () => {
    const rows = [consent()];
    expect(findAgeReminders([CHILD], rows, { decidesFrom: null, today: '2026-11-22' })).toEqual([]);
    const older = { ...CHILD, birthDate: '2009-02-10' };
    expect(findAgeReminders([older], rows, { decidesFrom: null, today: '2026-11-22' })).toMatchObject([
      { age: 18, on: '2027-02-10' },
    ]);
  });

  test('a birthday on 29 February, and one that nobody knows', () => {
    const leap = { ...CHILD, birthDate: '2012-02-29' };
    expect(find([consent()], { child: leap })).toEqual([['2027-03-01', false]]);
    expect(
      findAgeReminders([{ ...CHILD, birthDate: null }], [consent()], {
        decidesFrom: 15,
        today: '2026-11-22',
      }),
    ).toEqual([]);
  });
});
