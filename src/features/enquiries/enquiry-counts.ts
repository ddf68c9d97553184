import { z } from 'zod';
import { EnquiryListRequest } from './enquiry-list.ts';

/** How many, exact to 10 000; `more` says that there are more than that. */
const BoundedCount = z.strictObject({ value: z.int(), more: z.boolean() });
type BoundedCount = z.infer<typeof BoundedCount>;

/** Filters whose every value is counted, in the list's own words. */
export const COUNTED_FILTERS = [
  'kind',
  'anonymous',
  'contact',
  'area',
  'form',
  'topic',
  'open',
  'adviser',
] as const;
export type CountedFilter = (typeof COUNTED_FILTERS)[number];

export const EnquiryCountsRequest = EnquiryListRequest.omit({ sort: true, after: true, limit: true });

const ValueCount = z.strictObject({ value: z.string(), count: BoundedCount });
export type ValueCount = z.infer<typeof ValueCount>;

/**
 * For each filter how many enquiries each of its values lets through together with the other chosen
 * filters; its own choice does not count. `adviser` counts account ids and `nobody`.
 */
export const EnquiryCountsReply = z.strictObject({
  total: BoundedCount,
  filters: z.record(z.enum(COUNTED_FILTERS), z.array(ValueCount)),
});
export type EnquiryCountsReply = z.infer<typeof EnquiryCountsReply>;
