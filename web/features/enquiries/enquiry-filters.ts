import { z } from 'zod';
import { EnquiryAttention } from '../../../src/features/enquiries/enquiry-list.ts';
import { AssistanceForm } from '../../../src/features/enquiries/enquiry.ts';

export const ENQUIRY_SORTS = ['newest', 'oldest', 'number_desc', 'number_asc'] as const;
export type EnquirySort = (typeof ENQUIRY_SORTS)[number];

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);
const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** What the list shows, as its address says it. A part that makes no sense is left out, never an error. */
export const EnquiryFilters = z.object({
  kind: optional(z.enum(['case', 'general_advice'])),
  anonymous: optional(truth),
  contact: optional(code),
  area: optional(code),
  form: optional(AssistanceForm),
  topic: optional(code),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  open: optional(truth),
  adviser: optional(z.union([z.enum(['mine', 'nobody']), z.uuid()])),
  household: optional(code),
  housing: optional(code),
  income: optional(code),
  work: optional(code),
  team: optional(z.coerce.number().int().positive().max(2_147_483_647)),
  attention: optional(EnquiryAttention),
  sort: optional(z.enum(ENQUIRY_SORTS)),
});
export type EnquiryFilters = {
  [Key in keyof z.infer<typeof EnquiryFilters>]?: z.infer<typeof EnquiryFilters>[Key];
};

export type FilterName = Exclude<keyof EnquiryFilters, 'sort'>;

/** The filters of an address, with only those that are set, always in the same order. */
export function parseEnquiryFilters(search: Readonly<Record<string, unknown>>): EnquiryFilters {
  const entries = Object.entries(EnquiryFilters.parse(search)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** Without the named filters; the rest, and the sorting, stays. */
export function withoutFilters(filters: EnquiryFilters, names: readonly FilterName[]): EnquiryFilters {
  const entries = Object.entries(filters).filter(([name]) => !names.some((removed) => removed === name));
  return Object.fromEntries(entries);
}

/** Names of the filters that are set; the sorting hides nothing and is not one of them. */
export function setFilters(filters: EnquiryFilters): FilterName[] {
  return (Object.keys(filters) as (keyof EnquiryFilters)[]).filter(
    (name): name is FilterName => name !== 'sort' && filters[name] !== undefined,
  );
}

/** The filters as the list's address has them. */
export function filtersAsText(filters: EnquiryFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));
}

/** Kind and anonymity as the one choice that people make. */
export const KIND_CHOICES = ['case', 'named', 'anonymous', 'general_advice'] as const;
export type KindChoice = (typeof KIND_CHOICES)[number];

export function kindChoiceOf({ kind, anonymous }: EnquiryFilters): KindChoice | undefined {
  // only cases are ever anonymous
  if (anonymous === true) return 'anonymous';
  if (kind === 'general_advice') return 'general_advice';
  if (anonymous === false && kind === 'case') return 'named';
  return kind;
}

export function withKindChoice(filters: EnquiryFilters, choice: KindChoice | undefined): EnquiryFilters {
  const rest = withoutFilters(filters, ['kind', 'anonymous']);
  switch (choice) {
    case undefined:
      return rest;
    case 'case':
    case 'general_advice':
      return { ...rest, kind: choice };
    case 'named':
      return { ...rest, kind: 'case', anonymous: false };
    case 'anonymous':
      return { ...rest, kind: 'case', anonymous: true };
  }
}

function optional<S extends z.ZodType>(schema: S) {
  return schema.optional().catch(undefined);
}
