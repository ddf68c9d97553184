import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { assignEnquiry } from '../enquiries/change-enquiry.ts';
import { findTeamMembers } from '../people/find-team-members.ts';
import {
  answerHandover,
  findCandidates,
  findHandovers,
  insertHandover,
  lockGiven,
  lockHandovers,
  moveWork,
  settleCases,
} from './handover-queries.ts';
import { whyNotHandOver } from './handover-rules.ts';
import type { CandidateRequest, Handover, HandoverCandidates, Handovers, NewHandover } from './handover.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn };

export async function listHandovers({ tx }: Pick<Context, 'tx'>): Promise<Handovers> {
  return { items: await findHandovers(tx) };
}

/** The giver's open cases, and which of them the receiver may have. @throws AppError `not_found` for a foreign team */
export async function listCandidates(
  { tx, actor }: Context,
  request: CandidateRequest,
): Promise<HandoverCandidates> {
  if (!actor.teams.some(({ id }) => id === request.team)) throw new AppError('not_found');
  return findCandidates(tx, request);
}

/**
 * Offers cases to a colleague as one list. Nothing moves before it is taken.
 * @throws AppError `not_found` for a foreign team; `refused`
 */
export async function offerHandover(context: Context, handover: NewHandover): Promise<Handover> {
  const { tx, actor } = context;
  const { teamId, fromAccountId, toAccountId } = handover;
  if (!actor.teams.some(({ id }) => id === teamId)) throw new AppError('not_found');
  await lockHandovers(tx, teamId);
  const { items } = await findCandidates(tx, { team: teamId, from: fromAccountId, to: toAccountId });
  const refusals = whyNotHandOver(handover, {
    actorId: actor.accountId,
    isLead: actor.roles.includes('team_lead'),
    members: await findTeamMembers(tx, teamId),
    candidates: items,
  });
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const id = randomUUID();
  await insertHandover(tx, id, handover);
  return getHandover(tx, id);
}

/**
 * Takes the whole list: adviser, the giver's own tasks and coordination move; next steps stand on the cases. A case
 * that was closed or given away meanwhile, or is not the receiver's to see, stays as it is.
 * @throws AppError `not_found`; `refused` when it is not offered to the actor, or was answered already
 */
export async function acceptHandover(context: Context, id: string): Promise<Handover> {
  const { tx, actor } = context;
  const { teamId, from, to } = await getOpen(context, id, 'mayAnswer');
  await lockHandovers(tx, teamId);
  await answer(tx, id, 'accepted', null);
  const moved: string[] = [];
  for (const given of await lockGiven(tx, id, from.id)) {
    const { outcome } = await assignEnquiry(context, given.id, given.version, actor.accountId);
    if (outcome === 'saved') moved.push(given.id);
  }
  await moveWork(tx, moved, from.id, to.id);
  await settleCases(tx, id, moved, 'stayed');
  return getHandover(tx, id);
}

/** @throws AppError as `acceptHandover` */
export async function declineHandover(context: Context, id: string, words: string): Promise<Handover> {
  await getOpen(context, id, 'mayAnswer');
  await answer(context.tx, id, 'declined', words);
  await settleCases(context.tx, id, [], 'returned');
  return getHandover(context.tx, id);
}

/** The giver, or who offered it, or a team lead takes it back. @throws AppError as `acceptHandover` */
export async function withdrawHandover(context: Context, id: string): Promise<Handover> {
  await getOpen(context, id, 'mayWithdraw');
  await answer(context.tx, id, 'withdrawn', null);
  await settleCases(context.tx, id, [], 'returned');
  return getHandover(context.tx, id);
}

async function getOpen({ tx }: Context, id: string, right: 'mayAnswer' | 'mayWithdraw'): Promise<Handover> {
  const handover = await getHandover(tx, id);
  if (handover.state !== 'proposed') throw refused('handover_answered');
  if (!handover[right]) throw refused('only_receiver_answers');
  return handover;
}

async function answer(
  tx: Tx,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn',
  words: string | null,
): Promise<void> {
  if (!(await answerHandover(tx, id, state, words))) throw refused('handover_answered');
}

async function getHandover(tx: Tx, id: string): Promise<Handover> {
  const [handover] = await findHandovers(tx, id);
  if (handover === undefined) throw new AppError('not_found');
  return handover;
}

function refused(code: 'handover_answered' | 'only_receiver_answers'): AppError {
  return new AppError('refused', { refusals: [{ code, field: null, details: {} }] });
}
