import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../../test/kit/public-site.ts';
import { findGeneralContact, findOffers, readAbout, readAges, type Answers } from './guide-rules.ts';

const NOBODY: Answers = { ages: [], isExpecting: false, isAdultAlone: false, about: [], area: null };
const know = { today: '2026-11-22', isVoluntary: (service: string) => service === 'foreningen' };
const idsFor = (entries: Parameters<typeof findOffers>[0], answers: Partial<Answers>) =>
  findOffers(entries, { ...NOBODY, ...answers }, know).map(({ entry }) => entry.id);

test.each([
  ['8', [8]],
  ['3, 8', [3, 8]],
  ['3 og 8 år', [3, 8]],
  ['14-åring', [14]],
  ['8 mnd og 3 år', [0, 3]],
  ['8 åring', [8]],
  ['0', [0]],
  ['', []],
  ['8, 8', [8]],
  ['26', null],
  ['-1', null],
  ['åtte', null],
  ['8.5', [8, 5]],
  ['1,2,3,4,5,6,7,8,9', null],
  ['<script>', null],
])('%j is read as %j', (text, ages) => {
  expect(readAges(text)).toEqual(ages);
});

test('at most three things, known ones, once each', () => {
  expect(readAbout(['work', 'economy', 'housing', 'health'])).toEqual(['economy', 'housing', 'work']);
  expect(readAbout(['<b>', 'economy', 'economy'])).toEqual(['economy']);
});

describe('what may serve', () => {
  test('the lowest level first, and the voluntary first within a level', () => {
    const entries = [
      makeEntry('c', { level: 'indicated', service: 'foreningen' }),
      makeEntry('b', { level: 'universal' }),
      makeEntry('a', { level: 'selective' }),
      makeEntry('d', { level: 'universal', service: 'foreningen' }),
    ];
    expect(idsFor(entries, {})).toEqual(['d', 'b', 'a', 'c']);
  });

  test.each([
    ['for staff alone', { audiences: ['staff'] }],
    ["another municipality's", { elsewhere: 'Nabokommunen' }],
    ['planned', { status: 'planned' }],
    ['ended', { status: 'stopped' }],
    ['a service', { kind: 'service' }],
    ['a meeting of services', { kind: 'meeting' }],
    ['for older ones', { ageFrom: 13 }],
    ['for younger ones', { ageTo: 5 }],
    ['about something else', { lifeAreas: ['housing'] }],
    ['somewhere else', { areas: ['fjell'] }],
  ] as const)('not what is %s', (_what, content) => {
    const usual = { lifeAreas: ['leisure'], ageFrom: 6, ageTo: 12 } as const;
    const answers = { ages: [8], about: ['leisure'], area: 'stromso' } as const;
    expect(idsFor([makeEntry('x', usual)], answers)).toEqual(['x']);
    const isAgeOnly = 'ageFrom' in content || 'ageTo' in content;
    const base = isAgeOnly ? { lifeAreas: usual.lifeAreas } : usual;
    expect(idsFor([makeEntry('x', { ...base, ...content })], answers)).toEqual([]);
  });

  test('variants of one measure are one offer, the lowest that fits', () => {
    const entries = [
      makeEntry('first', { level: 'selective', ageTo: 5 }),
      makeEntry('second', { level: 'indicated', variantOf: 'first' }),
      makeEntry('third', { level: 'selective', variantOf: 'first' }),
    ];
    expect(idsFor(entries, { ages: [8] })).toEqual(['third']);
  });

  test('each with its reasons', () => {
    const entry = makeEntry('x', {
      ageFrom: 6,
      ageTo: 12,
      lifeAreas: ['leisure', 'network'],
      areas: ['fjell'],
      cost: 'free',
      level: 'universal',
      waysIn: ['drop_in', 'contact'],
      service: 'foreningen',
    });
    const [offer] = findOffers([entry], { ...NOBODY, ages: [3, 8], about: ['leisure'], area: 'fjell' }, know);
    expect(offer?.reasons).toEqual([
      { why: 'age', age: 8 },
      { why: 'about', areas: ['leisure'] },
      { why: 'area' },
      { why: 'forAll' },
      { why: 'voluntary' },
      { why: 'free' },
      { why: 'dropIn' },
    ]);
  });

  test('within a level: what one can take up before what comes by itself, and what it is most about first', () => {
    const entries = [
      makeEntry('a', { waysIn: ['given'], lifeAreas: ['economy'] }),
      makeEntry('b', { waysIn: ['contact'], lifeAreas: ['leisure', 'economy'] }),
      makeEntry('c', { waysIn: ['application'], lifeAreas: ['economy', 'leisure'] }),
    ];
    expect(idsFor(entries, { about: ['economy'] })).toEqual(['c', 'b', 'a']);
  });

  test('what nobody has confirmed for long comes last', () => {
    const entries = [makeEntry('a', { confirmBy: '2026-11-21' }), makeEntry('b', {})];
    expect(idsFor(entries, {})).toEqual(['b', 'a']);
  });
});

test('whom anybody may ask is of the whole municipality, and not for staff', () => {
  const door = { kind: 'service', sector: 'municipal', lifeAreas: ['coordination'] } as const;
  const entries = [
    makeEntry('lokalt', { ...door, place: 'Fjell' }),
    makeEntry('ansatte', { ...door, audiences: ['staff', 'parents'] }),
    makeEntry('kommunen', door),
    makeEntry('skole', { ...door, lifeAreas: ['learning'] }),
  ];
  expect(findGeneralContact(entries)?.id).toBe('kommunen');
  expect(findGeneralContact([])).toBeNull();
});
