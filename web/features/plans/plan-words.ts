import type { Task } from '../../../src/features/plans/plan.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { formatInstantDay } from '../consents/describe-period.ts';

type Texts = Messages['plans'];
type Responsible = Pick<Task, 'responsible' | 'responsibleName' | 'responsibleAt'>;

/** Who is to do it, in words; oneself is said so. */
export function describeResponsible(
  { responsible, responsibleName, responsibleAt }: Responsible,
  accountId: string,
  { tasks }: Texts,
): string {
  if (responsible === null || responsibleName === null) return tasks.nobody;
  if (responsible.kind === 'service' && responsibleAt !== null)
    return tasks.at(responsibleName, responsibleAt);
  return isMembers(responsible, accountId) ? tasks.you(responsibleName) : responsibleName;
}

/** Whether it is this account's own, one of the team. */
export function isMembers(responsible: Task['responsible'], accountId: string): boolean {
  return responsible?.kind === 'member' && responsible.accountId === accountId;
}

/** Who answered and when, as it was written down. */
export function describeAnswer(task: Task, { tasks }: Texts): string | null {
  const { answeredAt, answeredBy, answeredName, responsible, responsibleName } = task;
  if (answeredAt === null || answeredBy === null) return null;
  const day = formatInstantDay(answeredAt);
  const who = answeredName ?? (responsible?.kind === 'person' ? responsibleName : null);
  return who === null
    ? tasks.answered(answeredBy.name, day)
    : tasks.answeredThrough(who, answeredBy.name, day);
}

/** "+1", "0", "−2". */
export function signed(level: number): string {
  return level > 0 ? `+${String(level)}` : level < 0 ? `\u2212${String(-level)}` : '0';
}

/** Names of these persons, in the order in which they are given; one who is not known is left out. */
export function namesOf(ids: readonly string[], persons: readonly { id: string; name: string }[]): string {
  return ids.flatMap((id) => persons.find((person) => person.id === id)?.name ?? []).join(', ');
}
