import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { addView, changeView, removeView } from './keep-view.ts';
import { findSavedViews } from './saved-view-queries.ts';
import { SavedView, SavedViewContent } from './saved-view.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });

export const savedViewRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/saved-views',
    summary: "The person's own views of the list of enquiries",
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(SavedView) }),
    handle: async ({ tx }) => ({ items: await findSavedViews(tx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/saved-views',
    summary: 'Keeps a choice of filters under a name',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    body: SavedViewContent,
    response: SavedView,
    status: 201,
    handle: ({ tx, body }) => addView(tx, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/saved-views/:id',
    summary: 'Gives a view another name or another choice of filters',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    body: SavedViewContent,
    response: SavedView,
    handle: ({ tx, params: { id }, body }) => changeView(tx, id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/saved-views/:id',
    summary: 'Removes a view; the enquiries in it are untouched',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      await removeView(tx, id);
      return undefined;
    },
  }),
];
