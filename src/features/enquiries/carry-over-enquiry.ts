import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { contentOf } from './change-rules.ts';
import { findEnquiry, insertEnquiries, lockNumbers, nextNumber } from './enquiry-queries.ts';
import type { EnquiryContent } from './enquiry.ts';

/**
 * Registers what is counted of an anonymous case as a new enquiry of the same team and day, under a
 * number of its own: no text, nobody's name but the actor's, no key of a file it was imported from.
 * The anonymous case itself stays until access.absorb_anonymous takes it away.
 * @throws AppError `not_found`; `refused` when it is not anonymous
 */
export async function carryOverEnquiry(
  tx: Tx,
  actor: SignedIn,
  anonymousId: string,
): Promise<{ id: string; teamId: number }> {
  const found = await findEnquiry(tx, anonymousId);
  if (found === undefined) throw new AppError('not_found');
  if (!found.anonymous)
    throw new AppError('refused', { refusals: [{ code: 'not_anonymous', field: null, details: {} }] });
  const { teamId } = found;
  await lockNumbers(tx, teamId);
  const id = randomUUID();
  const number = await nextNumber(tx, teamId);
  const content = countedOf(contentOf(found), actor.accountId);
  await insertEnquiries(tx, teamId, [{ id, number, content, sourceKey: null, sourceHash: null }]);
  return { id, teamId };
}

function countedOf(content: EnquiryContent, adviserId: string): EnquiryContent {
  return {
    ...content,
    anonymous: false,
    adviserId,
    // it goes on because they said so
    consent: 'yes',
    note: null,
    advice: content.advice.map(({ advice, service }) => ({ advice, service, text: null })),
  };
}
