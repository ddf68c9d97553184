import { createElement as h, Fragment, type ReactNode } from 'react';
import { inBokmal, link } from './page-parts.ts';
import { pathTo, wordsOf, type Site } from './public-site.ts';
import { askedWith, filterLabel, FILTER_NAMES, type Asked, type FilterName } from './search-filters.ts';

/** How many there would be with each value, all the other filters being as they are. */
export type Facets = Readonly<Record<FilterName, readonly { value: string; count: number }[]>>;

/** Open from the start; the others are one press away. */
const OPEN: readonly FilterName[] = ['lifeArea', 'age'];
const MOST_VALUES = 40;

/** What the search is narrowed by now, each with a way out of it. */
export function chosenPart(site: Site, asked: Asked): ReactNode {
  const words = wordsOf(site).results;
  const chosen = FILTER_NAMES.flatMap((name) => {
    const value = asked.chosen[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  if (chosen.length === 0) return null;
  return h(
    'section',
    { className: 'chosen', 'aria-label': words.chosen },
    h(
      'ul',
      { className: 'tags' },
      ...chosen.map(([name, value]) =>
        h(
          'li',
          null,
          link(
            pathTo(site, '/sok', askedWith(asked, name, null)),
            h(
              Fragment,
              null,
              h('span', null, `${words.facets[name]}: `, label(site, name, value)),
              h('span', { 'aria-hidden': true }, '×'),
              h('span', { className: 'unseen' }, ` – ${words.remove}`),
            ),
          ),
        ),
      ),
    ),
    chosen.length > 1 && h('p', null, link(pathTo(site, '/sok', { q: asked.words }), words.clear)),
  );
}

/** The ways to narrow it, as links with counts. */
export function filterPart(site: Site, asked: Asked, facets: Facets): ReactNode {
  const words = wordsOf(site).results;
  const shown = FILTER_NAMES.filter((name) => asked.chosen[name] === undefined && facets[name].length > 1);
  if (shown.length === 0) return null;
  return h(
    'section',
    { className: 'filters card', 'aria-labelledby': 'filtre' },
    h('h2', { id: 'filtre' }, words.filters),
    ...shown.map((name) =>
      h(
        'details',
        { open: OPEN.includes(name) },
        h('summary', null, words.facets[name]),
        h(
          'ul',
          null,
          ...facets[name]
            .slice(0, MOST_VALUES)
            .map(({ value, count }) =>
              h(
                'li',
                null,
                link(
                  pathTo(site, '/sok', askedWith(asked, name, value)),
                  h(
                    Fragment,
                    null,
                    h('span', null, label(site, name, value)),
                    h('span', { className: 'soft' }, String(count)),
                  ),
                  { rel: 'nofollow' },
                ),
              ),
            ),
        ),
      ),
    ),
  );
}

/** The names of services are in one language; everything else is in the page's. */
function label(site: Site, name: FilterName, value: string): ReactNode {
  const text = filterLabel(site, name, value);
  return name === 'service' ? inBokmal(site, text) : text;
}
