import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { EntryContent } from './entry.ts';
import type { Known } from './entry-rules.ts';
import { storeEntries } from './entry-store-queries.ts';
import { findAllPlaces, lockCatalogue } from './place-queries.ts';
import { keepsCatalogue } from './write-entry.ts';

/** Where everything of the catalogue stands; from now until the transaction is over it is nobody else's to change. */
export async function readKnown(tx: Tx): Promise<Known> {
  await lockCatalogue(tx);
  return findAllPlaces(tx);
}

export type EntryToWrite = {
  id: string;
  content: EntryContent;
  state?: 'draft' | 'published';
  /** Of a new one: the day on which it was last confirmed where it comes from; one that is to come says nothing. */
  confirmedOn?: string;
};

/**
 * Writes many entries at once, new ones and others, that have been checked with `checkContent` against what
 * `readKnown` gave in the same transaction, each beside the others.
 * @throws AppError `not_allowed` for who does not keep the catalogue
 */
export async function writeEntries(
  { tx, actor }: { tx: Tx; actor: SignedIn },
  entries: readonly EntryToWrite[],
): Promise<void> {
  if (!keepsCatalogue(actor)) throw new AppError('not_allowed');
  await lockCatalogue(tx);
  await storeEntries(
    tx,
    entries.map(({ state = 'published', ...entry }) => ({ ...entry, state, how: 'imported' as const })),
  );
}
