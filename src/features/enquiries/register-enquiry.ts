import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { findTeamMembers } from '../people/find-team-members.ts';
import { whyNotAdviser } from './adviser-rules.ts';
import { whyNotAnonymousTexts } from './anonymous-rules.ts';
import { changedFields, contentOf } from './change-rules.ts';
import { whyNotCodes } from './enquiry-code-rules.ts';
import {
  findEnquiry,
  findEnquiryOfDraft,
  insertEnquiries,
  lockNumbers,
  nextNumber,
} from './enquiry-queries.ts';
import { whyNotRegister } from './enquiry-rules.ts';
import type { Enquiry, EnquiryContent } from './enquiry.ts';
import { removeDraft } from './remove-draft.ts';

/**
 * Registers an enquiry in a team's register under the next number.
 * @param teamId one of the actor's teams; may be left out by who has just one
 * @param draftId the draft that it comes from, which is gone then: sent twice, as when
 *   the answer was lost on the way, it is registered once
 * @throws AppError `refused` with every reason at once; `not_found` for a team that is not the actor's;
 *   `conflict` when the draft was registered before with other content
 */
export async function registerEnquiry(
  context: { tx: Tx; clock: Clock; actor: SignedIn } & Parameters<typeof removeDraft>[0],
  content: EnquiryContent,
  teamId: number | null,
  draftId: string | null = null,
): Promise<Enquiry> {
  const { tx, clock, actor } = context;
  const team = actor.teams.find(({ id }) => (teamId === null ? actor.teams.length === 1 : id === teamId));
  if (team === undefined) throw new AppError(teamId === null ? 'invalid_input' : 'not_found');

  await lockNumbers(tx, team.id);
  const registeredBefore = draftId === null ? undefined : await findEnquiryOfDraft(tx, draftId);
  if (registeredBefore !== undefined) {
    const { after } = changedFields(contentOf(registeredBefore), content);
    if (Object.keys(after).length > 0) throw new AppError('conflict');
    return registeredBefore;
  }

  const refusals: Refusal[] = [
    ...whyNotRegister(content, today(clock)),
    ...whyNotCodes(content, await findCodes(tx)),
    ...whyNotAnonymousTexts(content),
    ...whyNotAdviser(content.adviserId, null, await findTeamMembers(tx, team.id)),
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });

  const id = randomUUID();
  const number = await nextNumber(tx, team.id);
  await insertEnquiries(tx, team.id, [{ id, number, content, draftId, sourceKey: null, sourceHash: null }]);
  if (draftId !== null) await removeDraft(context, draftId);
  const registered = await findEnquiry(tx, id);
  if (registered === undefined) throw new Error('a registered enquiry is visible to who registered it');
  return registered;
}
