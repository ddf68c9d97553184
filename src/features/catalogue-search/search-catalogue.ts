import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { openSearch } from './open-search.ts';
import { runSearch } from './run-search.ts';
import { MOST_QUESTION_SIGNS, type Search, type SearchReply } from './search.ts';

/**
 * Searches what a municipality has published.
 * @throws AppError invalid_input where the question is too long, or a service is named that there is not
 */
export async function searchCatalogue(
  tx: Tx,
  municipality: { id: number },
  search: Search,
): Promise<SearchReply> {
  if ((search.q ?? '').length > MOST_QUESTION_SIGNS)
    throw new AppError('invalid_input', { issues: [{ path: 'q', problem: 'too_long' }] });
  const searched = await openSearch(tx, municipality.id);
  const unknown = (search.service ?? []).find((id) => searched.serviceOf(id)?.kind !== 'service');
  if (unknown !== undefined)
    throw new AppError('invalid_input', { issues: [{ path: 'service', problem: 'unknown_value' }] });
  return runSearch(searched, search);
}
