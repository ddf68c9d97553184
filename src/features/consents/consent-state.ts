import type { ConsentState } from './consent.ts';

const DAY = 86_400_000;

type Times = { answer: 'given' | 'refused'; validFrom: Date; validTo: Date; withdrawnAt: Date | null };

/** What a consent is at an instant. Active is what the database lets a service see: [from, to) and not withdrawn. */
export function stateAt({ answer, validFrom, validTo, withdrawnAt }: Times, now: Date): ConsentState {
  if (answer === 'refused') return 'refused';
  if (withdrawnAt !== null && withdrawnAt <= now) return 'withdrawn';
  if (now < validFrom) return 'future';
  return now < validTo ? 'active' : 'ended';
}

/** Active, and with no more than so many days left. */
export function isEndingSoon(times: Times, now: Date, remindDays: number): boolean {
  return stateAt(times, now) === 'active' && times.validTo.getTime() <= now.getTime() + remindDays * DAY;
}

/** Why a consent cannot be withdrawn at an instant, as the code of a refusal; null when it can. */
export function whyNotWithdraw(
  times: Times,
  now: Date,
): 'withdrawn_already' | 'refused_cannot_be_withdrawn' | 'consent_over_already' | null {
  const reasons = {
    active: null,
    future: null,
    refused: 'refused_cannot_be_withdrawn',
    withdrawn: 'withdrawn_already',
    ended: 'consent_over_already',
  } as const;
  return reasons[stateAt(times, now)];
}
