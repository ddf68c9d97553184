import type { BoardCase } from '../../../src/features/workload/case-board.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';

type OfCase = Pick<BoardCase, 'number' | 'family'>;

/** What a case is called: the family's name, or its number. */
export function nameOfCase({ number, family }: OfCase, { workload }: Pick<Messages, 'workload'>): string {
  return family === null ? workload.board.caseNumber(formatNumber(number)) : family.name;
}

/** The line under it. */
export function aboutCase(
  { number, family, anonymous }: OfCase & { anonymous?: boolean },
  { workload: { board } }: Pick<Messages, 'workload'>,
): string {
  if (family !== null) return board.caseNumber(formatNumber(number));
  return anonymous === true ? board.anonymous : board.noFamily;
}

/** The next step with its day. */
export function nextStepOf(
  { nextStep, nextStepOn }: Pick<BoardCase, 'nextStep' | 'nextStepOn'>,
  { workload: { board } }: Pick<Messages, 'workload'>,
): string {
  if (nextStep === null && nextStepOn === null) return board.noNextStep;
  return [nextStepOn === null ? null : formatDay(nextStepOn), nextStep]
    .filter((part) => part !== null)
    .join(': ');
}
