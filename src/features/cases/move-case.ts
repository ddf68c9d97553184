import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { followCase } from '../enquiries/change-enquiry.ts';
import { whyNotWords } from '../enquiries/anonymous-rules.ts';
import { findServices } from '../people/find-services.ts';
import { endTeamCoordination } from './coordinator-queries.ts';
import { countOpenTasks, updateState, type NewState, type StoredCase } from './case-queries.ts';
import type { CaseMove, CaseReply } from './case-move.ts';
import { daysBetween, formOf, isDecision, isEnded, outcomeOf, resultOf, whyNotMove } from './lifecycle.ts';
import { findCaseHead, lockToWork } from './open-case.ts';
import { insertStep } from './step-queries.ts';

export type CaseContext = { tx: Tx; clock: Clock; actor: SignedIn };

/**
 * Takes a case one step of its life, and its enquiry in the register with it.
 * @param extraRefusals what other rules have against it, such as the gate of closing; told together with the others
 * @throws AppError `not_found`; `refused` with every reason
 */
export async function moveCase(
  context: CaseContext,
  caseId: string,
  move: CaseMove,
  extraRefusals: readonly Refusal[] = [],
): Promise<CaseReply> {
  const { tx, clock } = context;
  const { stored, facts } = await lockToWork(tx, caseId);
  if (!isSameVersion(stored.version, move.version))
    return { outcome: 'conflict', current: await findCaseHead(tx, caseId) };
  const refusals = [
    ...whyNotMove(facts, move, today(clock)),
    ...(await whyNotService(tx, move.referredTo ?? null)),
    ...(await whyNotLeave(tx, caseId, move, resultOf(facts, move).stage)),
    ...(stored.anonymous ? whyNotWords('words', move.words ?? '') : []),
    ...extraRefusals,
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const result = resultOf(facts, move);
  await insertStep(tx, caseId, {
    move: { ...move, pausedUntil: move.action === 'pause' ? (move.pausedUntil ?? null) : null },
    from: stored.stage,
    to: result.stage,
    form: formOf(facts, move),
    anonymous: stored.anonymous,
  });
  const state = stateAfter(stored, move, result);
  await updateState(tx, caseId, state);
  if (state.closedOn !== null) await endTeamCoordination(tx, caseId, state.closedOn);
  await followCase(context, caseId, {
    closedOn: state.closedOn,
    assistanceForm: state.form,
    reason: move.action === 'reopen' ? (move.words ?? null) : null,
  });
  return { outcome: 'saved', case: await findCaseHead(tx, caseId) };
}

/** A page that began before the case had a row knows it as version 0; the row begins with 1. */
export function isSameVersion(stored: number, known: number): boolean {
  return stored === known || (known === 0 && stored === 1);
}

function stateAfter(
  stored: StoredCase,
  move: CaseMove,
  { stage, form }: ReturnType<typeof resultOf>,
): NewState {
  const isFirstDecision = stored.decidedOn === null && isDecision(move.action);
  const hasEnded = isEnded(stage);
  return {
    stage,
    form,
    pausedUntil: move.action === 'pause' ? (move.pausedUntil ?? null) : null,
    closedOn: hasEnded ? move.occurredOn : null,
    outcome: hasEnded ? (outcomeOf(move, stage) ?? null) : null,
    decidedOn: isFirstDecision ? move.occurredOn : stored.decidedOn,
    daysToDecision: isFirstDecision ? daysBetween(stored.receivedOn, move.occurredOn) : stored.daysToDecision,
    retainUntil: hasEnded ? stored.retainUntil : null,
  };
}

// Closing asks for each of them, and by force drops them (feature closing); what else ends a case leaves none behind.
async function whyNotLeave(
  tx: Tx,
  caseId: string,
  { action }: CaseMove,
  stage: StoredCase['stage'],
): Promise<Refusal[]> {
  if (!isEnded(stage) || action === 'close' || action === 'close_by_force') return [];
  const count = await countOpenTasks(tx, caseId);
  return count === 0 ? [] : [{ code: 'tasks_left_open', field: null, details: { count } }];
}

async function whyNotService(tx: Tx, referredTo: number | null): Promise<Refusal[]> {
  if (referredTo === null || (await findServices(tx)).some(({ id }) => id === referredTo)) return [];
  return [{ code: 'service_unknown', field: 'referredTo', details: {} }];
}
