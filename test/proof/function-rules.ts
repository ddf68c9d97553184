import { SOMETHING_SEALED } from './sealed-literal.ts';
import { EDGES, PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { CHECK, HOME, NO_SUCH, consent, consented, id, statement } from './writing-rules.ts';

const [OPEN, CLOSED, OTHERS] = [0, 1, 2].map((number) => id('family', number)) as [string, string, string];
export const protect = (person: number, level = 'confidential') =>
  `select access.set_protection(${id('person', person)}, '${level}')`;
export const nameReader = (family: string, account: number, named = true) =>
  `select access.name_reader(${family}, ${id('account', account)}, ${String(named)})`;
const readers = (family: string, also = '') =>
  `select count(*) from named_reader where family_id = ${family} and removed_at is null ${also}`;
const withdraw = (number: number, by = 'access.actor()', at = 'access.now()') =>
  `update consent set withdrawn_by = ${by}, withdrawn_at = ${at} where id = ${id('consent', number)}`;
const told = `select string_agg(service_id || kind, ' ' order by kind, service_id) from notice where at = access.now()`;
const services = 'select access.my_services()';
const since = (service: number, family: string) =>
  `select (select since from service_family where service_id = ${String(PLACE.service(service))} and family_id = ${family})
     = access.now()`;

const TOMORROW = {
  valid_from: "access.now() + interval '1 day'",
  valid_to: "access.now() + interval '2 days'",
};
const withdrawTomorrow = `update consent set withdrawn_by = access.actor(), withdrawn_at = access.now()
  where valid_from > access.now() and withdrawn_at is null`;
const withdrawNow = `update consent set withdrawn_by = access.actor(), withdrawn_at = access.now()
  where valid_from = access.now() and withdrawn_at is null`;
const sinceBefore = `select since < access.now() - interval '5 days' from service_family
  where service_id = ${String(PLACE.service(2))} and family_id = ${OPEN}`;

/** What a protected identity brings with it, and who names whom. */
const PROTECTION: readonly Rule[] = [
  ...yesOrNo([
    ['a team protects an identity', 1, [protect(0)], true],
    ['not without being named, where one is protected already', 1, [protect(2)], false],
    ['who is named goes on', 0, [protect(2, 'none')], true],
    ['not of the other team', 1, [protect(4)], false],
    ["nor of another municipality's", 1, [protect(5)], false],
    ['nor from there', 7, [protect(0)], false],
    ['nor a partner', 3, [protect(0)], false],
    [
      'who protects is named',
      1,
      [
        protect(0),
        readers(
          OPEN,
          'and account_id = access.actor() and named_by = access.actor() and named_at = access.now()',
        ),
      ],
      '1',
    ],
    ['beside those who were', 1, [protect(0), readers(OPEN)], '2'],
    ['once', 0, [protect(0), readers(OPEN)], '1'],
    ['not for lifting what was not', 1, [protect(0, 'none'), readers(OPEN)], '1'],
    ['the family with it', 1, [protect(0), `select is_protected from family where id = ${OPEN}`], true],
    ['as a change of it', 1, [protect(0), `select version from family where id = ${OPEN}`], '2'],
    ['and once', 1, [protect(0), protect(1), `select version from family where id = ${OPEN}`], '2'],
    [
      'that stays while another is protected',
      0,
      [protect(3, 'none'), `select is_protected from family where id = ${CLOSED}`],
      true,
    ],
    [
      'and ends with the last',
      0,
      [protect(2, 'none'), `select is_protected from family where id = ${CLOSED}`],
      false,
    ],
    ['another family stays as it is', 0, [protect(0), `select count(*) from family where is_protected`], '2'],
    [
      'it says who, when and what',
      1,
      [
        protect(0, 'strictly_confidential'),
        `select protection || (protection_by = access.actor()) || (protection_at = access.now()) from person_detail where person_id = ${id('person', 0)}`,
      ],
      'strictly_confidentialtruetrue',
    ],
    [
      'of that person alone',
      1,
      [protect(0), `select count(*) from person_detail where protection <> 'none'`],
      '1',
    ],
    [
      'nor is another family protected by it',
      10,
      [protect(0), 'select count(*) from family where not is_protected'],
      '1',
    ],
    ['who is named elsewhere is named here too', 0, [protect(0), nameReader(OPEN, 6), readers(OPEN)], '2'],
    [
      'where nothing more was known of her too',
      1,
      [
        `insert into person (municipality_id, id, family_id, name, relation)
         values (${HOME}, ${id('person', 99)}, ${OPEN}, ${SOMETHING_SEALED}, 'child')`,
        protect(99),
        `select protection from person_detail where person_id = ${id('person', 99)}`,
      ],
      'confidential',
    ],
    ['who is named names others', 0, [nameReader(CLOSED, 1)], true],
    ['who is not does not', 1, [nameReader(CLOSED, 1)], false],
    ['not for a family without', 0, [nameReader(OPEN, 1)], false],
    ['not outside of the team', 6, [nameReader(CLOSED, 1)], false],
    ['not one elsewhere', 0, [nameReader(CLOSED, 7)], false],
    ['not nobody', 0, [nameReader(CLOSED, 99)], false],
    [
      'and says so',
      0,
      [
        nameReader(CLOSED, 1),
        `${readers(CLOSED)} and account_id = ${id('account', 1)} and named_by = access.actor() and named_at = access.now()`,
      ],
      '1',
    ],
    ['once, however often', 0, [nameReader(CLOSED, 6), readers(CLOSED)], '10'],
    ['again, who was removed', 0, [nameReader(CLOSED, 2), readers(CLOSED)], '11'],
    [
      'who is removed reads no more',
      0,
      [
        nameReader(CLOSED, 80),
        nameReader(CLOSED, 0, false),
        `select count(*) from family where id = ${CLOSED}`,
      ],
      '0',
    ],
    ['the others do', 0, [nameReader(CLOSED, 6, false), readers(CLOSED)], '9'],
    [
      'from now',
      0,
      [
        nameReader(CLOSED, 6, false),
        `select removed_at = access.now() from named_reader where account_id = ${id('account', 6)}`,
      ],
      true,
    ],
    [
      'who was removed before stays so',
      0,
      [
        nameReader(CLOSED, 2, false),
        `select removed_at < access.now() from named_reader where account_id = ${id('account', 2)}`,
      ],
      true,
    ],
    ['one can be removed', 0, [nameReader(CLOSED, 6, false)], true],
    ['the last one of the team cannot', 0, [nameReader(CLOSED, 0, false)], false],
    [
      'but when another is named, since today',
      0,
      [nameReader(CLOSED, 80), nameReader(CLOSED, 0, false)],
      true,
    ],
    ['or for today', 0, [nameReader(CLOSED, 81), nameReader(CLOSED, 0, false)], true],
    [
      'for another family it is another matter',
      0,
      [protect(0), nameReader(CLOSED, 80), nameReader(OPEN, 0, false)],
      false,
    ],
    [
      'nor for its own',
      0,
      [protect(0), nameReader(CLOSED, 80), nameReader(CLOSED, 0, false), readers(OPEN)],
      '1',
    ],
  ]),
];

/** A consent is withdrawn once and for all, and those whom it concerned are told. */
const CONSENTS: readonly Rule[] = yesOrNo([
  ['withdrawn by oneself, now', 1, [withdraw(0)], '1'],
  ['not in the name of another', 1, [withdraw(0, id('account', 2))], CHECK],
  ['not at another time', 1, [withdraw(0, 'access.actor()', "access.now() - interval '1 second'")], CHECK],
  ['nor again', 1, [withdraw(4)], CHECK],
  ['nor taken back', 1, [withdraw(4, 'null', 'null')], CHECK],
  [
    'a partner withdraws nothing',
    3,
    ['update consent set withdrawn_by = access.actor(), withdrawn_at = access.now()'],
    '0',
  ],
  ['both are told', 1, [...consented(), told], both('consent_given')],
  [
    'the team is not',
    1,
    [...consented({ receiving_service: String(PLACE.service(0)) }), told],
    `${String(PLACE.service(2))}consent_given`,
  ],
  ['of a no nobody is', 1, [...consented({ answer: "'refused'" }), told], 'null'],
  ['nor of its end', 1, [withdraw(2), told], 'null'],
  ['of the end they are', 1, [withdraw(1), told], both('consent_withdrawn')],
  [
    'once for what comes together',
    1,
    [...consented(), consent({ id: 'gen_random_uuid()' }), told],
    both('consent_given'),
  ],
  [
    'of the end and of another beginning',
    1,
    [withdraw(1), ...consented(), told],
    `${both('consent_given')} ${both('consent_withdrawn')}`,
  ],
  [
    'of each family',
    0,
    [
      ...consented(),
      statement({ id: id('statement', 99), family_id: CLOSED }),
      consent({
        id: 'gen_random_uuid()',
        family_id: CLOSED,
        statement_id: id('statement', 99),
        persons: `array[${id('person', 2)}::uuid]`,
      }),
      'select count(*) from notice where at = access.now()',
    ],
    '4',
  ],
  [
    'by the reference that they know',
    1,
    [
      ...consented(),
      `select min(n.reference) = min(f.reference) from notice n join family f on f.id = n.family_id where n.at = access.now()`,
    ],
    true,
  ],
  ['a topic of another list is none', 1, [...consented({ topics: "'{centre}'" })], NO_SUCH],
  ["nor one of another municipality's", 1, [...consented({ topics: "'{faraway}'" })], NO_SUCH],
  ['there is no family of that id', 1, [statement({ family_id: 'gen_random_uuid()' })], NO_SUCH],
  // the partner's list begins with the family of the latest consent
  [
    'the latest consent counts',
    1,
    [
      ...consented({ giving_service: String(PLACE.service(0)), receiving_service: String(PLACE.service(2)) }),
      since(2, OPEN),
    ],
    true,
  ],
  [
    'and not one that came before',
    1,
    [...consented({ valid_from: "access.now() - interval '80 days'" }), since(2, OPEN)],
    false,
  ],
  ['nor one that is to begin', 1, [...consented(TOMORROW), sinceBefore], true],
  ['and of what has not begun nobody is told', 1, [...consented(TOMORROW), told], 'null'],
  ['nor that it never will', 1, [...consented(TOMORROW), withdrawTomorrow, told], 'null'],
  [
    'until it begins it is where it will be',
    2,
    [
      ...consented({ ...TOMORROW, family_id: OTHERS, persons: `array[${id('person', 4)}::uuid]` }),
      consent({
        id: 'gen_random_uuid()',
        family_id: OTHERS,
        persons: `array[${id('person', 4)}::uuid]`,
        valid_from: TOMORROW.valid_to,
        valid_to: "access.now() + interval '3 days'",
      }),
      `select since = access.now() + interval '1 day' from service_family
       where service_id = ${String(PLACE.service(2))} and family_id = ${OTHERS}`,
    ],
    true,
  ],
  ['nor one that never held', 1, [sinceBefore], true],
  [
    'or the first own contribution',
    2,
    [
      `select (access.now() - since)::text from service_family where service_id = ${String(PLACE.service(3))} and family_id = ${OTHERS}`,
    ],
    '5 days',
  ],
  [
    'what never came to hold is not there',
    2,
    [
      ...consented({
        family_id: OTHERS,
        persons: `array[${id('person', 4)}::uuid]`,
        receiving_service: String(PLACE.service(1)),
        ...TOMORROW,
      }),
      withdrawTomorrow,
      `select count(*) from service_family where family_id = ${OTHERS} and service_id = ${String(PLACE.service(2))}`,
    ],
    '0',
  ],
  [
    'what one wrote of another family, or another of this one, opens nothing for good',
    0,
    [`select upper_inf(open) from service_family where family_id = ${CLOSED}`],
    false,
  ],
  [
    'what nobody knows of is not there',
    1,
    [withdraw(1), `select count(*) from service_family where family_id = ${OTHERS}`],
    '0',
  ],
]);

const knows = (person: number, service: number, family = OPEN) =>
  `select access.knows_person(${HOME}, ${family}, ${id('person', person)}, array[${String(PLACE.service(service))}])`;
const ofChild = { persons: `array[${id('person', 1)}::uuid]` };

/** Whom a service may know: those in a consent of its own that holds, and those it wrote about. */
const KNOWN: readonly Rule[] = yesOrNo([
  ['a service knows whom it may give word of', 1, [knows(1, 2)], true],
  ['not the others', 1, [knows(1, 3)], false],
  ['whom it is given word of', 1, [...consented(ofChild), knows(1, 3)], true],
  ['not by a no', 1, [...consented({ ...ofChild, answer: "'refused'" }), knows(1, 3)], false],
  ['not before it begins', 1, [...consented({ ...ofChild, ...TOMORROW }), knows(1, 3)], false],
  ['nor from its end', 1, [...consented(ofChild), withdrawNow, knows(1, 3)], false],
  ['and whom it wrote about', 1, [knows(4, 3, OTHERS)], true],
  ['nobody else did', 1, [knows(4, 2, OTHERS)], false],
  ['nor about another', 1, [knows(3, 2, CLOSED)], false],
]);

/** Whose time is over or not yet come is nobody: over since this morning, from this morning, from tomorrow, until tonight. */
const PERIODS: readonly Rule[] = [
  ...EDGES.flatMap(({ from, to }, index) => {
    const isNow = index % 2 === 1;
    const period = `${from} to ${to ?? 'ever'}`;
    const families = ['select count(*) from family'];
    return yesOrNo([
      [`an account ${period}`, 20 + index, families, isNow ? '1' : '0'],
      [`a role ${period}`, 30 + index, families, isNow ? '1' : '0'],
      [`a membership ${period}`, 40 + index, families, isNow ? '1' : '0'],
      [`an employment ${period}`, 50 + index, [services], isNow ? String(PLACE.service(12)) : ''],
      [`a service ${period}`, 60 + index, [services], isNow ? String(PLACE.service(9 + index)) : ''],
    ]);
  }),
  ...yesOrNo([
    ['an employment without the role', 11, [services], ''],
    ['an employment in a team', 12, [services], ''],
    ['a membership without the role', 5, ['select access.my_family_teams()'], ''],
    [
      'of no service, no person is known',
      3,
      [`select access.knows_person(${HOME}, ${OPEN}, ${id('person', 0)}, '{}')`],
      false,
    ],
    [
      'to no service, nothing is covered',
      3,
      [
        `select access.is_covered(${HOME}, ${OPEN}, 3, array[${id('person', 0)}]::uuid[], '{health}', access.now(), '{}')`,
      ],
      false,
    ],
    [
      'about nobody, nothing is covered',
      3,
      [`select access.is_covered(${HOME}, ${OPEN}, 3, '{}', '{health}', access.now(), access.my_services())`],
      false,
    ],
    [
      'about nothing, nothing is covered',
      3,
      [
        `select access.is_covered(${HOME}, ${OPEN}, 3, array[${id('person', 0)}]::uuid[], '{}', access.now(), access.my_services())`,
      ],
      false,
    ],
  ]),
];

export const FUNCTION_RULES: readonly Rule[] = [...PROTECTION, ...CONSENTS, ...KNOWN, ...PERIODS];

export function yesOrNo(
  rows: readonly (readonly [string, number, readonly string[], boolean | string])[],
): Rule[] {
  return rows.map(([name, as, does, gives]) => ({ name, as, does, gives: String(gives) }));
}

function both(kind: string): string {
  return [2, 3].map((service) => `${String(PLACE.service(service))}${kind}`).join(' ');
}
