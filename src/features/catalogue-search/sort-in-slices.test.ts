import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from './sort-in-slices.ts';

test('sorts as at once, what is alike in its order, and gives way again and again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(300), { minLength: 0, maxLength: 4000, size: 'max' }), async (keys) => {
      const all = keys.map((key, at) => ({ key, at }));
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      let turns = 0;
      const sorted = await sortInSlices(all, compare, () => {
        turns += 1;
        return Promise.resolve();
      });
      expect(sorted).toEqual(all.toSorted(compare));
      expect(turns).toBeGreaterThanOrEqual(Math.floor(all.length / 500));
    }),
    { numRuns: 40 },
  );
});
