import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whatToAsk, whenDue, type Kept } from './asking-rules.ts';

const TODAY = '2026-03-15';
const day = (offset: number) => new Date(Date.parse(TODAY) + offset * 86_400_000).toISOString().slice(0, 10);

test.each([
  ['yesterday', -1, 'past'],
  ['long ago', -400, 'past'],
  ['today: it is right until the day is over', 0, 'soon'],
  ['in two weeks', 14, 'soon'],
  ['in two weeks and a day', 15, null],
] as const)('an entry to be confirmed by %s', (_, offset, due) => {
  expect(whenDue({ confirmBy: day(offset) }, TODAY)).toBe(due);
});

describe('who has the keeping of entries is asked', () => {
  test.each([
    ['never asked', null, true],
    ['asked today', 0, false],
    ['asked six days ago', -6, false],
    ['asked a week ago', -7, true],
    ['asked a year ago', -365, true],
  ] as const)('%s', (_, offset, isAsked) => {
    const askedOn = offset === null ? null : day(offset);
    expect(whatToAsk([{ id: 'a', confirmBy: day(-1), askedOn }], TODAY).ids).toEqual(isAsked ? ['a'] : []);
  });

  test('over the turn of a year and in a leap year by the days there are', () => {
    expect(whenDue({ confirmBy: '2027-01-08' }, '2026-12-25')).toBe('soon');
    expect(whenDue({ confirmBy: '2028-03-05' }, '2028-02-20')).toBe('soon');
    expect(whenDue({ confirmBy: '2028-03-06' }, '2028-02-20')).toBeNull();
  });

  const kept = fc
    .array(
      fc.record({
        confirmBy: fc.integer({ min: -60, max: 60 }).map(day),
        askedOn: fc.option(fc.integer({ min: -30, max: 0 }).map(day)),
      }),
      { maxLength: 30 },
    )
    .map((rows): Kept[] => rows.map((row, place) => ({ ...row, id: `e${String(place)}` })));

  test('of each entry that waits and was not asked for within the week, once, and of no other', () => {
    fc.assert(
      fc.property(kept, (entries) => {
        const { past, soon, ids } = whatToAsk(entries, TODAY);
        const wanted = entries.filter(
          ({ confirmBy, askedOn }) => confirmBy <= day(14) && (askedOn === null || askedOn <= day(-7)),
        );
        expect(ids).toEqual(wanted.map(({ id }) => id));
        expect(past).toBe(wanted.filter(({ confirmBy }) => confirmBy < TODAY).length);
        expect(past + soon).toBe(ids.length);
      }),
    );
  });

  test('when it was done, not again for a week, and then for all that still wait', () => {
    fc.assert(
      fc.property(kept, fc.integer({ min: 0, max: 20 }), (entries, later) => {
        const ids = new Set(whatToAsk(entries, TODAY).ids);
        const asked = entries.map((entry) => (ids.has(entry.id) ? { ...entry, askedOn: TODAY } : entry));
        const again = whatToAsk(asked, day(later)).ids.filter((id) => ids.has(id));
        expect(again).toHaveLength(later < 7 ? 0 : ids.size);
      }),
    );
  });
});
