import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { getPerson } from './change-people.ts';
import { assertNotRefused, type SetupContext } from './change-lists.ts';
import { whyNotBegin, whyNotEmploy, whyNotEnd, whyNotEndSteward } from './people-setup-rules.ts';
import {
  deletePeriod,
  findPeopleSetup,
  insertEmployment,
  insertPeriod,
  updatePeriod,
  type Held,
} from './people-setup-queries.ts';
import type { PeopleSetup, PersonSetup, ServiceChoice } from './people-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/** What each change of a period is called in the history. */
const WORDS = { role: 'role', team: 'membership', service: 'employment' } as const;

/** Gives a person a role, a place in a team or an employment from a day, today or later. It counts at the next request. */
export async function givePeriod(
  { tx, clock }: SetupContext,
  id: string,
  held: Held,
  from: string,
  unit: string | null = null,
): Promise<void> {
  await lockSetup(tx);
  const setup = await findPeopleSetup(tx);
  const person = getPerson(setup.people, id);
  const name = nameOf(held, setup);
  assertNotRefused([
    ...whyNotBegin(person, from, today(clock), periodsOf(person, held)),
    ...(held.what === 'service' ? whyNotEmploy(getService(setup, held.serviceId), from) : []),
  ]);
  if (held.what === 'service') await insertEmployment(tx, id, { serviceId: held.serviceId, unit, from });
  else await insertPeriod(tx, id, held, from);
  await insertSetupChange(tx, {
    kind: `${WORDS[held.what]}_given`,
    accountId: id,
    name: person.name,
    after: { [held.what]: name, ...(unit !== null && { unit }), from },
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
  const what = WORDS[held.what];
  await insertSetupChange(tx, {
    kind: isTakenBack ? `${what}_taken_back` : to === null ? `${what}_kept` : `${what}_ended`,
    accountId: id,
    name: person.name,
    before: { [held.what]: name, from, to: period.to },
    after: isTakenBack ? {} : { to },
  });
}

function periodsOf(person: PersonSetup, held: Held): { from: string; to: string | null }[] {
  switch (held.what) {
    case 'role':
      return person.roles.filter(({ role }) => role === held.role);
    case 'team':
      return person.teams.filter(({ teamId }) => teamId === held.teamId);
    case 'service':
      return person.employments.filter(({ serviceId }) => serviceId === held.serviceId);
  }
}

/** The role, or the name of the team or service. @throws AppError not_found for another municipality's */
function nameOf(held: Held, setup: PeopleSetup): string {
  if (held.what === 'role') return held.role;
  if (held.what === 'service') return getService(setup, held.serviceId).name;
  const team = setup.teams.find(({ id }) => id === held.teamId);
  if (team === undefined) throw new AppError('not_found');
  return team.name;
}

function getService({ services }: PeopleSetup, id: number): ServiceChoice {
  const service = services.find((known) => known.id === id);
  if (service === undefined) throw new AppError('not_found');
  return service;
}
