import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../src/features/consents/consent.ts';
import { findCell, findReceivers, findReminders } from './consent-cells.ts';

const TEAM = { id: 1, name: 'Teamet' };
const SCHOOL = { id: 2, name: 'Skolen' };
const NAV = { id: 3, name: 'NAV' };

function consent(part: Partial<Consent> = {}): Consent {
  return {
    id: crypto.randomUUID(),
    statementId: 'sitting',
    familyId: 'family',
    answer: 'given',
    state: 'active',
    endsSoon: false,
    persons: ['mother'],
    givingService: TEAM,
    receivingService: SCHOOL,
    topics: ['housing'],
    purpose: 'coordinate',
    validFrom: '2026-01-01T00:00:00Z',
    validTo: '2027-01-01T00:00:00Z',
    coversOlder: false,
    how: 'oral',
    heardBy: 'Ingrid',
    language: 'nb',
    interpreter: null,
    textVersion: '2026-11',
    givenBy: [],
    bothParentsAsked: null,
    note: null,
    recordedBy: 'Ingrid',
    recordedAt: '2026-01-01T00:00:00Z',
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnHow: null,
    withdrawnNote: null,
    ...part,
  };
}

describe('the table of consents', () => {
  test('has a column for each service that receives, by name', () => {
    const rows = [consent(), consent({ receivingService: NAV }), consent({ receivingService: NAV })];
    expect(findReceivers(rows).map(({ name }) => name)).toEqual(['NAV', 'Skolen']);
  });

  test('says nothing of a person who is not covered, nor of another service', () => {
    expect(findCell([consent()], 'child', SCHOOL.id)).toEqual([]);
    expect(findCell([consent()], 'mother', NAV.id)).toEqual([]);
  });

  test('says services that give alike together, and others apart', () => {
    const rows = [
      consent(),
      consent({ givingService: NAV }),
      consent({ givingService: NAV, topics: ['health'], endsSoon: true }),
    ];
    const cell = findCell(rows, 'mother', SCHOOL.id);
    expect(cell.map(({ state, topics, givers }) => [state, topics, givers.map(({ name }) => name)])).toEqual([
      ['ends_soon', ['health'], ['NAV']],
      ['given', ['housing'], ['Teamet', 'NAV']],
    ]);
  });

  test('what holds stands before a later no, and a withdrawal after it is over is the last word', () => {
    const refused = consent({
      state: 'refused',
      answer: 'refused',
      recordedAt: '2026-05-01T00:00:00Z',
    });
    expect(findCell([refused, consent()], 'mother', SCHOOL.id).map(({ state }) => state)).toEqual(['given']);
    const withdrawn = consent({ state: 'withdrawn', withdrawnAt: '2026-06-01T00:00:00Z' });
    expect(findCell([refused, withdrawn], 'mother', SCHOOL.id).map(({ state }) => state)).toEqual([
      'withdrawn',
    ]);
  });

  test('never says given where nothing active covers person, topic and giver', () => {
    const states = ['active', 'future', 'ended', 'withdrawn', 'refused'] as const;
    const some = fc.array(
      fc.record({
        state: fc.constantFrom(...states),
        topics: fc.subarray(['housing', 'health', 'economy'], { minLength: 1 }),
        persons: fc.subarray(['mother', 'child'], { minLength: 1 }),
        givingService: fc.constantFrom(TEAM, NAV),
        validTo: fc.constantFrom('2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (parts) => {
        const rows = parts.map((part) => consent(part));
        for (const topic of ['housing', 'health', 'economy'])
          for (const giver of [TEAM, NAV]) {
            const isOpen = rows.some(
              (row) =>
                row.state === 'active' &&
                row.givingService === giver &&
                row.persons.includes('child') &&
                row.topics.includes(topic),
            );
            const said = findCell(rows, 'child', SCHOOL.id).filter(
              ({ givers, topics }) => givers.some(({ id }) => id === giver.id) && topics.includes(topic),
            );
            expect(said.length).toBeLessThanOrEqual(1);
            expect(said.some(({ state }) => state === 'given')).toBe(isOpen);
          }
      }),
    );
  });
});

describe('reminders', () => {
  test('one for each sitting and receiving service, the first to end first', () => {
    const soon = { endsSoon: true };
    const rows = [
      consent({ ...soon, validTo: '2026-03-01T00:00:00Z' }),
      consent({ ...soon, givingService: NAV, validTo: '2026-03-01T00:00:00Z' }),
      consent({ ...soon, receivingService: NAV, validTo: '2026-02-01T00:00:00Z' }),
    ];
    expect(findReminders(rows).map(({ receivingService }) => receivingService.name)).toEqual([
      'NAV',
      'Skolen',
    ]);
  });

  test('none where another consent takes over', () => {
    const renewed = consent({ statementId: 'later', validTo: '2028-01-01T00:00:00Z' });
    expect(findReminders([consent({ endsSoon: true }), renewed])).toEqual([]);
    const ofLess = consent({ topics: ['health'], validTo: '2028-01-01T00:00:00Z' });
    expect(findReminders([consent({ endsSoon: true }), ofLess])).toHaveLength(1);
  });
});
