import { createElement as h, type ReactNode } from 'react';
import { LEVELS, PHASES } from '../catalogue/entry.ts';
import type { Coverage, Matrix } from '../catalogue-map/matrix.ts';
import { spotText } from '../catalogue-map/map-tables.ts';
import { wordsOfMaps, type MapAsked } from './map-parts.ts';
import { placeQuery } from './matrix-place.ts';
import { inBokmal, link } from './page-parts.ts';
import { pathTo, termsOf, type Site } from './public-site.ts';

/** The places where nobody is, or one service alone, with a way to who is there. */
export function spotList(site: Site, { whiteSpots }: Matrix, { query }: MapAsked): ReactNode {
  const [words, terms] = [wordsOfMaps(site).spots, termsOf(site)];
  if (whiteSpots.length === 0) return h('p', null, words.none);
  const nobody = whiteSpots.filter(({ services }) => services === 0).length;
  return h(
    'div',
    null,
    h('p', null, words.lead, ' ', words.summary(nobody, whiteSpots.length - nobody)),
    h(
      'ul',
      { className: 'plain spots' },
      ...whiteSpots.map((spot) => {
        const place = `${spot.lifeArea === null ? words.anyNeed : terms.lifeAreas[spot.lifeArea]} · ${terms.levelNames[spot.level]}`;
        const text = spotText(spot, site.language);
        return h(
          'li',
          { className: spot.only === null ? 'nobody' : 'alone' },
          h('span', { className: 'soft' }, place, ': '),
          spot.only === null
            ? h('strong', null, text)
            : link(
                pathTo(site, '/oversikt', { ...query, livsomrade: spot.lifeArea, ...placeQuery(spot) }),
                text,
                { rel: 'nofollow' },
              ),
          spot.planned.length > 0 &&
            h(
              'span',
              { className: 'soft' },
              ` (${words.planned(spot.planned.map(({ name }) => name).join(', '))})`,
            ),
        );
      }),
    ),
  );
}

/** How many services there are for each need, level and phase, the white spots marked. */
export function coverageTable(site: Site, { coverage }: Matrix): ReactNode {
  const [words, terms] = [wordsOfMaps(site).spots, termsOf(site)];
  const byNeed = Map.groupBy(coverage, ({ lifeArea }) => lifeArea);
  return h(
    'table',
    { className: 'matrix coverage' },
    h('caption', null, words.legend),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col', rowSpan: 2 }, words.lifeArea),
        ...LEVELS.map((level) =>
          h('th', { scope: 'colgroup', colSpan: PHASES.length, className: 'level' }, terms.levelNames[level]),
        ),
      ),
      h(
        'tr',
        null,
        ...LEVELS.flatMap(() =>
          PHASES.map((phase) => h('th', { scope: 'col', className: 'number' }, terms.phases[phase])),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      ...[...byNeed].map(([need, places]) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, need === null ? words.anyNeed : terms.lifeAreas[need]),
          ...places.map((place) => coverageCell(site, place)),
        ),
      ),
    ),
  );
}

function coverageCell(site: Site, { services, only }: Coverage): ReactNode {
  const words = wordsOfMaps(site).spots;
  if (services === 0) return h('td', { className: 'number spot nobody' }, words.nobodyShort);
  if (only !== null)
    return h('td', { className: 'number spot alone' }, inBokmal(site, words.alone(only.name)));
  return h('td', { className: 'number' }, String(services));
}
