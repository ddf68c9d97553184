import type { Messages } from '../../messages/messages-type.ts';

/** The forms that every team has, in the order that they are offered. */
export const READY_TEMPLATES = [
  'first_conversation',
  'home_visit',
  'phone_call',
  'meeting',
  'practical_help',
  'follow_up',
] as const satisfies readonly (keyof Messages['noteTemplates'])[];
