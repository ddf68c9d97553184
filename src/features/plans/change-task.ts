import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { groundOfPlan, openPlan } from './open-plan.ts';
import { findGoals, findTasks, type FoundGround } from './plan-queries.ts';
import { MOST_TASKS, whyNotConcern, whyNotDay } from './plan-rules.ts';
import type { EditTask, MoveTask, NewTask, PlanReply, Responsible, Task } from './plan.ts';
import { refuse } from './refuse.ts';
import { insertTask, isResponsibleThere, updateTask, type TaskWritten } from './task-queries.ts';
import { isEnded, isSameResponsible, stateWhenProposed, whyNotMove, whyNotPropose } from './task-rules.ts';

type Context = { tx: Tx; actor: { accountId: string } };

/**
 * Writes a task, as a draft or asked of its responsible at once.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function addTask({ tx, actor }: Context, caseId: string, sent: NewTask): Promise<PlanReply> {
  const ground = await groundOfPlan(tx, caseId);
  const { propose, saidYes, ...content } = once(sent);
  refuse([
    ...(ground.tasks < MOST_TASKS
      ? []
      : [{ code: 'plan_is_full', field: null, details: { limit: MOST_TASKS } } as const]),
    ...(await whyNotContent(tx, caseId, content, ground)),
    ...(await whyNotResponsible(tx, ground, content.responsible)),
    ...(propose || saidYes !== null ? whyNotPropose(content.responsible, saidYes, actor.accountId) : []),
  ]);
  const asked =
    propose || saidYes !== null
      ? askedOf(content.responsible, saidYes, actor.accountId)
      : ({ state: 'draft', proposed: null, answered: null } as const);
  const id = randomUUID();
  await insertTask(tx, caseId, id, { ...content, ...asked, endedOn: null, result: null });
  return { outcome: 'saved', id, plan: await openPlan(tx, caseId) };
}

/**
 * Changes what a task is. To make it another's is to ask that one anew, wherever the task stood.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function editTask(
  { tx, actor }: Context,
  caseId: string,
  id: string,
  sent: EditTask,
): Promise<PlanReply> {
  const ground = await groundOfPlan(tx, caseId);
  const before = await taskOf(tx, caseId, id);
  if (before.version !== sent.version) return conflict(tx, caseId, id);
  const { saidYes = null } = sent;
  const content = once(changed(contentOf(before), sent));
  const isAnother = !isSameResponsible(before.responsible, content.responsible);
  const isAsked = (isAnother && before.state !== 'draft') || saidYes !== null;
  refuse([
    ...(isEnded(before.state) ? [{ code: 'task_has_ended', field: null, details: {} } as const] : []),
    ...(await whyNotContent(tx, caseId, content, ground)),
    ...(isAnother ? await whyNotResponsible(tx, ground, content.responsible) : []),
    ...(isAsked ? whyNotPropose(content.responsible, saidYes, actor.accountId) : []),
  ]);
  const asked: Asked = isAsked
    ? askedOf(content.responsible, saidYes, actor.accountId)
    : { state: before.state, proposed: 'keep', answered: 'keep' };
  const written = { ...content, ...asked, endedOn: before.endedOn, result: before.result };
  return (await updateTask(tx, caseId, before, written)) ? saved(tx, caseId, id) : conflict(tx, caseId, id);
}

/**
 * Takes a task to another state: asks for it, writes down what was answered, ends it, or takes it up again.
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function moveTask(
  { tx, actor }: Context,
  caseId: string,
  id: string,
  move: MoveTask,
): Promise<PlanReply> {
  const ground = await groundOfPlan(tx, caseId);
  const before = await taskOf(tx, caseId, id);
  if (before.version !== move.version) return conflict(tx, caseId, id);
  const responsible = (move.state === 'proposed' ? move.responsible : undefined) ?? before.responsible;
  refuse([
    ...whyNotMove(before, move, actor.accountId),
    ...(move.state === 'proposed' ? await whyNotResponsible(tx, ground, responsible) : []),
    ...whyNotDay(move.occurredOn, 'occurredOn', ground),
  ]);
  const written = {
    ...contentOf(before),
    responsible,
    ...standingAfter(before, move, responsible, actor, ground),
  };
  return (await updateTask(tx, caseId, before, written)) ? saved(tx, caseId, id) : conflict(tx, caseId, id);
}

/**
 * Drops what is open of a plan, all for one reason; the plan is read once, however long it is.
 * @throws AppError `conflict` when somebody else was first with one of them; `refused` for a day that cannot be
 */
export async function dropOpenTasks(
  { tx, actor }: Context,
  caseId: string,
  { words, occurredOn }: { words: string; occurredOn: string },
): Promise<void> {
  const open = (await findTasks(tx, caseId)).filter(({ state }) => !isEnded(state));
  if (open.length === 0) return;
  const ground = await groundOfPlan(tx, caseId);
  refuse(whyNotDay(occurredOn, 'occurredOn', ground));
  for (const before of open) {
    const move: MoveTask = { version: before.version, state: 'dropped', words, name: null, occurredOn };
    refuse(whyNotMove(before, move, actor.accountId));
    const standing = standingAfter(before, move, before.responsible, actor, ground);
    if (!(await updateTask(tx, caseId, before, { ...contentOf(before), ...standing })))
      throw new AppError('conflict');
  }
}

type Content = Pick<
  NewTask,
  'goalId' | 'persons' | 'topics' | 'kind' | 'title' | 'details' | 'dueOn' | 'responsible'
>;
type Asked = Pick<TaskWritten, 'state' | 'proposed' | 'answered'>;

function standingAfter(
  before: Task,
  move: MoveTask,
  responsible: Responsible | null,
  actor: { accountId: string },
  { today }: { today: string },
): Asked & Pick<TaskWritten, 'endedOn' | 'result'> {
  const on = move.occurredOn === undefined || move.occurredOn === today ? null : move.occurredOn;
  const said = { name: move.name, words: move.words, on };
  const goesOn = { endedOn: null, result: null };
  const ends = { endedOn: move.occurredOn ?? today, result: move.words };
  switch (move.state) {
    case 'draft':
      return { state: 'draft', proposed: null, answered: null, ...goesOn };
    case 'proposed':
      return { ...askedOf(responsible, null, actor.accountId), ...goesOn };
    case 'accepted':
    case 'declined':
      return { state: move.state, proposed: 'keep', answered: said, ...goesOn };
    case 'done': {
      const answered = before.state === 'proposed' ? { ...said, words: null } : ('keep' as const);
      return { state: 'done', proposed: 'keep', answered, ...ends };
    }
    case 'dropped':
      return { state: 'dropped', proposed: 'keep', answered: 'keep', ...ends };
  }
}

function askedOf(responsible: Responsible | null, saidYes: NewTask['saidYes'], actor: string): Asked {
  const state = stateWhenProposed(responsible, actor, saidYes);
  const answer = saidYes ?? { name: null, words: null };
  return { state, proposed: 'now', answered: state === 'accepted' ? { ...answer, on: null } : null };
}

async function whyNotContent(
  tx: Tx,
  caseId: string,
  content: Pick<Task, 'goalId' | 'persons' | 'topics'>,
  ground: FoundGround,
): Promise<Refusal[]> {
  const { goalId } = content;
  const isGoalThere = goalId === null || (await findGoals(tx, caseId)).some(({ id }) => id === goalId);
  return [
    ...whyNotConcern(content, ground),
    ...(isGoalThere ? [] : [{ code: 'goal_unknown', field: 'goalId', details: {} } as const]),
  ];
}

async function whyNotResponsible(
  tx: Tx,
  ground: FoundGround,
  responsible: Responsible | null,
): Promise<Refusal[]> {
  if (responsible === null || (await isResponsibleThere(tx, ground, responsible))) return [];
  return [{ code: 'responsible_unknown', field: 'responsible', details: {} }];
}

async function taskOf(tx: Tx, caseId: string, id: string): Promise<Task> {
  const task = (await findTasks(tx, caseId)).find((one) => one.id === id);
  if (task === undefined) throw new AppError('not_found');
  return task;
}

function contentOf({ goalId, persons, topics, kind, title, details, dueOn, responsible }: Task): Content {
  return { goalId, persons, topics, kind, title, details, dueOn, responsible };
}

function changed(before: Content, change: EditTask): Content {
  return {
    goalId: change.goalId === undefined ? before.goalId : change.goalId,
    persons: change.persons ?? before.persons,
    topics: change.topics ?? before.topics,
    kind: change.kind ?? before.kind,
    title: change.title ?? before.title,
    details: change.details === undefined ? before.details : change.details,
    dueOn: change.dueOn === undefined ? before.dueOn : change.dueOn,
    responsible: change.responsible === undefined ? before.responsible : change.responsible,
  };
}

function once<T extends { persons: readonly string[]; topics: readonly string[] }>(content: T): T {
  return { ...content, persons: [...new Set(content.persons)], topics: [...new Set(content.topics)] };
}

async function saved(tx: Tx, caseId: string, id: string): Promise<PlanReply> {
  return { outcome: 'saved', id, plan: await openPlan(tx, caseId) };
}

async function conflict(tx: Tx, caseId: string, id: string): Promise<PlanReply> {
  return { outcome: 'conflict', id, plan: await openPlan(tx, caseId) };
}
