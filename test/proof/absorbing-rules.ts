import { yesOrNo } from './function-rules.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, consent, id, statement } from './writing-rules.ts';

const NEW = id('enquiry', 90);
const [OLD, OTHERS, FAR, NAMED] = [10, 11, 12, 13].map((number) => id('enquiry', number)) as [
  string,
  string,
  string,
  string,
];
const OPEN = id('family', 0);

/** What the program does before an anonymous case is absorbed, with one thing done in another way. */
function before(
  changed: { receivedOn?: string; registeredAt?: string; family?: string; given?: readonly string[] } = {},
): string[] {
  const { receivedOn = '2022-02-01', registeredAt = 'access.now()', family = OPEN } = changed;
  return [
    `insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on, registered_at)
     values (${HOME}, ${NEW}, ${String(PLACE.team(0))}, 90, 'case', false, '${receivedOn}', ${registeredAt})`,
    `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
     values (${HOME}, ${NEW}, ${family}, access.actor(), access.now())`,
    ...(changed.given ?? GIVEN),
  ];
}

const SITTING = "'00000000-0000-4000-8000-00000000beef'";
const GIVEN = [statement({ id: SITTING }), consent({ statement_id: SITTING })];
const absorb = (old: string, made = NEW, family = OPEN) =>
  `select access.absorb_anonymous(${old}, ${made}, ${family})`;
const count = (table: string, column: string) => `select count(*) from ${table} where ${column} = ${OLD}`;

/** An anonymous case becomes a family's only together with a consent of that moment, and nothing is left of it. */
export const ABSORBING_RULES: readonly Rule[] = yesOrNo([
  ['with a consent it is absorbed', 1, [...before(), absorb(OLD)], true],
  ['then it is gone', 1, [...before(), absorb(OLD), count('enquiry', 'id')], '0'],
  [
    'with all that was changed in it',
    1,
    [...before(), absorb(OLD), count('enquiry_change', 'enquiry_id')],
    '0',
  ],
  ['and every word of it', 1, [...before(), absorb(OLD), count('enquiry_text', 'enquiry_id')], '0'],
  [
    'not the words of others',
    1,
    [...before(), absorb(OLD), `select count(*) from enquiry_text where enquiry_id = ${NAMED}`],
    '2',
  ],
  ['and what was being written', 0, [...before(), absorb(OLD), count('enquiry_draft', 'enquiry_id')], '0'],
  ['and not of others', 0, [...before(), absorb(OLD), 'select count(*) from enquiry_draft'], '1'],
  ['nor their changes', 0, [...before(), absorb(OLD), 'select count(*) from enquiry_change'], '1'],
  ['the others stay', 10, [...before(), absorb(OLD), 'select count(*) from enquiry'], '6'],
  [
    'the new one says how it began',
    1,
    [...before(), absorb(OLD), `select began_anonymous from enquiry where id = ${NEW}`],
    true,
  ],
  [
    'and no other does',
    1,
    [...before(), absorb(OLD), 'select count(*) from enquiry where began_anonymous'],
    '1',
  ],
  ['not one with a name', 1, [...before(), absorb(NAMED)], false],
  ["not the other team's", 1, [...before(), absorb(OTHERS)], false],
  ["not another municipality's", 1, [...before(), absorb(FAR)], false],
  ['nor from there', 7, [absorb(OLD)], false],
  ['nor a partner', 3, [absorb(OLD)], false],
  ['not by one of another team', 10, [...before(), absorb(OTHERS)], false],
  ['not received on another day', 1, [...before({ receivedOn: '2022-02-02' }), absorb(OLD)], false],
  [
    'not registered before',
    1,
    [...before({ registeredAt: "access.now() - interval '1 second'" }), absorb(OLD)],
    false,
  ],
  ['not for another family than it is linked to', 1, [...before(), absorb(OLD, NEW, id('family', 2))], false],
  ['not by another enquiry', 1, [...before(), absorb(OLD, id('enquiry', 0))], false],
  ['not without a consent', 1, [...before({ given: [] }), absorb(OLD)], false],
  [
    'not with a no',
    1,
    [
      ...before({
        given: [statement({ id: SITTING }), consent({ statement_id: SITTING, answer: "'refused'" })],
      }),
      absorb(OLD),
    ],
    false,
  ],
  [
    'not with one that is withdrawn at once',
    1,
    [
      ...before(),
      'update consent set withdrawn_by = access.actor(), withdrawn_at = access.now() where valid_from = access.now()',
      absorb(OLD),
    ],
    false,
  ],
  [
    "not with another family's",
    0,
    [
      ...before({
        given: [
          statement({ id: SITTING, family_id: id('family', 1) }),
          consent({
            statement_id: SITTING,
            family_id: id('family', 1),
            persons: `array[${id('person', 2)}::uuid]`,
          }),
        ],
      }),
      absorb(OLD),
    ],
    false,
  ],
  [
    'not for one that it is not linked to, whatever that one said',
    0,
    [
      ...before({
        given: [
          statement({ id: SITTING, family_id: id('family', 1) }),
          consent({
            statement_id: SITTING,
            family_id: id('family', 1),
            persons: `array[${id('person', 2)}::uuid]`,
          }),
        ],
      }),
      absorb(OLD, NEW, id('family', 1)),
    ],
    false,
  ],
  [
    'nothing comes of what is not there',
    1,
    [...before(), absorb("'00000000-0000-4000-8000-00000000dead'")],
    false,
  ],
  [
    'nor is it for another municipality to count',
    7,
    [`select count(*) from enquiry where municipality_id <> ${AWAY}`],
    '0',
  ],
]);
