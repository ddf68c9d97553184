import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import { findFamilyRow } from './family-queries.ts';
import { deleteLink, findEnquiryToLink, findFamilyOfEnquiry, insertLink } from './link-queries.ts';

/**
 * Says that an enquiry belongs to a family; doing it twice changes nothing.
 * @throws AppError `refused` for an anonymous case, another team's, or one that has a family already;
 *   `not_found` when either is not the actor's to see
 */
export async function linkEnquiry(tx: Tx, familyId: string, enquiryId: string): Promise<void> {
  const family = await findFamilyRow(tx, familyId);
  const enquiry = await findEnquiryToLink(tx, enquiryId);
  if (family === undefined || enquiry === undefined) throw new AppError('not_found');
  if (enquiry.anonymous) throw refused('anonymous_has_no_family');
  if (enquiry.teamId !== family.teamId) throw refused('enquiry_of_other_team');
  if (await insertLink(tx, familyId, enquiryId)) return;
  if ((await findFamilyOfEnquiry(tx, enquiryId))?.id !== familyId) throw refused('enquiry_linked_already');
}

/**
 * @throws AppError `not_found` when they are not linked, or not the actor's to see; `refused` when work was done on
 *   the family's case, whose plan and notes are of this family
 */
export async function unlinkEnquiry(tx: Tx, familyId: string, enquiryId: string): Promise<void> {
  const family = await findFamilyRow(tx, familyId);
  if (family === undefined) throw new AppError('not_found');
  const isDeleted = await deleteLink(tx, familyId, enquiryId).catch((error: unknown) => {
    throw isCaseworkKept(error) ? refused('case_has_casework') : error;
  });
  if (!isDeleted) throw new AppError('not_found');
}

/** The database's own no, of migration 0027. */
function isCaseworkKept(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'LK001';
}

function refused(code: RefusalCode): AppError {
  return new AppError('refused', { refusals: [{ code, field: 'enquiryId', details: {} }] });
}
