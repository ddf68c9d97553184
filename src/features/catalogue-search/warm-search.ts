import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import { openStanding } from '../catalogue/open-standing.ts';
import { openSearch, type OpenSearch } from './open-search.ts';
import { runSearch } from './run-search.ts';

/** What runs for the first time runs slowly. */
const TRIED = 40;

/**
 * Makes the search of the installation's first municipality ready, so that nobody waits for it who asks first. Another's
 * is made ready when it is first asked for.
 */
export async function warmSearch(db: Database, clock: Clock): Promise<void> {
  try {
    await trySome(await inTransaction(db, clock, null, async (tx) => openSearch(tx, await openStanding(tx))));
  } catch (error) {
    // An installation that is new has no municipality yet.
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
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
