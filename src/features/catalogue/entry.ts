import { z } from 'zod';
import { lineText, nameText } from '../../shared/line-text.ts';

/** What an entry is. A `service` gives the others: a part of the municipality, the state, an organisation. */
export const ENTRY_KINDS = ['service', 'measure', 'offer', 'programme', 'meeting', 'pointer'] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

/** From the lowest up: for everyone, for who may come to need it, for who needs it. */
export const LEVELS = ['universal', 'selective', 'indicated'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

export const PHASES = ['prevent', 'detect', 'followUp'] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

export const LIFE_AREAS = [
  'economy',
  'housing',
  'work',
  'health',
  'mental_health',
  'family',
  'learning',
  'leisure',
  'network',
  'language',
  'safety',
  'substance_use',
  'disability',
  'coordination',
] as const;
export const LifeArea = z.enum(LIFE_AREAS);
export type LifeArea = z.infer<typeof LifeArea>;

/** `staff`: what only those who work here meet, such as a plan or a course for them. */
export const AUDIENCES = ['expecting', 'children', 'young_people', 'parents', 'adults', 'staff'] as const;
const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;

export const ENTRY_STATUSES = ['in_use', 'partly', 'planned', 'stopped', 'unknown'] as const;
export const EntryStatus = z.enum(ENTRY_STATUSES);
export type EntryStatus = z.infer<typeof EntryStatus>;

export const COSTS = ['free', 'reduced', 'paid', 'unknown'] as const;
export const Cost = z.enum(COSTS);
export type Cost = z.infer<typeof Cost>;

/** `given`: it comes to everyone of the group without asking. */
export const WAYS_IN = ['drop_in', 'contact', 'application', 'referral', 'consent', 'given'] as const;
export const WayIn = z.enum(WAYS_IN);
export type WayIn = z.infer<typeof WayIn>;

export const SECTORS = ['municipal', 'state', 'county', 'specialist_health', 'voluntary', 'private'] as const;
export const Sector = z.enum(SECTORS);
export type Sector = z.infer<typeof Sector>;

export const EVALUATED = ['yes', 'no', 'unknown'] as const;
const Evaluated = z.enum(EVALUATED);
export type Evaluated = z.infer<typeof Evaluated>;

/** Small letters, numbers and hyphens; `catalogue.json` of the example's sources has such ids. */
export const EntryId = z
  .string()
  .max(160)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export type EntryId = z.infer<typeof EntryId>;

/** Several lines; halves of signs, and what commands a terminal or turns the direction of text, are no part of it. */
const Words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, 'text');
const Prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u, 'text');
const names = (most: number, length: number) => z.array(nameText(length)).max(most).readonly();
const some = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most).readonly();

/** An address on the web that may be shown as a link: http and https alone, so that nothing in it can run. */
export const WebAddress = z
  .string()
  .trim()
  .max(500)
  .refine((text) => {
    const url = URL.parse(text);
    return (
      (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.password === ''
    );
  }, 'web_address');

const Age = z.int().min(0).max(120);

const content = z.strictObject({
  kind: EntryKind,
  name: nameText(200),
  /** The entry of kind `service` that gives it; a service's own id. */
  service: EntryId,
  /** Of a service alone: whose it is. */
  sector: Sector.nullable().default(null),
  /** Services, and what has none, stand beside the levels. */
  level: Level.nullable().default(null),
  phases: some(Phase, 3).default([]),
  /** Other names and abbreviations by which it is known. */
  aliases: names(30, 120).default([]),
  /** Everyday words by which people ask for it; found by, and not shown. */
  keywords: names(60, 80).default([]),
  summary: Words(600),
  summaryNn: Words(600).nullable().default(null),
  description: Prose(6000).nullable().default(null),
  descriptionNn: Prose(6000).nullable().default(null),
  audiences: some(Audience, 6).default([]),
  /** For whom in which situation, in words. */
  situation: Words(500).nullable().default(null),
  /** Years, both ends included; null: no limit. */
  ageFrom: Age.nullable().default(null),
  ageTo: Age.nullable().default(null),
  lifeAreas: some(LifeArea, 14).default([]),
  /** Who is worked with, by name; a name or alias of a service in the catalogue leads there. */
  partners: names(60, 160).default([]),
  /** Codes of the municipality's list `area`; none: the whole municipality. */
  areas: some(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/), 60).default([]),
  place: lineText(200).min(1).nullable().default(null),
  address: lineText(300).min(1).nullable().default(null),
  when: Words(500).nullable().default(null),
  cost: Cost.default('unknown'),
  costWords: Words(500).nullable().default(null),
  /** What helps who cannot pay. */
  costHelp: Words(500).nullable().default(null),
  /** ISO 639-1, in which it is given; none: not told, which is Norwegian. */
  languages: some(z.string().regex(/^[a-z]{2}$/), 40).default([]),
  interpreter: z.boolean().default(false),
  waysIn: some(WayIn, 6).default([]),
  wayInWords: Words(1000).nullable().default(null),
  /** Whom to call, in words: a role or a switchboard, never a private person. */
  contactWords: Words(300).nullable().default(null),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 ]{1,24}$/, 'phone')
    .nullable()
    .default(null),
  email: z.email().max(254).nullable().default(null),
  url: WebAddress.nullable().default(null),
  legalBasis: names(30, 200).default([]),
  evaluated: Evaluated.default('unknown'),
  evaluationWords: Words(1000).nullable().default(null),
  status: EntryStatus.default('in_use'),
  statusWords: Words(500).nullable().default(null),
  /** What is wished for or missing. */
  wishes: Words(1000).nullable().default(null),
  /** The entry that this is one variant of: the same measure at another level or in another service. */
  variantOf: EntryId.nullable().default(null),
  partOf: EntryId.nullable().default(null),
  /** Another municipality's, kept as an idea: the municipality's name. */
  elsewhere: nameText(100).nullable().default(null),
  source: Words(300).nullable().default(null),
});

/**
 * What the catalogue says of one entry: what a person may write, an import brings and an export takes along.
 * Problems beyond each field: `ages_turned`, `level_of_service`, `sector_of_other`, `twice`.
 */
export const EntryContent = content.superRefine((entry, context) => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (entry.ageFrom !== null && entry.ageTo !== null && entry.ageFrom > entry.ageTo)
    refuse('ageTo', 'ages_turned');
  if (entry.kind === 'service' && entry.level !== null) refuse('level', 'level_of_service');
  if (entry.kind !== 'service' && entry.sector !== null) refuse('sector', 'sector_of_other');
  for (const list of ['phases', 'audiences', 'lifeAreas', 'waysIn', 'areas', 'languages'] as const)
    if (new Set<string>(entry[list]).size < entry[list].length) refuse(list, 'twice');
});
export type EntryContent = z.infer<typeof EntryContent>;

/** The fields by name, for who reads them from a sheet or compares two versions. */
export const ENTRY_FIELDS = Object.keys(content.shape) as readonly (keyof EntryContent)[];

/** An entry as everybody may see it. */
export const Entry = content.extend({
  id: EntryId,
  version: z.int().positive(),
  /** The last day on which its owner said that it is right; null: never. */
  confirmedOn: z.iso.date().nullable(),
  /** On whose behalf: a service or an organisation. */
  confirmedAs: z.string().nullable(),
  /** When it is to be confirmed again; past that day it is stale. */
  confirmBy: z.iso.date(),
  changedOn: z.iso.date(),
});
export type Entry = z.infer<typeof Entry>;
