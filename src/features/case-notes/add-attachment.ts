import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { isInfected } from '../../platform/documents/scan-file.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { nameAttachment } from './attachment-name.ts';
import { countAttachments, findAttachment, findOwnNote, insertAttachment } from './attachment-queries.ts';
import { findAttachmentType } from './attachment-type.ts';
import { MOST_ATTACHMENTS, type AddedAttachment } from './case-note.ts';

type Sent = { fileName: string | null; bytes: Uint8Array };

/**
 * Puts a file beside a note that the team wrote in the case.
 * @throws AppError `not_found` for a note that is not the team's own in the case; `refused` with the reason;
 *   `scan_failed` or `busy` when the virus scanner did not say, and then nothing is stored
 */
export async function addAttachment(
  { tx, scanCommand }: { tx: Tx; scanCommand: string | null },
  { caseId, noteId }: { caseId: string; noteId: string },
  { fileName, bytes }: Sent,
): Promise<AddedAttachment> {
  const note = await findOwnNote(tx, caseId, noteId);
  if (note === undefined) throw new AppError('not_found');
  if (bytes.length === 0) throw refused('file_empty');
  const mediaType = await findAttachmentType(bytes);
  if (mediaType === null) throw refused('file_type_not_taken');
  const name = nameAttachment(fileName ?? '', mediaType);
  if (name === null) throw refused('file_name_missing');
  if (scanCommand !== null && (await isInfected(scanCommand, bytes))) throw refused('file_infected');
  if ((await countAttachments(tx, noteId)) >= MOST_ATTACHMENTS)
    throw refused('too_many_files', { limit: MOST_ATTACHMENTS });
  const id = randomUUID();
  await insertAttachment(tx, id, noteId, { name, mediaType, bytes });
  const added = await findAttachment(tx, id);
  if (added === undefined) throw new Error('an attachment is visible to who added it');
  const { contributionId: _contributionId, ...attachment } = added;
  return { ...attachment, noteId, familyId: note.familyId, persons: note.persons };
}

function refused(code: Refusal['code'], details: Refusal['details'] = {}): AppError {
  return new AppError('refused', { refusals: [{ code, field: null, details }] });
}
