import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { HOME, consented, id, insert, type Values } from './writing-rules.ts';

/** The open family's case and the protected one's, both of team 0. */
export const [OPEN, CLOSED] = [0, 1].map((number) => id('enquiry', number)) as [string, string];
export const NEW = "'00000000-0000-4000-8000-0000000000f0'";
export const [SCHOOL, HEALTH] = [2, 3].map((number) => String(PLACE.service(number))) as [string, string];
export const becomes = (account: number) =>
  `select set_config('app.actor', '${PLACE.uuid('account', account)}', true)`;
export const earlier = "access.now() - interval '1 second'";
export const other = id('account', 10);

/** The team tells the school of person 0 and housing from now on; said by the lead, and then somebody looks. */
export const toldSchool = (account: number, changed: Values = {}) => [
  ...consented({
    giving_service: String(PLACE.service(0)),
    receiving_service: SCHOOL,
    topics: "'{housing}'",
    ...changed,
  }),
  becomes(account),
];
const about = { persons: `array[${id('person', 0)}::uuid]`, topics: "'{housing}'" };
export const goal = insert('goal', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  ...about,
  words: SOMETHING_SEALED,
  created_by: 'access.actor()',
  created_at: 'access.now()',
});
export const task = insert('task', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  ...about,
  kind: "'contact'",
  title: SOMETHING_SEALED,
  service_id: SCHOOL,
  state: "'proposed'",
  created_by: 'access.actor()',
  created_at: 'access.now()',
});
export const event = insert('task_event', {
  municipality_id: HOME,
  task_id: id('task', 0),
  case_id: OPEN,
  to_state: "'accepted'",
  by_account: 'access.actor()',
  at: 'access.now()',
});
export const request = insert('priority_request', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  service_id: SCHOOL,
  ...about,
  reason: SOMETHING_SEALED,
  answer_by: 'access.today() + 7',
  sent_on: 'access.today()',
  sent_by: 'access.actor()',
});
export const step = insert('case_step', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  action: "'take_in'",
  from_stage: "'received'",
  to_stage: "'intake'",
  occurred_on: 'access.today()',
  by_account: 'access.actor()',
  recorded_at: 'access.now()',
  place: '9',
});
export const application = insert('application', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  kind: "'start_up_loan'",
  persons: about.persons,
  documents: SOMETHING_SEALED,
  missing_documents: '0',
  created_by: 'access.actor()',
  created_at: 'access.now()',
});
export const evaluation = insert('case_evaluation', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  source: "'family'",
  helped: "'yes'",
  said_on: 'access.today()',
  by_account: 'access.actor()',
});
export const draft = insert('case_note_draft', {
  municipality_id: HOME,
  account_id: 'access.actor()',
  id: NEW,
  case_id: OPEN,
  content: SOMETHING_SEALED,
  saved_at: 'access.now()',
});
export const quiet = insert('loose_quiet', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  rule: "'overdue'",
  subject_id: OPEN,
  until_day: 'access.today() + 7',
  reason: SOMETHING_SEALED,
  by_account: 'access.actor()',
  on_day: 'access.today()',
});
export const handover = insert('handover', {
  municipality_id: HOME,
  id: NEW,
  team_id: String(PLACE.team(0)),
  from_account: 'access.actor()',
  to_account: other,
  started_by: 'access.actor()',
  started_at: 'access.now()',
});
export const handed = `insert into handover_case (municipality_id, handover_id, case_id) values (${HOME}, ${NEW}, ${OPEN})`;
export const absence = insert('absence', {
  municipality_id: HOME,
  id: NEW,
  account_id: 'access.actor()',
  from_day: 'access.today()',
  until_day: 'access.today() + 1',
  recorded_by: 'access.actor()',
  recorded_at: 'access.now()',
});
export const accepts = (which: number, state = 'accepted', version = 1) =>
  `select access.answer_task(${id('task', which)}, ${String(version)}, '${state}', ${SOMETHING_SEALED}, ${SOMETHING_SEALED})`;
export const grants = (which: number, version = 1) =>
  `select access.answer_priority(${id('request', which)}, ${String(version)}, 'granted', ${SOMETHING_SEALED})`;
export const count = (table: string, where = 'true') => `select count(*) from ${table} where ${where}`;
export const CHILDREN = [
  'case_coordinator',
  'goal',
  'task',
  'task_event',
  'priority_request',
  'task_link',
  'application',
  'household_budget',
  'case_evaluation',
  'loose_quiet',
];

export const one = (name: string, as: number, does: string | readonly string[], gives: string): Rule => ({
  name,
  as,
  does: typeof does === 'string' ? [does] : does,
  gives,
});
