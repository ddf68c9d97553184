import { z } from 'zod';
import { lineText, nameText } from '../../shared/line-text.ts';

export const RELATIONS = [
  'parent',
  'step_parent',
  'foster_parent',
  'guardian',
  'child',
  'young_person',
  'grandparent',
  'partner',
  'other',
] as const;
export const Relation = z.enum(RELATIONS);
export type Relation = z.infer<typeof Relation>;

export const PreferredContact = z.enum(['phone', 'sms', 'email', 'letter', 'in_person', 'through_service']);
export const DigitalSkills = z.enum(['none', 'some', 'good']);
export const Protection = z.enum(['none', 'confidential', 'strictly_confidential']);
export type Protection = z.infer<typeof Protection>;

/** ISO 639, two or three letters. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/, 'not_a_language');
const Name = nameText(120);

/** What a partner with consent may know of a person. */
export const PersonFacts = z.strictObject({
  name: Name,
  relation: Relation,
  birthDate: z.iso.date().nullable().default(null),
  language: LanguageCode.nullable().default(null),
  needsInterpreter: z.boolean().default(false),
  /** A parent who lives elsewhere may still have to consent. */
  livesHere: z.boolean().default(true),
});

/** What the family's own team records of a person, whole. */
export const PersonContent = PersonFacts.extend({
  /** Eleven digits; looked up by, never used to derive anything. */
  birthNumber: z
    .string()
    .regex(/^\d{11}$/, 'not_a_birth_number')
    .nullable()
    .default(null),
  phone: lineText(30).nullable().default(null),
  email: lineText(200).nullable().default(null),
  preferredContact: PreferredContact.nullable().default(null),
  digitalSkills: DigitalSkills.nullable().default(null),
});
export type PersonContent = z.infer<typeof PersonContent>;

export const Person = PersonContent.extend({
  id: z.uuid(),
  version: z.int(),
  protection: Protection,
  protectionBy: z.string().nullable(),
  protectionAt: z.iso.datetime().nullable(),
  /** Persons of the family who hold parental responsibility for this one. */
  responsible: z.array(z.uuid()).readonly(),
});
export type Person = z.infer<typeof Person>;

export const Address = z.strictObject({
  /** Lived there from this day, until the next address's day. */
  validFrom: z.iso.date(),
  /** Of the code list `area`; null: outside the municipality, or unknown. */
  area: z.string().nullable().default(null),
  street: lineText(200).nullable().default(null),
  postalCode: z
    .string()
    .regex(/^\d{4}$/, 'not_a_postal_code')
    .nullable()
    .default(null),
});
export type Address = z.infer<typeof Address>;

export const FamilyEnquiry = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  kind: z.enum(['case', 'general_advice']),
  receivedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  assistanceForm: z.enum(['advice', 'conversation', 'coordination']).nullable(),
  /** A return: an earlier enquiry of the family was closed before this one came. */
  isReturn: z.boolean(),
  /** The enquiry's free text while the family's identity is protected; else null and read on the enquiry. */
  sealedNote: z.string().nullable(),
});
export type FamilyEnquiry = z.infer<typeof FamilyEnquiry>;

export const NamedReader = z.strictObject({
  accountId: z.uuid(),
  name: z.string(),
  namedBy: z.string(),
  namedAt: z.iso.datetime(),
});
export type NamedReader = z.infer<typeof NamedReader>;

/** A merge that can still be undone. */
export const Merge = z.strictObject({
  id: z.uuid(),
  otherName: z.string(),
  otherReference: z.string(),
  mergedBy: z.string(),
  mergedAt: z.iso.datetime(),
});
export type Merge = z.infer<typeof Merge>;

/** A family as its own team sees it. */
export const Family = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  teamId: z.int(),
  teamName: z.string(),
  version: z.int(),
  isProtected: z.boolean(),
  /** Code of the legal ground on which the team keeps this at all; never the consent. */
  processingGround: z.string().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  persons: z.array(Person).readonly(),
  /** Newest first. */
  addresses: z.array(Address).readonly(),
  enquiries: z.array(FamilyEnquiry).readonly(),
  readers: z.array(NamedReader).readonly(),
  merges: z.array(Merge).readonly(),
});
export type Family = z.infer<typeof Family>;

export const NewFamily = z.strictObject({
  name: Name,
  teamId: z.int().positive().optional(),
  processingGround: z.string().nullable().default(null),
  persons: z.array(PersonContent).max(40).readonly().default([]),
  address: Address.nullable().default(null),
  /** The enquiry that the case begins with. */
  enquiryId: z.uuid().nullable().default(null),
});
export type NewFamily = z.infer<typeof NewFamily>;

export const FamilyListItem = z.strictObject({
  id: z.uuid(),
  reference: z.string(),
  name: z.string(),
  isProtected: z.boolean(),
  adults: z.int(),
  children: z.int(),
  area: z.string().nullable(),
  openEnquiries: z.int(),
  enquiries: z.int(),
  activeConsents: z.int(),
  /** The first end among active consents, else null. */
  nextConsentEnd: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type FamilyListItem = z.infer<typeof FamilyListItem>;
