import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../shared/language.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import type { GapCounts } from './gap-counts.ts';
import { en } from './messages/en.ts';
import { nb, type GapFileWords } from './messages/nb.ts';
import { nn } from './messages/nn.ts';

const WORDS: Readonly<Record<Language, GapFileWords>> = { nb, nn, en };

/**
 * What was not found in a year, a row a cell, as a spreadsheet of the language reads it; UTF-8 with a byte order mark.
 * A text that starts as a formula gets an apostrophe before it.
 * @param areas names by code
 */
export function writeGapsCsv(
  { year, cells }: GapCounts,
  areas: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = WORDS[language];
  const { lifeAreas } = catalogueWords(language);
  const rows = cells.map(({ need, area, ageBand, source, count }) => [
    year,
    lifeAreas[need],
    area === null ? words.notTold : (areas.get(area) ?? area),
    // A spreadsheet would take 6-12 for a day in December.
    ageBand === null ? words.notTold : ageBand.replace('-', '–'),
    words.sources[source],
    count,
  ]);
  return stringify([words.header, ...rows], {
    delimiter: language === 'en' ? ',' : ';',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
}
