import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { findContribution, insertContribution, type InCase } from './contribution-queries.ts';
import type { ContributionFacts } from './contribution-rules.ts';
import { whyNotWriteAsPartner, whyNotWriteAsTeam } from './contribution-rules.ts';
import type { Contribution, NewContribution } from './contribution.ts';
import {
  findContributionFacts,
  findSigned,
  findTeamService,
  findWritingServices,
  openCase,
} from './writing-queries.ts';

type Context = { tx: Tx; clock: Clock };
type Written = z.output<typeof NewContribution> & InCase;
type Recorded = z.infer<typeof Contribution>;

/**
 * Writes for the family's own team; a draft that was signed before is answered with what it became.
 * @throws AppError `not_found` for a family that is not the actor's team's; `refused` with every reason
 */
export async function writeForTeam(context: Context, familyId: string, written: Written): Promise<Recorded> {
  const serviceId = await findTeamService(context.tx, familyId);
  if (serviceId === undefined) throw new AppError('not_found');
  if (written.serviceId !== undefined && written.serviceId !== serviceId) throw wrongService();
  const { caseId = null, draftId = null } = written;
  if (draftId !== null) {
    const signed = await findSigned(context.tx, draftId);
    if (signed !== undefined) return findWritten(context.tx, signed.familyId, signed.id);
  }
  if (caseId !== null) await openCase(context.tx, caseId);
  return write(context, familyId, serviceId, written, whyNotWriteAsTeam);
}

/**
 * Writes for one of the actor's services what it may give to the family's team.
 * @throws AppError `not_found` for a family that is hidden or missing; `invalid_input` without the service
 *   where there are several; `refused` with every reason
 */
export async function writeForService(
  context: Context,
  familyId: string,
  written: Written,
): Promise<Recorded> {
  const services = await findWritingServices(context.tx, familyId);
  if (services === undefined) throw new AppError('not_found');
  const serviceId = written.serviceId ?? (services.length === 1 ? services[0] : undefined);
  if (serviceId === undefined || !services.includes(serviceId)) throw wrongService();
  return write(context, familyId, serviceId, written, whyNotWriteAsPartner);
}

function wrongService(): AppError {
  return new AppError('invalid_input', { issues: [{ path: 'serviceId', problem: 'not_ones_service' }] });
}

async function write(
  { tx, clock }: Context,
  familyId: string,
  serviceId: number,
  written: Written,
  whyNot: typeof whyNotWriteAsTeam,
): Promise<Recorded> {
  const content = {
    ...written,
    persons: [...new Set(written.persons)],
    topics: [...new Set(written.topics)],
  };
  const found = await findContributionFacts(tx, familyId, serviceId, content);
  const facts: ContributionFacts = {
    ...found,
    persons: new Set(found.persons),
    topics: new Set(found.topics),
    today: today(clock),
  };
  const refusals = whyNot(content, facts);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const id = randomUUID();
  await insertContribution(tx, id, familyId, serviceId, content);
  return findWritten(tx, familyId, id);
}

async function findWritten(tx: Tx, familyId: string, id: string): Promise<Recorded> {
  const recorded = await findContribution(tx, familyId, id);
  if (recorded === undefined) throw new Error('a contribution is visible to who wrote it');
  return recorded;
}
