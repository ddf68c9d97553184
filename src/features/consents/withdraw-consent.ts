import type { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findConsentsById, findConsentsOfStatement, withdrawConsents } from './consent-queries.ts';
import { timesOf, type ConsentRow } from './consent-record.ts';
import { whyNotWithdraw } from './consent-state.ts';
import type { Withdrawal } from './consent.ts';

type Asked = z.output<typeof Withdrawal>;

/**
 * Stops one consent at this moment, for everyone's next request.
 * @throws AppError `not_found`; `refused` when it was withdrawn before, is over, or was a no
 */
export async function withdrawConsent(tx: Tx, now: Date, id: string, asked: Asked): Promise<ConsentRow> {
  const [consent] = await findConsentsById(tx, [id]);
  if (consent === undefined) throw new AppError('not_found');
  const reason = whyNotWithdraw(timesOf(consent), now);
  if (reason !== null) throw refused(reason);
  // Someone else may have been first since it was read.
  const stopped = await withdrawConsents(tx, [consent], asked);
  if (stopped.length === 0) throw refused('withdrawn_already');
  const [after] = await findConsentsById(tx, [id]);
  if (after === undefined) throw new Error('a withdrawn consent stays visible to who withdrew it');
  return after;
}

/**
 * Stops everything that is left of one sitting.
 * @throws AppError `not_found`; `refused` when nothing is left
 */
export async function withdrawStatement(
  tx: Tx,
  now: Date,
  statementId: string,
  asked: Asked,
): Promise<{ familyId: string; stopped: ConsentRow[] }> {
  const consents = await findConsentsOfStatement(tx, statementId);
  const [first] = consents;
  if (first === undefined) throw new AppError('not_found');
  const reasons = consents.map((consent) => ({ consent, reason: whyNotWithdraw(timesOf(consent), now) }));
  const left = reasons.filter(({ reason }) => reason === null).map(({ consent }) => consent);
  const stopped = left.length === 0 ? [] : await withdrawConsents(tx, left, asked);
  if (stopped.length === 0)
    throw refused(reasons.find(({ reason }) => reason !== null)?.reason ?? 'withdrawn_already');
  return { familyId: first.familyId, stopped: await findConsentsById(tx, stopped) };
}

function refused(code: NonNullable<ReturnType<typeof whyNotWithdraw>>): AppError {
  return new AppError('refused', { refusals: [{ code, field: null, details: {} }] });
}
