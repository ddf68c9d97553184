import type { Consent } from './consent.ts';
import { isEndingSoon, stateAt } from './consent-state.ts';

/** A consent as it is stored; what it is at an instant is not. */
export type ConsentRow = Omit<Consent, 'state' | 'endsSoon'>;

/** The instants by which a consent is judged. */
export function timesOf({ answer, validFrom, validTo, withdrawnAt }: ConsentRow) {
  return {
    answer,
    validFrom: new Date(validFrom),
    validTo: new Date(validTo),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  };
}

/** The consent with what it is at an instant. */
export function consentAt(row: ConsentRow, now: Date, remindDays: number): Consent {
  const times = timesOf(row);
  return { ...row, state: stateAt(times, now), endsSoon: isEndingSoon(times, now, remindDays) };
}
