import { createElement as h, Fragment } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LEVELS } from '../catalogue/entry.ts';
import { factList, link, plainList, section } from './page-parts.ts';
import { termsOf, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

/** What the catalogue is, and what others may do with it. */
export function aboutPage(site: Site): PageReply {
  const words = wordsOf(site).about;
  const terms = termsOf(site);
  const query = site.stated === null ? '' : `?municipality=${site.stated}`;
  const main = h(
    Fragment,
    null,
    h('h1', null, words.title),
    ...words.paragraphs.map((text) => h('p', null, text)),
    section(
      'nivaa',
      words.levelsTitle,
      factList(
        LEVELS.map((level) => [`${terms.levelNames[level]}: ${terms.levels[level]}`, words.levels[level]]),
      ),
    ),
    section(
      'data',
      words.dataTitle,
      h('p', null, words.dataLead),
      plainList([
        link(`/api/v1/directory/services${query}`, words.dataLinks.services),
        link(`/api/v1/directory/organizations${query}`, words.dataLinks.organizations),
        link(`/api/v1/catalogue/search${query}`, words.dataLinks.search),
      ]),
    ),
  );
  return {
    html: renderPage(site, { title: words.title, description: words.description, path: '/om', main }),
  };
}
