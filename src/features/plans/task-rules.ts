import type { Refusal } from '../../shared/refusal.ts';
import type { MoveTask, Responsible, Said, TaskState } from './plan.ts';

/** From where one may come to a state. A declined task comes back to be proposed anew; so does one that had ended. */
const COMES_FROM: Readonly<Record<TaskState, readonly TaskState[]>> = {
  draft: ['proposed', 'declined', 'dropped'],
  proposed: ['draft', 'declined', 'done', 'dropped'],
  accepted: ['proposed'],
  declined: ['proposed', 'accepted'],
  done: ['proposed', 'accepted'],
  dropped: ['draft', 'proposed', 'accepted', 'declined'],
};

/** The team's; a service's own answers are the three of `whyNotAnswer`. */
export function statesAfter(state: TaskState): TaskState[] {
  return (Object.keys(COMES_FROM) as TaskState[]).filter((to) => COMES_FROM[to].includes(state));
}

export function isEnded(state: TaskState): boolean {
  return state === 'done' || state === 'dropped';
}

/** Whether somebody has taken it upon them now. */
export function isInForce(state: TaskState): boolean {
  return state === 'accepted';
}

export function isSameResponsible(one: Responsible | null, other: Responsible | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'service')
    return other.kind === 'service' && one.serviceId === other.serviceId && one.accountId === other.accountId;
  if (one.kind === 'member') return other.kind === 'member' && one.accountId === other.accountId;
  return other.kind === 'person' && one.personId === other.personId;
}

/** Where a task stands when it is asked of somebody: whoever asks oneself, or has been told yes, has the answer. */
export function stateWhenProposed(
  responsible: Responsible | null,
  actor: string,
  saidYes: Said | null,
): 'proposed' | 'accepted' {
  return isOneself(responsible, actor) || saidYes !== null ? 'accepted' : 'proposed';
}

/** Why nobody can be asked: there is nobody, or the yes is another's to give, or it is not said who gave it. */
export function whyNotPropose(
  responsible: Responsible | null,
  saidYes: Said | null,
  actor: string,
): Refusal[] {
  if (responsible === null) return [refusal('task_without_responsible', 'responsible')];
  return saidYes === null ? [] : whyNotAnswerFor(responsible, saidYes.name, actor);
}

/** Why the team cannot take the task to another state. */
export function whyNotMove(
  task: { state: TaskState; responsible: Responsible | null },
  move: Pick<MoveTask, 'state' | 'name' | 'words' | 'responsible'>,
  actor: string,
): Refusal[] {
  if (!COMES_FROM[move.state].includes(task.state))
    return [refusal('task_not_from_state', 'state', { from: task.state, to: move.state })];
  const isAnswer =
    move.state === 'accepted' ||
    move.state === 'declined' ||
    (move.state === 'done' && task.state === 'proposed');
  return [
    ...(move.state === 'proposed' ? whyNotPropose(move.responsible ?? task.responsible, null, actor) : []),
    ...(isAnswer && task.responsible !== null ? whyNotAnswerFor(task.responsible, move.name, actor) : []),
    ...((move.state === 'declined' || move.state === 'dropped') && move.words === null
      ? [refusal('words_missing', 'words')]
      : []),
  ];
}

/** Why a service cannot answer so a task that it is responsible for. */
export function whyNotAnswer(
  state: TaskState,
  answer: 'accepted' | 'declined' | 'done',
  words: string | null,
): Refusal[] {
  if (!COMES_FROM[answer].includes(state))
    return [refusal('task_not_from_state', 'answer', { from: state, to: answer })];
  return answer === 'declined' && words === null ? [refusal('words_missing', 'words')] : [];
}

// A service without an account says it on the phone, and somebody says it there; one of the family says it
// oneself. A colleague has an account, and says it there.
function whyNotAnswerFor(responsible: Responsible, name: string | null, actor: string): Refusal[] {
  if (responsible.kind === 'member')
    return isOneself(responsible, actor) ? [] : [refusal('colleague_answers', 'responsible')];
  return responsible.kind === 'service' && name === null ? [refusal('answer_without_name', 'name')] : [];
}

function isOneself(responsible: Responsible | null, actor: string): boolean {
  return responsible?.kind === 'member' && responsible.accountId === actor;
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
