import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { normalised } from '../../shared/normalised.ts';
import { assertNotRefused, type SetupContext } from './change-lists.ts';
import { whyNotEndAccount } from './people-setup-rules.ts';
import {
  findPeopleSetup,
  insertPerson,
  insertTeam,
  updatePerson,
  updateTeam,
} from './people-setup-queries.ts';
import type { AddPerson, ChangePerson, PersonSetup, TeamSetup } from './people-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/** @throws AppError not_found for who is not of the municipality, and for the operator */
export function getPerson(people: readonly PersonSetup[], id: string): PersonSetup {
  const found = people.find((person) => person.id === id);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

/** Adds a person without any role. In example mode an example person: there is no other way to sign in. */
export async function addPerson(
  { tx, clock, demo }: SetupContext & { demo: boolean },
  { login, name }: AddPerson,
): Promise<string> {
  await lockSetup(tx);
  const id = await insertPerson(tx, { login, name, activeFrom: today(clock), demo });
  if (id === null) throw refusedField('login_taken', 'login');
  await insertSetupChange(tx, { kind: 'person_added', accountId: id, name, after: { login } });
  return id;
}

/** Renames a person, and ends the account from a day or lets it go on. */
export async function changePerson(
  { tx, clock }: SetupContext,
  id: string,
  { name, activeTo }: ChangePerson,
): Promise<void> {
  await lockSetup(tx);
  const { people } = await findPeopleSetup(tx);
  const person = getPerson(people, id);
  assertNotRefused(whyNotEndAccount(person, activeTo, today(clock), people));
  await updatePerson(tx, id, { name, activeTo });
  if (name !== person.name)
    await insertSetupChange(tx, {
      kind: 'person_renamed',
      accountId: id,
      name: person.name,
      before: { name: person.name },
      after: { name },
    });
  if (activeTo !== person.activeTo)
    await insertSetupChange(tx, {
      kind: activeTo === null ? 'account_reopened' : 'account_ended',
      accountId: id,
      name,
      before: { to: person.activeTo },
      after: { to: activeTo },
    });
}

export async function addTeam({ tx }: SetupContext, name: string): Promise<number> {
  await lockSetup(tx);
  const { teams } = await findPeopleSetup(tx);
  assertNameFree(teams, name);
  const id = await insertTeam(tx, name);
  if (id === null) throw refusedField('team_name_taken', 'name');
  await insertSetupChange(tx, { kind: 'team_added', name });
  return id;
}

export async function renameTeam({ tx }: SetupContext, id: number, name: string): Promise<void> {
  await lockSetup(tx);
  const { teams } = await findPeopleSetup(tx);
  const team = teams.find((known) => known.id === id);
  if (team === undefined) throw new AppError('not_found');
  assertNameFree(
    teams.filter((other) => other.id !== id),
    name,
  );
  if (team.name === name) return;
  await updateTeam(tx, { id, name });
  await insertSetupChange(tx, {
    kind: 'team_renamed',
    name: team.name,
    before: { name: team.name },
    after: { name },
  });
}

function assertNameFree(teams: readonly TeamSetup[], name: string): void {
  if (teams.some((team) => normalised(team.name) === normalised(name)))
    throw refusedField('team_name_taken', 'name');
}

function refusedField(code: 'login_taken' | 'team_name_taken', field: string): AppError {
  return new AppError('refused', { refusals: [{ code, field, details: {} }] });
}
