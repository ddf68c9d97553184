import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findEnquiry } from './enquiry-queries.ts';
import type { Enquiry } from './enquiry.ts';

/** One enquiry as it stands. @throws AppError not_found when it is missing or not the actor's to see */
export async function readEnquiry(tx: Tx, id: string): Promise<Enquiry> {
  const enquiry = await findEnquiry(tx, id);
  if (enquiry === undefined) throw new AppError('not_found');
  return enquiry;
}
