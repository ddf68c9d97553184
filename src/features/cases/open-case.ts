import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { CaseHead } from './case-file.ts';
import {
  findCase,
  findCasePersons,
  findOtherCases,
  isCaseReadable,
  lockCase,
  type StoredCase,
} from './case-queries.ts';
import { actionsFrom, isEnded, resultOf, whyNotYet, type CaseFacts } from './lifecycle.ts';

/**
 * A case at one look. Reading makes nothing: before anything was done with it, its version is 0.
 * @throws AppError `not_found` when it is missing, no case, or not the actor's to read
 */
export async function findCaseHead(tx: Tx, id: string): Promise<CaseHead> {
  const stored = await findCase(tx, id);
  if (stored === undefined) throw new AppError('not_found');
  const facts = factsOf(tx, stored);
  const { lastStep: _, ...head } = stored;
  return {
    ...head,
    persons: head.family === null ? [] : await findCasePersons(tx, head.family.id),
    others: head.family === null ? [] : await findOtherCases(tx, head.family.id, id),
    moves: actionsFrom(facts).map((action) => ({
      action,
      to: resultOf(facts, { action, version: head.version, occurredOn: head.receivedOn }).stage,
      whyNot: whyNotYet(facts, action),
    })),
  };
}

/** @throws AppError `not_found` when it is missing, no case, or not the actor's to read */
export async function expectCase(tx: Tx, id: string): Promise<void> {
  if (!(await isCaseReadable(tx, id))) throw new AppError('not_found');
}

/**
 * The case to work on: its row is there, and nobody else changes it until the transaction ends.
 * @throws AppError `not_found`; `refused` (`enquiry_erased`) when only a figure is left of it
 */
export async function openCase(tx: Tx, id: string): Promise<CaseHead> {
  await lockToWork(tx, id);
  return findCaseHead(tx, id);
}

/** The same with what the rules of its life are decided on. */
export async function lockToWork(tx: Tx, id: string): Promise<{ stored: StoredCase; facts: CaseFacts }> {
  if (keysOf(tx).isDestroyed(id)) {
    await expectCase(tx, id);
    throw new AppError('refused', { refusals: [{ code: 'enquiry_erased', field: null, details: {} }] });
  }
  const stored = (await lockCase(tx, id)) ? await findCase(tx, id) : undefined;
  if (stored === undefined) throw new AppError('not_found');
  return { stored, facts: factsOf(tx, stored) };
}

function factsOf(tx: Tx, stored: StoredCase): CaseFacts {
  const { stage, form, pausedUntil, anonymous, receivedOn, lastStep } = stored;
  return {
    stage,
    stageBefore: isEnded(stage) ? stageBefore(lastStep) : stage,
    form,
    pausedUntil,
    anonymous,
    hasFamily: stored.family !== null,
    hasAdviser: stored.adviser !== null,
    hasConsent: stored.hasActiveConsent,
    isErased: keysOf(tx).isDestroyed(stored.id),
    receivedOn,
    lastStepOn: lastStep?.on ?? null,
  };
}

// The register may have closed it without a step: then it stood where its last step took it.
function stageBefore(lastStep: StoredCase['lastStep']): CaseFacts['stage'] {
  if (lastStep === null) return 'received';
  return isEnded(lastStep.to) ? lastStep.from : lastStep.to;
}
