import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LEVELS } from '../catalogue/entry.ts';
import { MATRIX_COLUMNS, type Counted, type Matrix, type Tally } from '../catalogue-map/matrix.ts';
import { countWithoutPhase } from '../catalogue-map/matrix-rules.ts';
import { matrixOf } from '../catalogue-map/remembered-maps.ts';
import {
  chosenLine,
  mapFiles,
  mapFilterForm,
  mapTabs,
  readMapAsked,
  scrollRegion,
  wordsOfMaps,
  type MapAsked,
} from './map-parts.ts';
import { inBokmal, link, section } from './page-parts.ts';
import type { LooseQuery } from './page-query.ts';
import { pathTo, termsOf, type Query, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { coverageTable, spotList } from './white-spots.ts';

/** Who does what at which level in which phase, and where nobody does. */
export function matrixPage(site: Site, query: LooseQuery): PageReply {
  const words = wordsOfMaps(site);
  const asked = readMapAsked(site, query);
  const matrix = matrixOf(site.catalogue, asked.filter);
  const isEmpty = matrix.rows.length === 0;
  const main = h(
    Fragment,
    null,
    h('h1', null, words.matrix.title),
    h('p', { className: 'lead' }, words.matrix.lead),
    mapTabs(site, 'matrix', asked),
    mapFilterForm(site, 'matrix', asked),
    chosenLine(site, asked),
    isEmpty
      ? h('p', { className: 'notice' }, words.noneTitle, '. ', words.noneText)
      : h(
          Fragment,
          null,
          section('flekker', words.spots.title, spotList(site, matrix, asked)),
          section(
            'tjenester',
            words.matrix.caption,
            scrollRegion('tjenester', matrixTable(site, matrix, asked)),
            h('p', { className: 'soft small' }, notes(site, matrix)),
          ),
          section('temaer', words.spots.caption, scrollRegion('temaer', coverageTable(site, matrix))),
          section('slik', words.matrix.howTitle, ...words.matrix.how.map((line) => h('p', null, line))),
        ),
    mapFiles(
      site,
      [
        [words.asXlsx, '/matrix/file', { format: 'xlsx' }],
        [words.asCsv, '/matrix/file', { format: 'csv' }],
      ],
      asked,
    ),
  );
  return {
    html: renderPage(site, {
      title: words.matrix.title,
      description: words.matrix.lead,
      path: '/oversikt',
      query: asked.query,
      styles: ['oversikt.css'],
      main,
    }),
  };
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
  const figures = (row: Counted, given: Query) =>
    LEVELS.flatMap((level, levelAt) => [
      ...columns
        .filter((column) => column.level === level)
        .map(({ phase, at }) =>
          figure(site, row.cells[at], { ...query, ...given, niva: level, fase: phase }),
        ),
      figure(site, row.levels[levelAt], { ...query, ...given, niva: level }, 'sum'),
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
          ...figures(row, { tjeneste: row.service.id }),
          figure(site, row, { ...query, tjeneste: row.service.id }, 'sum'),
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
        ...figures(total, {}),
        figure(site, total, query, 'sum'),
      ),
    ),
  );
}

/** A number with a way to what is behind it. */
function figure(site: Site, tally: Tally | undefined, query: Query, kind = ''): ReactNode {
  const words = wordsOfMaps(site).matrix;
  const { count, planned } = tally ?? { count: 0, planned: 0 };
  if (count + planned === 0) return h('td', { className: `number none ${kind}` }, '–');
  const { status: _, ...asked } = query;
  return h(
    'td',
    { className: `number ${kind}` },
    link(pathTo(site, '/sok', asked), String(count)),
    planned > 0 &&
      h('span', { className: 'planned', title: words.planned(planned) }, ` ${words.plannedShort(planned)}`),
  );
}
