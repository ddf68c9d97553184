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
} from '../../../../src/features/catalogue/entry.ts';

/** How a field is written. */
export type FieldKind =
  | { as: 'line'; most: number; type?: 'tel' | 'email' | 'url'; hint?: Hint }
  | { as: 'lines'; rows: number; hint?: Hint }
  | { as: 'text'; most: number; rows: number }
  | { as: 'choice'; values: readonly string[]; none: 'noLevel' | 'chooseSector' | null }
  | { as: 'several'; values: readonly string[] }
  | { as: 'number' | 'yes' | 'service' | 'areas' | 'languages' | 'entry' };
type Hint = 'listHint' | 'phoneHint' | 'urlHint';

/** Those that are asked for most; one that an entry has already is offered beside them. */
export const OFFERED_LANGUAGES = 'am ar en fa fr ku lt my no pl ps ru so sw ta th ti tr uk ur vi zh'.split(
  ' ',
);

export const FIELD_KINDS: Readonly<Record<keyof EntryContent, FieldKind>> = {
  kind: { as: 'choice', values: ENTRY_KINDS, none: null },
  name: { as: 'line', most: 200 },
  service: { as: 'service' },
  sector: { as: 'choice', values: SECTORS, none: 'chooseSector' },
  level: { as: 'choice', values: LEVELS, none: 'noLevel' },
  phases: { as: 'several', values: PHASES },
  aliases: { as: 'lines', rows: 2, hint: 'listHint' },
  keywords: { as: 'lines', rows: 3, hint: 'listHint' },
  summary: { as: 'text', most: 600, rows: 2 },
  summaryNn: { as: 'text', most: 600, rows: 2 },
  description: { as: 'text', most: 6000, rows: 4 },
  descriptionNn: { as: 'text', most: 6000, rows: 4 },
  audiences: { as: 'several', values: AUDIENCES },
  situation: { as: 'line', most: 500 },
  ageFrom: { as: 'number' },
  ageTo: { as: 'number' },
  lifeAreas: { as: 'several', values: LIFE_AREAS },
  partners: { as: 'lines', rows: 3, hint: 'listHint' },
  areas: { as: 'areas' },
  place: { as: 'line', most: 200 },
  address: { as: 'line', most: 300 },
  when: { as: 'line', most: 500 },
  cost: { as: 'choice', values: COSTS, none: null },
  costWords: { as: 'line', most: 500 },
  costHelp: { as: 'line', most: 500 },
  languages: { as: 'languages' },
  interpreter: { as: 'yes' },
  waysIn: { as: 'several', values: WAYS_IN },
  wayInWords: { as: 'line', most: 1000 },
  contactWords: { as: 'line', most: 300 },
  phone: { as: 'line', most: 26, type: 'tel', hint: 'phoneHint' },
  email: { as: 'line', most: 254, type: 'email' },
  url: { as: 'line', most: 500, type: 'url', hint: 'urlHint' },
  legalBasis: { as: 'lines', rows: 2, hint: 'listHint' },
  evaluated: { as: 'choice', values: EVALUATED, none: null },
  evaluationWords: { as: 'line', most: 1000 },
  status: { as: 'choice', values: ENTRY_STATUSES, none: null },
  statusWords: { as: 'line', most: 500 },
  wishes: { as: 'line', most: 1000 },
  variantOf: { as: 'entry' },
  partOf: { as: 'entry' },
  elsewhere: { as: 'line', most: 100 },
  source: { as: 'line', most: 300 },
};

/** The form, section by section: what is nearly always written first, and the rest folded away. */
export const FORM_SECTIONS = [
  { name: 'what', isFolded: false, fields: ['kind', 'name', 'service', 'sector', 'level', 'summary'] },
  { name: 'who', isFolded: false, fields: ['lifeAreas', 'audiences', 'ageFrom', 'ageTo'] },
  { name: 'way', isFolded: false, fields: ['waysIn', 'contactWords', 'phone', 'email', 'url'] },
  {
    name: 'where',
    isFolded: true,
    fields: ['areas', 'place', 'address', 'when', 'cost', 'costWords', 'costHelp'],
  },
  {
    name: 'more',
    isFolded: true,
    fields: ['description', 'phases', 'situation', 'wayInWords', 'languages', 'interpreter'],
  },
  { name: 'nynorsk', isFolded: true, fields: ['summaryNn', 'descriptionNn'] },
  { name: 'found', isFolded: true, fields: ['keywords', 'aliases'] },
  {
    name: 'ground',
    isFolded: true,
    fields: [
      'partners',
      'legalBasis',
      'status',
      'statusWords',
      'evaluated',
      'evaluationWords',
      'wishes',
      'variantOf',
      'partOf',
      'elsewhere',
      'source',
    ],
  },
] as const satisfies readonly {
  name: string;
  isFolded: boolean;
  fields: readonly (keyof EntryContent)[];
}[];

/** Of a service other things are asked than of what it gives. */
export function isAsked(field: keyof EntryContent, kind: EntryContent['kind']): boolean {
  if (kind === 'service') return !['service', 'level', 'variantOf'].includes(field);
  return field !== 'sector';
}
