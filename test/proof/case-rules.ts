import {
  CHILDREN,
  CLOSED,
  HEALTH,
  OPEN,
  SCHOOL,
  accepts,
  becomes,
  count,
  event,
  goal,
  grants,
  one,
  request,
  task,
  toldSchool,
} from './case-inserts.ts';
import { nameReader, protect, yesOrNo } from './function-rules.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { REFUSED, consented, id } from './writing-rules.ts';

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
  one('nor does the team, for the service', 1, [...toldSchool(1), accepts(0)], 'null'),
  one('nor a steward', 1, [...toldSchool(5), accepts(0)], 'null'),
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
  one('nor takes one away', 1, [...toldSchool(3), 'delete from task'], REFUSED),
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
];
