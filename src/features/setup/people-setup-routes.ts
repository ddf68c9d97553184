import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { addPerson, addTeam, changePerson, renameTeam } from './change-people.ts';
import { setAddress } from './set-address.ts';
import { setEmail } from './set-email.ts';
import { endPeriod, givePeriod } from './change-periods.ts';
import { findPeopleSetup } from './people-setup-queries.ts';
import {
  AddPerson,
  ChangedPerson,
  ChangePerson,
  EndEmployment,
  GiveEmployment,
  GiveMembership,
  GiveRole,
  PeopleSetup,
  RolePeriod,
  SetAddress,
  SetEmail,
  TeamName,
  TeamPeriod,
} from './people-setup.ts';

const STEWARD = ['steward'] as const;
const PEOPLE = '/api/v1/setup/people';
const params = z.strictObject({ id: z.uuid() });

const loggedPerson = (event: string) => ({
  event: `setup.${event}`,
  subjects: ({ id }: z.infer<typeof ChangedPerson>) => [id],
});

export const peopleSetupRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: PEOPLE,
    summary: 'The people of the municipality with their roles, teams and employments; its teams and services',
    access: STEWARD,
    audit: { event: 'setup.people_read', subjects: ({ people }) => people.map(({ id }) => id) },
    response: PeopleSetup,
    handle: ({ tx }) => findPeopleSetup(tx),
  }),
  defineRoute({
    method: 'POST',
    path: PEOPLE,
    summary: 'Adds a person, without any role yet',
    access: STEWARD,
    audit: loggedPerson('person_added'),
    body: AddPerson,
    status: 201,
    response: ChangedPerson,
    handle: async ({ body, ...context }) => ({ id: await addPerson(context, body) }),
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id`,
    summary: "Changes a person's name, ends the account from a day, or lets it go on",
    access: STEWARD,
    audit: loggedPerson('person_changed'),
    params,
    body: ChangePerson,
    response: ChangedPerson,
    handle: async ({ params: { id }, body, ...context }) => {
      await changePerson(context, id, body);
      return { id };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${PEOPLE}/:id/roles`,
    summary: 'Gives a person a role from a day',
    access: STEWARD,
    audit: loggedPerson('role_given'),
    params,
    body: GiveRole,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { role, from }, ...context }) => {
      await givePeriod(context, id, { what: 'role', role }, from);
      return { id };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id/roles`,
    summary: 'Ends a role on a day, the first without; null lets it go on',
    access: STEWARD,
    audit: loggedPerson('role_ended'),
    params,
    body: RolePeriod,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { role, ...period }, ...context }) => {
      await endPeriod(context, id, { what: 'role', role }, period);
      return { id };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${PEOPLE}/:id/teams`,
    summary: 'Puts a person in a team from a day',
    access: STEWARD,
    audit: loggedPerson('membership_given'),
    params,
    body: GiveMembership,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { teamId, from }, ...context }) => {
      await givePeriod(context, id, { what: 'team', teamId }, from);
      return { id };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id/teams`,
    summary: 'Ends a membership on a day, the first without; null lets it go on',
    access: STEWARD,
    audit: loggedPerson('membership_ended'),
    params,
    body: TeamPeriod,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { teamId, ...period }, ...context }) => {
      await endPeriod(context, id, { what: 'team', teamId }, period);
      return { id };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${PEOPLE}/:id/employments`,
    summary: 'Employs a person in a service from a day',
    access: STEWARD,
    audit: loggedPerson('employment_given'),
    params,
    body: GiveEmployment,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { serviceId, unit, from }, ...context }) => {
      await givePeriod(context, id, { what: 'service', serviceId }, from, unit);
      return { id };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id/employments`,
    summary: 'Ends an employment on a day, the first without; null lets it go on',
    access: STEWARD,
    audit: loggedPerson('employment_ended'),
    params,
    body: EndEmployment,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { serviceId, ...period }, ...context }) => {
      await endPeriod(context, id, { what: 'service', serviceId }, period);
      return { id };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id/address`,
    summary:
      'Records where a person lives, as a digest alone, for the hints of the access log; null takes it away',
    access: STEWARD,
    audit: loggedPerson('address_set'),
    params,
    body: SetAddress,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { address }, ...context }) => {
      await setAddress(context, id, address);
      return { id };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: `${PEOPLE}/:id/email`,
    summary: 'Records the work address that a person is written to; null takes it away',
    access: STEWARD,
    audit: loggedPerson('email_set'),
    params,
    body: SetEmail,
    response: ChangedPerson,
    handle: async ({ params: { id }, body: { email }, ...context }) => {
      await setEmail(context, id, email);
      return { id };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/setup/teams',
    summary: 'Adds a team',
    access: STEWARD,
    audit: { event: 'setup.team_added', subjects: () => [] },
    body: TeamName,
    status: 201,
    response: z.strictObject({ id: z.int() }),
    handle: async ({ body, ...context }) => ({ id: await addTeam(context, body.name) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/setup/teams/:team',
    summary: 'Renames a team',
    access: STEWARD,
    audit: { event: 'setup.team_renamed', subjects: () => [] },
    params: z.strictObject({ team: z.coerce.number().int().positive().max(2_147_483_647) }),
    body: TeamName,
    response: 'nothing',
    handle: async ({ params, body, ...context }) => {
      await renameTeam(context, params.team, body.name);
      return undefined;
    },
  }),
];
