import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { EntryId } from './entry.ts';
import {
  EditEntry,
  EntryList,
  EntryListQuery,
  EntryRecord,
  EntryReply,
  EntryStep,
  History,
  Keeping,
  NewEntry,
  RestoreEntry,
} from './entry-record.ts';
import { findKeepers } from './keeper-queries.ts';
import { listEntries } from './list-entries.ts';
import { readEntry, readHistory } from './read-entry.ts';
import { confirmEntry, keepEntry, publishEntry, restoreEntry, withdrawEntry } from './step-entry.ts';
import { writeEntry } from './write-entry.ts';

const EDITORS = ['adviser', 'team_lead', 'steward'] as const;
const ENTRIES = '/api/v1/catalogue/entries';
const params = z.strictObject({ id: EntryId });

/** Entries of the catalogue, for those who work here. Of nobody: what is open to all is with the public pages. */
export const entryRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: ENTRIES,
    summary: "The actor's own entries, those to be confirmed, drafts, or withdrawn ones",
    access: 'signed_in',
    audit: 'nothing_personal',
    query: EntryListQuery,
    response: EntryList,
    handle: ({ query, ...context }) => listEntries(context, query),
  }),
  defineRoute({
    method: 'POST',
    path: ENTRIES,
    summary: 'Adds an entry; its id is made of its name',
    access: EDITORS,
    audit: 'nothing_personal',
    body: NewEntry,
    response: EntryReply,
    status: 201,
    handle: ({ body, ...context }) =>
      writeEntry(context, { id: null, how: 'written', expectedVersion: null, ...body }),
  }),
  defineRoute({
    method: 'GET',
    path: `${ENTRIES}/:id`,
    summary: 'All that the municipality knows of an entry',
    access: 'signed_in',
    audit: 'nothing_personal',
    params,
    response: EntryRecord,
    handle: ({ params: { id }, ...context }) => readEntry(context, id),
  }),
  defineRoute({
    method: 'GET',
    path: `${ENTRIES}/:id/history`,
    summary: 'What an entry has been, the newest first, with what each version changed',
    access: 'signed_in',
    audit: 'nothing_personal',
    params,
    query: z.strictObject({
      before: z.coerce.number().int().min(1).max(2_147_483_647).default(2_147_483_647),
    }),
    response: History,
    handle: ({ tx, params: { id }, query: { before } }) => readHistory(tx, id, before),
  }),
  defineRoute({
    method: 'PUT',
    path: `${ENTRIES}/:id`,
    summary: 'Changes an entry; 409 with what stands when someone else was first',
    access: 'signed_in',
    audit: 'nothing_personal',
    params,
    body: EditEntry,
    response: EntryReply,
    handle: ({ params: { id }, body: { version, content, isConfirmed }, ...context }) =>
      writeEntry(context, { id, content, isConfirmed, how: 'written', expectedVersion: version }),
  }),
  ...(
    [
      ['confirm', confirmEntry, 'Says today that an entry is right'],
      ['withdraw', withdrawEntry, 'Takes an entry out of the catalogue; it stays in its history'],
      ['publish', publishEntry, 'Puts a draft or a withdrawn entry into the catalogue'],
    ] as const
  ).map(([step, take, summary]) =>
    defineRoute({
      method: 'POST',
      path: `${ENTRIES}/:id/${step}`,
      summary,
      access: 'signed_in',
      audit: 'nothing_personal',
      params,
      body: EntryStep,
      response: EntryReply,
      handle: ({ params: { id }, body: { version }, ...context }) => take(context, { id, version }),
    }),
  ),
  defineRoute({
    method: 'POST',
    path: `${ENTRIES}/:id/restore`,
    summary: 'Makes an entry what it was in an earlier version',
    access: 'signed_in',
    audit: 'nothing_personal',
    params,
    body: RestoreEntry,
    response: EntryReply,
    handle: ({ params: { id }, body, ...context }) => restoreEntry(context, { id, ...body }),
  }),
  defineRoute({
    method: 'PUT',
    path: `${ENTRIES}/:id/keeping`,
    summary: 'Says who sees to an entry, and what is agreed with the organisation that gives it',
    access: EDITORS,
    audit: 'nothing_personal',
    params,
    body: Keeping,
    response: EntryRecord,
    handle: ({ params: { id }, body, ...context }) => keepEntry(context, id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalogue/keepers',
    summary: 'Who can be asked to see to an entry',
    access: EDITORS,
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(z.strictObject({ id: z.uuid(), name: z.string() })) }),
    handle: async ({ tx }) => ({ items: await findKeepers(tx) }),
  }),
];
