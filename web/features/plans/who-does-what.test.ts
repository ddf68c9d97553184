import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/features/plans/plan.ts';
import { groupByResponsible } from './who-does-what.tsx';

type Task = Plan['tasks'][number];
const task = (title: string, state: Task['state'], responsibleName: string, dueOn: string | null) =>
  ({ title, state, responsibleName, dueOn }) as Task;
const lines = (tasks: readonly Task[]) =>
  groupByResponsible(tasks, (one) => one.responsibleName ?? '').map(
    ({ name, first, more }) => `${name}: ${first.title} +${String(more)}`,
  );

describe('who does what, in a line each', () => {
  test('the nearest deadline first, and how many more', () => {
    expect(
      lines([
        task('Senere', 'accepted', 'NAV', '2026-12-24'),
        task('Uten frist', 'proposed', 'NAV', null),
        task('Først', 'proposed', 'NAV', '2026-12-01'),
        task('Kontrakt', 'declined', 'Boligtjenesten', null),
      ]),
    ).toEqual(['NAV: Først +2', 'Boligtjenesten: Kontrakt +0']);
  });

  test('what is over is nobody’s', () => {
    expect(lines([task('Gjort', 'done', 'NAV', null), task('Bort', 'dropped', 'NAV', null)])).toEqual([]);
  });
});
