import { createElement as h, type ReactNode } from 'react';
import { LifeArea } from '../catalogue/entry.ts';
import { MapStatus, type MapFilter } from '../catalogue-map/map-filter.ts';
import { mapWords } from '../catalogue-map/messages/map-words.ts';
import type { MapWords } from '../catalogue-map/messages/nb.ts';
import { link } from './page-parts.ts';
import { allOf, firstOf, type LooseQuery } from './page-query.ts';
import { pathTo, termsOf, type Query, type Site } from './public-site.ts';

/** The three maps, and where each is. */
export const MAP_PATHS = { matrix: '/oversikt', network: '/samarbeid', laws: '/lover' } as const;
export type MapView = keyof typeof MAP_PATHS;

/** What an address of a map chooses; what it does not know is let be. */
export type MapAsked = { filter: MapFilter; query: Query };

export function wordsOfMaps({ language }: Site): MapWords {
  return mapWords(language);
}

export function readMapAsked(site: Site, query: LooseQuery): MapAsked {
  const lifeArea = LifeArea.safeParse(firstOf(query.livsomrade)).data ?? null;
  const area = site.areas.find(({ code }) => code === firstOf(query.bydel))?.code ?? null;
  const statuses = allOf(query.status).flatMap((one) => MapStatus.safeParse(one).data ?? []);
  return {
    filter: { lifeArea, area, statuses },
    query: { livsomrade: lifeArea, bydel: area, status: statuses },
  };
}

/** From one map to the others, with what is chosen. */
export function mapTabs(site: Site, current: MapView, { query }: MapAsked): ReactNode {
  const words = wordsOfMaps(site);
  return h(
    'nav',
    { className: 'tabs no-print', 'aria-label': words.viewsLabel },
    h(
      'ul',
      null,
      ...(Object.keys(MAP_PATHS) as MapView[]).map((view) =>
        h(
          'li',
          null,
          link(
            pathTo(site, MAP_PATHS[view], query),
            words.views[view],
            view === current ? { 'aria-current': 'page' } : {},
          ),
        ),
      ),
    ),
  );
}

/** What is chosen, in words. */
export function chosenOf(site: Site, { filter }: MapAsked, more: readonly (string | null)[] = []): string[] {
  const terms = termsOf(site);
  return [
    filter.lifeArea === null ? null : terms.lifeAreas[filter.lifeArea],
    site.areas.find(({ code }) => code === filter.area)?.labels[site.language] ?? null,
    ...filter.statuses.map((status) => terms.statuses[status]),
    ...more,
  ].filter((one) => one !== null);
}

/** The same as a line: on paper the form is not there. */
export function chosenLine(site: Site, chosen: readonly string[]): ReactNode {
  return chosen.length === 0
    ? null
    : h('p', { className: 'chosen' }, wordsOfMaps(site).filters.chosen(chosen.join(', ')));
}

/** Nothing to draw: since nothing fits, or since nothing is written yet. */
export function nothingHere(site: Site, view: MapView, chosen: readonly string[]): ReactNode {
  const words = wordsOfMaps(site);
  const [title, text] =
    chosen.length > 0 ? [words.noneTitle, words.noneText] : [words.emptyTitle, words.emptyText[view]];
  return h('p', { className: 'notice' }, `${title}. ${text}`);
}

/** The window's title, which tells a map from the same of other choices. */
export function mapTitle(title: string, chosen: readonly string[]): string {
  return [title, ...chosen].join(', ');
}

/** A wide table scrolls by itself, and can be reached by the keyboard. */
export function scrollRegion(labelledBy: string, content: ReactNode): ReactNode {
  return h(
    'div',
    { className: 'scroll', role: 'group', tabIndex: 0, 'aria-labelledby': labelledBy },
    content,
  );
}
