import type { z } from 'zod';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Contribution } from '../contributions/contribution.ts';
import { writeForTeam } from '../contributions/write-contribution.ts';
import type { NewNote, NoteDraftContent } from './case-note.ts';
import { findCasePlace } from './case-place-queries.ts';
import { deleteNoteDraft, putNoteDraft } from './draft-queries.ts';

type Context = { tx: Tx; clock: Clock };

/**
 * Signs a note in the case: from now on it is the team's, and those whom consents cover may see it; its draft is
 * gone. The same draft signed twice is one note.
 * @throws AppError `not_found` for a case that is not the actor's team's; `refused` with every reason
 */
export async function signNote(
  context: Context,
  caseId: string,
  note: z.output<typeof NewNote>,
): Promise<Contribution> {
  const familyId = await familyOf(context.tx, caseId);
  const written = await writeForTeam(context, familyId, { ...note, caseId });
  if (written.caseId !== caseId) throw new AppError('not_found');
  if (note.draftId !== null) await deleteNoteDraft(context.tx, caseId, note.draftId);
  return written;
}

/** Keeps what the actor has typed so far. @throws AppError as `signNote`; `conflict` for another case's draft */
export async function saveNoteDraft(
  tx: Tx,
  caseId: string,
  id: string,
  content: NoteDraftContent,
): Promise<void> {
  await familyOf(tx, caseId);
  if (!(await putNoteDraft(tx, caseId, id, content))) throw new AppError('conflict');
}

async function familyOf(tx: Tx, caseId: string): Promise<string> {
  const place = await findCasePlace(tx, caseId);
  if (place === undefined) throw new AppError('not_found');
  if (keysOf(tx).isDestroyed(caseId)) throw refused('enquiry_erased');
  if (place.familyId === null) throw refused('case_without_family');
  return place.familyId;
}

function refused(code: Refusal['code']): AppError {
  return new AppError('refused', { refusals: [{ code, field: null, details: {} }] });
}
