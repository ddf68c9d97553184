/** What a case of each form weighs: how much of an adviser's week it takes, beside the others. */
export const FORM_WEIGHTS = { coordination: 3, conversation: 2, advice: 1 } as const;
/** So many open tasks are as much again as a case of advice. */
export const TASKS_A_POINT = 5;
const PAUSED = 1;

/**
 * How much of an adviser's time a case takes, compared with others: shown with how it is counted, and no measure of
 * anybody's work.
 */
export function weightOfCase({
  form,
  isPaused,
  openTasks,
}: {
  form: keyof typeof FORM_WEIGHTS | null;
  isPaused: boolean;
  openTasks: number;
}): number {
  if (isPaused) return PAUSED;
  return (form === null ? FORM_WEIGHTS.advice : FORM_WEIGHTS[form]) + Math.floor(openTasks / TASKS_A_POINT);
}
