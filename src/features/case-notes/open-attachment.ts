import type { Tx } from '../../platform/db/transaction.ts';
import type { FileReply } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { readContribution } from '../contributions/read-contributions.ts';
import { findAttachment, readContent } from './attachment-queries.ts';

/**
 * The file, to be saved and never shown by the browser as a page of ours; to another service it is kept as shown,
 * as what it is attached to.
 * @throws AppError `not_found` for a missing and a hidden one alike
 */
export async function openAttachment(tx: Tx, id: string): Promise<FileReply> {
  const found = await findAttachment(tx, id);
  if (found === undefined) throw new AppError('not_found');
  const contribution = await readContribution(tx, found.contributionId);
  return {
    fileName: found.name,
    contentType: found.mediaType,
    body: await readContent(tx, id),
    sandboxed: true,
    subjects: [id, ...recordsOfFamily(contribution.familyId, [contribution])],
  };
}
