import { z } from 'zod';
import { CodeListName } from '../code-lists/code-list.ts';

/** Everything that a steward does, as the history calls it. */
const SETUP_CHANGE_KINDS = [
  'code_added',
  'code_renamed',
  'code_retired',
  'code_brought_back',
  'code_reported_in',
  'list_ordered',
  'codes_merged',
  'merge_undone',
  'spelling_added',
  'spelling_moved',
  'spelling_removed',
  'start_changed',
  'person_added',
  'person_renamed',
  'account_ended',
  'account_reopened',
  'role_given',
  'role_ended',
  'role_kept',
  'role_taken_back',
  'membership_given',
  'membership_ended',
  'membership_kept',
  'membership_taken_back',
  'team_added',
  'team_renamed',
  'employment_given',
  'employment_ended',
  'employment_kept',
  'employment_taken_back',
  'service_added',
  'service_changed',
  'service_ended',
  'service_kept',
  'consent_settings_changed',
  'case_settings_changed',
  'address_recorded',
  'address_removed',
  'email_changed',
] as const;
export const SetupChangeKind = z.enum(SETUP_CHANGE_KINDS);
export type SetupChangeKind = z.infer<typeof SetupChangeKind>;

/** Changed fields by name; days as yyyy-mm-dd. */
export const SetupFields = z.record(z.string(), z.string().nullable());
export type SetupFields = z.infer<typeof SetupFields>;

/** One change of the setup: who, when, what it was about and called then, and the fields before and after. */
export const SetupChange = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  actorName: z.string(),
  kind: SetupChangeKind,
  list: CodeListName.nullable(),
  name: z.string(),
  before: SetupFields,
  after: SetupFields,
  /** The change was taken back later. */
  isUndone: z.boolean(),
});
export type SetupChange = z.infer<typeof SetupChange>;

export const SetupChangeReply = z.strictObject({
  items: z.array(SetupChange),
  /** The id to continue before; null when there are no more. */
  next: z.int().nullable(),
});
export type SetupChangeReply = z.infer<typeof SetupChangeReply>;
