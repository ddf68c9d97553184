import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { confirmingAs } from './confirming-as.ts';
import type { EntryContent } from './entry.ts';
import { entryIdOf, freeId } from './entry-id.ts';
import type { EntryRecord } from './entry-record.ts';
import { checkContent, type EntryState } from './entry-rules.ts';
import { storeEntries, type How } from './entry-store-queries.ts';
import { findPlaces, findTakenIds, lockCatalogue } from './place-queries.ts';
import { readEntry } from './read-entry.ts';

export type WriteContext = { tx: Tx; clock: Clock; actor: SignedIn };

export type Writing = {
  /** Null: a new one, whose id is made of its name. */
  id: string | null;
  content: EntryContent;
  how: How;
  /** The version that the change began from; null: there is none yet. */
  expectedVersion: number | null;
  state?: 'draft' | 'published';
  isConfirmed?: boolean;
};

export type Written =
  { outcome: 'saved'; entry: EntryRecord } | { outcome: 'conflict'; current: EntryRecord };

/**
 * Adds an entry or changes one, when it can stand beside the others.
 * @throws AppError `refused` by the rules; `not_found`; `not_allowed` for who neither edits the catalogue nor owns it
 */
export async function writeEntry(context: WriteContext, writing: Writing): Promise<Written> {
  const { tx, actor } = context;
  if (writing.expectedVersion === null) return addEntry(context, writing);
  const id = writing.id;
  if (id === null) throw new AppError('not_found');
  await lockCatalogue(tx);
  const current = await readEntry(context, id);
  if (!current.may.edit) throw new AppError('not_allowed');
  if (current.version !== writing.expectedVersion) return { outcome: 'conflict', current };
  const content = standingAlone(id, writing.content);
  const state = writing.state ?? current.state;
  await assertFits(tx, { id, content, state });
  const confirmedAs = writing.isConfirmed === true ? confirmingAs(current, actor) : null;
  await storeEntries(tx, [{ id, content, how: writing.how, state, confirmedAs }]);
  return { outcome: 'saved', entry: await readEntry(context, id) };
}

async function addEntry(context: WriteContext, writing: Writing): Promise<Written> {
  const { tx, actor } = context;
  if (!keepsCatalogue(actor)) throw new AppError('not_allowed');
  await lockCatalogue(tx);
  const wanted = writing.id ?? entryIdOf(writing.content.name);
  const taken = await findTakenIds(tx, wanted);
  if (writing.id !== null && taken.has(writing.id))
    throw new AppError('refused', { refusals: [{ code: 'entry_id_taken', field: 'id', details: {} }] });
  const id = freeId(wanted, (one) => taken.has(one));
  const content = standingAlone(id, writing.content);
  const { how, state = 'published' } = writing;
  await assertFits(tx, { id, content, state });
  await storeEntries(tx, [{ id, content, how, state }]);
  return { outcome: 'saved', entry: await readEntry(context, id) };
}

/** @throws AppError `refused` */
export async function assertFits(
  tx: Tx,
  { id, content, state }: { id: string; content: EntryContent; state: EntryState },
): Promise<void> {
  const { service, variantOf, partOf } = content;
  const named = [id, service, variantOf, partOf].filter((one) => one !== null);
  const refusals: Refusal[] = checkContent(id, content, await findPlaces(tx, named), state);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}

/** The same as the database's access.keeps_catalogue(). */
export function keepsCatalogue({ roles }: SignedIn): boolean {
  return (['adviser', 'team_lead', 'steward', 'operator'] as const).some((role) => roles.includes(role));
}

// A service gives itself, whatever the form says: of a new one nobody knows the id yet.
function standingAlone(id: string, content: EntryContent): EntryContent {
  return content.kind === 'service' ? { ...content, service: id } : content;
}
