import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageReply } from '../../platform/http/route.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import { publicWords, type PublicLanguage } from './messages/public-words.ts';
import { assetPath } from './page-assets.ts';
import { link, urgentHelp } from './page-parts.ts';
import { pathTo, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { searchBox } from './search-box.ts';

/** What is shown in the place of an entry that is withdrawn, or never was: alike, with a way on. */
export function missingPage(site: Site): PageReply {
  const words = wordsOf(site).failures;
  const main: ReactNode[] = [
    h('h1', { key: 'title' }, words.missingTitle),
    h('p', { key: 'what' }, words.missing),
    h('div', { key: 'search' }, searchBox(site)),
    h('p', { key: 'home' }, link(pathTo(site, ''), words.home)),
    h('div', { key: 'help' }, urgentHelp(site)),
  ];
  return {
    html: renderPage(site, {
      title: words.missingTitle,
      description: words.missing,
      path: '/mangler-side',
      isHidden: true,
      main,
    }),
    status: 404,
  };
}

/** What went wrong before the page could be made: without the catalogue, which may be what is not there. */
export function failurePage(language: PublicLanguage): (code: AppErrorCode) => string {
  const words = publicWords(language).failures;
  return (code) => {
    const [title, text] = textsFor(code, words);
    const home = language === 'nn' ? '/nn/katalog' : '/katalog';
    const document = h(
      'html',
      { lang: language },
      h(
        'head',
        null,
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', null, title),
        h('link', { rel: 'stylesheet', href: assetPath('stil.css') }),
      ),
      h(
        'body',
        null,
        h(
          'main',
          { className: 'inner' },
          h('h1', null, title),
          h('p', null, text),
          h('p', null, link(home, words.home)),
        ),
      ),
    );
    return `<!doctype html>${renderToStaticMarkup(document)}`;
  };
}

function textsFor(
  code: AppErrorCode,
  words: ReturnType<typeof publicWords>['failures'],
): readonly [title: string, text: string] {
  if (code === 'not_found') return [words.missingTitle, words.missing];
  if (code === 'too_many_requests' || code === 'busy') return [words.busyTitle, words.busy];
  const isOurs = ['internal', 'unavailable', 'storage_full', 'unreadable'].includes(code);
  return isOurs ? [words.brokenTitle, words.broken] : [words.badTitle, words.bad];
}
