import { z } from 'zod';
import { hintsFor } from '../../platform/audit/reader-hints.ts';
import { familyAndPersons, recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import {
  Contribution,
  ContributionPage,
  NewContribution,
  Notice,
  PageRequest,
  PartnerFamily,
  PartnerFamilyPage,
  Watch,
  WatchRequest,
} from './contribution.ts';
import { listNotices, markNoticesSeen } from './notice-queries.ts';
import { findPartnerFamily } from './partner-family-query.ts';
import { countPartnerFamilies, listPartnerFamilies } from './partner-list-query.ts';
import { pageOf, readContributionsOf, readOwnContributions } from './read-contributions.ts';
import { markOfFamily, markOfList } from './watch-queries.ts';
import { writeForService } from './write-contribution.ts';

const PARTNER = ['partner'] as const;
const FamilyId = z.strictObject({ id: z.uuid() });

/** What a partner of a service sees and writes; the database decides what that is. */
export const partnerRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/families',
    summary: "Families that the actor's services may know of now, the latest opened first",
    access: PARTNER,
    audit: {
      event: 'partner.families_listed',
      subjects: ({ items }) => items.flatMap(({ id, personIds }) => [id, ...personIds]),
    },
    query: PageRequest,
    response: PartnerFamilyPage,
    handle: async ({ tx, query }) => {
      const { rows, next } = await listPartnerFamilies(tx, pageOf(query));
      return { items: rows, next, count: await countPartnerFamilies(tx) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/families/:id',
    summary: "A family as the actor's services may see it now",
    access: PARTNER,
    audit: {
      event: 'partner.family_read',
      subjects: familyAndPersons,
      details: ({ persons }, reader) => hintsFor(reader, { persons, addresses: [] }),
    },
    params: FamilyId,
    response: PartnerFamily,
    handle: async ({ tx, params }) => {
      const family = await findPartnerFamily(tx, params.id);
      if (family === undefined) throw new AppError('not_found');
      return family;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/watch',
    summary:
      'A mark that is another as soon as the list, its notices, what was written or is asked for has changed',
    access: PARTNER,
    audit: 'nothing_personal',
    isWatching: true,
    query: WatchRequest,
    response: Watch,
    handle: async ({ tx, query }) => ({ mark: await markOfList(tx, query.shown) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/families/:id/watch',
    summary: "A mark that is another as soon as what the actor's services may see of the family has changed",
    access: PARTNER,
    audit: 'nothing_personal',
    isWatching: true,
    params: FamilyId,
    response: Watch,
    handle: async ({ tx, params }) => {
      const mark = await markOfFamily(tx, params.id);
      if (mark === undefined) throw new AppError('not_found');
      return { mark };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/families/:id/contributions',
    summary: "What is written about a family, as far as the actor's services may see it, newest first",
    access: PARTNER,
    audit: {
      event: 'partner.contributions_read',
      subjects: ({ items }, { id: familyId }) => recordsOfFamily(familyId, items),
    },
    params: FamilyId,
    query: PageRequest,
    response: ContributionPage,
    handle: ({ tx, params, query }) => readContributionsOf(tx, params.id, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/partner/families/:id/contributions',
    summary: "Writes for one of the actor's services what it may give to the family's team",
    access: PARTNER,
    audit: {
      event: 'partner.contribution_written',
      subjects: (written) => recordsOfFamily(written.familyId, [written]),
    },
    params: FamilyId,
    body: NewContribution,
    response: Contribution,
    status: 201,
    handle: ({ params, body, ...context }) => writeForService(context, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/contributions',
    summary: "What the actor's services have written, newest first",
    access: PARTNER,
    audit: {
      event: 'partner.own_contributions_read',
      subjects: ({ items }) => items.flatMap((item) => recordsOfFamily(item.familyId, [item])),
    },
    query: PageRequest,
    response: ContributionPage,
    handle: ({ tx, query }) => readOwnContributions(tx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/partner/notices',
    summary: "What the actor's services were told of consents, newest first",
    access: PARTNER,
    audit: { event: 'partner.notices_listed', subjects: ({ items }) => items.map(({ id }) => id) },
    response: z.strictObject({ items: z.array(Notice) }),
    handle: async ({ tx }) => ({ items: await listNotices(tx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/partner/notices/seen',
    summary: 'Marks notices as seen by the actor',
    access: PARTNER,
    audit: 'nothing_personal',
    body: z.strictObject({ ids: z.array(z.uuid()).max(500) }),
    response: 'nothing',
    status: 204,
    handle: async ({ tx, body }) => {
      await markNoticesSeen(tx, body.ids);
      return undefined;
    },
  }),
];
