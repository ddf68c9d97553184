import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { CaseHead } from '../cases/case-file.ts';
import { isEnded } from '../cases/lifecycle.ts';
import { expectCase, openCase } from '../cases/open-case.ts';
import { countedAppealBy } from './appeal-deadline-rules.ts';
import {
  deleteApplication,
  findApplications,
  insertApplication,
  isService,
  updateApplication,
  type StoredApplication,
} from './application-queries.ts';
import { isAnswerLate, stateOf, whyNotApplication, withCountedDays } from './application-rules.ts';
import type { Application, ApplicationContent, ApplicationReply, EditApplication } from './application.ts';

type Context = { tx: Tx; clock: Clock };

/** @throws AppError `not_found` for a case that is missing or not the actor's to see */
export async function readApplications({ tx, clock }: Context, caseId: string): Promise<Application[]> {
  await expectCase(tx, caseId);
  return (await findApplications(tx, caseId)).map((stored) => asOf(stored, today(clock)));
}

/** @throws AppError `not_found`; `refused` with every reason */
export async function addApplication(
  context: Context,
  caseId: string,
  written: ApplicationContent,
): Promise<Application> {
  const head = await openCase(context.tx, caseId);
  // an answer that comes after the end is written down where it was waited for; nothing new is begun
  if (isEnded(head.stage)) throw refused([{ code: 'case_is_ended', field: null, details: {} }]);
  const content = await judge(context, head, written);
  const id = randomUUID();
  await insertApplication(context.tx, id, caseId, content);
  return openApplication(context, caseId, id);
}

/** Writes all of an application anew. @throws AppError `not_found`; `refused` with every reason */
export async function editApplication(
  context: Context,
  caseId: string,
  id: string,
  { version, ...written }: EditApplication,
): Promise<ApplicationReply> {
  const head = await openCase(context.tx, caseId);
  const before = await openApplication(context, caseId, id);
  if (before.version !== version) return { outcome: 'conflict', current: before };
  const content = await judge(context, head, written, before.serviceId);
  const isSaved = await updateApplication(context.tx, id, caseId, version, content);
  const application = await openApplication(context, caseId, id);
  return isSaved ? { outcome: 'saved', application } : { outcome: 'conflict', current: application };
}

/**
 * Takes away an application that was begun and never sent; one that was sent is part of what was done.
 * @throws AppError `not_found`; `refused`
 */
export async function removeApplication(context: Context, caseId: string, id: string): Promise<void> {
  await openApplication(context, caseId, id);
  if (!(await deleteApplication(context.tx, id, caseId)))
    throw refused([{ code: 'sent_application_stays', field: null, details: {} }]);
}

async function openApplication({ tx, clock }: Context, caseId: string, id: string): Promise<Application> {
  const [stored] = await findApplications(tx, caseId, id);
  if (stored === undefined) throw new AppError('not_found');
  return asOf(stored, today(clock));
}

/** The content as it is to be stored. @param serviceBefore one that is written already is not asked for again */
async function judge(
  { tx, clock }: Context,
  { family, persons }: CaseHead,
  written: ApplicationContent,
  serviceBefore: number | null = null,
): Promise<ApplicationContent> {
  if (family === null) throw refused([{ code: 'case_without_family', field: null, details: {} }]);
  const content = { ...written, persons: [...new Set(written.persons)] };
  const { serviceId } = content;
  const isServiceKnown =
    serviceId === null || serviceId === serviceBefore || (await isService(tx, serviceId));
  const facts = { persons: new Set(persons.map(({ id }) => id)), isServiceKnown, today: today(clock) };
  const refusals = whyNotApplication(content, facts);
  if (refusals.length > 0) throw refused(refusals);
  return withCountedDays(content);
}

function asOf(stored: StoredApplication, day: string): Application {
  return {
    ...stored,
    state: stateOf(stored, day),
    isAnswerLate: isAnswerLate(stored, day),
    countedAppealBy: countedAppealBy(stored),
  };
}

function refused(refusals: readonly Refusal[]): AppError {
  return new AppError('refused', { refusals });
}
