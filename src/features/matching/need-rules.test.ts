import { describe, expect, test } from 'vitest';
import { lifeAreasOf, needOfCase, needOfEnquiry } from './need-rules.ts';
import { bandsOf, needAsked, NeedQuery } from './need.ts';

const counted = { topics: ['economy'], area: 'fjell', children: 2, youngPeople: 0 };
const person = {
  relation: 'child',
  birthDate: null,
  livesHere: true,
  language: null,
  needsInterpreter: false,
};

describe('the need of an enquiry', () => {
  test.each([
    [['housing'], ['housing']],
    [['health'], ['health', 'mental_health']],
    [['household'], ['family']],
    [
      ['several_services', 'health', 'health'],
      ['coordination', 'health', 'mental_health'],
    ],
    [['safety'], ['safety']],
    [['toString', 'parking'], []],
  ])('topics %j are about %j', (topics, areas) => {
    expect(lifeAreasOf(topics)).toEqual(areas);
  });

  test.each([
    [null, null, []],
    [0, null, ['24+']],
    [2, 0, ['0-5', '6-12', '13-17', '24+']],
    [0, 1, ['18-23', '24+']],
    [1, null, ['0-5', '6-12', '13-17', '24+']],
    [null, 1, ['18-23', '24+']],
  ])('%s children and %s young people are of the ages %j', (children, youngPeople, bands) => {
    expect(bandsOf(needOfEnquiry({ ...counted, children, youngPeople }).ages)).toEqual(bands);
  });
});

describe('the need of a case', () => {
  const persons = [
    { ...person, relation: 'parent', birthDate: '1985-05-05', language: 'so' },
    { ...person, birthDate: '2013-03-02', language: 'nb' },
    { ...person, birthDate: '2013-03-01' },
    { ...person, birthDate: '2001-01-01', livesHere: false },
  ];

  test('is that of the persons who live there, each by the own age on the day', () => {
    expect(needOfCase({ topics: ['leisure'], persons }, counted, null, '2022-03-01')).toEqual({
      lifeAreas: ['leisure'],
      ages: [
        { from: 8, to: 8 },
        { from: 9, to: 9 },
        { from: 24, to: 120 },
      ],
      area: 'fjell',
      languages: ['so'],
    });
  });

  test('is the enquiry’s where no person is known, and where the family lives now comes first', () => {
    const need = needOfCase({ topics: ['leisure'], persons: [] }, counted, 'stromso', '2022-03-01');
    expect(bandsOf(need.ages)).toEqual(['0-5', '6-12', '13-17', '24+']);
    expect(need.area).toBe('stromso');
    expect(needOfCase({ topics: [], persons: [] }, undefined, null, '2022-03-01').ages).toEqual([]);
  });

  test.each([
    ['2013-03-02', { from: 8, to: 8 }],
    ['2013-02-28', { from: 9, to: 9 }],
    ['1998-03-01', { from: 24, to: 120 }],
    ['1998-03-02', { from: 23, to: 23 }],
  ])('who was born on %s is of the age %j', (birthDate, age) => {
    const born = [{ ...person, birthDate }];
    expect(needOfCase({ topics: [], persons: born }, undefined, null, '2022-03-01').ages).toEqual([age]);
  });

  test('the ages stand in order, the shorter first', () => {
    const both = [person, { ...person, birthDate: '2022-01-01' }];
    expect(needOfCase({ topics: [], persons: both }, undefined, null, '2022-03-01').ages).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 17 },
    ]);
  });

  test.each([
    ['child', ['0-5', '6-12', '13-17']],
    ['young_person', ['18-23']],
    ['grandparent', ['24+']],
  ])('without a birth date a %s may be %j', (relation, bands) => {
    const need = needOfCase(
      { topics: [], persons: [{ ...person, relation }] },
      undefined,
      null,
      '2022-03-01',
    );
    expect(bandsOf(need.ages)).toEqual(bands);
  });
});

describe('what is asked instead', () => {
  const recorded = needOfEnquiry(counted);

  test('stands in place of what is recorded, part by part', () => {
    expect(needAsked(recorded, NeedQuery.parse({ lifeArea: 'leisure,network', age: '6-12,8,24+' }))).toEqual({
      lifeAreas: ['leisure', 'network'],
      ages: [
        { from: 6, to: 12 },
        { from: 8, to: 8 },
        { from: 24, to: 120 },
      ],
      area: 'fjell',
      languages: [],
    });
    expect(needAsked(recorded, NeedQuery.parse({ age: 'none', area: 'none', language: 'so,nb' }))).toEqual({
      ...recorded,
      ages: [],
      area: null,
      languages: ['so'],
    });
  });

  test.each([
    { lifeArea: 'money' },
    { age: '12-6' },
    { age: 'x' },
    { age: '0-121' },
    { age: '' },
    { area: 'Fjell' },
    { language: 'somali' },
    { lifeArea: 'x'.repeat(401) },
  ])('%j is no question', (query) => {
    expect(NeedQuery.safeParse(query).success).toBe(false);
  });
});
