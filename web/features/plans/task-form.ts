import type { Goal, Responsible, Task, TaskKind } from '../../../src/features/plans/plan.ts';

export type Whose = 'member' | 'service' | 'person' | 'nobody';

/** A task as it is being written; `isDayWrong`: what is typed as the deadline is no day. */
export type TaskForm = {
  goalId: string;
  title: string;
  details: string;
  kind: TaskKind;
  persons: readonly string[];
  topics: readonly string[];
  dueOn: string;
  isDayWrong: boolean;
  saidYes: boolean;
  saidYesName: string;
} & ResponsibleForm;

/** One of each kind may be chosen while one makes up one's mind: only `whose` counts. */
export type ResponsibleForm = {
  whose: Whose;
  memberId: string;
  serviceId: string;
  atService: string;
  personId: string;
};

/** Of a goal it begins with those whom the goal is about. */
export function emptyTask(goal: Goal | null): TaskForm {
  return {
    goalId: goal?.id ?? '',
    title: '',
    details: '',
    kind: 'contact',
    persons: goal?.persons ?? [],
    topics: goal?.topics ?? [],
    dueOn: '',
    isDayWrong: false,
    saidYes: false,
    saidYesName: '',
    ...formOfResponsible(null, 'service'),
  };
}

export function formOfTask(task: Task): TaskForm {
  return {
    ...emptyTask(null),
    goalId: task.goalId ?? '',
    title: task.title,
    details: task.details ?? '',
    kind: task.kind,
    persons: task.persons,
    topics: task.topics,
    dueOn: task.dueOn ?? '',
    ...formOfResponsible(task.responsible, 'nobody'),
  };
}

export function formOfResponsible(responsible: Responsible | null, without: Whose): ResponsibleForm {
  return {
    whose: responsible?.kind ?? without,
    memberId: responsible?.kind === 'member' ? responsible.accountId : '',
    serviceId: responsible?.kind === 'service' ? String(responsible.serviceId) : '',
    atService: responsible?.kind === 'service' ? (responsible.accountId ?? '') : '',
    personId: responsible?.kind === 'person' ? responsible.personId : '',
  };
}

export function responsibleOf(form: ResponsibleForm): Responsible | null {
  const { whose, memberId, serviceId, atService, personId } = form;
  if (whose === 'member' && memberId !== '') return { kind: 'member', accountId: memberId };
  if (whose === 'person' && personId !== '') return { kind: 'person', personId };
  if (whose === 'service' && serviceId !== '')
    return { kind: 'service', serviceId: Number(serviceId), accountId: atService === '' ? null : atService };
  return null;
}

export type TaskFault = 'title' | 'persons' | 'topics' | 'dueOn' | 'responsible' | 'saidYesName';

export function findTaskFaults(form: TaskForm): TaskFault[] {
  return [
    ...(form.title.trim() === '' ? ['title' as const] : []),
    ...(form.persons.length === 0 ? ['persons' as const] : []),
    ...(form.topics.length === 0 ? ['topics' as const] : []),
    ...(form.whose !== 'nobody' && responsibleOf(form) === null ? ['responsible' as const] : []),
    ...(hasSaidYes(form) && form.whose === 'service' && form.saidYesName.trim() === ''
      ? ['saidYesName' as const]
      : []),
    ...(form.isDayWrong ? ['dueOn' as const] : []),
  ];
}

/** Somebody else's yes; one's own is given by taking the task, and a colleague's by the colleague. */
function hasSaidYes({ saidYes, whose }: TaskForm): boolean {
  return saidYes && (whose === 'person' || whose === 'service');
}

export function contentOfTask(form: TaskForm) {
  const details = form.details.trim();
  const name = form.whose === 'service' ? form.saidYesName.trim() : null;
  return {
    goalId: form.goalId === '' ? null : form.goalId,
    persons: form.persons,
    topics: form.topics,
    kind: form.kind,
    title: form.title.trim(),
    details: details === '' ? null : details,
    dueOn: form.dueOn === '' ? null : form.dueOn,
    responsible: responsibleOf(form),
    saidYes: hasSaidYes(form) ? { name, words: null } : null,
  };
}

type Content = ReturnType<typeof contentOfTask>;

/** What was changed here alone: what somebody else changed meanwhile stays as it is. */
export function editOfTask(before: Task, form: TaskForm): Partial<Content> {
  const { saidYes: _saidYes, ...was } = contentOfTask(formOfTask(before));
  const content = contentOfTask(form);
  const changed = (Object.keys(was) as (keyof typeof was)[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(content[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, content[field]]));
}
