import { z } from 'zod';
import { Day } from './enquiry.ts';

export const MOST_CHANGED = 500;

/** The chosen rows, each with the version that was on the screen. */
const Rows = z
  .array(z.strictObject({ id: z.uuid(), version: z.int().positive() }))
  .min(1)
  .max(MOST_CHANGED);

export const BulkChange = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('close'), closedOn: Day, rows: Rows }),
  z.strictObject({ action: z.literal('reopen'), reason: z.string().max(1000), rows: Rows }),
  z.strictObject({ action: z.literal('assign'), adviserId: z.uuid().nullable(), rows: Rows }),
]);
export type BulkChange = z.infer<typeof BulkChange>;

/** A row as it was before it was changed, so that the change can be taken back. */
const Done = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  previousAdviserId: z.uuid().nullable(),
});

/** `number` is null for a row that is not there or not the actor's to see. */
const NotDone = z.strictObject({
  id: z.uuid(),
  number: z.int().nullable(),
  reason: z.enum(['conflict', 'not_found', 'refused']),
  /** What the rule says, in the reader's language; who changed it first, in a conflict. */
  text: z.string().nullable(),
});

/** `done` rows are changed; `unchanged` stood so already; the others are as they were. */
export const BulkReply = z.strictObject({
  done: z.array(Done),
  unchanged: z.array(z.uuid()),
  notDone: z.array(NotDone),
});
export type BulkReply = z.infer<typeof BulkReply>;
