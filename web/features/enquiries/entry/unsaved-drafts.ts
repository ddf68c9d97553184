import type { SaveDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';

// What the server does not have yet, for as long as the page lives: through a lost connection, and through
// signing out and in again. Never in the browser's storage, where the next person at the machine finds it.
const unsaved = new Map<string, { accountId: string; draft: SaveDraft }>();

export function keepUnsaved(draftId: string, accountId: string, draft: SaveDraft): void {
  unsaved.set(draftId, { accountId, draft });
}

export function forgetUnsaved(draftId: string): void {
  unsaved.delete(draftId);
}

/** What this person has not got saved of this draft; what somebody else left behind is forgotten. */
export function findUnsaved(draftId: string, accountId: string): SaveDraft | null {
  for (const [id, kept] of unsaved) if (kept.accountId !== accountId) unsaved.delete(id);
  return unsaved.get(draftId)?.draft ?? null;
}

/** The id of what this person has not got saved of a change of this enquiry. */
export function findUnsavedChange(enquiryId: string, accountId: string): string | null {
  for (const [id, kept] of unsaved)
    if (kept.accountId === accountId && kept.draft.enquiryId === enquiryId) return id;
  return null;
}
