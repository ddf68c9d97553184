import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { EntryId } from '../catalogue/entry.ts';
import { SentLinks } from './catalogue-link.ts';
import { countToConfirm } from './count-to-confirm.ts';
import { FreshnessSettings, monthsOfAll, ToConfirm } from './freshness-settings.ts';
import { readSentLinks, sendOrganisationLink, takeBackLink } from './send-organisation-link.ts';
import { findMonthsOf, upsertMonths } from './setting-queries.ts';

const EDITORS = ['adviser', 'team_lead', 'steward'] as const;
const SETTINGS = '/api/v1/catalogue/settings';
const ENTRY = '/api/v1/catalogue/entries/:id';
const params = z.strictObject({ id: EntryId });

/** How the catalogue is kept fresh, for those who work here: when to confirm, and links to organisations. */
export const keepingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalogue/to-confirm',
    summary: 'How many entries are to be confirmed, now and soon',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: ToConfirm,
    handle: (context) => countToConfirm(context),
  }),
  defineRoute({
    method: 'GET',
    path: SETTINGS,
    summary: 'By how many months entries of each kind are to be confirmed again',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: FreshnessSettings,
    handle: async ({ tx, actor }) => ({
      months: monthsOfAll(await findMonthsOf(tx, actor.municipalityId)),
    }),
  }),
  defineRoute({
    method: 'PUT',
    path: SETTINGS,
    summary: 'Sets by how many months entries of each kind are to be confirmed again',
    access: ['steward'],
    audit: 'nothing_personal',
    body: FreshnessSettings,
    response: FreshnessSettings,
    handle: async ({ tx, actor, body }) => {
      await upsertMonths(tx, body.months);
      return { months: monthsOfAll(await findMonthsOf(tx, actor.municipalityId)) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${ENTRY}/links`,
    summary: 'The links that an organisation was sent to its own entries, and whether another may be',
    access: EDITORS,
    audit: 'nothing_personal',
    params,
    response: SentLinks,
    handle: ({ params: { id }, ...context }) => readSentLinks(context, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${ENTRY}/link`,
    summary: 'Sends an organisation a link to its own entries, to the address that is kept of it',
    access: EDITORS,
    audit: 'nothing_personal',
    params,
    status: 201,
    response: SentLinks,
    handle: async ({ params: { id }, ...context }) => {
      await sendOrganisationLink(context, id);
      return readSentLinks(context, id);
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${ENTRY}/links/:linkId/revoke`,
    summary: 'Takes a link back: what is open by it ends at once',
    access: EDITORS,
    audit: 'nothing_personal',
    params: params.extend({ linkId: z.uuid() }),
    response: SentLinks,
    handle: async ({ params: { id, linkId }, ...context }) => {
      await takeBackLink(context, id, linkId);
      return readSentLinks(context, id);
    },
  }),
];
