import { databaseOf } from '../../platform/db/database-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { openCatalogue, type Catalogue } from '../catalogue/open-catalogue.ts';
import type { Searched } from './run-search.ts';
import { buildIndex, dropEntry, isWornOut, putEntry, type SearchIndex } from './search-index.ts';
import { findSearchWords, findWordsStamp } from './word-queries.ts';
import { makeWordBook, type WordBook } from './word-book.ts';

type Kept = { index: SearchIndex; seq: number; book: WordBook; wordsStamp: string };

/** Of each database that the process has open: what is published is the same for whoever asks. */
const kept = new WeakMap<object, Map<number, Kept>>();

/** A municipality's catalogue as it stands now, ready to be searched. */
export async function openSearch(tx: Tx, municipalityId: number): Promise<Searched> {
  const catalogue = await openCatalogue(tx, municipalityId);
  const { stamp, day } = await findWordsStamp(tx, municipalityId);
  const database = databaseOf(tx);
  const municipalities = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, municipalities);
  const before = municipalities.get(municipalityId);
  const book =
    before?.wordsStamp === stamp ? before.book : makeWordBook(await findSearchWords(tx, municipalityId));
  const serviceOf = (id: string) => catalogue.entries.get(id);
  // Others may have searched while the words were read.
  const now = municipalities.get(municipalityId);
  const index = refresh(catalogue, now);
  municipalities.set(municipalityId, { index, seq: catalogue.seq, book, wordsStamp: stamp });
  return { index, book, serviceOf, day };
}

function refresh(catalogue: Catalogue, before: Kept | undefined): SearchIndex {
  const serviceOf = (id: string) => catalogue.entries.get(id);
  const changed = before === undefined ? null : catalogue.changedSince(before.seq);
  if (
    before === undefined ||
    changed === null ||
    isWornOut(before.index) ||
    changed.some(isOfService(catalogue, before.index))
  )
    return buildIndex(catalogue.entries.values(), serviceOf);
  for (const id of new Set(changed)) {
    const entry = catalogue.entries.get(id);
    if (entry === undefined) dropEntry(before.index, id);
    else putEntry(before.index, entry, serviceOf(entry.service));
  }
  return before.index;
}

/** What a service is called is searched for in all that it gives. */
function isOfService({ entries }: Catalogue, index: SearchIndex): (id: string) => boolean {
  return (id) => {
    const place = index.places.get(id);
    const before = place === undefined ? undefined : index.documents[place]?.entry;
    const now = entries.get(id);
    if (before?.kind !== 'service' && now?.kind !== 'service') return false;
    return before?.name !== now?.name || before?.aliases.join() !== now?.aliases.join();
  };
}
