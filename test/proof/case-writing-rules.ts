import {
  CLOSED,
  NEW,
  OPEN,
  SCHOOL,
  absence,
  application,
  becomes,
  count,
  draft,
  earlier,
  evaluation,
  event,
  goal,
  handed,
  handover,
  one,
  other,
  quiet,
  request,
  step,
  task,
} from './case-inserts.ts';
import { nameReader, yesOrNo } from './function-rules.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { CHECK, HOME, NO_SUCH, REFUSED, contribution, id } from './writing-rules.ts';

/** Who writes into cases: the team, as itself and now. */
export const CASE_WRITING_RULES: readonly Rule[] = [
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
    [becomes(3), contribution({ case_id: OPEN, service_id: SCHOOL })],
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
    [
      nameReader(id('family', 1), 1),
      becomes(1),
      nameReader(id('family', 1), 0, false),
      becomes(0),
      count('case_note_draft', `case_id = ${CLOSED}`),
    ],
    '0',
  ),
  // attachments are seen with their notes
  one('an attachment is seen with its note', 1, count('attachment'), '1'),
  one('the protected one’s by who is named', 0, count('attachment'), '2'),
  one('not by another team', 2, count('attachment'), '0'),
  one('nor a partner who may not see the note', 3, count('attachment'), '0'),
  one('nor is it changed', 1, `update attachment set size = 2`, REFUSED),
  one('nor thrown away alone', 1, 'delete from attachment', REFUSED),
  one('nor that one was taken away made up', 1, 'delete from attachment_removal', REFUSED),
  ...yesOrNo([
    ['a file is taken away by who added it', 0, removeFile(OPEN, 0), true],
    ['by who leads the team', 0, removeFile(OPEN, 1), true],
    ['not by a colleague', 0, removeFile(OPEN, 10), false],
    ['nor by another team', 0, removeFile(OPEN, 2), false],
    ['nor by a service that may see it', 0, removeFile(OPEN, 4), false],
    ['nor another municipality', 0, removeFile(OPEN, 7), false],
    ['nor of a protected family by a lead who is not named', 0, removeFile(CLOSED, 1), false],
  ]),
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

/** One finds the file of a case; another, who may not see it, has got its id somehow. */
function removeFile(which: string, actor: number): string[] {
  return [
    `select set_config('test.file', (select f.id::text from attachment f
       join contribution k on k.municipality_id = f.municipality_id and k.id = f.contribution_id
       where k.case_id = ${which}), true)`,
    becomes(actor),
    `select access.remove_attachment(current_setting('test.file')::uuid, 'wrong_file')`,
  ];
}
