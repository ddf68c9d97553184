import type { Action, CaseHead, CriterionAnswer, Decision } from '../../../src/features/cases/case-file.ts';
import type { Criteria } from '../../../src/features/cases/case-move.ts';

type Answer = (typeof CriterionAnswer)['_output'];

/** What stands in the form of a step; the day is not kept, since it is today's the next time. */
export type MoveForm = {
  decision: Decision | null;
  form: 'conversation' | 'coordination';
  criteria: Partial<Record<keyof Criteria, Answer>>;
  referredTo: string;
  pausedUntil: string | null;
  words: string;
};

export const EMPTY_MOVE: MoveForm = {
  decision: null,
  form: 'conversation',
  criteria: {},
  referredTo: '',
  pausedUntil: null,
  words: '',
};

/** Which parts the form of a step has. */
export function fieldsOf(action: Action, { decision }: Pick<MoveForm, 'decision'>) {
  return {
    decides: action === 'decide',
    /** Asked where the decision leaves it open. */
    form: action === 'decide' && (decision === 'start_measures' || decision === 'bring_in_others'),
    criteria: action === 'decide',
    refers: action === 'refer' || (action === 'decide' && decision === 'refer'),
    pauses: action === 'pause',
    needsWords: action === 'decline' || action === 'reopen',
  };
}

/** The step as it is sent; what is missing is left out, and the server says so. */
export function bodyOf(head: CaseHead, action: Action, form: MoveForm, occurredOn: string) {
  const fields = fieldsOf(action, form);
  return {
    action,
    version: head.version,
    occurredOn,
    ...(fields.decides && form.decision !== null && { decision: form.decision }),
    ...(fields.form && { form: form.form }),
    ...(fields.criteria && isWhole(form.criteria) && { criteria: form.criteria }),
    ...(fields.refers && form.referredTo !== '' && { referredTo: Number(form.referredTo) }),
    ...(fields.pauses && { pausedUntil: form.pausedUntil }),
    words: form.words.trim() === '' ? null : form.words,
  };
}

function isWhole(criteria: MoveForm['criteria']): criteria is Criteria {
  return Object.values(criteria).length === 4;
}
