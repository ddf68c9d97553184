import { databaseOf } from '../../platform/db/database-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { openCatalogue, type Catalogue } from '../catalogue/open-catalogue.ts';
import type { Searched } from './run-search.ts';
import { buildIndex, dropEntry, isWornOut, putEntry, type SearchIndex } from './search-index.ts';
import { findSearchWords, findWordsStamp } from './word-queries.ts';
import type { SearchReply } from './search.ts';
import { makeWordBook } from './word-book.ts';

type Kept = { seq: number; wordsStamp: string; opened: OpenSearch };

/** A catalogue ready to be searched, with the answers that were given since it last changed. */
type OpenSearch = Searched & { replies: Map<string, SearchReply> };

/** Of each database that the process has open: what is published is the same for whoever asks. */
const kept = new WeakMap<object, Map<number, Kept>>();

/** A municipality's catalogue as it stands now, ready to be searched. */
export async function openSearch(tx: Tx, municipalityId: number): Promise<OpenSearch> {
  const catalogue = await openCatalogue(tx, municipalityId);
  const { stamp, day } = await findWordsStamp(tx, municipalityId);
  const database = databaseOf(tx);
  const municipalities = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, municipalities);
  const before = municipalities.get(municipalityId);
  const book =
    before?.wordsStamp === stamp
      ? before.opened.book
      : makeWordBook(await findSearchWords(tx, municipalityId));
  // Others may have searched while the words were read.
  const now = municipalities.get(municipalityId);
  const isAsItWas = now?.seq === catalogue.seq && now.wordsStamp === stamp && now.opened.day === day;
  if (isAsItWas && !isDatedAnew(catalogue, now.opened.index)) return now.opened;
  const serviceOf = (id: string) => catalogue.entries.get(id);
  const opened = {
    index: refresh(catalogue, now),
    book,
    serviceOf,
    day,
    replies: new Map<string, SearchReply>(),
  };
  municipalities.set(municipalityId, { seq: catalogue.seq, wordsStamp: stamp, opened });
  return opened;
}

function refresh(catalogue: Catalogue, before: Kept | undefined): SearchIndex {
  const serviceOf = (id: string) => catalogue.entries.get(id);
  const index = before?.opened.index;
  const changed = before === undefined ? null : catalogue.changedSince(before.seq);
  if (
    index === undefined ||
    changed === null ||
    isWornOut(index) ||
    isDatedAnew(catalogue, index) ||
    changed.some(isOfService(catalogue, index))
  )
    return buildIndex(catalogue.entries.values(), serviceOf);
  for (const id of new Set(changed)) {
    const entry = catalogue.entries.get(id);
    if (entry === undefined) dropEntry(index, id);
    else putEntry(index, entry, serviceOf(entry.service));
  }
  return index;
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

/** All is made anew when the municipality says how often entries are to be confirmed: looking at one tells. */
function isDatedAnew({ entries }: Catalogue, index: SearchIndex): boolean {
  for (const [id, entry] of entries) {
    const place = index.places.get(id);
    if (place === undefined) continue;
    const before = index.documents[place]?.entry;
    if (before?.version === entry.version) return before !== entry;
  }
  return false;
}
