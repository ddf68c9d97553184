import { z } from 'zod';
import { CaseMove } from '../cases/case-move.ts';
import type { Action } from '../cases/case-file.ts';
import { EnquiryContent } from '../enquiries/enquiry.ts';

/** What may have been done with a case that is still going on, or came to no work. */
export const PAST_ACTIONS = [
  'advise',
  'decline',
  'no_need',
  'refer',
  'take_in',
  'decide',
  'start_conversation',
  'start_coordination',
  'widen',
  'begin_closing',
  'continue',
] as const satisfies readonly Action[];

export const PastStep = CaseMove.omit({ version: true, outcome: true, pausedUntil: true }).extend({
  action: z.enum(PAST_ACTIONS),
});
export type PastStep = z.infer<typeof PastStep>;

/** A case that began before the system: the enquiry with its own day, and what was done since, each with its day. */
export const PastCase = z.strictObject({
  /** Drawn by the sender: sent twice, it is entered once. */
  sentId: z.uuid(),
  teamId: z.int().positive().max(2_147_483_647).nullable().default(null),
  familyId: z.uuid().nullable().default(null),
  enquiry: EnquiryContent.extend({
    kind: z.literal('case').default('case'),
    anonymous: z.literal(false).default(false),
    closedOn: z.null().default(null),
  }),
  firstContactOn: z.iso.date().nullable().default(null),
  steps: z.array(PastStep).max(20).readonly(),
});
export type PastCase = z.infer<typeof PastCase>;
