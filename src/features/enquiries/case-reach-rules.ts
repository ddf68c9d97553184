import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { AssistanceForm, EnquiryContent } from './enquiry.ts';

/** How far the case of an enquiry has come, where something was done with it. */
export type CaseReach = {
  stage: string;
  /** The most extensive form that its own steps have taken it to. */
  form: AssistanceForm | null;
  /** The first day on which something is recorded of it. */
  firstOn: string | null;
  /** Tasks of its plan that are neither done nor dropped. */
  openTasks: number;
};

const FORMS: readonly (AssistanceForm | null)[] = [null, 'advice', 'conversation', 'coordination'];
const UNDER_WORK = ['intake', 'active', 'closing'];

/** Why the register cannot say this of an enquiry that is a case with a life of its own. */
export function whyNotBesideCase(
  reach: CaseReach | null,
  before: EnquiryContent,
  after: EnquiryContent,
): Refusal[] {
  if (reach === null) return [];
  const refusals: Refusal[] = [];
  const isUnderWork = UNDER_WORK.includes(reach.stage);
  if (before.closedOn === null && after.closedOn !== null) {
    if (isUnderWork) refusals.push(no('close_through_case', 'closedOn'));
    else if (reach.openTasks > 0)
      refusals.push(no('tasks_left_open', 'closedOn', { count: reach.openTasks }));
  }
  if (before.closedOn !== null && after.closedOn === null)
    refusals.push(no('reopen_through_case', 'closedOn'));
  if (FORMS.indexOf(after.assistanceForm) < FORMS.indexOf(reach.form))
    refusals.push(no('form_not_less', 'assistanceForm'));
  else if (isUnderWork && FORMS.indexOf(after.assistanceForm) > FORMS.indexOf(before.assistanceForm))
    refusals.push(no('form_through_case', 'assistanceForm'));
  if (after.anonymous && !before.anonymous) refusals.push(no('case_has_casework', 'anonymous'));
  if (after.kind !== before.kind) refusals.push(no('case_has_casework', 'kind'));
  const { firstOn } = reach;
  if (after.receivedOn > before.receivedOn && firstOn !== null && after.receivedOn > firstOn)
    refusals.push(no('received_after_casework', 'receivedOn', { firstOn }));
  return refusals;
}

function no(code: RefusalCode, field: string, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
