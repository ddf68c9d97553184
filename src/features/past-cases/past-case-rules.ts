import type { Refusal } from '../../shared/refusal.ts';
import type { PastCase } from './past-case.ts';

/** Why these days cannot be: each step on the day of the one before or later, and none before the enquiry or ahead. */
export function whyNotDays(
  {
    enquiry,
    firstContactOn,
    steps,
  }: Pick<PastCase, 'firstContactOn' | 'steps'> & {
    enquiry: { receivedOn: string };
  },
  today: string,
): Refusal[] {
  const { receivedOn } = enquiry;
  const refusals: Refusal[] = [];
  const check = (day: string, field: string) => {
    if (day > today) refusals.push({ code: 'date_in_future', field, details: { today } });
    else if (day < receivedOn) refusals.push({ code: 'day_before_received', field, details: { receivedOn } });
    else return true;
    return false;
  };
  if (firstContactOn !== null) check(firstContactOn, 'firstContactOn');
  let lastStepOn = receivedOn;
  for (const [index, { occurredOn }] of steps.entries()) {
    const field = `steps.${String(index)}.occurredOn`;
    if (!check(occurredOn, field)) continue;
    if (occurredOn < lastStepOn)
      refusals.push({ code: 'day_before_last_step', field, details: { lastStepOn } });
    else lastStepOn = occurredOn;
  }
  return refusals;
}
