import {
  AUDIENCES,
  COSTS,
  ENTRY_KINDS,
  ENTRY_STATUSES,
  EVALUATED,
  LEVELS,
  LIFE_AREAS,
  PHASES,
  SECTORS,
  WAYS_IN,
  type EntryContent,
} from '../../catalogue/entry.ts';
import { catalogueWords } from '../../catalogue/messages/catalogue-words.ts';
import { exchangeTexts } from '../messages/exchange-texts.ts';
import type { HsdsTaxonomy, HsdsTerm } from './hsds-types.ts';
import { nameUuid } from './name-uuid.ts';

/** The taxonomy of fields that HSDS has no place for: the code is the field's name, the attribute's value what it says. */
export const FIELDS_TAXONOMY = 'levekar';

const words = catalogueWords('nb');
const { fields: FIELD_LABELS, taxonomies: ABOUT } = exchangeTexts('nb');

/** Fields of fixed values: each is a taxonomy of its own, so that services can be asked for by its terms. */
const VALUE_LABELS = {
  kind: [ENTRY_KINDS, words.kinds],
  sector: [SECTORS, words.sectors],
  level: [LEVELS, words.levelNames],
  phases: [PHASES, words.phases],
  audiences: [AUDIENCES, words.audiences],
  lifeAreas: [LIFE_AREAS, words.lifeAreas],
  cost: [COSTS, words.costs],
  waysIn: [WAYS_IN, words.waysIn],
  evaluated: [EVALUATED, words.evaluated],
  status: [ENTRY_STATUSES, words.statuses],
} as const satisfies Partial<
  Record<keyof EntryContent, readonly [readonly string[], Readonly<Record<string, string>>]>
>;
export type ValueField = keyof typeof VALUE_LABELS;

/** Fields of words that stand as attributes only. */
export const WORD_FIELDS = [
  'id',
  'service',
  'summary',
  'summaryNn',
  'descriptionNn',
  'aliases',
  'keywords',
  'partners',
  'areas',
  'costHelp',
  'legalBasis',
  'evaluationWords',
  'statusWords',
  'wishes',
  'variantOf',
  'partOf',
  'elsewhere',
  'source',
  'url',
  'email',
] as const satisfies readonly ('id' | keyof EntryContent)[];
export type WordField = (typeof WORD_FIELDS)[number];

export const VALUE_FIELDS = Object.keys(VALUE_LABELS) as readonly ValueField[];

const taxonomies = new Map<string, HsdsTaxonomy>();
const terms = new Map<string, HsdsTerm>();

addTaxonomy(FIELDS_TAXONOMY, ABOUT.name, ABOUT.fields);
for (const field of WORD_FIELDS)
  addTerm(FIELDS_TAXONOMY, field, FIELD_LABELS[field], `${ABOUT.fieldTerm}: ${FIELD_LABELS[field]}`);
for (const field of VALUE_FIELDS) {
  const [codes, labels] = VALUE_LABELS[field];
  const name = taxonomyOf(field);
  addTaxonomy(name, `${ABOUT.name}: ${FIELD_LABELS[field]}`, `${ABOUT.values}: ${FIELD_LABELS[field]}`);
  for (const code of codes) {
    const label = (labels as Readonly<Record<string, string>>)[code] ?? code;
    addTerm(name, code, label, `${FIELD_LABELS[field]}: ${label}`);
  }
}

/** All taxonomies, by their names. */
export const TAXONOMIES: ReadonlyMap<string, HsdsTaxonomy> = taxonomies;
/** All terms, by taxonomy and code as `termKey` joins them. */
export const TERMS: ReadonlyMap<string, HsdsTerm> = terms;

export function taxonomyOf(field: ValueField): string {
  return `${FIELDS_TAXONOMY}.${field}`;
}

export function termKey(taxonomy: string, code: string): string {
  return `${taxonomy}/${code}`;
}

function addTaxonomy(taxonomy: string, name: string, description: string): void {
  taxonomies.set(taxonomy, { id: nameUuid(`taxonomy/${taxonomy}`), name, description, version: '1' });
}

function addTerm(taxonomy: string, code: string, name: string, description: string): void {
  const detail = taxonomies.get(taxonomy);
  if (detail === undefined) return;
  terms.set(termKey(taxonomy, code), {
    id: nameUuid(`term/${termKey(taxonomy, code)}`),
    code,
    name,
    description,
    taxonomy,
    taxonomy_id: detail.id,
    language: 'nb',
  });
}
