import type { Language } from '../../shared/language.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import type { Laws } from './law.ts';
import type { MapTable } from './map-file.ts';
import { MATRIX_COLUMNS, type Counted, type Coverage, type Matrix } from './matrix.ts';
import { mapWords } from './messages/map-words.ts';
import type { Network } from './network.ts';

/** The matrix with its sums; what tells no phase has a column where there is any. */
export function matrixTable({ rows, total }: Matrix, language: Language): MapTable {
  const [words, terms] = [mapWords(language).matrix, catalogueWords(language)];
  const columns = MATRIX_COLUMNS.map((column, at) => ({ ...column, at })).filter(
    ({ phase, at }) => phase !== null || isUsed(total.cells[at]),
  );
  const figures = ({ cells, levels, count, planned }: Counted) => [
    ...columns.map(({ at }) => cells[at]?.count ?? 0),
    ...levels.map((level) => level.count),
    count,
    planned,
  ];
  return {
    title: mapWords(language).views.matrix,
    header: [
      words.service,
      mapWords(language).network.sector,
      ...columns.map(
        ({ level, phase }) =>
          `${terms.levelNames[level]}: ${phase === null ? words.noPhase : terms.phases[phase]}`,
      ),
      ...total.levels.map(({ level }) => `${terms.levelNames[level]}: ${words.total}`),
      words.total,
      terms.statuses.planned,
    ],
    rows: [
      ...rows.map((row) => [
        row.service.name,
        row.service.sector === null ? null : terms.sectors[row.service.sector],
        ...figures(row),
      ]),
      [words.allServices, null, ...figures(total)],
    ],
  };
}

function isUsed(cell: { count: number; planned: number } | undefined): boolean {
  return cell !== undefined && cell.count + cell.planned > 0;
}

/** The places where nobody is, or one service alone. */
export function spotTable({ whiteSpots }: Matrix, language: Language): MapTable {
  const [words, terms] = [mapWords(language).spots, catalogueWords(language)];
  return {
    title: words.title,
    header: [words.lifeArea, mapWords(language).laws.level, words.kind, terms.statuses.planned],
    rows: whiteSpots.map((spot) => [
      spot.lifeArea === null ? words.anyNeed : terms.lifeAreas[spot.lifeArea],
      terms.levelNames[spot.level],
      spotText(spot, language),
      spot.planned.map(({ name }) => name).join(', '),
    ]),
  };
}

/** What is wrong with a white spot: "Ingen fanger opp", or "Fange opp: bare PPT". */
export function spotText({ phase, only }: Pick<Coverage, 'phase' | 'only'>, language: Language): string {
  const words = mapWords(language).spots;
  return only === null
    ? words.nobody[phase]
    : words.aloneIn(catalogueWords(language).phases[phase], only.name);
}

/** Who works with whom, each pair once. */
export function networkTable({ links }: Network, language: Language): MapTable {
  const words = mapWords(language).network;
  return {
    title: mapWords(language).views.network,
    header: [words.from, words.to, words.weight, words.direction, words.measures],
    rows: links.map(({ from, to, weight, isMutual, entries }) => [
      from.name,
      to.name,
      weight,
      isMutual ? words.mutual : words.oneWay(from.name),
      entries.map(({ name }) => name).join('; '),
    ]),
  };
}

/** A row for each reference row of the map of laws. */
export function lawTable({ items }: Laws, language: Language): MapTable {
  const [words, terms] = [mapWords(language).laws, catalogueWords(language)];
  return {
    title: mapWords(language).views.laws,
    header: [
      words.service,
      words.perspective,
      words.level,
      words.references,
      words.meaning,
      words.edition,
      mapWords(language).filters.toCheck,
    ],
    rows: items.map((row) => [
      [row.service, ...row.appliesTo].map(({ name }) => name).join(', '),
      words.perspectives[row.perspective],
      row.level === null ? words.anyLevel : terms.levelNames[row.level],
      row.citations.map(({ text }) => text).join('; '),
      language === 'nn' ? (row.meaningNn ?? row.meaning) : row.meaning,
      row.edition,
      row.toCheck
        ? [
            words.check(row.edition),
            ...row.citations.flatMap(({ replacedBy }) =>
              replacedBy === null ? [] : [words.replaced(replacedBy.name, writtenDay(replacedBy.from))],
            ),
          ].join('; ')
        : row.checkedOn === null
          ? null
          : words.checked(writtenDay(row.checkedOn)),
    ]),
  };
}

/** @param day yyyy-mm-dd */
function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}.${month}.${year}`;
}
