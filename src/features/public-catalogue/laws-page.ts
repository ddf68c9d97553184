import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Tx } from '../../platform/db/transaction.ts';
import type { PageReply } from '../../platform/http/route.ts';
import type { Clock } from '../../shared/clock.ts';
import { compareNames } from '../../shared/compare-names.ts';
import { countLaws } from '../catalogue-map/law-rules.ts';
import {
  LAW_COLUMNS,
  PERSPECTIVES,
  Perspective,
  type LawCitation,
  type LawRow,
} from '../catalogue-map/law.ts';
import { checkboxes } from './form-parts.ts';
import { readLaws } from '../catalogue-map/read-laws.ts';
import { mapPage } from './map-page.ts';
import { chosenOf, nothingHere, readMapAsked, scrollRegion, wordsOfMaps } from './map-parts.ts';
import { inBokmal, inEither, link, section } from './page-parts.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import { pathTo, termsOf, writtenDay, type Site } from './public-site.ts';

/** What the law says to which service, with what is to be checked since statutes were replaced. */
export async function lawsPage(
  context: { tx: Tx; clock: Clock },
  site: Site,
  query: LooseQuery,
): Promise<PageReply> {
  const words = wordsOfMaps(site);
  const { entries } = site.catalogue;
  const asked = readMapAsked(site, query);
  const named = entries.get(firstOf(query.tjeneste));
  const service = named?.kind === 'service' ? named : null;
  const perspective = Perspective.safeParse(firstOf(query.perspektiv)).data ?? null;
  const onlyToCheck = firstOf(query.sjekk) === '1';
  const chosen = chosenOf(site, asked, [
    service?.name ?? null,
    perspective === null ? null : words.laws.perspectives[perspective],
    onlyToCheck ? words.filters.toCheck : null,
  ]);
  const laws = await readLaws(context, site.catalogue, {
    ...asked.filter,
    service: service?.id ?? null,
    perspective,
    onlyToCheck,
  });
  const withLaws = new Map(
    laws.items.flatMap((row) => [row.service, ...row.appliesTo].map(({ id, name }) => [id, name] as const)),
  );
  if (service !== null) withLaws.set(service.id, service.name);
  const groups = [...Map.groupBy(laws.items, (row) => row.service.id)];
  return mapPage(site, {
    view: 'laws',
    asked,
    chosen,
    query: { tjeneste: service?.id, perspektiv: perspective, sjekk: onlyToCheck ? '1' : null },
    selects: [
      {
        id: 'tjeneste',
        label: words.filters.service,
        none: words.filters.allServices,
        chosen: service?.id ?? null,
        options: [...withLaws].sort(([, a], [, b]) => compareNames(a, b)),
      },
      {
        id: 'perspektiv',
        label: words.filters.perspective,
        none: words.filters.allPerspectives,
        chosen: perspective,
        options: PERSPECTIVES.map((one) => [one, words.laws.perspectives[one]] as const),
      },
    ],
    last: checkboxes('sjekk', [{ value: '1', label: words.filters.toCheck, isChosen: onlyToCheck }]),
    parts: [
      laws.items.length === 0
        ? nothingHere(site, 'laws', chosen)
        : h('p', null, words.laws.summary(laws.items.length, laws.toCheck), ' ', words.laws.note),
      laws.items.length > 0 &&
        section('kart', words.laws.mapTitle, scrollRegion('kart', lawMap(site, laws.items))),
      ...groups.map(([id, rows]) => servicePart(site, id, rows, groups.length === 1)),
    ],
    files: (['xlsx', 'csv'] as const).map(
      (format) =>
        [
          format === 'xlsx' ? words.asXlsx : words.asCsv,
          '/laws/file',
          { format, service: service?.id, perspective, toCheck: onlyToCheck ? 'true' : null },
        ] as const,
    ),
  });
}

function lawMap(site: Site, rows: readonly LawRow[]): ReactNode {
  const [words, terms] = [wordsOfMaps(site).laws, termsOf(site)];
  const levels = LAW_COLUMNS.filter(({ perspective }) => perspective === 'prevention');
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
        h(
          'th',
          { scope: 'colgroup', colSpan: levels.length, className: 'level' },
          words.perspectives.prevention,
        ),
        ...PERSPECTIVES.filter((one) => one !== 'prevention').map((one) =>
          h('th', { scope: 'col', rowSpan: 2, className: 'number' }, words.perspectives[one]),
        ),
        h('th', { scope: 'col', rowSpan: 2, className: 'number' }, words.toCheck),
      ),
      h(
        'tr',
        null,
        ...levels.map(({ level }) =>
          h(
            'th',
            { scope: 'col', className: 'number' },
            level === null ? words.anyLevel : terms.levelNames[level],
          ),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      ...countLaws(rows).map(({ service, counts, toCheck }) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, link(`#lover-${service.id}`, inBokmal(site, service.name))),
          ...[...counts, toCheck].map((count) =>
            h('td', { className: count === 0 ? 'number none' : 'number' }, count === 0 ? '–' : String(count)),
          ),
        ),
      ),
    ),
  );
}

/** Folded, as the whole is long; the map above leads into it, which opens it. */
function servicePart(site: Site, id: string, rows: readonly LawRow[], isOpen: boolean): ReactNode {
  const words = wordsOfMaps(site).laws;
  const [first] = rows;
  const name = inBokmal(site, first?.service.name ?? id);
  const others = new Map(rows.flatMap(({ appliesTo }) => appliesTo.map((one) => [one.id, one.name])));
  const content = h(
    'div',
    { id: `lover-${id}` },
    site.catalogue.entries.has(id) && h('p', null, link(pathTo(site, `/tjenester/${id}`), name)),
    others.size > 0 && h('p', { className: 'soft' }, words.appliesTo([...others.values()].join(', '))),
    ...PERSPECTIVES.map((perspective) => {
      const own = rows.filter((row) => row.perspective === perspective);
      return (
        own.length > 0 &&
        h(
          Fragment,
          null,
          h('h3', null, words.perspectives[perspective]),
          h('ul', { className: 'plain laws' }, ...own.map((row) => lawItem(site, row))),
        )
      );
    }),
  );
  const count = h('span', { className: 'soft' }, ` (${String(rows.length)})`);
  return h(
    'details',
    { className: 'law-service', open: isOpen },
    h('summary', null, h('h2', null, name, count)),
    content,
  );
}

function lawItem(site: Site, row: LawRow): ReactNode {
  const words = wordsOfMaps(site).laws;
  return h(
    'li',
    null,
    h('p', null, inEither(site, row.meaning, row.meaningNn)),
    h(
      'ul',
      { className: 'plain small citations' },
      ...row.citations.map((citation) => h('li', null, cited(site, citation))),
    ),
    h(
      'ul',
      { className: 'tags' },
      row.level !== null && h('li', null, termsOf(site).levelNames[row.level]),
      row.toCheck && h('li', { className: 'warn' }, words.check(row.edition)),
      !row.toCheck && row.checkedOn !== null && h('li', null, words.checked(writtenDay(row.checkedOn))),
    ),
  );
}

function cited(site: Site, { text, url, replacedBy, endedWith }: LawCitation): ReactNode {
  const words = wordsOfMaps(site).laws;
  const name = inBokmal(site, text);
  return h(
    Fragment,
    null,
    // An address leads to the act in force: that is not the one that is cited here where it is replaced.
    url === null || replacedBy !== null ? name : link(url, name, { rel: 'noopener' }),
    replacedBy !== null &&
      h(
        'span',
        { className: 'soft' },
        ' – ',
        url === null
          ? words.replaced(replacedBy.name, writtenDay(replacedBy.from))
          : link(url, words.replaced(replacedBy.name, writtenDay(replacedBy.from)), { rel: 'noopener' }),
      ),
    endedWith !== null && h('span', { className: 'soft' }, ` – ${words.ended(endedWith)}`),
  );
}
