import { z } from 'zod';

export const RegisteredKind = z.enum(['case', 'general_advice']);
export type RegisteredKind = z.infer<typeof RegisteredKind>;

/** From when a kind is registered. */
export const RegistrationStart = z.strictObject({
  kind: RegisteredKind,
  /** What the steward has said; null: the first enquiry's day counts. */
  startsOn: z.iso.date().nullable(),
  /** The day of the first enquiry of the kind; null when there is none. */
  firstReceivedOn: z.iso.date().nullable(),
  /** Enquiries of the kind before the start, which reports leave out: exact to 10 000. */
  leftOut: z.strictObject({ value: z.int(), more: z.boolean() }),
});
export type RegistrationStart = z.infer<typeof RegistrationStart>;

export const SetRegistrationStart = z.strictObject({ startsOn: z.iso.date().nullable() });
