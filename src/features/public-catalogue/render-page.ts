import { createElement as h, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PublicLanguage } from './messages/public-words.ts';
import { assetPath, type AssetName } from './page-assets.ts';
import { link } from './page-parts.ts';
import { pathTo, wordsOf, writtenDay, type Query, type Site } from './public-site.ts';

export type Page = {
  /** The heading, and the first words of the window's title. */
  title: string;
  /** Instead of it in the window's title, where other pages have the same heading. */
  fullTitle?: string;
  description: string;
  /** The page's own address after `/katalog`, and what it is asked with. */
  path: string;
  query?: Query;
  /** Where the page stands: those above it, from the front page's children on. */
  above?: readonly (readonly [text: string, href: string])[];
  main: ReactNode;
  /** Style sheets beside the one that every page has. */
  styles?: readonly AssetName[];
  /** What search engines are told, as schema.org says it. */
  data?: object;
  /** Not for search engines: a form, an answer, what is missing. */
  isHidden?: boolean;
  /** yyyy-mm-dd; the catalogue's last change where it is not said. */
  changedOn?: string | null;
};

/** A whole document. React escapes every text; nothing on it runs but our own two files. */
export function renderPage(site: Site, page: Page): string {
  const words = wordsOf(site);
  const place = site.municipality.name;
  const isFront = page.path === '';
  const own = page.fullTitle ?? page.title;
  const title = isFront ? words.siteName(place) : words.titled(own, place);
  const here = (language: PublicLanguage) => pathTo({ ...site, language }, page.path, page.query);
  const canonical = `${site.address}${here(site.language)}`;
  const document = h(
    'html',
    { lang: site.language },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, title),
      h('meta', { name: 'description', content: page.description }),
      page.isHidden === true
        ? h('meta', { name: 'robots', content: 'noindex' })
        : h(
            Fragment,
            null,
            h('link', { rel: 'canonical', href: canonical }),
            h('link', { rel: 'alternate', hrefLang: 'nb', href: `${site.address}${here('nb')}` }),
            h('link', { rel: 'alternate', hrefLang: 'nn', href: `${site.address}${here('nn')}` }),
            h('link', { rel: 'alternate', hrefLang: 'x-default', href: `${site.address}${here('nb')}` }),
            h('meta', { property: 'og:type', content: isFront ? 'website' : 'article' }),
            h('meta', { property: 'og:title', content: own }),
            h('meta', { property: 'og:description', content: page.description }),
            h('meta', { property: 'og:url', content: canonical }),
            h('meta', { property: 'og:site_name', content: words.siteName(place) }),
            h('meta', { property: 'og:locale', content: site.language === 'nn' ? 'nn_NO' : 'nb_NO' }),
            h('meta', { name: 'twitter:card', content: 'summary' }),
          ),
      h('link', { rel: 'icon', href: assetPath('merke.svg'), type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: assetPath('stil.css') }),
      ...(page.styles ?? []).map((name) => h('link', { rel: 'stylesheet', href: assetPath(name) })),
      h('script', { src: assetPath('sok.js'), type: 'module' }),
      page.data !== undefined &&
        h('script', {
          type: 'application/ld+json',
          dangerouslySetInnerHTML: { __html: dataText(page.data) },
        }),
    ),
    h(
      'body',
      null,
      h('a', { className: 'skip', href: '#innhold' }, words.skip),
      pageHead(site, page, here),
      h(
        'div',
        { className: 'inner' },
        !isFront && crumbs(site, page),
        h('main', { id: 'innhold', tabIndex: -1 }, page.main),
      ),
      pageFoot(site, page),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** JSON that cannot end the element it stands in. */
export function dataText(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function pageHead(site: Site, page: Page, here: (language: PublicLanguage) => string): ReactNode {
  const words = wordsOf(site);
  const other = site.language === 'nn' ? 'nb' : 'nn';
  const ways = [
    ['/sok', words.nav.search],
    ['/tjenester', words.nav.services],
    ['/hjelp', words.nav.guide],
  ] as const;
  return h(
    'header',
    { className: 'bar' },
    h(
      'div',
      { className: 'inner' },
      link(
        pathTo(site, ''),
        h(
          Fragment,
          null,
          h('img', { src: assetPath('merke.svg'), width: 28, height: 28, alt: '' }),
          h('span', null, words.siteName(site.municipality.name)),
        ),
        { className: 'home' },
      ),
      h(
        'nav',
        { 'aria-label': words.menu },
        h(
          'ul',
          null,
          ...ways.map(([path, text]) =>
            h(
              'li',
              null,
              link(pathTo(site, path), text, page.path === path ? { 'aria-current': 'page' } : {}),
            ),
          ),
          h(
            'li',
            null,
            link(here(other), words.otherLanguage, { lang: other, hrefLang: other, rel: 'alternate' }),
          ),
        ),
      ),
    ),
  );
}

function crumbs(site: Site, { title, above = [] }: Page): ReactNode {
  const words = wordsOf(site);
  return h(
    'nav',
    { className: 'crumbs', 'aria-label': words.crumbs },
    h(
      'ol',
      null,
      h('li', null, link(pathTo(site, ''), words.catalogue)),
      ...above.map(([text, href]) => h('li', null, link(href, text))),
      h('li', { 'aria-current': 'page' }, title),
    ),
  );
}

function pageFoot(site: Site, { changedOn = site.index.changedOn }: Page): ReactNode {
  const { footer } = wordsOf(site);
  return h(
    'footer',
    { className: 'foot' },
    h(
      'div',
      { className: 'inner' },
      changedOn !== null && h('p', null, footer.updated(writtenDay(changedOn))),
      h(
        'ul',
        null,
        h('li', null, link(pathTo(site, '/om'), footer.about)),
        h('li', null, link(`${pathTo(site, '/om')}#data`, footer.openData)),
        h('li', null, link(pathTo(site, '/mangler'), footer.gap)),
        h('li', null, link('/', footer.staff, { rel: 'nofollow' })),
      ),
    ),
  );
}
