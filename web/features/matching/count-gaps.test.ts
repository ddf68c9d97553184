import { expect, test } from 'vitest';
import type { GapCell } from '../../../src/features/matching/gap-counts.ts';
import { tableOf } from './count-gaps.ts';

const cell = (
  need: GapCell['need'],
  area: string | null,
  ageBand: GapCell['ageBand'],
  source: GapCell['source'],
  count: number,
): GapCell => ({ need, area, ageBand, source, count });

const CELLS = [
  cell('economy', 'fjell', '6-12', 'search', 2),
  cell('economy', null, '6-12', 'case', 1),
  cell('leisure', 'fjell', null, 'search', 4),
];

test('a need’s counts are summed over what the table does not show, the most told of first', () => {
  const table = tableOf(CELLS, null, ({ ageBand }) => ageBand);
  expect(table.columns.toSorted()).toEqual(['', '6-12']);
  expect(table.rows.map(({ need, sum }) => [need, sum])).toEqual([
    ['leisure', 4],
    ['economy', 3],
  ]);
  expect(table.rows[1]?.counts.get('6-12')).toBe(3);
});

test('from one place alone', () => {
  const table = tableOf(CELLS, 'case', ({ area }) => area);
  expect(table).toEqual({
    columns: [''],
    rows: [{ need: 'economy', counts: new Map([['', 1]]), sum: 1 }],
  });
  expect(tableOf([], null, ({ area }) => area)).toEqual({ columns: [], rows: [] });
});
