import type { Database } from '../../platform/db/database.ts';
import { databaseOf } from '../../platform/db/database-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Catalogue } from '../catalogue/open-catalogue.ts';
import type { Standing } from '../catalogue/open-standing.ts';
import { buildIndexInSlices } from './build-index.ts';
import { isDatedAnew, refreshIndex } from './refresh-index.ts';
import type { Searched } from './run-search.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchReply } from './search.ts';
import { findSearchWords } from './word-queries.ts';
import { makeWordBook } from './word-book.ts';

type Kept = { seq: number; wordsStamp: string; opened: OpenSearch };

/** A catalogue ready to be searched, with the answers that were given since it last changed. */
export type OpenSearch = Searched & { replies: Map<string, SearchReply> };

/** By what it is known whether a copy holds. */
export type Stand = Pick<Standing, 'catalogue' | 'wordsStamp' | 'day'>;

/** Of each database that the process has open: what is published is the same for whoever asks. */
const kept = new WeakMap<Database, Map<number, Kept>>();
/** Indexes that are being built; whoever else needs one waits for it. */
const building = new WeakMap<Database, Map<number, Promise<unknown>>>();

/** A municipality's catalogue as it stands, ready to be searched. */
export async function openSearch(tx: Tx, standing: Stand): Promise<OpenSearch> {
  const { catalogue, wordsStamp, day } = standing;
  const { municipalityId } = catalogue;
  const database = databaseOf(tx);
  const municipalities = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, municipalities);
  for (;;) {
    const before = municipalities.get(municipalityId);
    const book =
      before?.wordsStamp === wordsStamp
        ? before.opened.book
        : makeWordBook(await findSearchWords(tx, municipalityId));
    // Others may have searched while the words were read.
    const now = municipalities.get(municipalityId);
    if (now !== undefined && isAsItStands(now, standing)) return now.opened;
    const index = now === undefined ? null : refreshIndex(catalogue, now.seq, now.opened.index);
    if (index !== null) {
      const serviceOf = (id: string) => catalogue.entries.get(id);
      const opened = { index, book, serviceOf, day, replies: new Map<string, SearchReply>() };
      municipalities.set(municipalityId, { seq: catalogue.seq, wordsStamp, opened });
      return opened;
    }
    await buildOnce(database, catalogue, (built) => {
      const serviceOf = (id: string) => catalogue.entries.get(id);
      const opened = { index: built, book, serviceOf, day, replies: new Map<string, SearchReply>() };
      municipalities.set(municipalityId, { seq: catalogue.seq, wordsStamp, opened });
    });
  }
}

/** The same as it was opened last; undefined where it has changed since. */
export function openedSearch(database: Database, standing: Stand): OpenSearch | undefined {
  const found = kept.get(database)?.get(standing.catalogue.municipalityId);
  return found !== undefined && isAsItStands(found, standing) ? found.opened : undefined;
}

/** Waits for the indexes that are being built, without a connection of the pool that others need. */
export async function untilBuilt(database: Database): Promise<void> {
  await Promise.allSettled([...(building.get(database)?.values() ?? [])]);
}

function isAsItStands({ seq, wordsStamp, opened }: Kept, standing: Stand): boolean {
  return (
    seq >= standing.catalogue.seq &&
    wordsStamp === standing.wordsStamp &&
    opened.day === standing.day &&
    !isDatedAnew(standing.catalogue, opened.index)
  );
}

async function buildOnce(
  database: Database,
  catalogue: Catalogue,
  keep: (index: SearchIndex) => void,
): Promise<void> {
  const running = building.get(database) ?? new Map<number, Promise<unknown>>();
  building.set(database, running);
  const others = running.get(catalogue.municipalityId);
  if (others !== undefined) {
    await others;
    return;
  }
  const work = buildIndexInSlices(catalogue.entries).then(keep);
  running.set(catalogue.municipalityId, work);
  try {
    await work;
  } finally {
    running.delete(catalogue.municipalityId);
  }
}
