import { createElement as h, Fragment } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { Level, Phase } from '../catalogue/entry.ts';
import { listTerms } from '../catalogue/list-terms.ts';
import { listPlace } from '../catalogue-map/matrix-rules.ts';
import type { MatrixPlace } from '../catalogue-map/matrix.ts';
import { hitList } from './hit-list.ts';
import {
  chosenLine,
  chosenOf,
  mapTabs,
  mapTitle,
  nothingHere,
  wordsOfMaps,
  type MapAsked,
} from './map-parts.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import { pathTo, termsOf, type Query, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

const MOST_SHOWN = 500;

/** Which number of the matrix an address leads behind; null: none. */
export function readPlace(site: Site, query: LooseQuery): MatrixPlace | null {
  const named = site.catalogue.entries.get(firstOf(query.tjeneste));
  const place = {
    service: named?.kind === 'service' ? named.id : null,
    level: Level.safeParse(firstOf(query.niva)).data ?? null,
    phase: Phase.safeParse(firstOf(query.fase)).data ?? null,
  };
  return Object.values(place).every((one) => one === null) ? null : place;
}

/** The same as an address has it. */
export function placeQuery({ service, level, phase }: Partial<MatrixPlace>): Query {
  return { tjeneste: service, niva: level, fase: phase };
}

/** The entries behind a number of the matrix, of the same choices as the matrix. */
export function placePage(site: Site, asked: MapAsked, place: MatrixPlace): PageReply {
  const [maps, terms] = [wordsOfMaps(site), termsOf(site)];
  const words = maps.matrix;
  const { entries } = site.catalogue;
  const { items, total } = listPlace(entries, asked.filter, place, MOST_SHOWN);
  const title = listTerms([
    place.service === null ? words.allServices : (entries.get(place.service)?.name ?? place.service),
    ...(place.level === null ? [] : [terms.levelNames[place.level]]),
    ...(place.phase === null || place.phase === 'none' ? [] : [terms.phases[place.phase]]),
  ]);
  const chosen = chosenOf(site, asked);
  const main = h(
    Fragment,
    null,
    h('h1', null, title),
    mapTabs(site, 'matrix', asked),
    chosenLine(site, chosen),
    total === 0
      ? nothingHere(site, 'matrix', [title])
      : h(
          Fragment,
          null,
          h('h2', null, words.entriesTitle),
          items.length < total && h('p', null, words.more(items.length, total)),
          hitList(
            site,
            items.map(({ id }) => ({ id, variants: [] })),
          ),
          h('h2', null, words.howTitle),
          ...words.how.map((line) => h('p', null, line)),
        ),
  );
  return {
    html: renderPage(site, {
      title,
      fullTitle: mapTitle(title, chosen),
      description: words.lead,
      path: '/oversikt',
      query: { ...asked.query, ...placeQuery(place) },
      above: [[words.title, pathTo(site, '/oversikt', asked.query)]],
      styles: ['oversikt.css'],
      main,
      // as many as there are numbers: the matrix is what is to be found
      isHidden: true,
    }),
  };
}
