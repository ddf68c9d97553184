import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { whyNotWords } from '../enquiries/anonymous-rules.ts';
import { updateFirstContact, updateNextStep } from './case-queries.ts';
import type { CaseReply, SetFirstContact, SetNextStep } from './case-move.ts';
import { daysBetween, whyNotContactDay, whyNotNextStep } from './lifecycle.ts';
import { isSameVersion, type CaseContext } from './move-case.ts';
import { findCaseHead, lockToWork } from './open-case.ts';

/** What is to be done next in the case, and by when. */
export async function setNextStep(
  { tx, clock }: CaseContext,
  caseId: string,
  { version, text, on }: SetNextStep,
): Promise<CaseReply> {
  const { stored, facts } = await lockToWork(tx, caseId);
  if (!isSameVersion(stored.version, version)) return conflict(tx, caseId);
  refuse([
    ...whyNotNextStep(facts, { text, on }, today(clock)),
    ...(stored.anonymous && text !== null ? whyNotWords('text', text) : []),
  ]);
  await updateNextStep(tx, caseId, { text, on });
  return { outcome: 'saved', case: await findCaseHead(tx, caseId) };
}

/** The first day on which somebody of the team spoke with the family, where no note says so. */
export async function setFirstContact(
  { tx, clock }: CaseContext,
  caseId: string,
  { version, on }: SetFirstContact,
): Promise<CaseReply> {
  const { stored } = await lockToWork(tx, caseId);
  if (!isSameVersion(stored.version, version)) return conflict(tx, caseId);
  if (on !== null) refuse(whyNotContactDay(on, stored.receivedOn, today(clock)));
  await updateFirstContact(tx, caseId, { on, days: on === null ? null : daysBetween(stored.receivedOn, on) });
  return { outcome: 'saved', case: await findCaseHead(tx, caseId) };
}

async function conflict(tx: CaseContext['tx'], caseId: string): Promise<CaseReply> {
  return { outcome: 'conflict', current: await findCaseHead(tx, caseId) };
}

function refuse(refusals: Refusal[]): void {
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}
