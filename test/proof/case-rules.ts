import { nameReader, protect, yesOrNo } from './function-rules.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import {
  CHECK,
  HOME,
  NO_SUCH,
  REFUSED,
  consent,
  consented,
  contribution,
  id,
  insert,
  type Values,
} from './writing-rules.ts';

/** The open family's case and the protected one's, both of team 0. */
const [OPEN, CLOSED] = [0, 1].map((number) => id('enquiry', number)) as [string, string];
const NEW = "'00000000-0000-4000-8000-0000000000f0'";
const [SCHOOL, HEALTH] = [2, 3].map((number) => String(PLACE.service(number))) as [string, string];
const becomes = (account: number) =>
  `select set_config('app.actor', '${PLACE.uuid('account', account)}', true)`;
const earlier = "access.now() - interval '1 second'";
const other = id('account', 10);

/** The team tells the school of person 0 and housing from now on; said by the lead, and then somebody looks. */
const toldSchool = (account: number, changed: Values = {}) => [
  ...consented({
    giving_service: String(PLACE.service(0)),
    receiving_service: SCHOOL,
    topics: "'{housing}'",
    ...changed,
  }),
  becomes(account),
];
const about = { persons: `array[${id('person', 0)}::uuid]`, topics: "'{housing}'" };
const goal = insert('goal', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  ...about,
  words: SOMETHING_SEALED,
  created_by: 'access.actor()',
  created_at: 'access.now()',
});
const task = insert('task', {
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
const event = insert('task_event', {
  municipality_id: HOME,
  task_id: id('task', 0),
  case_id: OPEN,
  to_state: "'accepted'",
  by_account: 'access.actor()',
  at: 'access.now()',
});
const request = insert('priority_request', {
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
const step = insert('case_step', {
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
const application = insert('application', {
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
const evaluation = insert('case_evaluation', {
  municipality_id: HOME,
  id: NEW,
  case_id: OPEN,
  source: "'family'",
  helped: "'yes'",
  said_on: 'access.today()',
  by_account: 'access.actor()',
});
const draft = insert('case_note_draft', {
  municipality_id: HOME,
  account_id: 'access.actor()',
  id: NEW,
  case_id: OPEN,
  content: SOMETHING_SEALED,
  saved_at: 'access.now()',
});
const quiet = insert('loose_quiet', {
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
const handover = insert('handover', {
  municipality_id: HOME,
  id: NEW,
  team_id: String(PLACE.team(0)),
  from_account: 'access.actor()',
  to_account: other,
  started_by: 'access.actor()',
  started_at: 'access.now()',
});
const handed = `insert into handover_case (municipality_id, handover_id, case_id) values (${HOME}, ${NEW}, ${OPEN})`;
const absence = insert('absence', {
  municipality_id: HOME,
  id: NEW,
  account_id: 'access.actor()',
  from_day: 'access.today()',
  until_day: 'access.today() + 1',
  recorded_by: 'access.actor()',
  recorded_at: 'access.now()',
});
const accepts = (which: number, state = 'accepted', version = 1) =>
  `select access.answer_task(${id('task', which)}, ${String(version)}, '${state}', ${SOMETHING_SEALED}, ${SOMETHING_SEALED})`;
const grants = (which: number, version = 1) =>
  `select access.answer_priority(${id('request', which)}, ${String(version)}, 'granted', ${SOMETHING_SEALED})`;
const count = (table: string, where = 'true') => `select count(*) from ${table} where ${where}`;
const CHILDREN = [
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

const one = (name: string, as: number, does: string | readonly string[], gives: string): Rule => ({
  name,
  as,
  does: typeof does === 'string' ? [does] : does,
  gives,
});

/** Of team 0: the adviser 0 is named for the family that is protected, the lead 1 and the adviser 10 are not. */
export const CASE_RULES: readonly Rule[] = [
  // whose a case is, and what hangs on it
  ...yesOrNo([
    ['the case of an open family is its team’s', 1, [count('case_file')], '1'],
    ['a protected one’s too, for who is named', 0, [count('case_file')], '2'],
    ['not another team’s', 2, [count('case_file')], '0'],
    ['nor another municipality’s, whose team has the number', 7, [count('case_file')], '0'],
    ['nor a partner’s', 3, [count('case_file')], '0'],
    ['nor a steward’s', 5, [count('case_file')], '0'],
    ['nor an operator’s', 6, [count('case_file')], '0'],
    ...CHILDREN.flatMap((table): [string, number, string[], string][] => [
      [`${table}: the team sees the open family’s`, 1, [`select count(*) > 0 from ${table}`], 'true'],
      [`${table}: and nothing of the protected one`, 1, [count(table, `case_id <> ${OPEN}`)], '0'],
      [
        `${table}: but who is named`,
        0,
        [`select count(*) > 0 from ${table} where case_id = ${CLOSED}`],
        'true',
      ],
      [`${table}: not another team`, 2, [count(table)], '0'],
      [`${table}: nor another municipality`, 7, [count(table)], '0'],
      [`${table}: nor a partner without consent`, 4, [count(table)], '0'],
      [`${table}: nor a steward`, 5, [count(table)], '0'],
      [`${table}: it is hidden when the family is protected`, 0, [protect(0), becomes(1), count(table)], '0'],
      [
        `${table}: and seen again when it is not`,
        0,
        [protect(0), protect(0, 'none'), becomes(1), `select count(*) > 0 from ${table}`],
        'true',
      ],
      [
        `${table}: by who is named for it too`,
        0,
        [
          nameReader(id('family', 1), 1),
          becomes(1),
          `select count(*) > 0 from ${table} where case_id = ${CLOSED}`,
        ],
        'true',
      ],
    ]),
  ]),
  // what a partner sees of it is what the team may tell the partner's service, now
  one('a partner sees no plan without consent', 3, count('task'), '0'),
  one('the tasks that consent covers', 1, [...toldSchool(3), count('task', `service_id = ${SCHOOL}`)], '2'),
  one(
    'another service’s of the same too',
    1,
    [...toldSchool(3), count('task', `service_id = ${HEALTH} and id = ${id('task', 3)}`)],
    '1',
  ),
  one('nothing of a draft', 1, [...toldSchool(3), count('task', `id = ${id('task', 1)}`)], '0'),
  one(
    'nor of one dropped before anybody was asked',
    1,
    [...toldSchool(3), count('task', `id = ${id('task', 5)}`)],
    '0',
  ),
  one(
    'nor what is about one person too many',
    1,
    [...toldSchool(3), count('task', `id = ${id('task', 6)}`)],
    '0',
  ),
  one('the goals', 1, [...toldSchool(3), count('goal')], '1'),
  one(
    'the requests to its service, not those withdrawn or another’s',
    1,
    [...toldSchool(3), count('priority_request')],
    '1',
  ),
  one('not the other service', 1, [...toldSchool(4), count('task')], '0'),
  one(
    'not before it begins',
    1,
    [...toldSchool(3, { valid_from: "access.now() + interval '1 second'" }), count('task')],
    '0',
  ),
  one(
    'nothing else that hangs on the case',
    1,
    [
      ...toldSchool(3),
      `select ${CHILDREN.filter((table) => !['goal', 'task', 'priority_request'].includes(table))
        .map((table) => `(select count(*) from ${table})`)
        .join(' + ')} + (select count(*) from case_file) + (select count(*) from case_step)`,
    ],
    '0',
  ),
  one(
    'nor of a family that is protected',
    0,
    [
      ...consented({
        family_id: id('family', 1),
        persons: `array[${id('person', 2)}::uuid]`,
        giving_service: String(PLACE.service(0)),
        receiving_service: SCHOOL,
      }),
      becomes(3),
      count('task'),
    ],
    '0',
  ),
  // what it answers
  one('a partner accepts what she is asked', 1, [...toldSchool(3), accepts(0)], '2'),
  one(
    'in her name',
    1,
    [
      ...toldSchool(3),
      accepts(0),
      becomes(1),
      `select answered_by = ${id('account', 3)} and answered_at = access.now() from task where id = ${id('task', 0)}`,
    ],
    'true',
  ),
  one(
    'which is remembered',
    1,
    [
      ...toldSchool(3),
      accepts(0),
      becomes(1),
      count(
        'task_event',
        `by_account = ${id('account', 3)} and to_state = 'accepted' and from_state = 'proposed'`,
      ),
    ],
    '1',
  ),
  one('once', 1, [...toldSchool(3), accepts(0), accepts(0)], 'null'),
  one('not what is past', 1, [...toldSchool(3), accepts(4)], 'null'),
  one('not another service’s', 1, [...toldSchool(3), accepts(3)], 'null'),
  one('not what she may not see', 1, [...toldSchool(3), accepts(6)], 'null'),
  one('nor a draft', 1, [...toldSchool(3), accepts(1)], 'null'),
  one('nor without consent', 3, accepts(0), 'null'),
  one('nor as something else', 1, [...toldSchool(3), accepts(0, 'dropped')], 'null'),
  one(
    'nor of a protected family',
    0,
    [
      ...consented({
        family_id: id('family', 1),
        persons: `array[${id('person', 2)}::uuid]`,
        giving_service: String(PLACE.service(0)),
        receiving_service: SCHOOL,
      }),
      becomes(3),
      accepts(2),
    ],
    'null',
  ),
  one('nor does the team, for the service', 1, accepts(0), 'null'),
  one('she answers a request', 1, [...toldSchool(3), grants(0)], 'true'),
  one(
    'in her name, the request',
    1,
    [
      ...toldSchool(3),
      grants(0),
      becomes(1),
      `select answered_by = ${id('account', 3)} and answered_on = access.today() from priority_request where id = ${id('request', 0)}`,
    ],
    'true',
  ),
  one('once, the request', 1, [...toldSchool(3), grants(0), grants(0, 2)], 'false'),
  one('not one withdrawn', 1, [...toldSchool(3), grants(2)], 'false'),
  one('not another’s request', 1, [...toldSchool(3), grants(3)], 'false'),
  one('nor a request without consent', 3, grants(0), 'false'),
  one(
    'a partner changes no task by herself',
    1,
    [...toldSchool(3), `update task set state = 'accepted'`],
    '0',
  ),
  one('nor takes one away', 1, [...toldSchool(3), 'delete from task'], '0'),
  one('nor a goal', 1, [...toldSchool(3), `update goal set attainment = 2`], '0'),
  one(
    'nor a request',
    1,
    [...toldSchool(3), `update priority_request set answer = 'granted', answered_on = access.today()`],
    '0',
  ),
  one('nor writes a goal', 1, [...toldSchool(3), goal()], REFUSED),
  one('nor a task', 1, [...toldSchool(3), task()], REFUSED),
  one('nor what happened to one', 1, [...toldSchool(3), event()], REFUSED),
  one('nor a request of her own', 1, [...toldSchool(3), request()], REFUSED),
  // the team writes, as itself and now
  ...(
    [
      ['goal', goal, 'created_by', 'created_at'],
      ['task', task, 'created_by', 'created_at'],
      ['event', event, 'by_account', 'at'],
      ['request', request, 'sent_by', null],
      ['step', step, 'by_account', 'recorded_at'],
      ['application', application, 'created_by', 'created_at'],
      ['evaluation', evaluation, 'by_account', null],
      ['quiet', quiet, 'by_account', null],
      ['draft', draft, 'account_id', null],
    ] as const
  ).flatMap(([what, into, by, at]) => [
    one(`${what}: the team writes`, 1, into(), '1'),
    one(`${what}: not for another`, 1, into({ [by]: other }), REFUSED),
    ...(at === null ? [] : [one(`${what}: not at another time`, 1, into({ [at]: earlier }), REFUSED)]),
    one(`${what}: not another team`, 2, into(), REFUSED),
    one(`${what}: nor another municipality`, 7, into(), REFUSED),
    one(`${what}: nor a steward`, 5, into(), REFUSED),
    one(
      `${what}: not in a case that one may not see`,
      1,
      into({
        case_id: CLOSED,
        ...(['goal', 'task', 'request', 'application'].includes(what) && {
          persons: `array[${id('person', 2)}::uuid]`,
        }),
        ...(what === 'event' && { task_id: id('task', 2) }),
      }),
      REFUSED,
    ),
  ]),
  one('a goal is of the family’s own', 1, goal({ persons: `array[${id('person', 4)}::uuid]` }), NO_SUCH),
  one('a task too', 1, task({ persons: `array[${id('person', 4)}::uuid]` }), NO_SUCH),
  one('and done by one of it', 1, task({ service_id: 'null', person_id: id('person', 4) }), NO_SUCH),
  one('an application is too', 1, application({ persons: `array[${id('person', 4)}::uuid]` }), NO_SUCH),
  one('an evaluation by one of it', 1, evaluation({ person_id: id('person', 4) }), NO_SUCH),
  one('and of topics that there are', 1, goal({ topics: "'{faraway}'" }), NO_SUCH),
  one('a task is proposed to somebody', 1, task({ service_id: 'null' }), CHECK),
  one('to one', 1, task({ person_id: id('person', 0) }), CHECK),
  one(
    'a task is not answered in another’s name',
    1,
    `update task set answered_by = ${other} where id = ${id('task', 0)}`,
    REFUSED,
  ),
  one(
    'but in one’s own, as it was said',
    1,
    `update task set answered_by = access.actor() where id = ${id('task', 0)}`,
    '1',
  ),
  one(
    'nor a request in another’s',
    1,
    `update priority_request set answered_by = ${other} where id = ${id('request', 0)}`,
    REFUSED,
  ),
  one('what happened is not rewritten', 1, `update task_event set to_state = 'done'`, REFUSED),
  one('nor forgotten', 1, 'delete from task_event', REFUSED),
  one('nor are steps', 1, 'delete from case_step', REFUSED),
  one(
    'a case is not moved to another family',
    1,
    `update case_file set family_id = ${id('family', 2)}`,
    REFUSED,
  ),
  one('nor removed', 1, 'delete from case_file', REFUSED),
  one(
    'nor made by hand',
    1,
    `insert into case_file (municipality_id, id, team_id, stage) values (${HOME}, ${id('enquiry', 13)}, ${String(PLACE.team(0))}, 'received')`,
    REFUSED,
  ),
  ...yesOrNo([
    ['a case is opened by its team', 1, [`select access.open_case(${id('enquiry', 13)})`], true],
    ['not by another', 2, [`select access.open_case(${id('enquiry', 13)})`], false],
    ['nor another municipality', 7, [`select access.open_case(${id('enquiry', 13)})`], false],
    ['nor a partner', 3, [`select access.open_case(${id('enquiry', 13)})`], false],
    ['nor for a protected family by who is not named', 1, [`select access.open_case(${CLOSED})`], false],
    [
      'an enquiry with a plan keeps its family',
      1,
      [`delete from family_enquiry where enquiry_id = ${OPEN}`],
      'LK001',
    ],
  ]),
  // a note is of a case of its family
  one('a note in the case', 1, contribution({ case_id: OPEN }), '1'),
  one('not of another family’s', 1, contribution({ case_id: CLOSED }), REFUSED),
  one(
    'nor by a service, of any',
    1,
    [consent(), becomes(3), contribution({ case_id: OPEN, service_id: SCHOOL })].slice(1),
    REFUSED,
  ),
  // a draft is its writer's
  one('a draft is one’s own', 0, count('case_note_draft', `case_id = ${OPEN}`), '1'),
  one('and nobody else’s', 1, count('case_note_draft'), '0'),
  one('nor changed by others', 1, `update case_note_draft set content = ${SOMETHING_SEALED}`, '0'),
  one('nor thrown away', 1, 'delete from case_note_draft', '0'),
  one(
    'nor one’s own when one may not see the case',
    0,
    [nameReader(id('family', 1), 0, false), count('case_note_draft', `case_id = ${CLOSED}`)],
    '0',
  ),
  // attachments are seen with their notes
  one('an attachment is seen with its note', 1, count('attachment'), '1'),
  one('the protected one’s by who is named', 0, count('attachment'), '2'),
  one('not by another team', 2, count('attachment'), '0'),
  one('nor a partner who may not see the note', 3, count('attachment'), '0'),
  one('nor is it changed', 1, `update attachment set size = 2`, REFUSED),
  one('nor thrown away alone', 1, 'delete from attachment', REFUSED),
  // handing over
  one('one hands over one’s own', 0, handover(), '1'),
  one('a lead hands over another’s', 1, handover({ from_account: id('account', 0) }), '1'),
  one(
    'nobody else does',
    10,
    handover({ from_account: id('account', 0), to_account: id('account', 1) }),
    REFUSED,
  ),
  one('not of another team', 2, handover(), REFUSED),
  one('nor as another', 0, handover({ started_by: other }), REFUSED),
  one('with cases', 0, [handover(), handed], '1'),
  one('nobody adds cases to another’s list', 0, [handover(), becomes(1), handed], REFUSED),
  one(
    'the receiver takes it',
    0,
    [
      handover(),
      becomes(10),
      `update handover set state = 'accepted', answered_at = access.now() where id = ${NEW}`,
    ],
    '1',
  ),
  one(
    'nobody else takes it',
    0,
    [handover(), `update handover set state = 'accepted', answered_at = access.now() where id = ${NEW}`],
    REFUSED,
  ),
  one(
    'nor does the lead for her',
    0,
    [
      handover(),
      becomes(1),
      `update handover set state = 'accepted', answered_at = access.now() where id = ${NEW}`,
    ],
    REFUSED,
  ),
  one(
    'nor declines it',
    0,
    [
      handover(),
      becomes(1),
      `update handover set state = 'declined', answered_at = access.now() where id = ${NEW}`,
    ],
    REFUSED,
  ),
  one(
    'a lead takes it back',
    0,
    [
      handover(),
      becomes(1),
      `update handover set state = 'withdrawn', answered_at = access.now() where id = ${NEW}`,
    ],
    '1',
  ),
  one(
    'a list goes to who it was meant for',
    0,
    [handover(), `update handover set to_account = ${id('account', 1)}`],
    REFUSED,
  ),
  // absence
  one('one is away oneself', 0, absence(), '1'),
  one('a lead says so of another', 1, absence({ account_id: id('account', 0) }), '1'),
  one('nobody else says so', 10, absence({ account_id: id('account', 0) }), REFUSED),
  one('not of who is no colleague', 1, absence({ account_id: id('account', 3) }), REFUSED),
  one('nor does a stranger stand in', 0, absence({ substitute_id: id('account', 2) }), REFUSED),
  // links and mail
  one('nobody makes a link by hand', 1, `update task_link set revoked_at = null`, REFUSED),
  one('nor reads what opens it', 1, 'select token_hash from task_link', REFUSED),
  one('nor its codes', 1, 'select count(*) from task_code', REFUSED),
  one('nor whom mail goes to', 1, 'select account_id from mail', REFUSED),
  one(
    'nor how many digests wait',
    1,
    [`select access.queue_digest('digest', '{"late": 1}')`, 'select count(id) from mail'],
    '0',
  ),
  one(
    'nor writes mail',
    1,
    `insert into mail (municipality_id, id, kind, account_id, queued_at, not_before, not_after) values (${HOME}, gen_random_uuid(), 'digest', access.actor(), access.now(), access.now(), access.now())`,
    REFUSED,
  ),
  one(
    'a link is revoked by its team',
    1,
    [`select access.revoke_task_link((select id from task_link))`],
    'true',
  ),
  one('not by a partner', 3, [`select access.revoke_task_link((select id from task_link))`], 'false'),
  // the system's learning is written through one door
  one(
    'what was learnt is kept',
    1,
    `select access.keep_learning(${NEW}, ${String(PLACE.team(0))}, '{}', null, ${SOMETHING_SEALED})`,
    'true',
  ),
  one(
    'not for another team',
    2,
    `select access.keep_learning(${NEW}, ${String(PLACE.team(0))}, '{}', null, ${SOMETHING_SEALED})`,
    'false',
  ),
  one(
    'nor past it',
    1,
    `insert into system_learning (municipality_id, id, team_id, month, topics, text) values (${HOME}, ${NEW}, ${String(PLACE.team(0))}, '2022-03-01', '{}', ${SOMETHING_SEALED})`,
    REFUSED,
  ),
];
