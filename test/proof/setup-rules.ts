import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { HOME, AWAY, REFUSED, id } from './writing-rules.ts';

const SCHOOL = String(PLACE.service(2));
const employ = (municipality: string, account: string, service: string, from = "'2022-03-25'") =>
  `insert into employment (municipality_id, account_id, service_id, valid_from)
   values (${municipality}, ${account}, ${service}, ${from})`;
const addService = (municipality: string) =>
  `insert into service (municipality_id, name, employer) values (${municipality}, 'New', 'Employer')`;
const employAll = "update employment set unit = 'Unit'";
const renameAll = "update service set employer = 'Employer'";
const decide = 'update consent_setting set usual_days = 30';

/** The steward (5 here, 9 elsewhere) decides of services, of who works in them and of what is usual. */
export const SETUP_RULES: readonly Rule[] = [
  ...(
    [
      ['a steward adds a service', 5, addService(HOME), '1'],
      ['not elsewhere', 5, addService(AWAY), REFUSED],
      ['a team lead adds none', 1, addService(HOME), REFUSED],
      ['a steward changes all services', 5, renameAll, '5'],
      ['elsewhere those there', 9, renameAll, '3'],
      ['a team lead none', 1, renameAll, '0'],
      ['a steward says who works where', 5, employ(HOME, id('account', 0), SCHOOL), '1'],
      ['not who works elsewhere', 5, employ(AWAY, id('account', 7), String(PLACE.service(5))), REFUSED],
      ['not that the operator does', 5, employ(HOME, id('account', 6), SCHOOL), REFUSED],
      ['a team lead says nothing of it', 1, employ(HOME, id('account', 0), SCHOOL), REFUSED],
      ['a steward changes employments', 5, employAll, '4'],
      ['those there, elsewhere', 9, employAll, '2'],
      ['a team lead changes none', 1, employAll, '0'],
      ['what has begun is ended and not taken back', 5, 'delete from employment', '0'],
      ['a steward decides what is usual', 5, decide, '1'],
      ['a team lead does not', 1, decide, '0'],
    ] as const
  ).map(([name, as, does, gives]) => ({ name, as, does: [does], gives })),
  takeBack('what begins today is taken back', 5, "'2022-03-25'", '1'),
  takeBack('what began yesterday is not', 5, "'2022-03-24'", '0'),
  {
    name: 'an adviser takes nothing back of what begins today',
    as: 21,
    does: ['delete from employment'],
    gives: '0',
  },
  {
    name: 'a team lead takes nothing back',
    as: 1,
    does: ['delete from employment'],
    gives: '0',
  },
  ...['service', 'employment', 'consent_setting'].map((table, index) => ({
    name: `of ${table} one sees those of the municipality`,
    as: 7,
    does: [`select count(*) from ${table}`],
    gives: ['3', '2', '1'][index] ?? '',
  })),
];

function takeBack(name: string, as: number, from: string, gives: string): Rule {
  return { name, as, does: [employ(HOME, id('account', 0), SCHOOL, from), 'delete from employment'], gives };
}
