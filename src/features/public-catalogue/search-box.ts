import { createElement as h, type ReactNode } from 'react';
import { pathTo, wordsOf, type Site } from './public-site.ts';

const HOW_MANY = 6;

/** The box that every search begins in; with scripts it suggests as one types, and without it is a form. */
export function searchBox(
  site: Site,
  { words = '', id = 'q' }: { words?: string; id?: string } = {},
): ReactNode {
  const texts = wordsOf(site).searchBox;
  const asked = new URLSearchParams({ limit: String(HOW_MANY), lang: site.language });
  if (site.stated !== null) asked.set('municipality', site.stated);
  const query = site.stated === null ? '' : `?municipality=${site.stated}`;
  return h(
    'form',
    {
      className: 'search',
      role: 'search',
      method: 'get',
      action: pathTo({ ...site, stated: null }, '/sok'),
      'data-suggest': `/api/v1/catalogue/search?${asked.toString()}`,
      'data-pages': pathTo({ ...site, stated: null }, ''),
      'data-query': query,
    },
    h('label', { htmlFor: id }, texts.label),
    h('p', { className: 'hint', id: `${id}-hint` }, texts.hint),
    site.stated !== null && h('input', { type: 'hidden', name: 'municipality', value: site.stated }),
    h(
      'div',
      { className: 'row' },
      h('input', {
        id,
        name: 'q',
        type: 'search',
        defaultValue: words,
        maxLength: 200,
        autoComplete: 'off',
        'aria-describedby': `${id}-hint`,
      }),
      h('button', { type: 'submit' }, texts.button),
    ),
    h('ul', { className: 'suggestions', hidden: true, 'aria-label': texts.suggestions }),
    h('p', { role: 'status', className: 'unseen', 'data-found': texts.found }),
  );
}
