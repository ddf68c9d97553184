import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { drawNetwork, MOST_NODES, USUAL_LINKS, USUAL_NODES } from '../catalogue-map/draw-network.ts';
import type { Network } from '../catalogue-map/network.ts';
import { networkOf } from '../catalogue-map/remembered-maps.ts';
import { NetworkPicture } from '../catalogue-map/network-picture.ts';
import { mapPage } from './map-page.ts';
import { chosenOf, nothingHere, readMapAsked, scrollRegion, wordsOfMaps } from './map-parts.ts';
import { inBokmal, link, plainList, section } from './page-parts.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import { entryPath, pathTo, type Query, type Site } from './public-site.ts';

const SHOWN_BEHIND = 5;

/** Who works with whom: drawn, and as a table that has all that is drawn. */
export function networkPage(site: Site, query: LooseQuery): PageReply {
  const words = wordsOfMaps(site);
  const { entries } = site.catalogue;
  const asked = readMapAsked(site, query);
  const named = entries.get(firstOf(query.tjeneste));
  const service = named?.kind === 'service' ? named : null;
  const chosen = chosenOf(site, asked, [service?.name ?? null]);
  const isAll = firstOf(query.alle) === '1';
  const network = networkOf(site.catalogue, asked.filter, service?.id ?? null);
  const shown = isAll ? network.links : network.links.slice(0, USUAL_LINKS);
  const own = { ...asked.query, tjeneste: service?.id, alle: isAll ? '1' : null };
  const services = site.index.services.flatMap((id) => entries.get(id) ?? []);
  return mapPage(site, {
    view: 'network',
    asked,
    chosen,
    query: own,
    selects: [
      {
        id: 'tjeneste',
        label: words.filters.service,
        none: words.filters.allServices,
        chosen: service?.id ?? null,
        options: services
          .filter(({ elsewhere }) => elsewhere === null)
          .map(({ id, name }) => [id, name] as const),
      },
    ],
    last: isAll && h('input', { type: 'hidden', name: 'alle', value: '1' }),
    parts: [
      network.links.length === 0
        ? nothingHere(site, 'network', chosen)
        : h(
            Fragment,
            null,
            picture(site, network, isAll, { ...own, alle: isAll ? null : '1' }),
            section(
              'tabell',
              words.network.tableCaption,
              h('p', { className: 'soft small' }, words.network.mentions(network.mentions, network.resolved)),
              shown.length < network.links.length &&
                h(
                  'p',
                  null,
                  words.network.rowsShown(shown.length, network.links.length),
                  ' ',
                  link(pathTo(site, '/samarbeid', { ...own, alle: '1' }), words.network.showAllRows, {
                    className: 'no-print',
                  }),
                ),
              scrollRegion('tabell', linkTable(site, shown)),
              network.leftOut > 0 && h('p', null, words.network.leftOut(network.leftOut)),
            ),
          ),
      service === null && (network.links.length > 0 || network.alone.length > 0) && alonePart(site, network),
    ],
    files: [
      [words.asSvg, '/network.svg', { service: service?.id, most: isAll ? MOST_NODES : null }],
      [words.asXlsx, '/network/file', { format: 'xlsx', service: service?.id }],
      [words.asCsv, '/network/file', { format: 'csv', service: service?.id }],
    ],
  });
}

function picture(site: Site, network: Network, isAll: boolean, other: Query): ReactNode {
  const words = wordsOfMaps(site).network;
  const drawing = drawNetwork(network, isAll ? MOST_NODES : USUAL_NODES);
  const hasChoice = isAll || !drawing.isWhole;
  return h(
    Fragment,
    null,
    h(
      'p',
      null,
      drawing.isWhole
        ? words.shownAll(network.nodes.length)
        : words.shownMost(drawing.nodes.length, network.nodes.length),
      ' ',
      hasChoice &&
        network.nodes.length > USUAL_NODES &&
        link(pathTo(site, '/samarbeid', other), isAll ? words.showMost : words.showAll, {
          className: 'no-print',
        }),
    ),
    h(
      'div',
      { className: 'scroll', role: 'group', tabIndex: 0, 'aria-label': words.picture },
      h(NetworkPicture, { drawing, network, language: site.language }),
    ),
  );
}

function linkTable(site: Site, links: Network['links']): ReactNode {
  const words = wordsOfMaps(site).network;
  return h(
    'table',
    { className: 'rows' },
    h('caption', { className: 'unseen' }, words.tableCaption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ...[words.from, words.to].map((text) => h('th', { scope: 'col' }, text)),
        h('th', { scope: 'col', className: 'number' }, words.weight),
        ...[words.direction, words.measures].map((text) => h('th', { scope: 'col' }, text)),
      ),
    ),
    h(
      'tbody',
      null,
      ...links.map(({ from, to, weight, isMutual, entries }) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, who(site, from)),
          h('td', null, who(site, to)),
          h('td', { className: 'number' }, String(weight)),
          h('td', null, isMutual ? words.mutual : inBokmal(site, words.oneWay(from.name))),
          h('td', null, measures(site, entries, weight)),
        ),
      ),
    ),
  );
}

function measures(site: Site, behind: Network['links'][number]['entries'], weight: number): ReactNode {
  const words = wordsOfMaps(site).network;
  const shown = behind.slice(0, SHOWN_BEHIND).flatMap(({ id }) => site.catalogue.entries.get(id) ?? []);
  return h(
    Fragment,
    null,
    ...shown.flatMap((entry, at) => [
      at > 0 && ', ',
      link(entryPath(site, entry), inBokmal(site, entry.name)),
    ]),
    weight > SHOWN_BEHIND && ` ${words.andMore(weight - SHOWN_BEHIND)}`,
  );
}

function who(site: Site, { id, name }: { id: string; name: string }): ReactNode {
  return site.catalogue.entries.has(id)
    ? link(pathTo(site, `/tjenester/${id}`), inBokmal(site, name))
    : h(
        Fragment,
        null,
        inBokmal(site, name),
        ' ',
        h('span', { className: 'soft small' }, `(${wordsOfMaps(site).network.unknown})`),
      );
}

function alonePart(site: Site, { alone }: Network): ReactNode {
  const words = wordsOfMaps(site).network;
  const giving = alone.filter(({ gives }) => gives > 0);
  const others = alone.filter(({ gives }) => gives === 0);
  const named = ({ id, name, gives }: (typeof alone)[number]) =>
    h(
      Fragment,
      null,
      who(site, { id, name }),
      gives > 0 && h('span', { className: 'soft' }, ` – ${words.aloneGives(gives)}`),
    );
  return section(
    'alene',
    words.aloneTitle,
    giving.length === 0 ? h('p', null, words.aloneNone) : h('p', null, words.aloneLead),
    plainList(giving.map(named)),
    others.length > 0 &&
      h('details', null, h('summary', null, words.aloneOthers(others.length)), plainList(others.map(named))),
  );
}
