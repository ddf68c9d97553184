import { z } from 'zod';
import { Day, EnquiryKind } from './enquiry.ts';

const FOUND_FILTERS = [
  'kind',
  'anonymous',
  'open',
  'adviser',
  'contact',
  'topic',
  'area',
  'form',
  'household',
  'housing',
  'income',
  'work',
] as const;

/** What somebody types may be a name, and stands in a body and in no address. */
export const FindRequest = z.strictObject({ q: z.string().trim().min(1).max(100) });

/** `filter` and `value` as the list's address has them. */
const FoundFilter = z.strictObject({ filter: z.enum(FOUND_FILTERS), value: z.string(), label: z.string() });
export type FoundFilter = z.infer<typeof FoundFilter>;

const FoundEnquiry = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  teamName: z.string(),
  kind: EnquiryKind,
  anonymous: z.boolean(),
  receivedOn: Day,
  closedOn: Day.nullable(),
});
export type FoundEnquiry = z.infer<typeof FoundEnquiry>;

/** A number finds enquiries, one a team at most; words find filters. Notes are not looked into. */
export const FindReply = z.strictObject({
  enquiries: z.array(FoundEnquiry),
  filters: z.array(FoundFilter),
});
export type FindReply = z.infer<typeof FindReply>;
