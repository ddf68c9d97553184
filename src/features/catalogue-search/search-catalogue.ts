import type { Database } from '../../platform/db/database.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import { standingFromMemory } from '../catalogue/open-standing.ts';
import { openedSearch, openSearch, untilBuilt, type OpenSearch, type Stand } from './open-search.ts';
import { runSearch } from './run-search.ts';
import { MOST_QUESTION_SIGNS, type Search, type SearchReply } from './search.ts';

/** The first pages of everybody are the same. */
const MOST_REPLIES = 800;
/** Longer ones are of those who read all there is: some hundred of them would fill the memory. */
const LONGEST_KEPT = 100;

/**
 * Searches what a municipality has published, as the caller has found it to stand.
 * @throws AppError invalid_input where the question is too long, or a service or part of town is named that there is not
 */
export async function searchStanding(tx: Tx, standing: Stand, search: Search): Promise<SearchReply> {
  assertShort(search);
  const searched = await openSearch(tx, standing);
  if (search.area !== undefined && search.area.length > 0) {
    const open = await findOpenAreas(tx, standing.catalogue.municipalityId);
    const areas = new Set(open.map(({ code }) => code));
    if (!search.area.every((code) => areas.has(code))) throw unknownValue('area');
  }
  return searchOpened(searched, search);
}

/**
 * The same from the process's own copy; undefined where the database is to be asked.
 * @param code of the municipality; the installation's first where it is not said
 * @throws AppError as above
 */
export async function searchFromMemory(
  { db, copyForMs }: { db: Database; copyForMs: number },
  code: string | undefined,
  search: Search,
): Promise<SearchReply | undefined> {
  assertShort(search);
  // Which parts of town there are is only known by asking.
  if (search.area !== undefined && search.area.length > 0) return undefined;
  await untilBuilt(db);
  const standing = standingFromMemory(db, code, copyForMs);
  const searched = standing === undefined ? undefined : openedSearch(db, standing);
  return searched === undefined ? undefined : searchOpened(searched, search);
}

function searchOpened(searched: OpenSearch, search: Search): SearchReply {
  const isService = (id: string) => searched.serviceOf(id)?.kind === 'service';
  if (search.service?.every(isService) === false) throw unknownValue('service');
  const key = JSON.stringify(search);
  const { replies } = searched;
  const known = replies.get(key);
  // What is asked for again goes to the end of the queue to be forgotten.
  if (known !== undefined) replies.delete(key);
  const reply = known ?? runSearch(searched, search);
  if (reply.items.length > LONGEST_KEPT) return reply;
  const [oldest] = replies.keys();
  if (replies.size >= MOST_REPLIES && oldest !== undefined) replies.delete(oldest);
  replies.set(key, reply);
  return reply;
}

function assertShort({ q = '' }: Search): void {
  if (q.length > MOST_QUESTION_SIGNS)
    throw new AppError('invalid_input', { issues: [{ path: 'q', problem: 'too_long' }] });
}

function unknownValue(path: string): AppError {
  return new AppError('invalid_input', { issues: [{ path, problem: 'unknown_value' }] });
}
