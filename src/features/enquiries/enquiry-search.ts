import { z } from 'zod';
import { EnquiryCountsRequest } from './enquiry-counts.ts';
import { EnquiryRow } from './enquiry-list.ts';

/** So many enquiries are opened for one answer; the search goes on behind them when it is asked to. */
export const MOST_LOOKED_THROUGH = 10_000;

/** Words in notes and advice texts, among what the filter lets through; sent and never in an address. */
export const EnquirySearchRequest = z.strictObject({
  words: z.string().trim().min(2).max(100),
  filter: EnquiryCountsRequest.prefault({}),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type EnquirySearchRequest = z.input<typeof EnquirySearchRequest>;

/** Newest first. `stoppedAt`: all was looked through; the page was full; or as much as is looked through at once. */
export const EnquirySearchReply = z.strictObject({
  items: z.array(EnquiryRow),
  next: z.string().nullable(),
  lookedThrough: z.int(),
  stoppedAt: z.enum(['end', 'page', 'bound']),
});
export type EnquirySearchReply = z.infer<typeof EnquirySearchReply>;
