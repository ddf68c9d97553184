import { describe, expect, test } from 'vitest';
import { withCountedDays } from '../../../src/features/applications/application-rules.ts';
import { Application, ApplicationContent, KINDS } from '../../../src/features/applications/application.ts';
import type { Service } from '../../../src/features/people/municipal-service.ts';
import { applications as texts } from '../../messages/nb/applications.ts';
import {
  contentOf,
  ELSEWHERE,
  EMPTY_FORM,
  findMissing,
  formOf,
  suggestReceiver,
  withUsual,
} from './application-form.ts';

const PERSON = '11111111-1111-4111-8111-111111111111';

function stored(traits: Partial<ApplicationContent>): Application {
  const content = ApplicationContent.parse({ kind: 'social_assistance', persons: [PERSON], ...traits });
  return Application.parse({
    ...withCountedDays(content),
    id: PERSON,
    caseId: PERSON,
    version: 1,
    serviceName: null,
    state: 'preparing',
    isAnswerLate: false,
    countedAppealBy: null,
    createdBy: 'Ingrid',
    createdAt: '2026-11-01T10:00:00Z',
  });
}

describe('an application as it is written', () => {
  test.each([
    {},
    { details: 'Nødhjelp', receiver: 'Røde Kors', documents: [{ name: 'Brev', isHere: true }] },
    { serviceId: 7, sentOn: '2026-10-01' },
    { sentOn: '2026-10-01', answerExpectedOn: '2026-12-24' },
    { sentOn: '2026-10-01', answeredOn: '2026-11-02', decision: 'declined' },
    {
      sentOn: '2026-10-01',
      answeredOn: '2026-11-02',
      decision: 'declined',
      appealBy: '2026-12-15',
      appealByReason: 'Utsatt',
      appealedOn: '2026-11-10',
      appealAnsweredOn: '2026-11-20',
      appealAnswer: 'changed',
    },
  ] satisfies Partial<ApplicationContent>[])('comes back as it was stored: %o', (traits) => {
    const before = stored(traits);
    const again = withCountedDays(contentOf(before));
    expect(again).toEqual(withCountedDays(ApplicationContent.parse(again)));
    for (const key of Object.keys(ApplicationContent.shape) as (keyof ApplicationContent)[])
      expect(again[key], key).toEqual(before[key]);
  });

  test('days that were only counted are left to be counted again', () => {
    const form = formOf(stored({ sentOn: '2026-10-01', answeredOn: '2026-11-02', decision: 'declined' }));
    expect([form.answerExpectedOn, form.appealBy]).toEqual(['', '']);
  });

  test('says what is missing before it is sent', () => {
    const form = { ...EMPTY_FORM, receiver: ELSEWHERE, wrongDays: ['sentOn'] };
    expect(findMissing(form).map(({ field }) => field)).toEqual([
      'kind',
      'persons',
      'receiverName',
      'sentOn',
    ]);
  });
});

test('the usual documents are added once, and what is there stays as it is', () => {
  const some = [{ name: texts.documents.identity, isHere: true }];
  const first = withUsual(some, 'housing_allowance', texts.documents);
  expect(first.map(({ isHere }) => isHere)).toEqual([true, false, false]);
  expect(withUsual(first, 'housing_allowance', texts.documents)).toEqual(first);
});

test('the receiver is suggested where exactly one service in use fits', () => {
  const service = (id: number, kind: string, validTo: string | null = null): Service => ({
    id,
    name: String(id),
    employer: '',
    kind,
    teamId: null,
    confidentiality: [],
    validFrom: '2020-01-01',
    validTo,
  });
  const services = [
    service(1, 'nav'),
    service(2, 'school'),
    service(3, 'school'),
    service(4, 'nav', '2024-01-01'),
  ];
  expect(suggestReceiver('social_assistance', services, '2026-11-22')).toBe('1');
  expect(suggestReceiver('activity_school', services, '2026-11-22')).toBe('');
  expect(suggestReceiver('other', services, '2026-11-22')).toBe('');
});

test('every kind has a name', () => {
  expect(Object.keys(texts.kinds)).toEqual(KINDS);
});
