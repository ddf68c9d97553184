import { LEVELS, type Entry } from '../catalogue/entry.ts';
import { agesOf, valuesOf } from './entry-values.ts';
import { squeezeName } from './normalise-text.ts';
import { termsOf } from './read-terms.ts';
import { FACETS } from './search.ts';
import { addTerm, emptyVocabulary, type Term, type Vocabulary } from './vocabulary.ts';
import { weighTerms } from './weigh-terms.ts';

/** A short text of an entry whose words belong together. */
type Phrase = { terms: readonly string[]; kind: 'name' | 'alias' | 'keyword' };

export type SearchDocument = {
  entry: Entry;
  /** Entries that are variants of one measure have the same: a number of `groups`. */
  group: number;
  phrases: readonly Phrase[];
  /** For whom it is, in years. */
  years: readonly [number, number];
  /** What it is found by, for each filter as in FACETS, as numbers of `values`; null: by every value. */
  values: readonly (readonly number[] | null)[];
  isAlive: boolean;
};

/** What each search looks at of very many documents, by their places: numbers side by side are read much sooner. */
type Columns = {
  /** What speaks for it before anything is asked; 0 once its entry was changed or is gone. */
  prior: number[];
  isForStaff: boolean[];
  isElsewhere: boolean[];
  group: number[];
  /** The day after which it is stale, as yyyymmdd. */
  confirmBy: number[];
  /** The number of the value of the filter `service` by which it is found, and the one that it is itself; or -1. */
  giver: number[];
  gives: number[];
  /** The numbers of all values by which it is found; for a filter that finds it by every value the filter's own number. */
  values: (readonly number[])[];
};

export type SearchIndex = {
  vocabulary: Vocabulary;
  documents: SearchDocument[];
  columns: Columns;
  /** Where an entry's document stands. */
  places: Map<string, number>;
  /** Documents whose entry was changed or is gone since. */
  dead: number;
  /** What belongs together, in the order in which it came; and the number of each group by its first entry's id. */
  groups: number[][];
  groupOf: Map<string, number>;
  /** For each filter its values with their numbers: no two are alike, and the first ones are the filters' own. */
  values: readonly Map<string, number>[];
  valueCount: number;
  /** Documents by what they are called, without spaces and signs. */
  byNameForm: Map<string, number[]>;
  /** Services by the first term of each of their names. */
  servicesByTerm: Map<string, number[]>;
  /** The expansions of words, as long as no document comes. */
  expanded: Map<string, unknown>;
  /** All that is alive, by name; null when it is to be put in order. */
  byName: readonly number[] | null;
  standing: Standing | null;
};

export function emptyIndex(): SearchIndex {
  return {
    vocabulary: emptyVocabulary(),
    documents: [],
    columns: {
      prior: [],
      isForStaff: [],
      isElsewhere: [],
      group: [],
      confirmBy: [],
      giver: [],
      gives: [],
      values: [],
    },
    places: new Map(),
    dead: 0,
    groups: [],
    groupOf: new Map(),
    values: FACETS.map(() => new Map()),
    valueCount: FACETS.length,
    byNameForm: new Map(),
    servicesByTerm: new Map(),
    expanded: new Map(),
    byName: null,
    standing: null,
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
  const group = groupNumber(index, entry.variantOf ?? entry.id);
  const phrases = phrasesOf(entry);
  const values = FACETS.map(
    (facet, at) => valuesOf(entry, facet)?.map((value) => valueNumber(index, at, value)) ?? null,
  );
  index.documents.push({
    entry,
    group,
    phrases,
    years: agesOf(entry),
    values,
    isAlive: true,
  });
  const { columns } = index;
  columns.values.push(values.flatMap((numbers, facet) => numbers ?? [facet]));
  columns.prior.push(priorOf(entry));
  columns.isForStaff.push(entry.audiences.length === 1 && entry.audiences[0] === 'staff');
  columns.isElsewhere.push(entry.elsewhere !== null);
  columns.group.push(group);
  columns.confirmBy.push(dayNumber(entry.confirmBy));
  columns.giver.push(valueNumber(index, SERVICE, entry.service));
  columns.gives.push(entry.kind === 'service' ? valueNumber(index, SERVICE, entry.id) : -1);
  index.places.set(entry.id, place);
  index.groups[group]?.push(place);
  for (const name of new Set([entry.name, ...entry.aliases].flatMap(nameForms)))
    notePlace(index.byNameForm, name, place);
  if (entry.kind === 'service')
    for (const first of new Set(namesOf(phrases).map(({ terms }) => terms[0] ?? '')))
      notePlace(index.servicesByTerm, first, place);
  for (const [text, weight] of weighTerms(entry, service)) {
    const term: Term = addTerm(index.vocabulary, text);
    term.documents.push(place);
    term.weights.push(weight);
  }
  index.expanded.clear();
  takeIntoOrder(index, place);
}

const SERVICE = FACETS.indexOf('service');

/** @param day yyyy-mm-dd */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function namesOf(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.filter(({ kind }) => kind !== 'keyword');
}

function notePlace(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
}

export function forgetOrder(index: SearchIndex): void {
  index.byName = null;
  index.standing = null;
}

// All in order anew is the costliest part of one change.
function takeIntoOrder(index: SearchIndex, place: number): void {
  if (index.byName !== null) index.byName = withPlace(index.byName, place, byName(index));
  if (index.standing !== null)
    index.standing = asStanding(withPlace(index.standing.places, place, byStanding(index)));
}

function withPlace(
  places: readonly number[],
  place: number,
  compared: (a: number, b: number) => number,
): number[] {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compared(places[middle] ?? 0, place) < 0) from = middle + 1;
    else to = middle;
  }
  return places.toSpliced(from, 0, place);
}

function groupNumber(index: SearchIndex, id: string): number {
  const known = index.groupOf.get(id);
  if (known !== undefined) return known;
  index.groupOf.set(id, index.groups.length);
  return index.groups.push([]) - 1;
}

function valueNumber(index: SearchIndex, facet: number, value: string): number {
  const values = index.values[facet];
  const number = values?.get(value) ?? index.valueCount;
  if (number < index.valueCount) return number;
  values?.set(value, number);
  index.valueCount += 1;
  return number;
}

const BY_LEVEL = { universal: 1.02, selective: 1, indicated: 0.98 } as const;
const BY_STATUS = { in_use: 1, partly: 0.97, unknown: 1, planned: 0.8, stopped: 0.6 } as const;
/** At like score what one gets stands before who gives it. */
const OF_SERVICE = 0.78;
/** What stands at no level is a plan, a programme or a way to others: what is given at one stands before it. */
const WITHOUT_LEVEL = 0.85;

function priorOf({ status, level, kind }: Entry): number {
  const byLevel = level === null ? WITHOUT_LEVEL : BY_LEVEL[level];
  return BY_STATUS[status] * (kind === 'service' ? OF_SERVICE : byLevel);
}

export function dropEntry(index: SearchIndex, id: string): void {
  const place = index.places.get(id);
  if (place === undefined) return;
  index.places.delete(id);
  index.dead += 1;
  index.expanded.clear();
  if (index.byName !== null) index.byName = index.byName.filter((other) => other !== place);
  const document = index.documents[place];
  if (document === undefined) return;
  document.isAlive = false;
  index.columns.prior[place] = 0;
  index.groups[document.group] = (index.groups[document.group] ?? []).filter((other) => other !== place);
}

/** How much of an index is of entries that are gone, and hinders who searches. */
export function isWornOut(index: SearchIndex): boolean {
  return index.dead > 100 + index.places.size / 4;
}

const collator = new Intl.Collator('nb', { numeric: true });

/** The living documents by name. */
export function placesByName(index: SearchIndex): readonly number[] {
  index.byName ??= [...index.places.values()].sort(byName(index));
  return index.byName;
}

export function byName({ documents }: SearchIndex): (a: number, b: number) => number {
  const nameAt = (place: number) => documents[place]?.entry.name ?? '';
  const idAt = (place: number) => documents[place]?.entry.id ?? '';
  return (a, b) => collator.compare(nameAt(a), nameAt(b)) || (idAt(a) < idAt(b) ? -1 : 1);
}

/** The documents in the order of what is alike otherwise, and for each its number there. */
type Standing = { places: readonly number[]; order: Int32Array };

/** The lowest level first, then by name. */
export function standingOrder(index: SearchIndex): Standing {
  index.standing ??= asStanding([...index.documents.keys()].sort(byStanding(index)));
  return index.standing;
}

export function asStanding(places: readonly number[]): Standing {
  const order = new Int32Array(places.length);
  for (const [at, place] of places.entries()) order[place] = at;
  return { places, order };
}

export function byStanding({ documents }: SearchIndex): (a: number, b: number) => number {
  return (a, b) => {
    const [one, other] = [documents[a]?.entry, documents[b]?.entry];
    if (one === undefined || other === undefined) return a - b;
    return (
      levelNumber(one) - levelNumber(other) ||
      compare(one.name, other.name) ||
      compare(one.id, other.id) ||
      a - b
    );
  };
}

function levelNumber({ level }: Entry): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
