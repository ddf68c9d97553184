import { z } from 'zod';
import { defineRoute, type PageReply, type Route, type RouteContext } from '../../platform/http/route.ts';
import type { DayShare } from '../../platform/http/day-share.ts';
import { aboutPage } from './about-page.ts';
import { askLinkPage, takeAskLink } from './ask-link-page.ts';
import { changePage } from './change-page.ts';
import { entryPage } from './entry-page.ts';
import { failurePage, missingPage } from './failure-page.ts';
import { findResultsPage } from './find-results.ts';
import { gapPage } from './gap-page.ts';
import { guidePage } from './guide-page.ts';
import { lawsPage } from './laws-page.ts';
import { matrixPage } from './matrix-page.ts';
import { networkPage } from './network-page.ts';
import { PUBLIC_LANGUAGES, type PublicLanguage } from './messages/public-words.ts';
import { openSite } from './open-site.ts';
import { LooseQuery } from './page-query.ts';
import type { Site } from './public-site.ts';
import { servicePage, servicesPage } from './service-pages.ts';
import { startPage } from './start-page.ts';
import { takeChange, takeGap } from './take-forms.ts';

/** Calls a minute for one address: reading is cheap; what writes is looked at by people. */
const READS = 6000;
const WRITES = 20;
/** What is kept of one address in a day. Who tells of what is missing may search for much. */
const PROPOSALS = { of: 'proposal', most: 10 };
const GAPS = { of: 'gap', most: 30 };
const LINKS = { of: 'catalogue_link', most: 10 };

const entryParams = z.strictObject({ entryId: z.string().max(200) });
type Context<P> = RouteContext<P, LooseQuery, LooseQuery>;

function getPage<P extends z.ZodType>(
  language: PublicLanguage,
  path: string,
  summary: string,
  params: P,
  answer: (site: Site, context: Context<z.output<P>>) => PageReply | Promise<PageReply>,
  { isPublicData = true }: { isPublicData?: boolean } = {},
): Route {
  return defineRoute({
    method: 'GET',
    path: addressOf(language, path),
    summary,
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: READS,
    isPublicData,
    failurePage: failurePage(language),
    params,
    query: LooseQuery,
    response: 'page',
    handle: async (context) =>
      answer(await openSite(context, language, context.query), context as unknown as Context<z.output<P>>),
  });
}

function postForm<P extends z.ZodType>(
  language: PublicLanguage,
  path: string,
  summary: string,
  dayShare: DayShare,
  params: P,
  answer: (site: Site, context: Context<z.output<P>>) => Promise<PageReply>,
): Route {
  return defineRoute({
    method: 'POST',
    path: addressOf(language, path),
    summary,
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: WRITES,
    dayShare,
    isForm: true,
    failurePage: failurePage(language, true),
    params,
    query: LooseQuery,
    body: LooseQuery,
    response: 'page',
    handle: async (context) =>
      answer(await openSite(context, language, context.query), context as unknown as Context<z.output<P>>),
  });
}

const addressOf = (language: PublicLanguage, path: string) =>
  `${language === 'nn' ? '/nn' : ''}/katalog${path}`;
const none = z.strictObject({});
const found = (site: Site, id: string) => site.catalogue.entries.get(id) ?? null;

const pagesIn = (language: PublicLanguage): Route[] => [
  getPage(language, '', 'The public catalogue: its front page', none, startPage),
  getPage(language, '/sok', 'A search of the catalogue, as a page', none, (site, { tx, query }) =>
    findResultsPage(tx, site, query),
  ),
  getPage(language, '/tjenester', 'All services by name, as a page', none, servicesPage),
  getPage(
    language,
    '/tjenester/:entryId',
    'A service and what it gives, as a page',
    entryParams,
    (site, { params }) => {
      const entry = found(site, params.entryId);
      return entry?.kind === 'service' ? servicePage(site, entry) : missingPage(site);
    },
  ),
  // Answers say what somebody needs: no cache is to keep them.
  getPage(
    language,
    '/hjelp',
    'A few plain questions that lead to offers; nothing is kept',
    none,
    (site, { query }) => guidePage(site, query),
    { isPublicData: false },
  ),
  getPage(language, '/oversikt', 'Who does what at which level, as a page', none, (site, { query }) =>
    matrixPage(site, query),
  ),
  getPage(language, '/samarbeid', 'Who works with whom, as a page', none, (site, { query }) =>
    networkPage(site, query),
  ),
  getPage(language, '/lover', 'What the law says to which service, as a page', none, (site, context) =>
    lawsPage(context, site, context.query),
  ),
  getPage(language, '/om', 'About the catalogue, as a page', none, aboutPage),
  getPage(language, '/mangler', 'The form that tells of what is missing', none, (site) => gapPage(site)),
  postForm(language, '/mangler', 'Tells of what is missing', GAPS, none, (site, context) =>
    takeGap(site, context),
  ),
  getPage(language, '/nytt', 'The form that proposes a new entry', none, (site) => changePage(site, null)),
  postForm(language, '/nytt', 'Proposes a new entry', PROPOSALS, none, (site, context) =>
    takeChange(site, null, context),
  ),
  getPage(
    language,
    '/:entryId/endring',
    'The form that proposes a change of an entry',
    entryParams,
    (site, { params }) => {
      const entry = found(site, params.entryId);
      return entry === null ? missingPage(site) : changePage(site, entry);
    },
  ),
  postForm(
    language,
    '/:entryId/endring',
    'Proposes a change of an entry',
    PROPOSALS,
    entryParams,
    async (site, context) => {
      const entry = found(site, context.params.entryId);
      return entry === null ? missingPage(site) : takeChange(site, entry, context);
    },
  ),
  // Whether mail can be sent is no part of what caches may keep.
  getPage(
    language,
    '/:entryId/lenke',
    'The form by which an organisation asks for a link to its own entries',
    entryParams,
    (site, { params, mail }) => askLinkPage(site, params.entryId, mail.way),
    { isPublicData: false },
  ),
  postForm(
    language,
    '/:entryId/lenke',
    'Sends an organisation a link to its own entries, to the address that is kept; always the same answer',
    LINKS,
    entryParams,
    (site, context) => takeAskLink(site, context.params.entryId, context),
  ),
  getPage(language, '/:entryId', 'An entry of the catalogue, as a page', entryParams, (site, { params }) => {
    const entry = found(site, params.entryId);
    if (entry === null) return missingPage(site);
    return entry.kind === 'service' ? servicePage(site, entry) : entryPage(site, entry);
  }),
  getPage(
    language,
    '/*',
    'What is not in the catalogue, as a page',
    z.strictObject({ '*': z.string() }),
    missingPage,
  ),
];

/** The public pages, in the one written form at /katalog and in the other at /nn/katalog. */
export const publicCatalogueRoutes: readonly Route[] = PUBLIC_LANGUAGES.flatMap(pagesIn);
