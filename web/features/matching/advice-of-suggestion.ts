import type { AdviceGiven } from '../../../src/features/enquiries/enquiry.ts';
import type { Suggestion } from '../../../src/features/matching/suggestion.ts';

/** The most advice that an enquiry holds. */
export const MOST_ADVICE = 40;

/** As it stands in the register: by codes, and in words by its name and who gives it. */
export function adviceOf({ name, serviceName, advice }: Suggestion): AdviceGiven {
  return { ...advice, text: serviceName === name ? name : `${name} (${serviceName})` };
}

export function isSameAdvice(one: AdviceGiven, other: AdviceGiven): boolean {
  return one.text === other.text && one.advice === other.advice && one.service === other.service;
}

/** Whether it can be recorded: one of the two codes has to be there. */
export function hasCode({ advice, service }: AdviceGiven): boolean {
  return advice !== null || service !== null;
}

/** Without the latest that is the same. */
export function withoutAdvice(given: readonly AdviceGiven[], gone: AdviceGiven): AdviceGiven[] {
  const place = given.findLastIndex((one) => isSameAdvice(one, gone));
  return given.filter((_, index) => index !== place);
}
