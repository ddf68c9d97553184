import { AppError } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import type { CaseHead } from '../cases/case-file.ts';
import type { CaseReply } from '../cases/case-move.ts';
import { isSameVersion, moveCase, type CaseContext } from '../cases/move-case.ts';
import { openCase } from '../cases/open-case.ts';
import { openPriorities, withdrawPriority } from '../plans/ask-priority.ts';
import { dropOpenTasks } from '../plans/change-task.ts';
import {
  findFollowers,
  findLeftOvers,
  insertFollowUps,
  insertTakenOver,
  lockTasks,
} from './closing-queries.ts';
import { whyNotClose, whyNotFollow } from './closing-rules.ts';
import { closingTexts } from './closing-texts.ts';
import type { CloseByForce, CloseCase, FollowUp } from './closing.ts';
import { findEvaluations } from './evaluation-queries.ts';

/**
 * Closes a case of which nothing hangs: what services have accepted is theirs from then on, and everything else has
 * been ended before.
 * @throws AppError `not_found`; `refused` with everything that is left
 */
export async function closeCase(
  context: CaseContext,
  caseId: string,
  { version, occurredOn, outcome, words, followUps }: CloseCase,
): Promise<CaseReply> {
  const { tx } = context;
  const head = await openCase(tx, caseId);
  if (!isSameVersion(head.version, version)) return { outcome: 'conflict', current: head };
  await lockTasks(tx, caseId);
  const left = await findLeftOvers(tx, caseId, head.teamServiceId);
  const followed = followUps.filter(({ applicationId }) => left.some(({ id }) => id === applicationId));
  const refusals = [
    ...whyNotClose({ left, evaluations: await findEvaluations(tx, caseId) }, { followUps }),
    ...whyNotFollow(followed, await whoMayFollow(context, head, followed)),
  ];
  if (refusals.length === 0) {
    const living = left.filter(({ isTakenOver }) => isTakenOver);
    await insertTakenOver(tx, caseId, living, occurredOn);
    await insertFollowUps(tx, caseId, followed, occurredOn);
  }
  return moveCase(context, caseId, { action: 'close', version, occurredOn, outcome, words }, refusals);
}

/**
 * Closes a case of a family that is gone or does not want it: what is open is dropped for that reason.
 * @throws AppError `not_found`; `refused` where a reason in words is missing, or the stage or day is wrong
 */
export async function closeByForce(
  context: CaseContext & { language: Language },
  caseId: string,
  { version, occurredOn, outcome, words }: CloseByForce,
): Promise<CaseReply> {
  const { tx, language } = context;
  const head = await openCase(tx, caseId);
  if (!isSameVersion(head.version, version)) return { outcome: 'conflict', current: head };
  const isWorkedOn = head.moves.some(({ action }) => action === 'close_by_force');
  if (isWorkedOn) {
    await lockTasks(tx, caseId);
    // A service reads what became of its task: why the family left is told to no service in the team's own words.
    const why = closingTexts(language).droppedBecause[outcome];
    await dropOpenTasks(context, caseId, { words: why, occurredOn });
    await withdrawRequests(context, caseId);
  }
  return moveCase(context, caseId, { action: 'close_by_force', version, occurredOn, outcome, words });
}

async function withdrawRequests({ tx }: CaseContext, caseId: string): Promise<void> {
  const { items } = await openPriorities(tx, caseId);
  for (const { id, version, answeredOn, withdrawnOn } of items) {
    if (answeredOn !== null || withdrawnOn !== null) continue;
    const { outcome } = await withdrawPriority(tx, caseId, id, version);
    if (outcome === 'conflict') throw new AppError('conflict');
  }
}

async function whoMayFollow(
  { tx }: CaseContext,
  { teamId, persons }: CaseHead,
  followUps: readonly FollowUp[],
): Promise<Parameters<typeof whyNotFollow>[1]> {
  const found = await findFollowers(tx, teamId, {
    services: followUps.flatMap(({ serviceId }) => serviceId ?? []),
    accounts: followUps.flatMap(({ accountId }) => accountId ?? []),
  });
  return {
    services: new Set(found.services),
    accounts: new Set(found.accounts),
    persons: new Set(persons.map(({ id }) => id)),
  };
}
