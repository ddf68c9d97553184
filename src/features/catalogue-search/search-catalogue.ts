import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import { openSearch } from './open-search.ts';
import { runSearch } from './run-search.ts';
import { MOST_QUESTION_SIGNS, type Search, type SearchReply } from './search.ts';

/** The first pages of everybody are the same. */
const MOST_REPLIES = 300;
/** Longer ones are of those who read all there is: some hundred of them would fill the memory. */
const LONGEST_KEPT = 100;

/**
 * Searches what a municipality has published.
 * @throws AppError invalid_input where the question is too long, or a service or part of town is named that there is not
 */
export async function searchCatalogue(
  tx: Tx,
  municipality: { id: number },
  search: Search,
): Promise<SearchReply> {
  if ((search.q ?? '').length > MOST_QUESTION_SIGNS)
    throw new AppError('invalid_input', { issues: [{ path: 'q', problem: 'too_long' }] });
  const searched = await openSearch(tx, municipality.id);
  const isService = (id: string) => searched.serviceOf(id)?.kind === 'service';
  if (search.service?.every(isService) === false) throw unknownValue('service');
  if (search.area !== undefined && search.area.length > 0) {
    const areas = new Set((await findOpenAreas(tx, municipality.id)).map(({ code }) => code));
    if (!search.area.every((code) => areas.has(code))) throw unknownValue('area');
  }
  const key = JSON.stringify(search);
  const known = searched.replies.get(key);
  if (known !== undefined) return known;
  const reply = runSearch(searched, search);
  if (reply.items.length > LONGEST_KEPT) return reply;
  if (searched.replies.size >= MOST_REPLIES) searched.replies.clear();
  searched.replies.set(key, reply);
  return reply;
}

function unknownValue(path: string): AppError {
  return new AppError('invalid_input', { issues: [{ path, problem: 'unknown_value' }] });
}
