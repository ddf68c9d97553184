import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../src/features/consents/consent.ts';
import { findWhoSees } from './who-sees.ts';

const TEAM = 1;
const consent = (part: Partial<Consent> & { to?: number }): Consent =>
  ({
    state: 'active',
    persons: ['mor'],
    topics: ['economy'],
    givingService: { id: TEAM, name: 'Teamet' },
    receivingService: { id: part.to ?? 2, name: `Tjeneste ${String(part.to ?? 2)}` },
    ...part,
  }) as Consent;
const about = { persons: ['mor', 'barn'], topics: ['economy', 'housing'] };
const names = (consents: readonly Consent[]) => {
  const { sees, notQuite } = findWhoSees(consents, TEAM, about);
  return {
    sees: sees.map(({ id }) => id),
    notQuite: notQuite.map(({ service, missing }) => [service.id, missing]),
  };
};

describe('who will see a note', () => {
  test('one whom consents cover wholly, also several together', () => {
    const halves = [
      consent({ persons: ['mor', 'barn'], topics: ['economy'] }),
      consent({ persons: ['mor', 'barn'], topics: ['housing'] }),
    ];
    expect(names(halves)).toEqual({ sees: [2], notQuite: [] });
  });

  test('not one that lacks one topic for one person, and it is said which', () => {
    expect(names([consent({ persons: ['mor', 'barn'] }), consent({ topics: ['housing'] })])).toEqual({
      sees: [],
      notQuite: [[2, [{ person: 'barn', topics: ['housing'] }]]],
    });
  });

  test.each<[string, Partial<Consent>]>([
    ['has ended', { state: 'ended' }],
    ['was withdrawn', { state: 'withdrawn' }],
    ['was refused', { state: 'refused' }],
    ['has not begun', { state: 'future' }],
    ['is from another service than the team', { givingService: { id: 9, name: 'Skolen' } }],
  ])('no consent that %s', (_what, part) => {
    const whole = { persons: ['mor', 'barn'], topics: ['economy', 'housing'] };
    expect(names([consent({ ...whole, ...part })])).toEqual({ sees: [], notQuite: [] });
  });

  test('nobody sees more for a person or topic that is added', () => {
    const ids = fc.subarray(['a', 'b', 'c']);
    const made = fc
      .record({ persons: ids, topics: ids, to: fc.constantFrom(2, 3) })
      .map((part) => consent(part));
    fc.assert(
      fc.property(
        fc.array(made),
        ids,
        ids,
        fc.constantFrom('a', 'b', 'c'),
        (consents, persons, topics, more) => {
          const before = findWhoSees(consents, TEAM, { persons, topics }).sees.map(({ id }) => id);
          const after = findWhoSees(consents, TEAM, { persons: [...persons, more], topics }).sees;
          expect(after.every(({ id }) => before.includes(id))).toBe(true);
        },
      ),
    );
  });
});
