import { describe, expect, test } from 'vitest';
import { needAsked, NeedQuery, type Need } from '../../../src/features/matching/need.ts';
import { gapOf, questionOf, rangesOf, toggled } from './wanted.ts';

const recorded: Need = {
  lifeAreas: ['economy'],
  ages: [{ from: 8, to: 8 }],
  area: 'fjell',
  languages: ['so'],
};

describe('what is wanted instead', () => {
  test.each([
    {},
    { lifeAreas: [] },
    { ages: [] },
    { area: null },
    { languages: [] },
    { languages: ['ar', 'so'] },
    { lifeAreas: ['leisure', 'network'], ages: rangesOf(['0-5', '24+']), area: 'stromso' } as const,
  ])('%j is asked so that the server reads the same', (wanted) => {
    const question = Object.entries(questionOf(wanted)).filter(([, value]) => value !== undefined);
    const read = NeedQuery.parse(Object.fromEntries(question));
    expect(needAsked(recorded, read)).toEqual({ ...recorded, ...wanted });
  });

  test('a choice is put on and taken off', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  });
});

describe('what is counted where nothing fits', () => {
  test.each([
    [
      [
        { from: 8, to: 8 },
        { from: 24, to: 120 },
      ],
      '6-12',
    ],
    [[{ from: 24, to: 120 }], '24+'],
    [
      [
        { from: 4, to: 4 },
        { from: 8, to: 8 },
      ],
      null,
    ],
    [[{ from: 0, to: 17 }], null],
    [[], null],
  ])('%j is of the age %s', (ages, band) => {
    expect(gapOf({ ...recorded, ages }).ageBand).toBe(band);
  });

  test('a language where it is one', () => {
    expect(gapOf(recorded)).toEqual({
      needs: ['economy'],
      area: 'fjell',
      ageBand: '6-12',
      language: 'so',
      words: null,
    });
    expect(gapOf({ ...recorded, languages: ['so', 'ar'] }).language).toBeNull();
    expect(gapOf({ ...recorded, languages: ['kmr'] }).language).toBeNull();
  });
});
