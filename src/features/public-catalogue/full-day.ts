import { createElement as h, Fragment, type ReactNode } from 'react';
import { generalPart } from './guide-offers.ts';
import { wordsOf, type Site } from './public-site.ts';

/** Above a form that is not taken today: when it may be, and whom to ask meanwhile. */
export function fullDay(site: Site): ReactNode {
  const words = wordsOf(site).forms.full;
  return h(
    Fragment,
    null,
    h(
      'div',
      { className: 'alarm', role: 'alert' },
      h('p', null, h('strong', null, words.title)),
      h('p', null, words.text),
    ),
    generalPart(site),
  );
}
