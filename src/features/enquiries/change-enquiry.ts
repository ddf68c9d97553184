import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { findTeamMembers } from '../people/find-team-members.ts';
import { whyNotAdviser } from './adviser-rules.ts';
import { whyNotAnonymousTexts } from './anonymous-rules.ts';
import { whyNotBesideCase } from './case-reach-rules.ts';
import { findCaseReach } from './case-reach-queries.ts';
import { findChanges, insertChange, updateEnquiry } from './change-queries.ts';
import {
  changedFields,
  contentOf,
  whyNotChange,
  whyNotClose,
  whyNotReopen,
  type ChangeKind,
} from './change-rules.ts';
import { whyNotCodes } from './enquiry-code-rules.ts';
import type { EditReply } from './enquiry-change.ts';
import { findAsUnnamed } from './enquiry-queries.ts';
import { whyNotRegister } from './enquiry-rules.ts';
import type { Enquiry, EnquiryContent, Usefulness } from './enquiry.ts';
import { readEnquiry } from './read-enquiry.ts';
import { removeDraft } from './remove-draft.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn };

/**
 * Changes the content; codes that stood there before may stay although they have been retired since.
 * @param draftId the draft of the change, which is gone when the change is saved
 */
export async function editEnquiry(
  context: Context & Parameters<typeof removeDraft>[0],
  id: string,
  version: number,
  content: EnquiryContent,
  draftId: string | null = null,
): Promise<EditReply> {
  const before = await readEnquiry(context.tx, id);
  const codes = await findCodes(context.tx);
  const kept = new Set(whyNotCodes(contentOf(before), codes).map((refusal) => JSON.stringify(refusal)));
  const members = await findTeamMembers(context.tx, before.teamId);
  const reply = await change(context, before, version, 'edited', content, null, [
    ...whyNotChange(before, content),
    ...whyNotRegister(content, today(context.clock)),
    ...whyNotCodes(content, codes).filter((refusal) => !kept.has(JSON.stringify(refusal))),
    ...whyNotAnonymousTexts(content),
    ...whyNotAdviser(content.adviserId, before.adviserId, members),
  ]);
  if (draftId !== null && reply.outcome === 'saved') await removeDraft(context, draftId);
  return reply;
}

export async function closeEnquiry(
  context: Context,
  id: string,
  version: number,
  closedOn: string,
): Promise<EditReply> {
  const before = await readEnquiry(context.tx, id);
  const refusals = whyNotClose(before, closedOn, today(context.clock));
  return change(context, before, version, 'closed', { ...contentOf(before), closedOn }, null, refusals);
}

export async function reopenEnquiry(
  context: Context,
  id: string,
  version: number,
  reason: string,
): Promise<EditReply> {
  const before = await readEnquiry(context.tx, id);
  const content = { ...contentOf(before), closedOn: null };
  return change(context, before, version, 'reopened', content, reason.trim(), whyNotReopen(before, reason));
}

/** Was the advice useful: asked later, one click; null takes the answer back. */
export async function recordUsefulness(
  context: Context,
  id: string,
  version: number,
  useful: Usefulness | null,
): Promise<EditReply> {
  const before = await readEnquiry(context.tx, id);
  return change(context, before, version, 'usefulness', { ...contentOf(before), useful }, null, []);
}

export async function assignEnquiry(
  context: Context,
  id: string,
  version: number,
  adviserId: string | null,
): Promise<EditReply> {
  const before = await readEnquiry(context.tx, id);
  const refusals = whyNotAdviser(
    adviserId,
    before.adviserId,
    await findTeamMembers(context.tx, before.teamId),
  );
  return change(context, before, version, 'assigned', { ...contentOf(before), adviserId }, null, refusals);
}

/**
 * What a step of the case makes of its enquiry: that it is closed or open again, and how extensive the work has come
 * to be. The case is locked, with its enquiry; its own rules have said yes.
 */
export async function followCase(
  { tx }: Pick<Context, 'tx'>,
  id: string,
  { reason, ...state }: Pick<EnquiryContent, 'closedOn' | 'assistanceForm'> & { reason: string | null },
): Promise<void> {
  const before = await readEnquiry(tx, id);
  const kind =
    before.closedOn === state.closedOn ? 'edited' : state.closedOn === null ? 'reopened' : 'closed';
  await write(tx, before, kind, { ...contentOf(before), ...state }, reason);
}

// Every change is the same four steps: was someone first, does a rule say no, write, keep what stood.
async function change(
  { tx }: Context,
  before: Enquiry,
  version: number,
  kind: ChangeKind,
  content: EnquiryContent,
  reason: string | null,
  refusals: Refusal[],
): Promise<EditReply> {
  if (before.version !== version) return conflict(tx, before);
  const reach = await findCaseReach(tx, before.id);
  const reasons = [...refusals, ...whyNotBesideCase(reach, contentOf(before), content)];
  if (reasons.length > 0) throw new AppError('refused', { refusals: reasons });
  if (keysOf(tx).isDestroyed(before.id))
    throw new AppError('refused', { refusals: [{ code: 'enquiry_erased', field: null, details: {} }] });
  return write(tx, before, kind, content, reason);
}

async function write(
  tx: Tx,
  before: Enquiry,
  kind: ChangeKind,
  content: EnquiryContent,
  reason: string | null,
): Promise<EditReply> {
  // Become anonymous, it refers to nobody: words of a protected family go, and the history does not keep them.
  const isHidden = content.anonymous && !before.anonymous;
  const known = isHidden ? ((await findAsUnnamed(tx, before.id)) ?? before) : before;
  const difference = changedFields(contentOf(known), content);
  if (Object.keys(difference.after).length === 0) return { outcome: 'saved', enquiry: before };
  if (!(await updateEnquiry(tx, before, before.version, content)))
    return conflict(tx, await readEnquiry(tx, before.id));
  const enquiry = await readEnquiry(tx, before.id);
  await insertChange(tx, { enquiry, kind, reason, ...difference });
  return { outcome: 'saved', enquiry };
}

async function conflict(tx: Tx, current: Enquiry): Promise<EditReply> {
  const [newest] = await findChanges(tx, current.id);
  return { outcome: 'conflict', current, changedBy: newest?.actorName ?? null };
}
