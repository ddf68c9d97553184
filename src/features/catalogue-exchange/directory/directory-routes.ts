import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Entry } from '../../catalogue/entry.ts';
import { TAXONOMIES, TERMS } from '../hsds/field-terms.ts';
import { toService, toServiceAtLocation, toServiceItem } from '../hsds/hsds-service.ts';
import { giverOf } from '../open-origin.ts';
import {
  OneOrganizationQuery,
  OneQuery,
  OrganizationsQuery,
  Page,
  PlacesQuery,
  ServicesQuery,
  TaxonomiesQuery,
  TermsQuery,
  toPage,
} from './directory-query.ts';
import { findServices, hasWords, openDirectory, wordsOf } from './open-directory.ts';
import { showOrganization, showPlace } from './show-directory.ts';

const DIRECTORY = '/api/v1/directory';
const PROFILE = 'https://docs.openreferral.org/en/v3.0.0/';
const READS = 6000;

const params = z.strictObject({ id: z.string().max(60) });
const One = z.record(z.string(), z.unknown());
const open = {
  method: 'GET',
  access: 'open',
  audit: 'nothing_personal',
  isPublicData: true,
  rateLimit: READS,
} as const;

const infoRoute = (path: string) =>
  defineRoute({
    ...open,
    path,
    summary: 'What this directory is: Open Referral HSDS 3.0',
    response: z.strictObject({ version: z.string(), profile: z.string(), openapi_url: z.string() }),
    handle: ({ siteAddress }) =>
      Promise.resolve({
        version: '3.0',
        profile: PROFILE,
        openapi_url: `${siteAddress}/api/v1/openapi.json`,
      }),
  });

function found<T>(one: T | undefined | null): T {
  if (one === undefined || one === null) throw new AppError('not_found');
  return one;
}

function matching<T extends { name: string; description: string }>(
  all: Iterable<T>,
  search: string | undefined,
): T[] {
  const words = wordsOf(search);
  return [...all].filter(({ name, description }) => {
    const text = `${name} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The published catalogue as other programs read it: paged, filtered, and open to all. */
export const directoryRoutes: readonly Route[] = [
  infoRoute(DIRECTORY),
  infoRoute(`${DIRECTORY}/`),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/services`,
    summary: 'Services, a page at a time',
    query: ServicesQuery,
    response: Page,
    handle: async ({ tx, query }) => {
      const directory = await openDirectory(tx, query.municipality);
      return toPage(await findServices(tx, directory, query), query, (entry) => {
        const giver = giverOf(directory.catalogue, entry);
        if (query.full) return toService(entry, giver, directory.origin);
        const item = toServiceItem(entry, giver, directory.origin);
        return query.minimal ? { id: item.id, modified_date: item.last_modified } : item;
      });
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/services/:id`,
    summary: 'One service with all that belongs to it',
    params,
    query: OneQuery,
    response: One,
    handle: async ({ tx, params: { id }, query: { municipality } }) => {
      const { catalogue, origin, find } = await openDirectory(tx, municipality);
      const service = found(find(id));
      const shown = toService(service, giverOf(catalogue, service), origin);
      if (shown.id !== id) throw new AppError('not_found');
      return shown;
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/organizations`,
    // With all their services, the largest answer there is.
    rateLimit: 300,
    summary: 'Organizations that give services, a page at a time',
    query: OrganizationsQuery,
    response: Page,
    handle: async ({ tx, query }) => {
      const directory = await openDirectory(tx, query.municipality);
      const words = wordsOf(query.search);
      const givers = directory.entries.filter(
        (entry) => entry.kind === 'service' && entry.elsewhere === null && hasWords(entry, words),
      );
      const page = toPage(givers, query, ({ id }) => ({ id }));
      const byId = new Map<unknown, Entry>(givers.map((giver) => [giver.id, giver]));
      const contents: Page['contents'] = [];
      for (const { id } of page.contents) {
        const giver = found(byId.get(id));
        contents.push(showOrganization(directory, giver, query));
        // Each may have hundreds: others have their turn between.
        if (query.full || query.full_service) await setImmediate();
      }
      return { ...page, contents };
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/organizations/:id`,
    summary: 'One organization with its services',
    params,
    query: OneOrganizationQuery,
    response: One,
    handle: async ({ tx, params: { id }, query }) => {
      const directory = await openDirectory(tx, query.municipality);
      const giver = found(directory.find(id));
      const shown = showOrganization(directory, giver, { full: true, full_service: query.full_service });
      if (giver.kind !== 'service' || shown['id'] !== id) throw new AppError('not_found');
      return shown;
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/service_at_locations`,
    summary: 'Where services are given, a page at a time',
    query: PlacesQuery,
    response: Page,
    handle: async ({ tx, query }) => {
      const directory = await openDirectory(tx, query.municipality);
      const given = (await findServices(tx, directory, query)).filter(
        ({ place, address }) => place !== null || address !== null,
      );
      return toPage(given, query, (entry) => found(showPlace(directory, entry, query.full)));
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/service_at_locations/:id`,
    summary: 'One place where a service is given',
    params,
    query: OneQuery,
    response: One,
    handle: async ({ tx, params: { id }, query: { municipality } }) => {
      const directory = await openDirectory(tx, municipality);
      const entry = found(directory.find(id));
      if (toServiceAtLocation(entry, directory.origin)?.id !== id) throw new AppError('not_found');
      return found(showPlace(directory, entry, true));
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/taxonomies`,
    summary: 'The taxonomies that services are described by',
    query: TaxonomiesQuery,
    response: Page,
    handle: ({ query }) =>
      Promise.resolve(toPage(matching(TAXONOMIES.values(), query.search), query, (taxonomy) => taxonomy)),
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/taxonomies/:id`,
    summary: 'One taxonomy',
    params,
    query: OneQuery,
    response: One,
    handle: ({ params: { id } }) =>
      Promise.resolve().then(() => found([...TAXONOMIES.values()].find((taxonomy) => taxonomy.id === id))),
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/taxonomy_terms`,
    summary: 'The terms of the taxonomies',
    query: TermsQuery,
    response: Page,
    handle: ({ query }) => {
      const ofTaxonomy = matching(TERMS.values(), query.search).filter(
        // No term has a parent.
        (term) =>
          (query.taxonomy_id === undefined || term.taxonomy_id === query.taxonomy_id) &&
          query.parent_id === undefined,
      );
      return Promise.resolve(toPage(ofTaxonomy, query, (term) => term));
    },
  }),
  defineRoute({
    ...open,
    path: `${DIRECTORY}/taxonomy_terms/:id`,
    summary: 'One term',
    params,
    query: OneQuery,
    response: One,
    handle: ({ params: { id } }) =>
      Promise.resolve().then(() => found([...TERMS.values()].find((term) => term.id === id))),
  }),
];
