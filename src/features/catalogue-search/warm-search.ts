import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { openSearch, type OpenSearch } from './open-search.ts';
import { runSearch } from './run-search.ts';
import { findSearched, findWordsStamp } from './word-queries.ts';

/** An installation of more is searched as well; the first search of the others only takes longer. */
const MOST_WARMED = 10;
/** What runs for the first time runs slowly. */
const TRIED = 40;

/** Makes the searches of the installation's municipalities ready, so that nobody waits for it who asks first. */
export async function warmSearch(db: Database, clock: Clock): Promise<void> {
  const municipalities = await inTransaction(db, clock, null, (tx) => findSearched(tx, MOST_WARMED));
  for (const id of municipalities) {
    const opened = await inTransaction(db, clock, null, async (tx) => {
      const { stamp, day } = await findWordsStamp(tx, id);
      return openSearch(tx, { catalogue: await openCatalogue(tx, id), wordsStamp: stamp, day });
    });
    await trySome(opened);
  }
}

async function trySome(searched: OpenSearch): Promise<void> {
  const { documents } = searched.index;
  const step = Math.max(1, Math.floor(documents.length / TRIED));
  for (let at = 0; at < documents.length; at += step) {
    runSearch(searched, { q: documents[at]?.entry.name ?? '', facets: at % 2 === 0 });
    await setImmediate();
  }
}
