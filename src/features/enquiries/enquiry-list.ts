import { z } from 'zod';
import { AssistanceForm, Day, EnquiryKind } from './enquiry.ts';

const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);
const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true');

export const EnquirySort = z.enum(['newest', 'oldest', 'number_desc', 'number_asc']);
export type EnquirySort = z.infer<typeof EnquirySort>;

/** What an enquiry lacks, where somebody should do something about it. */
export const EnquiryAttention = z.enum([
  'consent_missing',
  'form_missing',
  'area_missing',
  'useful_not_asked',
]);
export type EnquiryAttention = z.infer<typeof EnquiryAttention>;

/** What the list's address says; every filter is one value. */
export const EnquiryListRequest = z.strictObject({
  kind: EnquiryKind.optional(),
  anonymous: YesNo.optional(),
  contact: Code.optional(),
  area: Code.optional(),
  form: AssistanceForm.optional(),
  topic: Code.optional(),
  from: Day.optional(),
  to: Day.optional(),
  open: YesNo.optional(),
  adviser: z.union([z.enum(['mine', 'nobody']), z.uuid()]).optional(),
  household: Code.optional(),
  housing: Code.optional(),
  work: Code.optional(),
  income: Code.optional(),
  team: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  attention: EnquiryAttention.optional(),
  sort: EnquirySort.default('newest'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** An enquiry as a row of the list. */
export const EnquiryRow = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  teamId: z.int(),
  teamName: z.string(),
  kind: EnquiryKind,
  anonymous: z.boolean(),
  receivedOn: Day,
  contacts: z.array(z.string()),
  area: z.string().nullable(),
  assistanceForm: AssistanceForm.nullable(),
  topics: z.array(z.string()),
  children: z.int().nullable(),
  youngPeople: z.int().nullable(),
  adviserName: z.string().nullable(),
  closedOn: Day.nullable(),
});
export type EnquiryRow = z.infer<typeof EnquiryRow>;

/** `count.value` is exact to 10 000; `more` says that there are more than that. */
export const EnquiryListReply = z.strictObject({
  items: z.array(EnquiryRow),
  next: z.string().nullable(),
  count: z.strictObject({ value: z.int(), more: z.boolean() }),
});
export type EnquiryListReply = z.infer<typeof EnquiryListReply>;
