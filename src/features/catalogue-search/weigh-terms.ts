import type { Entry } from '../catalogue/entry.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import { readTokens } from './read-terms.ts';

/** What is written in a field counts so much, and as much less as the field is longer than usual. */
type Field = { texts: readonly (string | null)[]; weight: number; usual: number };

const SATURATION = 1.2;
const LENGTH_COUNTS = 0.4;

/** What each term of an entry says of it (0 to 1). */
export function weighTerms(entry: Entry, service: Entry | undefined): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { texts, weight, usual } of fieldsOf(entry, service)) {
    const counts = new Map<string, number>();
    let length = 0;
    for (const text of texts)
      for (const term of text === null ? [] : indexTerms(text)) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        length += 1;
      }
    const norm = 1 - LENGTH_COUNTS + LENGTH_COUNTS * (length / usual);
    for (const [term, count] of counts)
      sums.set(term, (sums.get(term) ?? 0) + (weight * Math.min(count, 3)) / Math.max(norm, 0.6));
  }
  for (const [term, sum] of sums) sums.set(term, sum / (SATURATION + sum));
  return sums;
}

function fieldsOf(entry: Entry, service: Entry | undefined): Field[] {
  const words = catalogueWords('nb');
  const isService = entry.kind === 'service';
  return [
    { texts: [entry.name], weight: 5, usual: 4 },
    { texts: entry.aliases, weight: 5, usual: 4 },
    { texts: entry.keywords, weight: 4, usual: 24 },
    { texts: [entry.summary, entry.summaryNn], weight: 1.5, usual: 40 },
    { texts: [entry.situation], weight: 1, usual: 8 },
    { texts: [entry.description, entry.descriptionNn], weight: 0.6, usual: 60 },
    { texts: [entry.costWords, entry.costHelp, entry.wayInWords, entry.when], weight: 0.4, usual: 20 },
    { texts: [entry.place, entry.address], weight: 0.8, usual: 4 },
    { texts: entry.areas, weight: 0.8, usual: 2 },
    {
      texts: isService || service === undefined ? [] : [service.name, ...service.aliases],
      weight: 0.9,
      usual: 6,
    },
    { texts: entry.partners, weight: 0.25, usual: 10 },
    { texts: entry.legalBasis, weight: 0.3, usual: 8 },
    { texts: entry.lifeAreas.map((area) => words.lifeAreas[area]), weight: 0.5, usual: 6 },
    { texts: entry.phases.map((phase) => words.phases[phase]), weight: 0.1, usual: 3 },
    { texts: entry.level === null ? [] : [words.levelNames[entry.level]], weight: 0.2, usual: 1 },
    { texts: entry.audiences.map((audience) => words.audiences[audience]), weight: 0.3, usual: 3 },
  ];
}

/** Every term of a text: what a hyphen or a sign binds is there in parts and whole. */
function* indexTerms(text: string): Iterable<string> {
  let bound: string[] = [];
  for (const { raw, stem, negated, isBound, isStop } of readTokens(text)) {
    if (!isBound) bound = [];
    bound.push(raw);
    if (bound.length > 1) yield bound.join('');
    if (!isStop || stem.length > 3) yield stem;
    if (negated !== null) yield negated;
  }
}
