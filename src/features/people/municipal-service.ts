import { z } from 'zod';

/** A concrete service that may give or receive under a consent: one school, not every school. */
export const Service = z.strictObject({
  id: z.int(),
  name: z.string(),
  employer: z.string(),
  /** Of the code list `service`; null where it is none of them. */
  kind: z.string().nullable(),
  /** The team that this service is, else null. */
  teamId: z.int().nullable(),
  /** Codes of the legal grounds that bind those who work there to silence. */
  confidentiality: z.array(z.string()).readonly(),
  /** Half-open: `validTo` is the first day without it. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type Service = z.infer<typeof Service>;
