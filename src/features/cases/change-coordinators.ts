import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { findServices } from '../people/find-services.ts';
import { endCoordinator, findCoordinators, insertCoordinator, isAccount } from './coordinator-queries.ts';
import { whyNotCoordinator, whyNotEnd } from './coordinator-rules.ts';
import type { Coordinator, NewCoordinator } from './coordinator.ts';
import type { CaseContext } from './move-case.ts';
import { openCase } from './open-case.ts';

const MOST = 100;

/** Writes down who coordinates around the family, as they say themselves; there may be two, and that is shown. */
export async function addCoordinator(
  { tx, clock }: CaseContext,
  caseId: string,
  asked: NewCoordinator,
): Promise<Coordinator[]> {
  const { family } = await openCase(tx, caseId);
  const { serviceId, accountId } = asked;
  const refusals = whyNotCoordinator(asked, {
    hasFamily: family !== null,
    isServiceKnown: serviceId !== null && (await findServices(tx)).some(({ id }) => id === serviceId),
    isAccountKnown: accountId !== null && (await isAccount(tx, accountId)),
    today: today(clock),
  });
  const there = await findCoordinators(tx, caseId);
  if (there.length >= MOST) refusals.push({ code: 'too_many_values', field: null, details: { limit: MOST } });
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await insertCoordinator(tx, caseId, randomUUID(), asked);
  return findCoordinators(tx, caseId);
}

/** @throws AppError `not_found` when the case has no such coordinator */
export async function endCoordination(
  { tx, clock }: CaseContext,
  caseId: string,
  id: string,
  until: string,
): Promise<Coordinator[]> {
  await openCase(tx, caseId);
  const coordinator = (await findCoordinators(tx, caseId)).find((one) => one.id === id);
  if (coordinator === undefined) throw new AppError('not_found');
  const refusals = whyNotEnd(coordinator, until, today(clock));
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await endCoordinator(tx, id, until);
  return findCoordinators(tx, caseId);
}
