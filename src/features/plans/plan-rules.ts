import type { Refusal } from '../../shared/refusal.ts';
import type { Attention, Responsible, Task } from './plan.ts';

/** What a plan is written in; null where the case is of no family. */
export type PlanGround = {
  familyId: string | null;
  /** Whether the case is under work. */
  isOpen: boolean;
  receivedOn: string;
  today: string;
  persons: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  goals: number;
  tasks: number;
};

/** A plan that nobody can read any more is no plan; the page shows them all. */
export const MOST_GOALS = 60;
export const MOST_TASKS = 300;

/** Why nothing can be written in the plan of this case. */
export function whyNotPlan({ familyId, isOpen }: Pick<PlanGround, 'familyId' | 'isOpen'>): Refusal[] {
  if (!isOpen) return [refusal('case_is_ended', null)];
  return familyId === null ? [refusal('case_without_family', null)] : [];
}

/** Why it cannot be about these persons and life areas. */
export function whyNotConcern(
  concerned: { persons: readonly string[]; topics: readonly string[] },
  ground: Pick<PlanGround, 'persons' | 'topics'>,
): Refusal[] {
  return [
    ...(concerned.persons.every((id) => ground.persons.has(id))
      ? []
      : [refusal('person_not_of_family', 'persons')]),
    ...(concerned.topics.every((code) => ground.topics.has(code)) ? [] : [refusal('unknown_code', 'topics')]),
  ];
}

/** Why something of the case cannot have happened on that day; what began before the system has its own days. */
export function whyNotDay(
  day: string | undefined,
  field: string,
  { receivedOn, today }: Pick<PlanGround, 'receivedOn' | 'today'>,
): Refusal[] {
  if (day === undefined) return [];
  if (day > today) return [refusal('date_in_future', field, { today })];
  return day < receivedOn ? [refusal('day_before_received', field, { receivedOn })] : [];
}

type AttentionTask = Pick<Task, 'id' | 'state' | 'dueOn' | 'uncovered'> & { responsible: Responsible | null };

/** What somebody has to do something about. A task may stand under several heads. */
export function findAttention(tasks: readonly AttentionTask[], today: string): Attention {
  const open = tasks.filter(({ state }) => state !== 'done' && state !== 'dropped');
  const idsOf = (isIt: (task: AttentionTask) => boolean) => open.filter(isIt).map(({ id }) => id);
  return {
    nobody: idsOf(({ responsible }) => responsible === null),
    notAccepted: idsOf(({ state }) => state === 'proposed'),
    declined: idsOf(({ state }) => state === 'declined'),
    late: idsOf(({ dueOn }) => dueOn !== null && dueOn < today),
    consentMissing: idsOf(({ uncovered }) => uncovered.persons.length > 0),
  };
}

type Coverage = { persons: readonly string[]; topics: readonly string[] };

/**
 * The persons and life areas that consents do not let somebody know together; each person with each life area has
 * to be in one of them.
 * @param covers the consents that hold now, from the team's service to the one who is to do it
 */
export function findUncovered(
  covers: readonly Coverage[],
  { persons, topics }: Coverage,
): { persons: string[]; topics: string[] } {
  const isCovered = (who: string, topic: string) =>
    covers.some((consent) => consent.persons.includes(who) && consent.topics.includes(topic));
  return {
    persons: persons.filter((who) => !topics.every((topic) => isCovered(who, topic))),
    topics: topics.filter((topic) => !persons.every((who) => isCovered(who, topic))),
  };
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
