import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { EnquiryListRequest } from './enquiry-list.ts';
import { deleteSavedView, findSavedViews, insertSavedView, updateSavedView } from './saved-view-queries.ts';
import { MOST_VIEWS, type SavedView, type SavedViewContent } from './saved-view.ts';

const ViewSearch = EnquiryListRequest.omit({ after: true, limit: true });

/** Keeps a choice of filters under a new name. */
export async function addView(tx: Tx, content: SavedViewContent): Promise<SavedView> {
  await lockOwnViews(tx);
  const views = await findSavedViews(tx);
  if (views.length >= MOST_VIEWS)
    throw new AppError('refused', {
      refusals: [{ code: 'too_many_views', field: null, details: { limit: MOST_VIEWS } }],
    });
  refuseTakenName(views, content.name);
  const view = { id: randomUUID(), name: content.name, search: readSearch(content.search) };
  await insertSavedView(tx, view);
  return view;
}

/** Gives a view another name or another choice of filters. */
export async function changeView(tx: Tx, id: string, content: SavedViewContent): Promise<SavedView> {
  await lockOwnViews(tx);
  const others = (await findSavedViews(tx)).filter((view) => view.id !== id);
  refuseTakenName(others, content.name);
  const view = { id, name: content.name, search: readSearch(content.search) };
  if (!(await updateSavedView(tx, view))) throw new AppError('not_found');
  return view;
}

export async function removeView(tx: Tx, id: string): Promise<void> {
  if (!(await deleteSavedView(tx, id))) throw new AppError('not_found');
}

function refuseTakenName(views: readonly SavedView[], name: string): void {
  if (!views.some((view) => view.name === name)) return;
  throw new AppError('refused', {
    refusals: [{ code: 'view_name_taken', field: 'name', details: { name } }],
  });
}

// What no list would understand is not kept: a view always opens.
function readSearch(search: string): string {
  const params = new URLSearchParams(search);
  if (ViewSearch.safeParse(Object.fromEntries(params)).success) return params.toString();
  throw new AppError('invalid_input', { issues: [{ path: 'search', problem: 'not_a_choice_of_filters' }] });
}

// Two windows of the same person: the second sees what the first has kept.
async function lockOwnViews(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(4100004, hashtext(access.actor()::text))`.execute(tx);
}
