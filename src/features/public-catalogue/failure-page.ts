import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageReply } from '../../platform/http/route.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import { field } from './form-parts.ts';
import { publicWords, type PublicLanguage } from './messages/public-words.ts';
import { assetPath } from './page-assets.ts';
import { link, urgentHelp } from './page-parts.ts';
import { firstOf, LooseQuery } from './page-query.ts';
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

/**
 * What went wrong before the page could be made: without the catalogue, which may be what is not there.
 * @param isForm what came was a form: it says what is wrong with that, and shows again what was typed
 */
export function failurePage(
  language: PublicLanguage,
  isForm = false,
): (code: AppErrorCode, typed: unknown) => string {
  const words = publicWords(language).failures;
  return (code, typed) => {
    const [title, text] = (isForm ? formTextsFor(code, words) : null) ?? textsFor(code, words);
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
          isForm && code !== 'not_found' && wayBack(words.form, typed),
          h('p', null, link(home, words.home)),
        ),
      ),
    );
    return `<!doctype html>${renderToStaticMarkup(document)}`;
  };
}

type FailureWords = ReturnType<typeof publicWords>['failures'];

/** What was typed, to be sent once more from here; where it did not come so far, the form anew: both at this address. */
function wayBack(words: FailureWords['form'], typed: unknown): ReactNode {
  const { data } = LooseQuery.safeParse(typed);
  if (data === undefined) return h('p', null, link('', words.anew));
  const hidden = Object.entries(data).filter(([name]) => name !== 'ord');
  return h(
    'form',
    { method: 'post' },
    ...hidden.flatMap(([name, value]) =>
      [value].flat().map((one) => h('input', { type: 'hidden', name, value: one })),
    ),
    data.ord !== undefined &&
      field({
        id: 'ord',
        label: words.typed,
        control: { defaultValue: firstOf(data.ord), rows: 8 },
        isLong: true,
      }),
    h('p', null, h('button', { type: 'submit' }, words.again)),
  );
}

function formTextsFor(
  code: AppErrorCode,
  { form }: FailureWords,
): readonly [title: string, text: string] | null {
  if (code === 'foreign_origin') return [form.foreignTitle, form.foreign];
  if (code === 'too_large') return [form.largeTitle, form.large];
  if (code === 'unsupported_media_type' || code === 'invalid_input') return [form.badTitle, form.bad];
  if (code === 'too_many_requests') return [form.busyTitle, form.busy];
  return null;
}

function textsFor(code: AppErrorCode, words: FailureWords): readonly [title: string, text: string] {
  if (code === 'not_found') return [words.missingTitle, words.missing];
  if (code === 'too_many_requests' || code === 'busy') return [words.busyTitle, words.busy];
  const isOurs = ['internal', 'unavailable', 'storage_full', 'unreadable'].includes(code);
  return isOurs ? [words.brokenTitle, words.broken] : [words.badTitle, words.bad];
}
