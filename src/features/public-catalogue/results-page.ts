import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { EMPTY_GAP, gapForm } from './gap-page.ts';
import { hitList, type Hit } from './hit-list.ts';
import { inBokmal, inEither, link, plainList, section } from './page-parts.ts';
import { entryPath, pathTo, termsOf, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { searchBox } from './search-box.ts';
import { chosenPart, filterPart, type Facets } from './filter-parts.ts';
import {
  askedWith,
  FILTER_NAMES,
  filterLabel,
  MOST_SEARCH_WORDS,
  PAGE_SIZE,
  type Asked,
} from './search-filters.ts';

export type Results = {
  items: readonly Hit[];
  total: number;
  /** Services that the search calls by name. */
  services: readonly { id: string }[];
  nearest: readonly Hit[];
  facets: Facets;
};

/** What a search found, with the ways to narrow it; and where it found nothing, what is nearest and a way to say so. */
export function resultsPage(site: Site, asked: Asked, results: Results): PageReply {
  const words = wordsOf(site).results;
  const { total, items } = results;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const title = titleOf(site, asked, total);
  const filters = filterPart(site, asked, results.facets);
  const main = h(
    Fragment,
    null,
    h('h1', null, title),
    searchBox(site, { words: asked.words }),
    ...asked.unknown.map((what) => h('p', { className: 'notice' }, words.notUnderstood(what))),
    chosenPart(site, asked),
    namedServices(site, asked, results),
    total === 0
      ? nothingFound(site, asked, results)
      : h(
          'div',
          { className: 'split' },
          h(
            'div',
            { className: 'main' },
            h(
              'p',
              null,
              h('strong', null, words.count(total)),
              pages > 1 && ` – ${words.page(asked.page, pages)}`,
              filters !== null &&
                h('span', { className: 'to-filters' }, ' · ', link('#filtre', words.toFilters)),
            ),
            h('h2', { className: 'unseen' }, words.list),
            hitList(site, items),
            paging(site, asked, pages),
          ),
          filters,
        ),
  );
  return {
    html: renderPage(site, {
      title: asked.page > 1 ? `${title} – ${words.page(asked.page, pages)}` : title,
      description: words.description,
      path: '/sok',
      query: { ...askedWith(asked), side: asked.page > 1 ? asked.page : null },
      main,
      // What somebody wrote in a box is no page of ours to be found by.
      isHidden: asked.words !== '' || asked.unknown.length > 0,
    }),
    ...(asked.unknown.length > 0 && { status: 400 }),
  };
}

/** What was written, or else what is chosen. */
function titleOf(site: Site, { words: written, chosen }: Asked, total: number): string {
  const words = wordsOf(site).results;
  if (written !== '') return total === 0 ? words.none(written) : words.titleFor(written);
  const labels = FILTER_NAMES.flatMap((name) =>
    chosen[name] === undefined ? [] : [filterLabel(site, name, chosen[name])],
  );
  return labels.length === 0 ? words.title : words.titleChosen(labels.join(', '));
}

/** @param words as they were written; told of and kept */
export function tooLongPage(site: Site, words: string): PageReply {
  const texts = wordsOf(site).results;
  return {
    html: renderPage(site, {
      title: texts.title,
      description: texts.description,
      path: '/sok',
      isHidden: true,
      main: h(
        Fragment,
        null,
        h('h1', null, texts.title),
        h('p', { className: 'alarm' }, texts.tooLong),
        searchBox(site, { words: words.slice(0, MOST_SEARCH_WORDS) }),
      ),
    }),
    status: 400,
  };
}

/** Who is called by name, over what is found; on the first page, and not where the list begins with it. */
function namedServices(site: Site, asked: Asked, { services, items }: Results): ReactNode {
  const named = services.flatMap(({ id }) => {
    const entry = id === items[0]?.id ? undefined : site.catalogue.entries.get(id);
    return entry === undefined ? [] : [entry];
  });
  if (asked.page > 1 || named.length === 0) return null;
  return h(
    'section',
    { className: 'card', 'aria-labelledby': 'tjenesten' },
    h('h2', { id: 'tjenesten', className: 'soft small' }, wordsOf(site).results.named),
    ...named.map((entry) =>
      h(
        Fragment,
        null,
        h('h3', null, link(entryPath(site, entry), inBokmal(site, entry.name))),
        entry.sector !== null && plainList([termsOf(site).sectors[entry.sector]], 'tags'),
        h('p', null, inEither(site, entry.summary, entry.summaryNn)),
      ),
    ),
  );
}

function nothingFound(site: Site, asked: Asked, { nearest }: Results): ReactNode {
  const words = wordsOf(site);
  return h(
    Fragment,
    null,
    ...(site.catalogue.entries.size === 0
      ? [h('p', null, h('strong', null, words.results.noneYet))]
      : [
          asked.words === '' && h('p', null, h('strong', null, words.results.noneAtAll)),
          h('p', null, words.results.noneAdvice),
        ]),
    nearest.length > 0 && section('naermest', words.results.nearest, hitList(site, nearest)),
    section('meld', words.forms.gap.title, gapForm(site, EMPTY_GAP)),
  );
}

function paging(site: Site, asked: Asked, pages: number): ReactNode {
  const words = wordsOf(site).results;
  if (pages < 2) return null;
  const to = (page: number) => pathTo(site, '/sok', { ...askedWith(asked), side: page > 1 ? page : null });
  return h(
    'nav',
    { className: 'paging', 'aria-label': words.paging },
    asked.page > 1 && link(to(Math.min(asked.page - 1, pages)), words.previous, { rel: 'prev' }),
    h('span', null, words.page(asked.page, pages)),
    asked.page < pages && link(to(asked.page + 1), words.next, { rel: 'next' }),
  );
}
