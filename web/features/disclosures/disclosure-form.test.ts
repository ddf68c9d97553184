import { describe, expect, test } from 'vitest';
import { NewDisclosure } from '../../../src/features/disclosures/disclosure.ts';
import { disclosures as texts } from '../../messages/nb/disclosures.ts';
import {
  contentOfDisclosure,
  ELSEWHERE,
  findMissing,
  startDisclosure,
  type DisclosureForm,
} from './disclosure-form.ts';

const ADVISER = '00000000-0000-4000-8000-000000000001';
const start = startDisclosure(ADVISER, '2026-11-22', '06:20');
const whole: DisclosureForm = {
  ...start,
  kind: 'duty_to_notify',
  ground: 'notify_child_welfare',
  persons: ['00000000-0000-4000-8000-000000000002'],
  topics: ['health'],
  what: 'Noe',
  why: 'Derfor',
  receiver: '4',
  told: true,
};
const missing = (part: Partial<DisclosureForm>) =>
  findMissing({ ...whole, ...part }, texts).map(({ field }) => field);

describe('sharing without consent', () => {
  test('is sent as the server takes it, in Norwegian time', () => {
    const content = contentOfDisclosure(whole);
    expect(NewDisclosure.parse(content)).toEqual(content);
    expect(content).toMatchObject({
      decidedAt: '2026-11-22T05:20:00.000Z',
      receivingServiceId: 4,
      receiver: null,
      toldOn: '2026-11-22',
      notToldBecause: null,
    });
    const untold = { ...whole, told: false, notToldBecause: ' Fare ', receiver: ELSEWHERE };
    expect(contentOfDisclosure({ ...untold, receiverName: ' Politiet ' })).toMatchObject({
      receivingServiceId: null,
      receiver: 'Politiet',
      toldOn: null,
      notToldBecause: 'Fare',
    });
  });

  test('asks for all that a record of it must have', () => {
    expect(missing({})).toEqual([]);
    expect(findMissing(start, texts).map(({ field }) => field)).toEqual([
      'kind',
      'persons',
      'topics',
      'what',
      'why',
      'receiver',
      'familyTold',
    ]);
    expect(missing({ ground: '' })).toEqual(['ground']);
    expect(missing({ receiver: ELSEWHERE })).toEqual(['receiver']);
    expect(missing({ told: false })).toEqual(['notToldBecause']);
    expect(missing({ toldOn: '' })).toEqual(['toldOn']);
    expect(missing({ decidedTime: '25:00' })).toEqual(['decidedAt']);
    expect(missing({ sharedDay: '2026-11-21' })).toEqual(['sharedAt']);
  });
});
