import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  ChangeLinked,
  ConfirmLinked,
  LinkedEntries,
  LinkedReply,
  LinkKey,
  LinkToken,
  Opened,
  ProposeLinked,
  StopLinked,
} from './catalogue-link.ts';
import {
  changeLinkedEntry,
  confirmLinkedEntries,
  openOrganisationLink,
  readLinkedEntries,
  withKey,
} from './linked-entries.ts';
import { closeLinkKey } from './linked-entry-queries.ts';
import { digestOf } from './link-secrets.ts';
import { proposeLinked, stopLinked } from './propose-linked.ts';
import { askForLinkAgain } from './send-organisation-link.ts';

const LINK = '/api/v1/catalogue-link';
const open = { access: 'open', audit: 'nothing_personal' } as const;
const Sent = z.strictObject({ outcome: z.literal('sent') });

/**
 * What an organisation does with a link that it was sent: opens it once, and keeps its own entries for an hour. What
 * the link or its key is travels in the body, where no log and no other site reads it; a key that opens nothing is
 * answered as what is not there.
 */
export const organisationLinkRoutes: readonly Route[] = [
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/open`,
    summary: 'Opens a link, once, for an hour; whatever is wrong with it, no reason is given',
    rateLimit: 30,
    body: LinkToken,
    response: Opened,
    handle: async ({ body: { token }, ...context }) => ({
      opened: await openOrganisationLink(context, token),
    }),
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/again`,
    summary: 'Sends a new link to the organisation that a link was for; always the same answer',
    rateLimit: 20,
    body: LinkToken,
    response: 'nothing',
    handle: async ({ body: { token }, ...context }) => {
      await askForLinkAgain(context, token);
      return undefined;
    },
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/read`,
    summary: "The organisation's own entries as they are published now",
    rateLimit: 120,
    body: LinkKey,
    response: LinkedEntries,
    handle: async ({ body: { key }, ...context }) => readLinkedEntries(await withKey(context, key)),
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/confirm`,
    summary: 'Says today that some of its own are right; 409 with what stands when one was changed meanwhile',
    rateLimit: 60,
    body: ConfirmLinked,
    response: LinkedReply,
    handle: async ({ body: { key, entries }, ...context }) =>
      confirmLinkedEntries(await withKey(context, key), { entries }),
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/change`,
    summary: 'Changes one of its own, at once; 409 with what stands when it was changed meanwhile',
    rateLimit: 60,
    body: ChangeLinked,
    response: LinkedReply,
    handle: async ({ body: { key, ...change }, ...context }) =>
      changeLinkedEntry(await withKey(context, key), change),
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/propose`,
    summary: 'Proposes something new that the organisation gives; an editor looks at it first',
    rateLimit: 20,
    body: ProposeLinked,
    status: 201,
    response: Sent,
    handle: async ({ body: { key, ...proposal }, ...context }) => {
      await proposeLinked(await withKey(context, key), proposal);
      return { outcome: 'sent' as const };
    },
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/stop`,
    summary: 'Tells that the organisation has stopped with one of its own; an editor looks at it first',
    rateLimit: 20,
    body: StopLinked,
    status: 201,
    response: Sent,
    handle: async ({ body: { key, ...stop }, ...context }) => {
      await stopLinked(await withKey(context, key), stop);
      return { outcome: 'sent' as const };
    },
  }),
  defineRoute({
    ...open,
    method: 'POST',
    path: `${LINK}/close`,
    summary: 'Closes what the link opened',
    rateLimit: 30,
    body: LinkKey,
    response: 'nothing',
    handle: async ({ tx, body: { key } }) => {
      await closeLinkKey(tx, digestOf(key));
      return undefined;
    },
  }),
];
