import { z } from 'zod';
import { EnquiryListRequest } from './enquiry-list.ts';

/** More rows than this are exported in parts, by period: a file is made in memory. */
export const MOST_EXPORTED = 20_000;

/** The chosen rows, or all that the filter lets through; the note only when it is asked for. */
export const ExportRequest = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  withNote: z.boolean(),
  ids: z.array(z.uuid()).min(1).max(MOST_EXPORTED).optional(),
  filter: EnquiryListRequest.omit({ after: true, limit: true }).optional(),
});
export type ExportRequest = z.output<typeof ExportRequest>;
