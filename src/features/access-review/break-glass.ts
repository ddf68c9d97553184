import { z } from 'zod';

/** Why a protected family must be opened now, in words that others read afterwards. */
export const AskToBreakGlass = z.strictObject({
  reference: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[2-9A-HJ-NP-Z]{6}$/, 'not_a_reference'),
  reason: z.string().trim().min(20).max(2000),
});
export type AskToBreakGlass = z.infer<typeof AskToBreakGlass>;

const BrokenGlass = z.strictObject({
  outcome: z.literal('opened'),
  id: z.uuid(),
  familyId: z.uuid(),
  until: z.iso.datetime(),
});

/** The same for what is missing, merged, another team's and not protected by anyone: as an error is written. */
const NothingBehindGlass = z.strictObject({
  outcome: z.literal('refused'),
  code: z.literal('not_found'),
  message: z.string(),
});

export const BreakGlassReply = z.discriminatedUnion('outcome', [BrokenGlass, NothingBehindGlass]);
export type BreakGlassReply = z.infer<typeof BreakGlassReply>;

/** That a protected family was opened in an emergency, for those who are to know. */
export const EmergencyAccess = z.strictObject({
  id: z.uuid(),
  /** Null for who may not see which family it was. */
  family: z.strictObject({ id: z.uuid(), reference: z.string() }).nullable(),
  reader: z.string(),
  isMine: z.boolean(),
  openedAt: z.iso.datetime(),
  /** When the access ended or ends. */
  until: z.iso.datetime(),
  isOpen: z.boolean(),
  reason: z.string(),
  /** The actor has said that she has read of it. */
  isTold: z.boolean(),
  /** Somebody who is named for the family still works in its team; only for who is in by it now. */
  hasReader: z.boolean(),
});
export type EmergencyAccess = z.infer<typeof EmergencyAccess>;

export const EndedEmergency = z.strictObject({ familyId: z.uuid() });

export const EmergencyAccesses = z.strictObject({ items: z.array(EmergencyAccess) });
