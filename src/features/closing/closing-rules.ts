import type { Refusal } from '../../shared/refusal.ts';
import type { CloseCase, FollowUp, LeftOver } from './closing.ts';
import type { Evaluation, NewEvaluation } from './evaluation.ts';

type Task = { state: string; serviceId: number | null };

/**
 * Whether a task lives on by itself: a service other than the team has accepted it, and so answers for it whatever
 * the team does. What nobody has accepted, or the team and the family were to do, ends with the case.
 */
export function isTakenOver(task: Task, teamServiceId: number | null): boolean {
  return task.state === 'accepted' && task.serviceId !== null && task.serviceId !== teamServiceId;
}

export type ClosingFacts = {
  left: readonly LeftOver[];
  evaluations: readonly Pick<Evaluation, 'source'>[];
};

/**
 * Why a case cannot be closed yet, every reason at once: what is left, and who was not asked. Stage, day and outcome
 * are the lifecycle's to judge.
 */
export function whyNotClose(
  { left, evaluations }: ClosingFacts,
  { followUps }: Pick<CloseCase, 'followUps'>,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], field: string, details: Refusal['details'] = {}) =>
    refusals.push({ code, field, details });
  const followed = new Set(followUps.map(({ applicationId }) => applicationId));
  for (const { kind, id, state, isTakenOver: livesOn } of left) {
    if (kind === 'task' && !livesOn) refuse('task_still_open', `left.${id}`);
    if (kind === 'priority_request') refuse('priority_unanswered', `left.${id}`);
    if (kind === 'application' && !followed.has(id))
      refuse(state === 'appeal_running' ? 'appeal_still_running' : 'application_unanswered', `left.${id}`);
  }
  const isAsked = (...sources: readonly string[]) =>
    evaluations.some(({ source }) => sources.includes(source));
  if (!isAsked('family', 'child')) refuse('family_not_asked', 'evaluations');
  if (!isAsked('service')) refuse('services_not_asked', 'evaluations');
  return refusals;
}

/** Why somebody cannot be the one who waits for an answer: each has to be there, of the team or of the family. */
export function whyNotFollow(
  followUps: readonly FollowUp[],
  known: { services: ReadonlySet<number>; accounts: ReadonlySet<string>; persons: ReadonlySet<string> },
): Refusal[] {
  return followUps
    .filter(
      ({ serviceId, accountId, personId }) =>
        !(
          (serviceId !== null && known.services.has(serviceId)) ||
          (accountId !== null && known.accounts.has(accountId)) ||
          (personId !== null && known.persons.has(personId))
        ),
    )
    .map(({ applicationId }) => ({
      code: 'responsible_unknown',
      field: `left.${applicationId}`,
      details: {},
    }));
}

/** Why an evaluation cannot stand. `persons` are those of the family, `services` those of the municipality. */
export function whyNotEvaluate(
  { source, personId, serviceId, helped, adviceUseful, words, saidOn }: NewEvaluation,
  facts: {
    today: string;
    receivedOn: string;
    persons: ReadonlySet<string>;
    services: ReadonlySet<number>;
  },
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], field: string, details: Refusal['details'] = {}) =>
    refusals.push({ code, field, details });
  if (saidOn > facts.today) refuse('date_in_future', 'saidOn', { today: facts.today });
  if (saidOn < facts.receivedOn) refuse('date_too_early', 'saidOn', { earliest: facts.receivedOn });
  if (helped === null && (words === null || words === '')) refuse('reason_missing', 'words');
  if (helped === null && adviceUseful !== null) refuse('value_missing', 'helped');
  if (source === 'child' && personId === null && helped !== null) refuse('value_missing', 'personId');
  if (source === 'service' && serviceId === null && helped !== null) refuse('value_missing', 'serviceId');
  if (personId !== null && (source === 'service' || !facts.persons.has(personId)))
    refuse('person_not_of_family', 'personId');
  if (serviceId !== null && (source !== 'service' || !facts.services.has(serviceId)))
    refuse('service_unknown', 'serviceId');
  return refusals;
}
