import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields } from '../../../../src/features/enquiries/change-rules.ts';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { findDifferences, mergeVersions, versionBefore } from './merge-versions.ts';

const BASE: EnquiryContent = {
  kind: 'case',
  anonymous: false,
  receivedOn: '2026-01-02',
  receivedAt: null,
  contacts: ['nav'],
  adviserId: null,
  area: 'fjell',
  household: null,
  children: 1,
  youngPeople: null,
  housing: null,
  income: [],
  work: null,
  assistanceForm: 'advice',
  topics: ['housing', 'economy'],
  advice: [],
  consent: null,
  useful: null,
  closedOn: null,
  note: 'før',
};

/** The base with some fields changed. */
const changed = fc
  .record(
    {
      kind: fc.constantFrom('case' as const, 'general_advice' as const),
      contacts: fc.constantFrom(['nav'], ['school'], ['school', 'nav']),
      area: fc.constantFrom('fjell', 'svelvik', null),
      children: fc.constantFrom(1, 2, null),
      topics: fc.constantFrom(['housing', 'economy'], ['economy', 'housing'], ['health']),
      advice: fc.constantFrom([], [{ advice: 'apply', service: null, text: null }]),
      note: fc.constantFrom('før', 'nå', null),
    },
    { requiredKeys: [] },
  )
  .map((part): EnquiryContent => ({ ...BASE, ...part }));

const same = (one: EnquiryContent, other: EnquiryContent) =>
  Object.keys(changedFields(one, other).after).length === 0;

describe('two versions', () => {
  test('differ in what is plain when one side touched it, and in what a person chooses when both did', () => {
    const mine = { ...BASE, note: 'min', area: 'svelvik', topics: ['economy', 'housing'] };
    const standing = { ...BASE, note: 'hennes', children: 2 };
    expect(findDifferences(mine, standing, BASE)).toEqual([
      { unit: 'area', plain: 'mine' },
      { unit: 'children', plain: 'standing' },
      { unit: 'note', plain: null },
    ]);
  });

  test('that both changed to the same are no difference', () => {
    fc.assert(
      fc.property(changed, (version) => {
        expect(findDifferences(version, version, BASE)).toEqual([]);
      }),
    );
  });

  test('taken all from one side are that side', () => {
    fc.assert(
      fc.property(changed, changed, (mine, standing) => {
        const units = findDifferences(mine, standing, BASE).map(({ unit }) => unit);
        const all = (side: 'mine' | 'standing') =>
          mergeVersions(mine, standing, Object.fromEntries(units.map((unit) => [unit, side])));
        expect(same(all('mine'), mine)).toBe(true);
        expect(all('standing')).toEqual(standing);
      }),
    );
  });

  test('merged where it is plain keep the changes of both', () => {
    fc.assert(
      fc.property(changed, changed, (mine, standing) => {
        const differences = findDifferences(mine, standing, BASE);
        const choices = Object.fromEntries(differences.map(({ unit, plain }) => [unit, plain ?? 'mine']));
        const merged = mergeVersions(mine, standing, choices);
        for (const field of Object.keys(changedFields(BASE, mine).after))
          expect(changedFields(mine, merged).after).not.toHaveProperty(field);
        const untouched = Object.keys(changedFields(BASE, standing).after).filter(
          (field) => !Object.hasOwn(changedFields(BASE, mine).after, field),
        );
        for (const field of untouched)
          expect(changedFields(standing, merged).after).not.toHaveProperty(field);
      }),
    );
  });

  test('kind and anonymity are one choice', () => {
    const mine = { ...BASE, anonymous: true };
    const standing = { ...BASE, kind: 'general_advice' as const };
    expect(findDifferences(mine, standing, BASE)).toEqual([{ unit: 'kind', plain: null }]);
    expect(mergeVersions(mine, standing, { kind: 'mine' })).toMatchObject({ kind: 'case', anonymous: true });
  });
});

test('the version before is found by taking the changes back, newest first', () => {
  const standing = { ...BASE, note: 'tre', children: 2 };
  const changes = [
    { version: 2, before: { note: 'en' } },
    { version: 4, before: { note: 'to', children: 1 } },
    { version: 3, before: { note: 'halvannen' } },
  ];
  expect(versionBefore(standing, changes, 4)).toEqual(standing);
  expect(versionBefore(standing, changes, 3)).toEqual({ ...BASE, note: 'to' });
  expect(versionBefore(standing, changes, 1)).toEqual({ ...BASE, note: 'en' });
});
