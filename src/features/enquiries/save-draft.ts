import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { whyNotDraftTexts } from './anonymous-rules.ts';
import { putDraft } from './draft-queries.ts';
import type { SaveDraft } from './enquiry-draft.ts';
import { findEnquiry } from './enquiry-queries.ts';

/**
 * Keeps what the actor has typed so far. A draft of an anonymous case is bound as the case is: what
 * surely identifies someone is not kept for a moment.
 * @throws AppError `refused`; `not_found` for a team or an enquiry that is not the actor's
 */
export async function saveDraft(
  { tx, actor }: { tx: Tx; actor: SignedIn },
  id: string,
  draft: SaveDraft,
): Promise<void> {
  if (draft.teamId !== null && !actor.teams.some((team) => team.id === draft.teamId))
    throw new AppError('not_found');
  if (draft.enquiryId !== null && (await findEnquiry(tx, draft.enquiryId)) === undefined)
    throw new AppError('not_found');
  const refusals = whyNotDraftTexts(draft.content);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await putDraft(tx, id, draft);
}
