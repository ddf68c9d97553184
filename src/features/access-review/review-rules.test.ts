import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FEWEST_FOR_MANY,
  MANY_IN_AN_HOUR,
  countRecords,
  findInDay,
  isNight,
  manyFor,
  readHints,
  type ReviewEntry,
} from './review-rules.ts';

const WORKDAY = '2022-03-01';
const entry = (change: Partial<ReviewEntry> & { time?: string } = {}): ReviewEntry => {
  const { time = '10:00:00', ...rest } = change;
  return {
    at: new Date(`${WORKDAY}T${time}+01:00`),
    event: 'family.read',
    basis: ['own_team'],
    hints: [],
    families: ['f1'],
    record: 'f1',
    shown: 3,
    ...rest,
  };
};
const rulesOf = (entries: readonly ReviewEntry[], { day = WORKDAY, usual = 0 } = {}) =>
  findInDay({ day, entries, usual }).map(({ rule }) => rule);

describe('a day of reading', () => {
  test.each<[string, Partial<ReviewEntry> & { time?: string }, string[]]>([
    ['an ordinary one', {}, []],
    ['an emergency that began', { event: 'break_glass.opened', basis: ['break_glass'] }, ['break_glass']],
    [
      'an emergency that was refused',
      { event: 'break_glass.refused', basis: [], families: [] },
      ['break_glass'],
    ],
    ['reading in an emergency', { basis: ['break_glass'] }, ['break_glass']],
    ['no relation', { basis: ['none'] }, ['no_relation']],
    ['some without a relation', { basis: ['none', 'own_team'] }, ['no_relation']],
    ['just before ten at night', { time: '21:59:59' }, []],
    ['ten at night', { time: '22:00:00' }, ['night']],
    ['just before six', { time: '05:59:59' }, ['night']],
    ['six in the morning', { time: '06:00:00' }, []],
    ['own drafts at night', { time: '23:00:00', basis: ['self'] }, []],
    ['own drafts and others at night', { time: '23:00:00', basis: ['self', 'own_team'] }, ['night']],
    ['setup at night', { time: '23:00:00', basis: ['setup'] }, []],
    ['a colleague', { hints: ['colleague'] }, ['colleague']],
    [
      'the own record, by address too',
      { hints: ['own_record', 'same_address'] },
      ['own_record', 'same_address'],
    ],
    ['the own surname', { hints: ['same_surname'] }, ['same_surname']],
  ])('%s', (_what, change, rules) => {
    expect(rulesOf([entry(change)])).toEqual(rules);
  });

  test('off work is one of its own, for what is of persons', () => {
    expect(rulesOf([entry()], { day: '2022-03-05' })).toEqual(['day_off']);
    expect(rulesOf([entry({ basis: ['self'] })], { day: '2022-03-05' })).toEqual([]);
  });

  test('the night is that of Norway, summer and winter', () => {
    expect(isNight(new Date('2022-07-01T19:59:59Z'))).toBe(false);
    expect(isNight(new Date('2022-07-01T20:00:00Z'))).toBe(true);
    expect(isNight(new Date('2022-01-01T20:59:59Z'))).toBe(false);
    expect(isNight(new Date('2022-01-01T21:00:00Z'))).toBe(true);
  });
});

describe('many at once', () => {
  const minutes = (count: number, apart: number) =>
    Array.from({ length: count }, (_, index) =>
      entry({
        at: new Date(Date.parse(`${WORKDAY}T08:00:00Z`) + index * apart * 60_000),
        families: [`f${index}`],
      }),
    );

  test('is more than anyone opens in an hour', () => {
    expect(rulesOf(minutes(MANY_IN_AN_HOUR, 1), { usual: 100 })).toEqual([]);
    expect(rulesOf(minutes(MANY_IN_AN_HOUR + 1, 1), { usual: 100 })).toEqual(['many']);
  });

  test('is three times what one usually opens, and never a few', () => {
    expect(rulesOf(minutes(FEWEST_FOR_MANY - 1, 1), { usual: 1 })).toEqual([]);
    expect(rulesOf(minutes(FEWEST_FOR_MANY, 1), { usual: 1 })).toEqual(['many']);
    expect(rulesOf(minutes(15, 1), { usual: 5 })).toEqual([]);
    expect(rulesOf(minutes(16, 1), { usual: 5 })).toEqual(['many']);
  });

  test('is within an hour, wherever the hour begins', () => {
    expect(rulesOf(minutes(60, 6))).toEqual([]);
    expect(rulesOf(minutes(20, 3))).toEqual(['many']);
  });

  test('does not come to an hour at its very end, and takes entries in any order', () => {
    const hour = minutes(FEWEST_FOR_MANY, 60 / (FEWEST_FOR_MANY - 1));
    expect(rulesOf(hour)).toEqual([]);
    const shorter = minutes(FEWEST_FOR_MANY, 59 / (FEWEST_FOR_MANY - 1));
    expect(rulesOf(shorter)).toEqual(['many']);
    const apart = minutes(2 * FEWEST_FOR_MANY, 59 / (FEWEST_FOR_MANY - 1));
    const [early, late] = [apart.slice(0, FEWEST_FOR_MANY), apart.slice(FEWEST_FOR_MANY)];
    const mixed = early.flatMap((one, index) => [late.at(-1 - index) ?? one, one]);
    const [found] = findInDay({ day: WORKDAY, entries: mixed, usual: 0 });
    expect(found?.entries).toEqual(apart);
  });

  test('counts a family once, and no list at all', () => {
    expect(rulesOf(Array.from({ length: 50 }, () => entry()))).toEqual([]);
    const lists = minutes(60, 0.5).map((one) => ({ ...one, event: 'families.listed' }));
    expect(rulesOf(lists)).toEqual([]);
  });

  test('counts an export by what it held', () => {
    const exported = (shown: number) => [entry({ event: 'enquiries.exported', families: [], shown })];
    expect(rulesOf(exported(MANY_IN_AN_HOUR), { usual: 100 })).toEqual([]);
    expect(rulesOf(exported(MANY_IN_AN_HOUR + 1), { usual: 100 })).toEqual(['many']);
  });

  test('counts enquiries by their own ids', () => {
    const reads = ['a', 'b', 'a'].map((record) => entry({ event: 'enquiry.read', families: [], record }));
    expect(countRecords(reads)).toBe(2);
    expect(countRecords([entry({ families: [], record: null })])).toBe(1);
  });

  test('is never fewer for who opens more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (usual, more) => {
          expect(manyFor(usual + more)).toBeGreaterThanOrEqual(manyFor(usual));
          expect(manyFor(usual)).toBeGreaterThanOrEqual(FEWEST_FOR_MANY);
          expect(manyFor(usual)).toBeLessThanOrEqual(MANY_IN_AN_HOUR + 1);
        },
      ),
    );
  });
});

test('hints are those that are known', () => {
  expect(readHints(null)).toEqual([]);
  expect(readHints('same_surname colleague other')).toEqual(['colleague', 'same_surname']);
});
