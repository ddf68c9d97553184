import { z } from 'zod';
import { Language } from './language.ts';

/**
 * What a person is to the system; several a person, each with a period. The operator is the command line; a guest is
 * whoever opens a link to one task.
 */
export const ROLES = [
  'adviser',
  'team_lead',
  'approver',
  'partner',
  'coordinator',
  'analyst',
  'steward',
  'privacy_officer',
  'operator',
  'guest',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** The person behind a request, read anew for every request: a changed role counts on the next one. */
export const SignedIn = z.strictObject({
  accountId: z.uuid(),
  municipalityId: z.int(),
  municipality: z.strictObject({ code: z.string(), name: z.string() }),
  name: z.string(),
  language: Language,
  roles: z.array(Role).readonly(),
  teams: z.array(z.strictObject({ id: z.int(), name: z.string() })).readonly(),
});
export type SignedIn = z.infer<typeof SignedIn>;
