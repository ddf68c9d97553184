import { z } from 'zod';
import { nameText } from '../../shared/line-text.ts';

export const PURPOSES = ['coordinate', 'assess', 'advise', 'apply', 'follow_up'] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;
export const HowGiven = z.enum(['written', 'oral', 'digital']);
export type HowGiven = z.infer<typeof HowGiven>;
export const Capacity = z.enum(['self', 'parental_responsibility', 'guardian']);
export type Capacity = z.infer<typeof Capacity>;

/** The languages of the consent's text. */
export const CONSENT_LANGUAGES = ['nb', 'nn', 'en', 'ar', 'so', 'pl', 'uk', 'ti'] as const;
export const ConsentLanguage = z.enum(CONSENT_LANGUAGES);
export type ConsentLanguage = z.infer<typeof ConsentLanguage>;

const Instant = z.iso.datetime({ offset: true });
const Topics = z
  .array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/))
  .min(1)
  .max(60)
  .readonly();
const Persons = z.array(z.uuid()).min(1).max(40).readonly();

/** Who consented for whom: a grown-up for herself, parents for a child. */
export const GivenBy = z.strictObject({ for: z.uuid(), by: z.uuid(), capacity: Capacity });
export type GivenBy = z.infer<typeof GivenBy>;

/** From whom to whom: each pair becomes a consent of its own, withdrawn by itself. */
const ServicePair = z.strictObject({ giving: z.int().positive(), receiving: z.int().positive() });
export type ServicePair = z.infer<typeof ServicePair>;

/** One sitting in which consents are given, or refused. */
export const NewConsent = z.strictObject({
  answer: z.enum(['given', 'refused']),
  persons: Persons,
  pairs: z.array(ServicePair).min(1).max(60).readonly(),
  topics: Topics,
  purpose: Purpose,
  /** Half-open [validFrom, validTo). Missing: from now, and for the municipality's usual time. */
  validFrom: Instant.optional(),
  validTo: Instant.optional(),
  coversOlder: z.boolean().default(false),
  how: HowGiven,
  /** The account of who heard it, when it was oral. */
  heardBy: z.uuid().nullable().default(null),
  language: ConsentLanguage,
  /** The interpreter's name or number; null: none was used. */
  interpreter: nameText(200).nullable().default(null),
  textVersion: z.string().min(1).max(40),
  givenBy: z.array(GivenBy).min(1).max(80).readonly(),
  /** For children: whether the law asks for both parents here, as it was judged; never assumed. */
  bothParentsAsked: z.boolean().nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
});
export type NewConsent = z.infer<typeof NewConsent>;

export const ConsentState = z.enum(['active', 'future', 'ended', 'withdrawn', 'refused']);
export type ConsentState = z.infer<typeof ConsentState>;

/** A consent as the family's own team sees it. Instants in UTC. */
export const Consent = z.strictObject({
  id: z.uuid(),
  statementId: z.uuid(),
  familyId: z.uuid(),
  answer: z.enum(['given', 'refused']),
  state: ConsentState,
  /** Active, and ends within the municipality's days of reminder. */
  endsSoon: z.boolean(),
  persons: Persons,
  givingService: z.strictObject({ id: z.int(), name: z.string() }),
  receivingService: z.strictObject({ id: z.int(), name: z.string() }),
  topics: Topics,
  purpose: Purpose,
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  coversOlder: z.boolean(),
  how: HowGiven,
  heardBy: z.string().nullable(),
  language: z.string(),
  interpreter: z.string().nullable(),
  textVersion: z.string(),
  givenBy: z.array(GivenBy).readonly(),
  bothParentsAsked: z.boolean().nullable(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnHow: HowGiven.nullable(),
  withdrawnNote: z.string().nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** One that ends soon, with the family that is to be asked anew. */
export const EndingConsent = Consent.extend({
  family: z.strictObject({ id: z.uuid(), reference: z.string(), name: z.string() }),
});
export type EndingConsent = z.infer<typeof EndingConsent>;

/** What was shown under a consent: to whom and when first. */
export const SharedItem = z.strictObject({
  contributionId: z.uuid(),
  kind: z.string(),
  occurredOn: z.iso.date(),
  persons: Persons,
  topics: Topics,
  /** The first words, so that one knows which it was. */
  excerpt: z.string(),
  shownTo: z.string(),
  service: z.strictObject({ id: z.int(), name: z.string() }),
  shownAt: z.iso.datetime(),
});
export type SharedItem = z.infer<typeof SharedItem>;

export const Withdrawal = z.strictObject({
  how: HowGiven.default('oral'),
  note: z.string().trim().max(2000).nullable().default(null),
});
