import { describe, expect, test } from 'vitest';
import { dayShared, groundOn, whyNotDisclose, type DisclosureFacts } from './disclosure-rules.ts';
import { NewDisclosure } from './disclosure.ts';

const FACTS: DisclosureFacts = {
  now: new Date('2026-03-10T12:00:00Z'),
  grounds: [
    { kind: 'duty_to_notify', validFrom: '2020-01-01', validTo: '2026-03-01' },
    { kind: 'duty_to_notify', validFrom: '2026-03-05', validTo: null },
    { kind: 'emergency', validFrom: '2000-01-01', validTo: null },
  ],
  isDeciderKnown: true,
  persons: new Set(['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']),
  topics: new Set(['housing', 'health']),
  services: new Set([1, 2]),
};
const DISCLOSED = {
  ...NewDisclosure.parse({
    kind: 'duty_to_notify',
    ground: 'child_welfare',
    receivingServiceId: 2,
    persons: ['00000000-0000-4000-8000-000000000001'],
    topics: ['housing'],
    what: 'What was told',
    why: 'Why it was told',
    decidedBy: '00000000-0000-4000-8000-000000000009',
    decidedAt: '2026-03-10T10:00:00Z',
    sharedAt: '2026-03-10T11:00:00Z',
    familyTold: true,
    toldOn: '2026-03-10',
  }),
  givingServiceId: 1,
};
const refuse = (changed: Partial<typeof DISCLOSED>, facts: Partial<DisclosureFacts> = {}) =>
  whyNotDisclose({ ...DISCLOSED, ...changed }, { ...FACTS, ...facts });

test('what has its ground, its decision and its receiver stands', () => {
  expect(refuse({})).toEqual([]);
});

describe('the ground', () => {
  test('is of the kind that is claimed', () => {
    expect(refuse({ kind: 'duty_to_avert' })).toEqual([
      { code: 'ground_not_of_kind', field: 'ground', details: {} },
    ]);
  });

  test.each([
    ['the last day of the old version', '2026-02-28T11:00:00Z', []],
    ['the day on which the old one ended', '2026-03-01T11:00:00Z', ['ground_not_in_force']],
    ['the day before the new one', '2026-03-04T11:00:00Z', ['ground_not_in_force']],
    ['the first day of the new one', '2026-03-05T11:00:00Z', []],
  ])('is judged by the law of %s', (_name, sharedAt, codes) => {
    const refusals = refuse({ sharedAt, decidedAt: sharedAt });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
    const day = sharedAt.slice(0, 10);
    if (codes.length > 0)
      expect(refusals).toEqual([expect.objectContaining({ field: 'ground', details: { day } })]);
  });

  test('of another kind in force does not help', () => {
    const refusals = refuse(
      { sharedAt: '2026-03-02T11:00:00Z', decidedAt: '2026-03-02T11:00:00Z' },
      { grounds: FACTS.grounds.filter(({ validTo, kind }) => validTo !== null || kind === 'emergency') },
    );
    expect(refusals.map(({ code }) => code)).toEqual(['ground_not_in_force']);
  });

  test('holds by days in Norway', () => {
    expect(dayShared({ sharedAt: '2026-03-04T23:30:00Z' })).toBe('2026-03-05');
    expect(groundOn(FACTS.grounds.slice(0, 2), '2026-03-05')).toBe(FACTS.grounds[1]);
    expect(groundOn(FACTS.grounds.slice(0, 2), '2026-03-01')).toBeUndefined();
  });
});

describe('the moments', () => {
  test('may be one, and be now', () => {
    const now = '2026-03-10T12:00:00Z';
    expect(refuse({ decidedAt: now, sharedAt: now })).toEqual([]);
  });

  test('are not to come', () => {
    const soon = '2026-03-10T12:00:00.001Z';
    expect(refuse({ decidedAt: soon, sharedAt: soon })).toEqual([
      { code: 'moment_in_future', field: 'decidedAt', details: {} },
      { code: 'moment_in_future', field: 'sharedAt', details: {} },
    ]);
  });

  test('come in order', () => {
    expect(refuse({ decidedAt: '2026-03-10T11:00:00.001Z' })).toEqual([
      { code: 'shared_before_decided', field: 'sharedAt', details: {} },
    ]);
  });
});

describe('between whom', () => {
  const unknown = (field: string) => ({ code: 'service_unknown', field, details: {} });

  test('services of the municipality', () => {
    expect(refuse({ givingServiceId: 3 })).toEqual([unknown('givingServiceId')]);
    expect(refuse({ receivingServiceId: 3 })).toEqual([unknown('receivingServiceId')]);
  });

  test('not one service and itself', () => {
    expect(refuse({ receivingServiceId: 1 })).toEqual([
      { code: 'service_to_itself', field: 'receivingServiceId', details: {} },
    ]);
  });

  test('one receiver: a service or somebody outside', () => {
    const refusal = { code: 'one_receiver', field: 'receiver', details: {} };
    expect(refuse({ receivingServiceId: null, receiver: 'Politiet' })).toEqual([]);
    expect(refuse({ receivingServiceId: null })).toEqual([refusal]);
    expect(refuse({ receiver: 'Politiet' })).toEqual([refusal]);
  });
});

describe('whether the family was told', () => {
  test.each([
    ['told with a reason why not', { notToldBecause: 'Fare' }, 'told_or_not', 'notToldBecause'],
    ['told without a day', { toldOn: null }, 'told_day_missing', 'toldOn'],
    ['not told, with a day', { familyTold: false, notToldBecause: 'Fare' }, 'told_or_not', 'toldOn'],
    [
      'not told, without a reason',
      { familyTold: false, toldOn: null },
      'not_told_reason_missing',
      'notToldBecause',
    ],
  ])('%s', (_name, changed, code, field) => {
    expect(refuse(changed)).toEqual([{ code, field, details: {} }]);
  });

  test('not told, for a reason', () => {
    expect(refuse({ familyTold: false, toldOn: null, notToldBecause: 'Fare' })).toEqual([]);
  });

  test('not before there was a ground', () => {
    expect(refuse({ toldOn: '2000-01-01' })).toEqual([]);
    expect(refuse({ toldOn: '1999-12-31' })).toEqual([
      { code: 'date_too_early', field: 'toldOn', details: { earliest: '2000-01-01' } },
    ]);
  });

  test('today, as it is in Norway, and no later', () => {
    const facts = { now: new Date('2026-03-10T23:30:00Z') };
    expect(refuse({ toldOn: '2026-03-11' }, facts)).toEqual([]);
    expect(refuse({ toldOn: '2026-03-12' }, facts)).toEqual([
      { code: 'date_in_future', field: 'toldOn', details: { today: '2026-03-11' } },
    ]);
  });
});

test('all that is named must be there', () => {
  const persons = [...DISCLOSED.persons, '00000000-0000-4000-8000-000000000003'];
  expect(refuse({ persons, topics: ['housing', 'nothing'] }, { isDeciderKnown: false })).toEqual([
    { code: 'decider_unknown', field: 'decidedBy', details: {} },
    { code: 'person_not_of_family', field: 'persons', details: {} },
    { code: 'unknown_code', field: 'topics', details: {} },
  ]);
});
