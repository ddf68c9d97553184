import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';

/** Codes of PostgreSQL: not allowed by a policy or a grant, a check, a reference to what is not there. */
export const REFUSED = '42501';
export const CHECK = '23514';
export const NO_SUCH = '23503';

export const HOME = String(PLACE.municipality(0));
export const AWAY = String(PLACE.municipality(1));
const NEW = "'00000000-0000-4000-8000-00000000cafe'";

/** An id of the small world as SQL says it. */
export function id(kind: Parameters<typeof PLACE.uuid>[0], number: number): string {
  return `'${PLACE.uuid(kind, number)}'`;
}

export type Values = Readonly<Record<string, string>>;

/** An insert, with some of its values said in another way. */
export function insert(table: string, usual: Values): (changed?: Values) => string {
  return (changed = {}) => {
    const values = { ...usual, ...changed };
    return `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
  };
}

const family = insert('family', {
  municipality_id: HOME,
  id: NEW,
  team_id: String(PLACE.team(0)),
  reference: "'QQQQQQ'",
  name: SOMETHING_SEALED,
  created_by: 'access.actor()',
  created_at: 'access.now()',
});
export const statement = insert('consent_statement', {
  municipality_id: HOME,
  id: NEW,
  family_id: id('family', 0),
  how: "'written'",
  language: "'nb'",
  text_version: "'1'",
  given_by: "'[]'",
  recorded_by: 'access.actor()',
  recorded_at: 'access.now()',
});
export const consent = insert('consent', {
  municipality_id: HOME,
  id: NEW,
  family_id: id('family', 0),
  statement_id: NEW,
  answer: "'given'",
  persons: `array[${id('person', 0)}::uuid]`,
  giving_service: String(PLACE.service(2)),
  receiving_service: String(PLACE.service(3)),
  topics: "'{housing}'",
  purpose: "'coordinate'",
  valid_from: 'access.now()',
  valid_to: "access.now() + interval '1 day'",
});
/** A sitting of this moment, and what was said in it. */
export function consented(changed: Values = {}): string[] {
  const family_id = changed['family_id'] ?? id('family', 0);
  return [statement({ family_id }), consent(changed)];
}
const disclosure = insert('disclosure', {
  municipality_id: HOME,
  id: NEW,
  family_id: id('family', 0),
  kind: "'emergency'",
  ground: "'proof'",
  ground_from: "'2000-01-01'",
  giving_service: String(PLACE.service(0)),
  receiver: SOMETHING_SEALED,
  persons: `array[${id('person', 0)}::uuid]`,
  topics: "'{housing}'",
  what: SOMETHING_SEALED,
  why: SOMETHING_SEALED,
  decided_by: id('account', 2),
  decided_at: 'access.now()',
  shared_at: 'access.now()',
  family_told: 'true',
  told_on: 'access.today()',
  recorded_by: 'access.actor()',
  recorded_at: 'access.now()',
});
export const contribution = insert('contribution', {
  municipality_id: HOME,
  id: NEW,
  family_id: id('family', 0),
  service_id: String(PLACE.service(0)),
  author_id: 'access.actor()',
  kind: "'note'",
  persons: `array[${id('person', 0)}::uuid]`,
  topics: "'{housing}'",
  occurred_on: 'access.today()',
  recorded_at: 'access.now()',
  text: SOMETHING_SEALED,
});
const shown = insert('contribution_shown', {
  municipality_id: HOME,
  contribution_id: id('contribution', 3),
  service_id: String(PLACE.service(2)),
  account_id: 'access.actor()',
  shown_at: 'access.now()',
  family_id: id('family', 0),
});

const RENAME = `update family set name = ${SOMETHING_SEALED}`;
const ofOther = id('account', 2);
const earlier = "access.now() - interval '1 second'";
const protectedOne = { family_id: id('family', 1), persons: `array[${id('person', 2)}::uuid]` };

/** The lead of team 0 is 1, its adviser 0 (named for the family that is protected), of team 1 it is 2. */
export const WRITING_RULES: readonly Rule[] = [
  // a family is made by its own team, now and in one's own name
  one('a team makes a family', 1, family(), '1'),
  one('not for another team', 1, family({ team_id: String(PLACE.team(1)) }), REFUSED),
  one("not in another municipality's team of the number", 1, family({ municipality_id: AWAY }), REFUSED),
  one("not in somebody else's name", 1, family({ created_by: ofOther }), REFUSED),
  one('not at another time', 1, family({ created_at: earlier }), REFUSED),
  one('a partner makes no family', 3, family(), REFUSED),
  one('a steward makes no family', 5, family(), REFUSED),
  // without a condition of its own, an update writes all that the policy lets it
  one('who is not named changes the open families', 1, RENAME, '1'),
  one('who is named changes both', 0, RENAME, '2'),
  one('the other team its own', 2, RENAME, '1'),
  one("the other municipality's its own", 7, RENAME, '1'),
  one('a partner none', 3, RENAME, '0'),
  // who recorded it, and when, is never another
  one('a sitting is recorded', 1, statement(), '1'),
  one("not in somebody else's name, a sitting", 1, statement({ recorded_by: ofOther }), REFUSED),
  one('not at another time, a sitting', 1, statement({ recorded_at: earlier }), REFUSED),
  one('not for a family that one may not see', 1, statement({ family_id: id('family', 1) }), REFUSED),
  one('but by who is named for it', 0, statement({ family_id: id('family', 1) }), '1'),
  one("not for the other team's family", 1, statement({ family_id: id('family', 2) }), REFUSED),
  one('nor by the other municipality', 7, statement(), REFUSED),
  one('nor by a partner', 3, statement(), REFUSED),
  one('what was shared is recorded', 1, disclosure(), '1'),
  one("not in somebody else's name, what was shared", 1, disclosure({ recorded_by: ofOther }), REFUSED),
  one('not at another time, what was shared', 1, disclosure({ recorded_at: earlier }), REFUSED),
  one('not of a family that one may not see', 1, disclosure(protectedOne), REFUSED),
  one('but by who is named', 0, disclosure(protectedOne), '1'),
  one(
    "not of the other team's family",
    1,
    disclosure({ family_id: id('family', 2), persons: `array[${id('person', 4)}::uuid]` }),
    REFUSED,
  ),
  one('nor by the other municipality, what was shared', 7, disclosure(), REFUSED),
  one('nor by a partner, what was shared', 3, disclosure(), REFUSED),
  takes('a team takes a consent', 1, {}, '1'),
  takes('a partner takes none', 3, {}, REFUSED),
  takes('of persons of the family', 1, { persons: `array[${id('person', 4)}::uuid]` }, NO_SUCH),
  takes('all of them', 1, { persons: `array[${id('person', 0)}, ${id('person', 2)}]::uuid[]` }, NO_SUCH),
  takes('about topics of the list', 1, { topics: "'{housing,nothing}'" }, NO_SUCH),
  one('nothing is added to what was said before', 0, consent({ statement_id: id('statement', 0) }), REFUSED),
  one('nor to what somebody else records', 1, consent({ statement_id: id('statement', 50) }), REFUSED),
  one('but to her own', 0, consent({ statement_id: id('statement', 50) }), '1'),
  takes('nor to another sitting', 1, { statement_id: id('statement', 0) }, REFUSED),
  // what is said of a person is said in her own family
  ofNewPerson('details', 10, 'person_detail', { person_id: id('person', 99) }, 0, '1'),
  ofNewPerson('details elsewhere', 10, 'person_detail', { person_id: id('person', 99) }, 2, REFUSED),
  ofNewPerson('details of another', 10, 'person_detail', { person_id: id('person', 98) }, 0, REFUSED),
  ofNewPerson('a parent', 10, 'parental_responsibility', held(99, 0), 0, '1'),
  ofNewPerson('a parent elsewhere', 10, 'parental_responsibility', held(99, 4), 0, REFUSED),
  ofNewPerson('a child elsewhere', 10, 'parental_responsibility', held(4, 99), 0, REFUSED),
  ofNewPerson('both elsewhere', 10, 'parental_responsibility', held(99, 0), 2, REFUSED),
  // a contribution: by oneself, now, for one's own service
  one('the team writes', 1, contribution(), '1'),
  one("not in somebody else's name, a contribution", 1, contribution({ author_id: ofOther }), REFUSED),
  one('not at another time, a contribution', 1, contribution({ recorded_at: earlier }), REFUSED),
  one('not as another service', 1, contribution({ service_id: String(PLACE.service(2)) }), REFUSED),
  one('not as the other team', 1, contribution({ service_id: String(PLACE.service(1)) }), REFUSED),
  one('not about a family that one may not see', 1, contribution(protectedOne), REFUSED),
  one('but by who is named, about it', 0, contribution(protectedOne), '1'),
  one('nor by the other municipality, a contribution', 7, contribution(), REFUSED),
  one(
    'nor a partner there, whose number may write here',
    13,
    contribution({
      service_id: String(PLACE.service(6)),
      persons: `array[${id('person', 1)}::uuid]`,
      topics: "'{health}'",
    }),
    REFUSED,
  ),
  one('a partner what it may give', 3, contribution({ service_id: String(PLACE.service(2)) }), '1'),
  one(
    'not what it may give another team',
    3,
    contribution({
      service_id: String(PLACE.service(2)),
      persons: `array[${id('person', 1)}::uuid]`,
      topics: "'{economy}'",
    }),
    REFUSED,
  ),
  one(
    'not what it may give a service of the number that the team has elsewhere',
    4,
    contribution({ service_id: String(PLACE.service(3)), topics: "'{health}'" }),
    REFUSED,
  ),
  one(
    'of a partner, not of a protected family',
    3,
    contribution({ ...protectedOne, service_id: String(PLACE.service(2)) }),
    REFUSED,
  ),
  // what was shown is noted by who saw it, of what she sees
  one('who reads notes it', 3, shown(), '1'),
  one('as herself', 3, shown({ account_id: id('account', 4) }), REFUSED),
  one('now', 3, shown({ shown_at: earlier }), REFUSED),
  one('for her service', 3, shown({ service_id: String(PLACE.service(3)) }), REFUSED),
  one('of what she sees', 3, shown({ contribution_id: id('contribution', 0) }), REFUSED),
  one('of its own family', 3, shown({ family_id: id('family', 2) }), REFUSED),
  one('in her municipality', 8, shown({ service_id: String(PLACE.service(5)) }), REFUSED),
  counts('a team reads what was shown of its families', 1, 'contribution_shown', 1),
  one(
    'of those that are open',
    1,
    `select count(*) from contribution_shown where family_id = ${id('family', 0)}`,
    '1',
  ),
  counts('of the protected one too, who is named', 0, 'contribution_shown', 2),
  counts('of her own, who saw it', 4, 'contribution_shown', 1),
  counts('of nobody else', 3, 'contribution_shown', 0),
  counts('of no other team', 2, 'contribution_shown', 0),
  counts("of no other municipality's team of the number", 7, 'contribution_shown', 0),
  // what nobody but the team knows
  counts('a merge is of the own team', 1, 'family_merge', 1),
  counts('and of who is named', 0, 'family_merge', 2),
  counts('of the other team its own', 2, 'family_merge', 1),
  counts('of the other municipality its own', 7, 'family_merge', 1),
  counts('of no partner', 3, 'family_merge', 0),
  counts('what one has read oneself', 3, 'notice_seen', 3),
  counts('and nobody else has', 1, 'notice_seen', 0),
  one(
    'of notices one marks for oneself',
    3,
    "insert into notice_seen select municipality_id, id, access.actor(), access.now() from notice where kind = 'consent_given' on conflict do nothing",
    '0',
  ),
  one(
    'not for others',
    3,
    `insert into notice_seen select municipality_id, id, ${id('account', 0)}, access.now() from notice limit 1`,
    REFUSED,
  ),
];

function takes(name: string, as: number, changed: Values, gives: string): Rule {
  return { name, as, does: consented(changed), gives };
}

/** Of somebody who is added to the open family first; `where` is the family that is named. */
function ofNewPerson(
  name: string,
  as: number,
  table: string,
  values: Values,
  where: number,
  gives: string,
): Rule {
  const person = insert('person', {
    municipality_id: HOME,
    id: id('person', 99),
    family_id: id('family', 0),
    name: SOMETHING_SEALED,
    relation: "'child'",
  });
  const row = { municipality_id: HOME, family_id: id('family', where), ...values };
  return { name, as, does: [person(), insert(table, row)()], gives };
}

function held(child: number, holder: number): Values {
  return { child_id: id('person', child), holder_id: id('person', holder) };
}

function one(name: string, as: number, does: string, gives: string): Rule {
  return { name, as, does: [does], gives };
}

/** How many rows of a table somebody sees. */
function counts(name: string, as: number, table: string, rows: number): Rule {
  return { name, as, does: [`select count(*) from ${table}`], gives: String(rows) };
}
