import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { getPerson } from './change-people.ts';
import { assertNotRefused, type SetupContext } from './change-lists.ts';
import { whyNotBegin, whyNotEnd, whyNotEndSteward } from './people-setup-rules.ts';
import {
  deletePeriod,
  findPeopleSetup,
  insertPeriod,
  updatePeriod,
  type Held,
} from './people-setup-queries.ts';
import type { PeopleSetup, PersonSetup } from './people-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/** Gives a person a role or a place in a team from a day, today or later. It counts at the next request. */
export async function givePeriod(
  { tx, clock }: SetupContext,
  id: string,
  held: Held,
  from: string,
): Promise<void> {
  await lockSetup(tx);
  const setup = await findPeopleSetup(tx);
  const person = getPerson(setup.people, id);
  const name = nameOf(held, setup);
  assertNotRefused(whyNotBegin(person, from, today(clock), periodsOf(person, held)));
  await insertPeriod(tx, id, held, from);
  await insertSetupChange(tx, {
    kind: held.what === 'role' ? 'role_given' : 'membership_given',
    accountId: id,
    name: person.name,
    after: { [held.what]: name, from },
  });
}

/**
 * Ends a period on a day, the first without; null lets it go on. A period that would end as it begins is
 * taken back: it has not had a whole day.
 */
export async function endPeriod(
  { tx, clock }: SetupContext,
  id: string,
  held: Held,
  { from, to }: { from: string; to: string | null },
): Promise<void> {
  await lockSetup(tx);
  const setup = await findPeopleSetup(tx);
  const person = getPerson(setup.people, id);
  const name = nameOf(held, setup);
  const periods = periodsOf(person, held);
  const period = periods.find((known) => known.from === from);
  if (period === undefined) throw new AppError('not_found');
  const isStewardEnding = held.what === 'role' && held.role === 'steward' && to !== null;
  assertNotRefused([
    ...whyNotEnd(period, to, today(clock), periods),
    ...(isStewardEnding ? whyNotEndSteward(person, to, setup.people) : []),
  ]);
  const isTakenBack = to !== null && to <= from;
  if (isTakenBack) await deletePeriod(tx, id, held, from);
  else await updatePeriod(tx, id, held, { from, to });
  const what = held.what === 'role' ? 'role' : 'membership';
  await insertSetupChange(tx, {
    kind: isTakenBack ? `${what}_taken_back` : to === null ? `${what}_kept` : `${what}_ended`,
    accountId: id,
    name: person.name,
    before: { [held.what]: name, from, to: period.to },
    after: isTakenBack ? {} : { to },
  });
}

function periodsOf(person: PersonSetup, held: Held): { from: string; to: string | null }[] {
  return held.what === 'role'
    ? person.roles.filter(({ role }) => role === held.role)
    : person.teams.filter(({ teamId }) => teamId === held.teamId);
}

/** The role, or the team's name. @throws AppError not_found for another municipality's team */
function nameOf(held: Held, { teams }: PeopleSetup): string {
  if (held.what === 'role') return held.role;
  const team = teams.find(({ id }) => id === held.teamId);
  if (team === undefined) throw new AppError('not_found');
  return team.name;
}
