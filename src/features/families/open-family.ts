import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import {
  findAddresses,
  findEnquiriesOf,
  findFamilyRow,
  findMerges,
  findPersons,
  findReaders,
} from './family-queries.ts';
import { isReturn } from './family-rules.ts';
import type { Family } from './family.ts';

/**
 * A family of one of the actor's own teams with everything that the team keeps of it.
 * @throws AppError `not_found` when it is missing, merged into another, or not the actor's to see
 */
export async function openFamily(tx: Tx, id: string): Promise<Family> {
  const family = await findFamilyRow(tx, id);
  if (family === undefined) throw new AppError('not_found');
  const persons = await findPersons(tx, id);
  const addresses = await findAddresses(tx, id);
  const enquiries = await findEnquiriesOf(tx, id);
  const readers = family.isProtected ? await findReaders(tx, id) : [];
  const merges = await findMerges(tx, id);
  return {
    ...family,
    persons,
    addresses,
    enquiries: enquiries.map((enquiry) => ({ ...enquiry, isReturn: isReturn(enquiry, enquiries) })),
    readers,
    merges,
  };
}
