/**
 * What a fault was done to, and what did not hold; nothing when all did. `gaps` are known not to hold, and
 * are said each time.
 */
export type FaultOutcome = {
  name: string;
  did: string;
  problems: readonly string[];
  gaps?: readonly string[];
};

/** A line for the outcome, and one for each thing that did not hold. */
export function describeOutcome({ name, did, problems, gaps = [] }: FaultOutcome): string {
  const verdict = problems.length === 0 ? 'holds' : 'DOES NOT HOLD';
  return [
    `${name}: ${verdict} (${did})`,
    ...problems.map((problem) => `  ${problem}`),
    ...gaps.map((gap) => `  known gap: ${gap}`),
  ].join('\n');
}
