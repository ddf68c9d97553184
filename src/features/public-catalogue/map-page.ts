import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LIFE_AREAS } from '../catalogue/entry.ts';
import { MAP_STATUSES } from '../catalogue-map/map-filter.ts';
import { selectField } from './form-parts.ts';
import {
  chosenLine,
  MAP_PATHS,
  mapTabs,
  mapTitle,
  wordsOfMaps,
  type MapAsked,
  type MapView,
} from './map-parts.ts';
import { link } from './page-parts.ts';
import { pathTo, termsOf, type Query, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

type Select = Parameters<typeof selectField>[0];
type MapFile = readonly [text: string, path: string, more: Query];

/** What one of the maps has of its own. */
export type MapPage = {
  view: MapView;
  asked: MapAsked;
  /** What is chosen, in words. */
  chosen: readonly string[];
  /** What its address has beside the choices of all maps. */
  query?: Query;
  selects?: readonly Select[];
  /** The last of the form. */
  last?: ReactNode;
  parts: readonly ReactNode[];
  files: readonly MapFile[];
};

/** A map with what all of them have: the ways to the others, what it is of, and files. */
export function mapPage(site: Site, page: MapPage): PageReply {
  const { view, asked, chosen } = page;
  const words = wordsOfMaps(site)[view];
  return {
    html: renderPage(site, {
      title: words.title,
      fullTitle: mapTitle(words.title, chosen),
      description: words.lead,
      path: MAP_PATHS[view],
      query: { ...asked.query, ...page.query },
      styles: ['oversikt.css'],
      main: h(
        Fragment,
        null,
        h('h1', null, words.title),
        h('p', { className: 'lead' }, words.lead),
        mapTabs(site, view, asked),
        mapFilterForm(site, page),
        chosenLine(site, chosen),
        ...page.parts,
        mapFiles(site, page),
      ),
    }),
  };
}

/** What the map is of, by a form that needs no script. */
function mapFilterForm(
  site: Site,
  { view, asked: { filter }, selects = [], last = null }: MapPage,
): ReactNode {
  const [words, terms] = [wordsOfMaps(site).filters, termsOf(site)];
  return h(
    'form',
    {
      className: 'map-filters no-print',
      method: 'get',
      action: pathTo({ ...site, stated: null }, MAP_PATHS[view]),
      role: 'search',
      'aria-label': words.label,
    },
    site.stated !== null && h('input', { type: 'hidden', name: 'municipality', value: site.stated }),
    selectField({
      id: 'livsomrade',
      label: words.lifeArea,
      none: words.allLifeAreas,
      chosen: filter.lifeArea,
      options: LIFE_AREAS.map((area) => [area, terms.lifeAreas[area]] as const),
    }),
    site.areas.length > 0 &&
      selectField({
        id: 'bydel',
        label: words.area,
        none: words.allAreas,
        chosen: filter.area,
        options: site.areas.map(({ code, labels }) => [code, labels[site.language]] as const),
      }),
    ...(view === 'laws'
      ? []
      : [
          selectField({
            id: 'status',
            label: words.status,
            none: words.allStatuses,
            chosen: filter.statuses[0] ?? null,
            options: MAP_STATUSES.map((status) => [status, terms.statuses[status]] as const),
          }),
        ]),
    ...selects.map(selectField),
    last,
    h(
      'div',
      { className: 'actions field' },
      h('button', { type: 'submit' }, words.show),
      link(pathTo(site, MAP_PATHS[view]), words.clear),
    ),
  );
}

/** The same as files: the programs' own names stand in the addresses. */
function mapFiles(site: Site, { files, asked: { filter } }: MapPage): ReactNode {
  const address = (path: string, more: Query) => {
    const given = new URLSearchParams({ lang: site.language });
    const asked: Query = {
      municipality: site.stated,
      lifeArea: filter.lifeArea,
      area: filter.area,
      status: filter.statuses.join(','),
      ...more,
    };
    for (const [name, value] of Object.entries(asked))
      if (value !== null && value !== undefined && value !== '') given.set(name, String(value));
    return `/api/v1/catalogue${path}?${given.toString()}`;
  };
  return h(
    'p',
    { className: 'map-files no-print' },
    `${wordsOfMaps(site).download}: `,
    ...files.map(([text, path, more]) => h('span', null, link(address(path, more), text), ' ')),
  );
}
