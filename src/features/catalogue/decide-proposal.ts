import { destroyWhenCommitted } from '../../platform/crypto/ended-keys.ts';
import { AppError } from '../../shared/app-error.ts';
import { compareProposal, mergeProposal } from './compare-proposal.ts';
import type { EntryRecord } from './entry-record.ts';
import type { ApproveProposal, ApproveReply, ProposalDetail } from './proposal.ts';
import { decideProposal, findProposal, type StoredProposal } from './proposal-queries.ts';
import { readEntry } from './read-entry.ts';
import { findRevision } from './revision-queries.ts';
import { keepsCatalogue, writeEntry, type WriteContext } from './write-entry.ts';

type DecideContext = WriteContext & { afterwards: (work: (isCommitted: boolean) => void) => void };

/** A proposal beside what stands. @throws AppError not_found for a missing and a hidden one alike */
export async function readProposal(context: WriteContext, id: string): Promise<ProposalDetail> {
  const { content, ...proposal } = await findOr404(context, id);
  const entry = await readProposed(context, proposal.entryId);
  const base =
    proposal.entryId === null || proposal.baseVersion === null
      ? null
      : ((await findRevision(context.tx, proposal.entryId, proposal.baseVersion))?.content ?? null);
  return {
    ...proposal,
    // As the entry would become: what others have changed since is kept.
    content:
      content === null || base === null || entry === null
        ? content
        : mergeProposal(base, entry.content, content),
    entry,
    fields: content === null ? [] : compareProposal(base, entry?.content ?? null, content),
    hasChangedSince:
      entry !== null && proposal.baseVersion !== null && entry.version !== proposal.baseVersion,
    mayDecide: proposal.state === 'open' && keepsCatalogue(context.actor),
  };
}

/**
 * Writes what is proposed, as it is or as the approver edited it, and forgets who wanted an answer and their words.
 * @throws AppError `not_found`; `not_allowed`; `refused` for one that is decided, and by the rules of entries
 */
export async function approveProposal(
  context: DecideContext,
  id: string,
  { content, version, answer }: ApproveProposal,
): Promise<ApproveReply> {
  const { entryId } = await findUndecided(context, id);
  let written: string | null = entryId;
  if (content !== null) {
    if ((entryId === null) !== (version === null))
      throw new AppError('invalid_input', { issues: [{ path: 'version', problem: 'base_version' }] });
    const reply = await writeEntry(context, {
      id: entryId,
      content,
      how: 'proposal',
      expectedVersion: version,
    });
    if (reply.outcome === 'conflict') return reply;
    written = reply.entry.id;
  }
  await decide(context, id, { state: 'approved', answer });
  return { outcome: 'approved', entryId: written };
}

/** @throws AppError as `approveProposal` */
export async function declineProposal(
  context: DecideContext,
  id: string,
  answer: string | null,
): Promise<void> {
  await findUndecided(context, id);
  await decide(context, id, { state: 'declined', answer });
}

async function decide(
  context: DecideContext,
  id: string,
  decision: { state: 'approved' | 'declined'; answer: string | null },
): Promise<void> {
  if (!(await decideProposal(context.tx, id, decision))) throw decidedAlready();
  destroyWhenCommitted(context, id);
}

async function findOr404({ tx }: WriteContext, id: string): Promise<StoredProposal> {
  const proposal = await findProposal(tx, id);
  if (proposal === undefined) throw new AppError('not_found');
  return proposal;
}

async function findUndecided(context: WriteContext, id: string): Promise<StoredProposal> {
  const proposal = await findOr404(context, id);
  if (!keepsCatalogue(context.actor)) throw new AppError('not_allowed');
  if (proposal.state !== 'open') throw decidedAlready();
  return proposal;
}

async function readProposed(context: WriteContext, entryId: string | null): Promise<EntryRecord | null> {
  if (entryId === null) return null;
  return readEntry(context, entryId).catch((error: unknown) => {
    // Withdrawn since, and no longer the proposer's to see.
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
}

function decidedAlready(): AppError {
  return new AppError('refused', {
    refusals: [{ code: 'proposal_decided', field: null, details: {} }],
  });
}
