import { describe, expect, test } from 'vitest';
import type { EnquiryCountsReply } from '../../../../src/features/enquiries/enquiry-counts.ts';
import { undoSteps } from './bulk-actions.ts';
import { filtersOfDefaultView } from './default-views.ts';
import { countOfKind } from './filter-counts.ts';
import { withFound } from './find-field.tsx';
import { between } from './selection.ts';

describe('choosing rows', () => {
  const shown = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  test.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['b', 'c', 'd']],
    [null, 'c', ['c']],
    ['gone', 'c', ['c']],
  ])('from %s to %s', (from, to, ids) => {
    expect(between(shown, from, to)).toEqual(ids);
  });
});

describe('taking a change back', () => {
  const rows = [{ id: 'a', version: 1 }];
  const done = [
    { id: 'a', number: 1, version: 2, previousAdviserId: null },
    { id: 'b', number: 2, version: 5, previousAdviserId: 'x' },
    { id: 'c', number: 3, version: 3, previousAdviserId: null },
  ];
  const reply = { done, unchanged: [], notDone: [] };

  test('gives every row back to whom it was, at the version that the change made', () => {
    expect(undoSteps({ action: 'assign', adviserId: 'y', rows }, reply, 'r')).toEqual([
      {
        action: 'assign',
        adviserId: null,
        rows: [
          { id: 'a', version: 2 },
          { id: 'c', version: 3 },
        ],
      },
      { action: 'assign', adviserId: 'x', rows: [{ id: 'b', version: 5 }] },
    ]);
  });

  test('opens with a reason what was closed, and nothing where nothing was done', () => {
    const change = { action: 'close', closedOn: '2022-01-01', rows } as const;
    expect(undoSteps(change, reply, 'r')).toMatchObject([{ action: 'reopen', reason: 'r' }]);
    expect(undoSteps(change, { ...reply, done: [] }, 'r')).toEqual([]);
  });
});

test('a found word becomes the filter, and takes the place of what it contradicts', () => {
  expect(withFound({ kind: 'general_advice', area: 'fjell' }, 'anonymous', 'true')).toEqual({
    kind: 'case',
    anonymous: true,
    area: 'fjell',
  });
  expect(withFound({ kind: 'case', anonymous: true }, 'kind', 'general_advice')).toEqual({
    kind: 'general_advice',
  });
  expect(withFound({ area: 'fjell' }, 'area', 'stromso')).toEqual({ area: 'stromso' });
});

test('the last thirty days cross the year', () => {
  expect(filtersOfDefaultView('last30Days', new Date(2022, 0, 10))).toEqual({ from: '2021-12-11' });
});

test('a kind is numbered only where the numbers say it', () => {
  const count = (value: number) => ({ value, more: false });
  const counts: EnquiryCountsReply = {
    total: count(5),
    filters: {
      kind: [
        { value: 'case', count: count(7) },
        { value: 'general_advice', count: count(2) },
      ],
      anonymous: [
        { value: 'true', count: count(3) },
        { value: 'false', count: count(4) },
      ],
      contact: [],
      area: [],
      form: [],
      topic: [],
      open: [],
      adviser: [],
    },
  };
  expect(countOfKind(counts, {}, 'case')).toEqual(count(7));
  expect(countOfKind(counts, {}, 'named')).toBeUndefined();
  expect(countOfKind(counts, { kind: 'case', anonymous: true }, 'case')).toEqual(count(7));
  expect(countOfKind(counts, { kind: 'general_advice' }, 'anonymous')).toBeUndefined();
  expect(countOfKind(undefined, {}, 'case')).toBeUndefined();
});
