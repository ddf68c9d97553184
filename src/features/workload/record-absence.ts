import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import {
  deleteAbsence,
  findAbsences,
  findColleagues,
  insertAbsence,
  lockAbsences,
} from './absence-queries.ts';
import { whyNotAbsence } from './absence-rules.ts';
import type { Absences, NewAbsence } from './absence.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn };

export async function listAbsences({ tx, clock }: Pick<Context, 'tx' | 'clock'>): Promise<Absences> {
  return { items: await findAbsences(tx, today(clock)) };
}

/**
 * Says who is away and who stands in: the substitute's day shows the cases of both, until the last day is over.
 * @throws AppError `refused`
 */
export async function recordAbsence(context: Context, absence: NewAbsence): Promise<Absences> {
  const { tx, clock, actor } = context;
  await lockAbsences(tx, absence.accountId);
  const day = today(clock);
  const refusals = whyNotAbsence(absence, {
    today: day,
    actorId: actor.accountId,
    isLead: actor.roles.includes('team_lead'),
    colleagues: await findColleagues(tx),
    others: (await findAbsences(tx, day)).filter(({ account }) => account.id === absence.accountId),
  });
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await insertAbsence(tx, randomUUID(), absence);
  return listAbsences(context);
}

/** It was a mistake, or the person is back. @throws AppError `not_found` */
export async function endAbsence(context: Context, id: string): Promise<Absences> {
  if (!(await deleteAbsence(context.tx, id))) throw new AppError('not_found');
  return listAbsences(context);
}
