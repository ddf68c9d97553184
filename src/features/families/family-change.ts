import { z } from 'zod';
import {
  Address,
  Family,
  FamilyListItem,
  LanguageCode,
  PersonFacts,
  PersonContent,
  Protection,
} from './family.ts';

/** The version that a change began from; another one in the database means that someone was first. */
const Version = z.int().positive();

/** A part that is left out stays as it is; null empties it. */
export const EditFamily = z.strictObject({
  version: Version,
  name: PersonFacts.shape.name.optional(),
  processingGround: z.string().max(60).nullable().optional(),
});
export type EditFamily = z.infer<typeof EditFamily>;

const content = PersonContent.shape;
/** Spelled out: a default of the whole content would fill in what was left out. */
export const EditPerson = z.strictObject({
  version: Version,
  name: content.name.optional(),
  relation: content.relation.optional(),
  birthDate: z.iso.date().nullable().optional(),
  language: LanguageCode.nullable().optional(),
  needsInterpreter: z.boolean().optional(),
  livesHere: z.boolean().optional(),
  birthNumber: content.birthNumber.unwrap().optional(),
  phone: content.phone.unwrap().optional(),
  email: content.email.unwrap().optional(),
  preferredContact: content.preferredContact.unwrap().optional(),
  digitalSkills: content.digitalSkills.unwrap().optional(),
});
export type EditPerson = z.infer<typeof EditPerson>;

/** 409 with what stands now when someone else changed it first; nothing was written then. */
export const FamilyReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), family: Family }),
  z.strictObject({ outcome: z.literal('conflict'), current: Family }),
]);
export type FamilyReply = z.infer<typeof FamilyReply>;

export const SetProtection = z.strictObject({ protection: Protection });
export const SetResponsibility = z.strictObject({ holders: z.array(z.uuid()).max(40).readonly() });
export const NameReader = z.strictObject({ accountId: z.uuid() });
export const NewAddress = Address;
/** A birth number is looked up in a body and never in an address: addresses are logged on their way. */
export const FindFamily = z.strictObject({ birthNumber: z.string().trim().max(30) });

export const FamilyListRequest = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
/** A part of a name stands in a body too. */
export const SearchFamilies = z.strictObject({
  q: z.string().trim().min(1).max(120),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export const FamilyList = z.strictObject({
  items: z.array(FamilyListItem),
  /** Pass as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});
export const FoundFamilies = z.strictObject({ items: z.array(FamilyListItem) });
/** The family of an enquiry, for who may see it; null for everyone else and where there is none. */
export const FamilyOfEnquiry = z.strictObject({
  family: z.strictObject({ id: z.uuid(), reference: z.string(), name: z.string() }).nullable(),
});
export type FamilyOfEnquiry = z.infer<typeof FamilyOfEnquiry>;

/** Another record of the same family, and which of its persons are persons here. */
export const MergeFamilies = z.strictObject({
  otherId: z.uuid(),
  persons: z
    .array(z.strictObject({ from: z.uuid(), into: z.uuid() }))
    .max(40)
    .readonly()
    .default([]),
});
export type MergeFamilies = z.infer<typeof MergeFamilies>;
