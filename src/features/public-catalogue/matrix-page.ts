import { createElement as h, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LEVELS } from '../catalogue/entry.ts';
import {
  MATRIX_COLUMNS,
  type Counted,
  type Matrix,
  type MatrixPlace,
  type Tally,
} from '../catalogue-map/matrix.ts';
import { countWithoutPhase } from '../catalogue-map/matrix-rules.ts';
import { matrixOf } from '../catalogue-map/remembered-maps.ts';
import { mapPage } from './map-page.ts';
import {
  chosenOf,
  nothingHere,
  readMapAsked,
  scrollRegion,
  wordsOfMaps,
  type MapAsked,
} from './map-parts.ts';
import { placePage, placeQuery, readPlace } from './matrix-place.ts';
import { inBokmal, link, section } from './page-parts.ts';
import type { LooseQuery } from './page-query.ts';
import { pathTo, termsOf, type Site } from './public-site.ts';
import { coverageTable, spotList } from './white-spots.ts';

/** Who does what at which level in which phase, and where nobody does. */
export function matrixPage(site: Site, query: LooseQuery): PageReply {
  const words = wordsOfMaps(site);
  const asked = readMapAsked(site, query);
  const place = readPlace(site, query);
  if (place !== null) return placePage(site, asked, place);
  const matrix = matrixOf(site.catalogue, asked.filter);
  const chosen = chosenOf(site, asked);
  const isEmpty = matrix.rows.length === 0;
  const hasSpots = !isEmpty || chosen.length > 0;
  return mapPage(site, {
    view: 'matrix',
    asked,
    chosen,
    parts: [
      isEmpty && nothingHere(site, 'matrix', chosen),
      // where nothing fits what is chosen, that is the white spot
      hasSpots && section('flekker', words.spots.title, spotList(site, matrix, asked)),
      !isEmpty &&
        section(
          'tjenester',
          words.matrix.caption,
          scrollRegion('tjenester', matrixTable(site, matrix, asked)),
          h('p', { className: 'soft small' }, notes(site, matrix)),
        ),
      hasSpots && section('temaer', words.spots.caption, scrollRegion('temaer', coverageTable(site, matrix))),
      !isEmpty &&
        section('slik', words.matrix.howTitle, ...words.matrix.how.map((line) => h('p', null, line))),
    ],
    files: [
      [words.asXlsx, '/matrix/file', { format: 'xlsx' }],
      [words.asCsv, '/matrix/file', { format: 'csv' }],
      [`${words.spots.title} (CSV)`, '/matrix/file', { format: 'csv', table: 'spots' }],
    ],
  });
}

function notes(site: Site, { withoutLevel, leftOut, total }: Matrix): string {
  const words = wordsOfMaps(site).matrix;
  const withoutPhase = countWithoutPhase(total);
  return [
    ...(withoutPhase > 0 ? [words.withoutPhase(withoutPhase)] : []),
    ...(withoutLevel > 0 ? [words.withoutLevel(withoutLevel)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
  ].join(' ');
}

function matrixTable(site: Site, { rows, total }: Matrix, { query }: MapAsked): ReactNode {
  const [words, terms] = [wordsOfMaps(site).matrix, termsOf(site)];
  // What tells no phase has no column: it is in its level's sum.
  const columns = MATRIX_COLUMNS.flatMap(({ level, phase }, at) =>
    phase === null ? [] : [{ level, phase, at }],
  );
  const address = (place: Partial<MatrixPlace>) =>
    pathTo(site, '/oversikt', { ...query, ...placeQuery(place) });
  const figures = (row: Counted, service: string | null) =>
    LEVELS.flatMap((level, levelAt) => [
      ...columns
        .filter((column) => column.level === level)
        .map(({ phase, at }) => figure(site, row.cells[at], address({ service, level, phase }))),
      figure(site, row.levels[levelAt], address({ service, level }), 'sum'),
    ]);
  return h(
    'table',
    { className: 'matrix' },
    h('caption', { className: 'unseen' }, words.caption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col', rowSpan: 2 }, words.service),
        ...LEVELS.map((level) =>
          h(
            'th',
            {
              scope: 'colgroup',
              colSpan: columns.filter((column) => column.level === level).length + 1,
              className: 'level',
            },
            terms.levelNames[level],
          ),
        ),
        h('th', { scope: 'col', rowSpan: 2, className: 'number' }, words.total),
      ),
      h(
        'tr',
        null,
        ...LEVELS.flatMap((level) => [
          ...columns
            .filter((column) => column.level === level)
            .map(({ phase }) => h('th', { scope: 'col', className: 'number' }, terms.phases[phase])),
          h('th', { scope: 'col', className: 'number sum' }, words.total),
        ]),
      ),
    ),
    h(
      'tbody',
      null,
      ...rows.map((row) =>
        h(
          'tr',
          null,
          h(
            'th',
            { scope: 'row' },
            link(pathTo(site, `/tjenester/${row.service.id}`), inBokmal(site, row.service.name)),
          ),
          ...figures(row, row.service.id),
          figure(site, row, address({ service: row.service.id }), 'sum'),
        ),
      ),
    ),
    h(
      'tfoot',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'row' }, words.allServices),
        ...figures(total, null),
        figure(site, total, null, 'sum'),
      ),
    ),
  );
}

/** A number with a way to what is behind it. @param address null: all of it, which no page lists */
function figure(site: Site, tally: Tally | undefined, address: string | null, kind = ''): ReactNode {
  const words = wordsOfMaps(site).matrix;
  const { count, planned } = tally ?? { count: 0, planned: 0 };
  if (count + planned === 0) return h('td', { className: `number none ${kind}` }, '–');
  return h(
    'td',
    { className: `number ${kind}` },
    address === null ? String(count) : link(address, String(count), { rel: 'nofollow' }),
    planned > 0 &&
      h('span', { className: 'planned', title: words.planned(planned) }, ` ${words.plannedShort(planned)}`),
  );
}
