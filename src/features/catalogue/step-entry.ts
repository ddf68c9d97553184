import { AppError } from '../../shared/app-error.ts';
import { confirmingAs } from './confirming-as.ts';
import type { EntryRecord, EntryReply, Keeping } from './entry-record.ts';
import { whyNotWithdraw } from './entry-rules.ts';
import { storeConfirmation, storeEntries, storeKeeping, storeRestored } from './entry-store-queries.ts';
import { findKeepers } from './keeper-queries.ts';
import { findPlaces, lockCatalogue } from './place-queries.ts';
import { readEntry } from './read-entry.ts';
import { findRevision } from './revision-queries.ts';
import { assertFits, type WriteContext } from './write-entry.ts';

type Step = { id: string; version: number };

/** Says today that an entry is right. @throws AppError `not_found`, `not_allowed`, `refused` for one that is not published */
export function confirmEntry(context: WriteContext, step: Step): Promise<EntryReply> {
  return takeStep(context, step, async (entry) => {
    if (entry.state !== 'published') throw refused('entry_not_published');
    await storeConfirmation(context.tx, step.id, confirmingAs(entry, context.actor));
  });
}

/** Takes an entry out of the catalogue; it stays in its history. @throws AppError as `confirmEntry`; while others need it */
export function withdrawEntry(context: WriteContext, step: Step): Promise<EntryReply> {
  return takeStep(context, step, async ({ content }) => {
    const place = (await findPlaces(context.tx, [step.id])).entries.get(step.id);
    const why = place === undefined ? null : whyNotWithdraw(place);
    if (why !== null) throw new AppError('refused', { refusals: [why] });
    await storeEntries(context.tx, [{ id: step.id, content, how: 'written', state: 'withdrawn' }]);
  });
}

/** Puts a draft, or what was withdrawn, into the catalogue. @throws AppError as `confirmEntry` */
export function publishEntry(context: WriteContext, step: Step): Promise<EntryReply> {
  return takeStep(context, step, async ({ state, content }) => {
    if (state === 'published') throw refused('entry_published');
    await assertFits(context.tx, { id: step.id, content, state: 'published' });
    await storeEntries(context.tx, [{ id: step.id, content, how: 'written', state: 'published' }]);
  });
}

/** Makes an entry what it was in an earlier version, with when it was confirmed then. @throws AppError as `confirmEntry` */
export function restoreEntry(context: WriteContext, step: Step & { to: number }): Promise<EntryReply> {
  return takeStep(context, step, async (entry) => {
    const past = await findRevision(context.tx, step.id, step.to);
    if (past === undefined) throw new AppError('not_found');
    await assertFits(context.tx, { id: step.id, content: past.content, state: entry.state });
    // Whether it is in the catalogue is a step of its own, with its own conditions.
    await storeRestored(context.tx, step.id, { ...past, state: entry.state });
  });
}

/** Says who sees to an entry. @throws AppError `not_found`, `not_allowed`; `refused` for an owner without an account */
export async function keepEntry(context: WriteContext, id: string, keeping: Keeping): Promise<EntryRecord> {
  const entry = await readEntry(context, id);
  if (!entry.may.keep) throw new AppError('not_allowed');
  const { ownerId } = keeping;
  if (ownerId !== null && ownerId !== entry.keeping?.ownerId) {
    const keepers = await findKeepers(context.tx);
    if (!keepers.some((keeper) => keeper.id === ownerId)) throw refused('account_unknown', 'ownerId');
  }
  await storeKeeping(context.tx, id, keeping);
  return readEntry(context, id);
}

async function takeStep(
  context: WriteContext,
  { id, version }: Step,
  take: (entry: EntryRecord) => Promise<void>,
): Promise<EntryReply> {
  await lockCatalogue(context.tx);
  const current = await readEntry(context, id);
  if (!current.may.edit) throw new AppError('not_allowed');
  if (current.version !== version) return { outcome: 'conflict', current };
  await take(current);
  return { outcome: 'saved', entry: await readEntry(context, id) };
}

function refused(
  code: 'entry_not_published' | 'entry_published' | 'account_unknown',
  field: string | null = null,
): AppError {
  return new AppError('refused', { refusals: [{ code, field, details: {} }] });
}
