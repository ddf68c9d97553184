import type { Entry } from '../catalogue/entry.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import { agesOf, valuesOf } from './filter-entries.ts';
import { squeezeName } from './normalise-text.ts';
import { readTokens, termsOf } from './read-terms.ts';
import { FACETS } from './search.ts';
import { addTerm, emptyVocabulary, type Term, type Vocabulary } from './vocabulary.ts';

/** A short text of an entry whose words belong together. */
export type Phrase = { terms: readonly string[]; kind: 'name' | 'alias' | 'keyword' };

export type SearchDocument = {
  entry: Entry;
  /** Entries that are variants of one measure have the same. */
  group: string;
  phrases: readonly Phrase[];
  /** For whom it is, in years. */
  years: readonly [number, number];
  /** What it is found by, for each filter as in FACETS; null: by every value. */
  values: readonly (readonly string[] | null)[];
  isAlive: boolean;
};

export type SearchIndex = {
  vocabulary: Vocabulary;
  documents: SearchDocument[];
  /** Where an entry's document stands. */
  places: Map<string, number>;
  /** Documents whose entry was changed or is gone since. */
  dead: number;
  /** What belongs together, in the order in which it came. */
  groups: Map<string, number[]>;
  /** Documents by what they are called, without spaces and signs. */
  byNameForm: Map<string, number[]>;
  /** The expansions of words, as long as no document comes. */
  expanded: Map<string, unknown>;
  /** All that is alive, by name; null when it is to be put in order. */
  byName: readonly number[] | null;
};

export function emptyIndex(): SearchIndex {
  return {
    vocabulary: emptyVocabulary(),
    documents: [],
    places: new Map(),
    dead: 0,
    groups: new Map(),
    byNameForm: new Map(),
    expanded: new Map(),
    byName: null,
  };
}

/** An index of entries; `serviceOf` finds the entry of kind service that gives another. */
export function buildIndex(
  entries: Iterable<Entry>,
  serviceOf: (id: string) => Entry | undefined,
): SearchIndex {
  const index = emptyIndex();
  for (const entry of entries) putEntry(index, entry, serviceOf(entry.service));
  return index;
}

/** Takes an entry in, in place of what was known of it. */
export function putEntry(index: SearchIndex, entry: Entry, service: Entry | undefined): void {
  dropEntry(index, entry.id);
  const place = index.documents.length;
  const group = entry.variantOf ?? entry.id;
  index.documents.push({
    entry,
    group,
    phrases: phrasesOf(entry),
    years: agesOf(entry),
    values: FACETS.map((facet) => valuesOf(entry, facet)),
    isAlive: true,
  });
  index.places.set(entry.id, place);
  const others = index.groups.get(group);
  if (others === undefined) index.groups.set(group, [place]);
  else others.push(place);
  for (const name of new Set([entry.name, ...entry.aliases].flatMap(nameForms))) {
    const alike = index.byNameForm.get(name);
    if (alike === undefined) index.byNameForm.set(name, [place]);
    else alike.push(place);
  }
  for (const [text, weight] of weighTerms(entry, service)) {
    const term: Term = addTerm(index.vocabulary, text);
    term.documents.push(place);
    term.weights.push(weight);
  }
  index.expanded.clear();
  index.byName = null;
}

export function dropEntry(index: SearchIndex, id: string): void {
  const place = index.places.get(id);
  if (place === undefined) return;
  index.places.delete(id);
  index.dead += 1;
  index.byName = null;
  index.expanded.clear();
  const document = index.documents[place];
  if (document === undefined) return;
  document.isAlive = false;
  const group = (index.groups.get(document.group) ?? []).filter((other) => other !== place);
  if (group.length === 0) index.groups.delete(document.group);
  else index.groups.set(document.group, group);
}

/** How much of an index is of entries that are gone, and hinders who searches. */
export function isWornOut(index: SearchIndex): boolean {
  return index.dead > 100 + index.places.size / 4;
}

const collator = new Intl.Collator('nb', { numeric: true });

/** The living documents by name. */
export function placesByName(index: SearchIndex): readonly number[] {
  if (index.byName !== null) return index.byName;
  const nameAt = (place: number) => index.documents[place]?.entry.name ?? '';
  const idAt = (place: number) => index.documents[place]?.entry.id ?? '';
  const places = [...index.places.values()].sort(
    (a, b) => collator.compare(nameAt(a), nameAt(b)) || (idAt(a) < idAt(b) ? -1 : 1),
  );
  index.byName = places;
  return places;
}

/** A name and its parts: "ICDP - guidance for parents (ICDP)" is known by each of them. */
function nameForms(name: string): string[] {
  const parts = name.split(/\s[–-]\s|[()]/u).map(squeezeName);
  return [squeezeName(name), ...parts].filter((form) => form.length > 1);
}

function phrasesOf(entry: Entry): Phrase[] {
  const phrase = (kind: Phrase['kind']) => (text: string) => ({ terms: [...new Set(termsOf(text))], kind });
  return [
    phrase('name')(entry.name),
    ...entry.aliases.map(phrase('alias')),
    ...entry.keywords.map(phrase('keyword')),
  ].filter(({ terms }) => terms.length > 0);
}

/** What is written in a field counts so much, and as much less as the field is longer than usual. */
type Field = { texts: readonly (string | null)[]; weight: number; usual: number };

const SATURATION = 1.2;
const LENGTH_COUNTS = 0.4;

function weighTerms(entry: Entry, service: Entry | undefined): Map<string, number> {
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
