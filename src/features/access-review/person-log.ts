import { z } from 'zod';
import { Role } from '../../shared/signed-in.ts';

/** Days in Norway, both included; without them the last twelve months. */
export const PersonLogRequest = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type PersonLogRequest = z.infer<typeof PersonLogRequest>;

/** One reading or change of what is kept of a person. */
export const PersonLogEntry = z.strictObject({
  at: z.iso.datetime(),
  reader: z.string(),
  roles: z.array(Role),
  /** The teams, or the services that the reader acted for. */
  units: z.array(z.string()),
  /** Code of what was done. */
  event: z.string(),
  /** Codes of what gave access. */
  basis: z.array(z.string()),
});
export type PersonLogEntry = z.infer<typeof PersonLogEntry>;

/** The access log of one person, newest first, to be handed to the person. */
export const PersonLog = z.strictObject({
  familyId: z.uuid(),
  personId: z.uuid(),
  reference: z.string(),
  person: z.string(),
  /** ISO 639, of the person; null where it is not recorded. */
  language: z.string().nullable(),
  municipality: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  madeAt: z.iso.datetime(),
  entries: z.array(PersonLogEntry),
  /** There are older entries in the period than these. */
  isCut: z.boolean(),
});
export type PersonLog = z.infer<typeof PersonLog>;
