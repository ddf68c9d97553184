import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';
import { openSite } from './open-site.ts';
import { ASSETS, isAssetVersion, type AssetName } from './page-assets.ts';
import { robotsText, siteMap } from './site-map.ts';

const READS = 6000;

const assetRoute = (name: AssetName) =>
  defineRoute({
    method: 'GET',
    path: `/katalog/${name}`,
    summary: 'A file that the public pages ask for',
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: READS,
    isPublicData: true,
    query: z.strictObject({ v: z.string().max(40).optional() }),
    response: 'file',
    handle: ({ query }) => {
      const { contentType, text } = ASSETS[name];
      const isLasting = isAssetVersion(name, query.v ?? '');
      return Promise.resolve({ fileName: name, contentType, body: text, inline: true, isLasting });
    },
  });

/** What pages and robots ask for beside the pages. */
export const publicFileRoutes: readonly Route[] = [
  assetRoute('stil.css'),
  assetRoute('oversikt.css'),
  assetRoute('sok.js'),
  assetRoute('merke.svg'),
  defineRoute({
    method: 'GET',
    path: '/katalog/sitemap.xml',
    summary: 'Every public page, for search engines',
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: 60,
    isPublicData: true,
    query: z.strictObject({ municipality: MunicipalityCode }),
    response: 'file',
    handle: async (context) => ({
      fileName: 'sitemap.xml',
      contentType: 'application/xml; charset=utf-8',
      inline: true,
      body: siteMap(await openSite(context, 'nb', { municipality: context.query.municipality ?? '' })),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/robots.txt',
    summary: 'What robots may read: the public catalogue',
    access: 'open',
    audit: 'nothing_personal',
    rateLimit: READS,
    isPublicData: true,
    response: 'file',
    handle: ({ siteAddress }) =>
      Promise.resolve({
        fileName: 'robots.txt',
        contentType: 'text/plain; charset=utf-8',
        inline: true,
        body: robotsText(siteAddress),
      }),
  }),
];
