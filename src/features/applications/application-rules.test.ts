import { describe, expect, test } from 'vitest';
import { isAnswerLate, stateOf, whyNotApplication, withCountedDays } from './application-rules.ts';
import { ApplicationContent } from './application.ts';

const ANN = '11111111-1111-4111-8111-111111111111';
const TODAY = '2026-11-22';
const FACTS = { persons: new Set([ANN]), isServiceKnown: true, today: TODAY };

function application(traits: Partial<ApplicationContent> = {}): ApplicationContent {
  return { ...ApplicationContent.parse({ kind: 'social_assistance', persons: [ANN] }), ...traits };
}
const SENT = { sentOn: '2026-10-01' };
const ANSWERED = { ...SENT, answeredOn: '2026-11-02' };
const DECLINED = { ...ANSWERED, decision: 'declined' } as const;

describe('the state', () => {
  test.each([
    ['documents_missing', { documents: [{ name: 'Lønnsslipp', isHere: false }] }],
    ['preparing', { documents: [{ name: 'Lønnsslipp', isHere: true }] }],
    ['preparing', {}],
    ['sent', { ...SENT, documents: [{ name: 'Lønnsslipp', isHere: false }] }],
    ['appeal_running', DECLINED],
    ['appeal_running', { ...DECLINED, appealBy: TODAY }],
    ['over', { ...DECLINED, appealBy: '2026-11-21', appealByReason: 'Står i vedtaket' }],
    ['over', { ...DECLINED, appealWaived: true }],
    ['appealed', { ...DECLINED, appealedOn: '2026-11-10' }],
    [
      'over',
      { ...DECLINED, appealedOn: '2026-11-10', appealAnsweredOn: '2026-11-20', appealAnswer: 'changed' },
    ],
    ['appeal_running', ANSWERED],
    ['answered', { ...ANSWERED, answeredOn: '2026-10-05' }],
    ['over', { ...ANSWERED, decision: 'granted' }],
    ['over', { decision: 'withdrawn', answeredOn: '2026-11-02' }],
  ] as const)('is %s of %o', (expected, traits) => {
    expect(stateOf(withCountedDays(application(traits)), TODAY)).toBe(expected);
  });

  test('an answer is late the day after it was expected, until it comes', () => {
    const sent = withCountedDays(application({ sentOn: '2026-10-25' }));
    expect(sent.answerExpectedOn).toBe('2026-11-22');
    expect(isAnswerLate(sent, '2026-11-22')).toBe(false);
    expect(isAnswerLate(sent, '2026-11-23')).toBe(true);
    expect(isAnswerLate({ ...sent, answeredOn: '2026-11-23' }, '2026-11-23')).toBe(false);
  });
});

describe('what cannot be written', () => {
  test.each([
    ['person_not_of_family', 'persons', { persons: [ANN, '22222222-2222-4222-8222-222222222222'] }],
    ['one_receiver', 'receiver', { serviceId: 4, receiver: 'Røde Kors' }],
    ['date_in_future', 'sentOn', { sentOn: '2026-11-23' }],
    ['date_too_early', 'sentOn', { sentOn: '1026-11-01' }],
    ['date_too_late', 'answerExpectedOn', { ...SENT, answerExpectedOn: '2036-11-01' }],
    ['answer_day_missing', 'answeredOn', { ...SENT, decision: 'granted' }],
    ['sent_day_missing', 'sentOn', { answeredOn: '2026-11-02' }],
    ['answered_before_sent', 'answeredOn', { sentOn: '2026-11-02', answeredOn: '2026-11-01' }],
    ['appeal_before_answer', 'appealedOn', { ...DECLINED, appealedOn: '2026-11-01' }],
    ['answer_day_missing', 'answeredOn', { ...SENT, appealedOn: '2026-11-01' }],
    ['deadline_reason_missing', 'appealByReason', { ...DECLINED, appealBy: '2026-12-15' }],
    ['nothing_to_appeal', 'appealedOn', { ...DECLINED, decision: 'granted', appealedOn: '2026-11-10' }],
    [
      'appeal_answer_incomplete',
      'appealAnswer',
      { ...DECLINED, appealedOn: '2026-11-10', appealAnsweredOn: '2026-11-20' },
    ],
    [
      'answered_before_appealed',
      'appealAnsweredOn',
      { ...DECLINED, appealedOn: '2026-11-10', appealAnsweredOn: '2026-11-09', appealAnswer: 'upheld' },
    ],
  ] as const)('%s at %s', (code, field, traits) => {
    expect(whyNotApplication(application(traits), FACTS)).toMatchObject([{ code, field }]);
  });

  test('a service that is not there', () => {
    expect(
      whyNotApplication(application({ serviceId: 4 }), { ...FACTS, isServiceKnown: false }),
    ).toMatchObject([{ code: 'service_unknown', field: 'serviceId' }]);
  });

  test('nothing is wrong with any step of a life from begun to appealed', () => {
    const steps: Partial<ApplicationContent>[] = [
      {},
      SENT,
      ANSWERED,
      DECLINED,
      { ...DECLINED, appealBy: '2026-12-15', appealByReason: 'Utsatt frist' },
      { ...DECLINED, appealedOn: '2026-11-10' },
      { ...DECLINED, appealedOn: '2026-11-10', appealAnsweredOn: '2026-11-20', appealAnswer: 'changed' },
      { decision: 'withdrawn', answeredOn: '2026-11-02' },
    ];
    for (const step of steps) expect(whyNotApplication(application(step), FACTS)).toEqual([]);
  });
});

describe('days that follow', () => {
  test('are filled in, and those that somebody wrote stay, with their reason', () => {
    expect(withCountedDays(application(DECLINED)).appealBy).toBe('2026-11-23');
    const own = { ...DECLINED, appealBy: '2026-12-15', appealByReason: 'Utsatt frist' };
    expect(withCountedDays(application(own))).toMatchObject({
      appealBy: '2026-12-15',
      appealByReason: 'Utsatt frist',
    });
  });

  test('a reason for the day that the act gives is no reason', () => {
    const same = { ...DECLINED, appealBy: '2026-11-23', appealByReason: 'Regnet selv' };
    expect(withCountedDays(application(same)).appealByReason).toBeNull();
  });

  test('go with what they follow from', () => {
    const unsent = withCountedDays(application({ answerExpectedOn: '2026-12-01', appealBy: '2026-12-01' }));
    expect([unsent.answerExpectedOn, unsent.appealBy]).toEqual([null, null]);
  });
});
