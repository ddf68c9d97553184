import type { Refusal } from '../../shared/refusal.ts';
import { whyNotDay } from './plan-rules.ts';
import type { PriorityAnswer } from './priority.ts';

type Standing = {
  sentOn: string;
  answer: PriorityAnswer | null;
  withdrawnOn: string | null;
};

/** Why a request cannot be sent with these days; one that was sent before the system may have been due since. */
export function whyNotSend(
  { sentOn, answerBy }: { sentOn: string | undefined; answerBy: string },
  ground: { receivedOn: string; today: string },
): Refusal[] {
  const sent = sentOn ?? ground.today;
  return [
    ...whyNotDay(sentOn, 'sentOn', ground),
    ...(answerBy < sent ? [refusal('answer_before_sent', 'answerBy', { sentOn: sent })] : []),
  ];
}

/** Why it cannot be answered on that day, or not any more. */
export function whyNotAnswerPriority(
  { sentOn, answer, withdrawnOn }: Standing,
  answeredOn: string | undefined,
  today: string,
): Refusal[] {
  return [
    ...(answer === null && withdrawnOn === null ? [] : [refusal('priority_has_ended', null)]),
    ...whyNotSince(answeredOn, 'answeredOn', sentOn, today),
  ];
}

/** Why it cannot be taken higher: it was granted or taken back. A no, or half a yes, may be. */
export function whyNotEscalate(
  { sentOn, answer, withdrawnOn }: Standing,
  escalatedOn: string | undefined,
  today: string,
): Refusal[] {
  return [
    ...(answer !== 'granted' && withdrawnOn === null ? [] : [refusal('priority_has_ended', null)]),
    ...whyNotSince(escalatedOn, 'escalatedOn', sentOn, today),
  ];
}

export function whyNotWithdraw({ answer, withdrawnOn }: Standing): Refusal[] {
  return answer === null && withdrawnOn === null ? [] : [refusal('priority_has_ended', null)];
}

function whyNotSince(day: string | undefined, field: string, sentOn: string, today: string): Refusal[] {
  if (day === undefined) return [];
  if (day > today) return [refusal('date_in_future', field, { today })];
  return day < sentOn ? [refusal('answer_before_sent', field, { sentOn })] : [];
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
