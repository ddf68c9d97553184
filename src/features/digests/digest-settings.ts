import { z } from 'zod';

/** Where a person is written to, which the steward keeps, and whether she wants a daily e-mail, which is her own. */
export const MailChoice = z.strictObject({ email: z.string().nullable(), wantsDigest: z.boolean() });
export type MailChoice = z.infer<typeof MailChoice>;

export const OwnMail = MailChoice.extend({
  /** Where mail goes: in example mode into a folder; nowhere where no mail server is set. */
  way: z.enum(['smtp', 'outbox', 'none']),
});
export type OwnMail = z.infer<typeof OwnMail>;

export const ChooseDigest = z.strictObject({ wantsDigest: z.boolean() });
