import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EmploymentPeriod, PeopleSetup, PersonSetup, ServiceChoice, TeamSetup } from './people-setup.ts';

/** The municipality's people with every period of theirs, ended ones too, its teams and its services. */
export async function findPeopleSetup(tx: Tx): Promise<PeopleSetup> {
  const people = await sql<PersonSetup>`
    select a.id, a.login, a.name, a.active_from as "activeFrom", a.active_to as "activeTo", a.demo,
      exists (select from access.account_marks() k where k.account_id = a.id and k.kind = 'address') as "hasAddress",
      a.email,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'from', r.valid_from, 'to', r.valid_to)
                  order by r.valid_from, r.role)
        from role_assignment r
        where r.municipality_id = a.municipality_id and r.account_id = a.id), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('teamId', m.team_id, 'from', m.valid_from, 'to', m.valid_to)
                  order by m.valid_from, m.team_id)
        from team_membership m
        where m.municipality_id = a.municipality_id and m.account_id = a.id), '[]') as teams,
      coalesce((select jsonb_agg(jsonb_build_object('serviceId', e.service_id, 'unit', e.unit,
                  'from', e.valid_from, 'to', e.valid_to) order by e.valid_from, e.service_id)
        from employment e
        where e.municipality_id = a.municipality_id and e.account_id = a.id), '[]') as employments
    from account a
    where a.municipality_id = (select access.my_municipality())
      and not exists (select from role_assignment r where r.municipality_id = a.municipality_id
        and r.account_id = a.id and r.role in ('operator', 'guest'))
    order by a.name, a.id`.execute(tx);
  const teams = await sql<TeamSetup>`
    select id, name from team where municipality_id = (select access.my_municipality())
    order by name, id`.execute(tx);
  const services = await sql<ServiceChoice>`
    select id, name, employer, valid_from as "validFrom", valid_to as "validTo"
    from service where municipality_id = (select access.my_municipality())
    order by name, id`.execute(tx);
  return { people: people.rows, teams: teams.rows, services: services.rows };
}

/** @returns the new id; null when somebody, the operator among them, has that login */
export async function insertPerson(
  tx: Tx,
  { login, name, activeFrom, demo }: Pick<PersonSetup, 'login' | 'name' | 'activeFrom' | 'demo'>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into account (municipality_id, login, name, active_from, demo)
    select (select access.my_municipality()), ${login}, ${name}, ${activeFrom}::date, ${demo}
    on conflict (municipality_id, login) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function updatePerson(
  tx: Tx,
  id: string,
  { name, activeTo }: Pick<PersonSetup, 'name' | 'activeTo'>,
): Promise<void> {
  await sql`select access.change_account(${id}::uuid, ${name}, ${activeTo}::date)`.execute(tx);
}

/** @param email null takes it away */
export async function updateEmail(tx: Tx, id: string, email: string | null): Promise<void> {
  await sql`select access.set_account_email(${id}::uuid, ${email})`.execute(tx);
}

/** @param digest null takes the address away */
export async function setAddressMark(tx: Tx, id: string, digest: Uint8Array | null): Promise<void> {
  await sql`select access.set_account_mark(${id}::uuid, 'address', ${digest}::bytea)`.execute(tx);
}

/** What a person has for a period: a role, a place in a team, or an employment. */
export type Held =
  { what: 'role'; role: string } | { what: 'team'; teamId: number } | { what: 'service'; serviceId: number };

function placeOf(held: Held) {
  const [table, column, value] =
    held.what === 'role'
      ? (['role_assignment', 'role', held.role] as const)
      : held.what === 'team'
        ? (['team_membership', 'team_id', held.teamId] as const)
        : (['employment', 'service_id', held.serviceId] as const);
  return { table: sql.table(table), column: sql.ref(column), value };
}

export async function insertPeriod(tx: Tx, accountId: string, held: Held, from: string): Promise<void> {
  const { table, column, value } = placeOf(held);
  await sql`
    insert into ${table} (municipality_id, account_id, ${column}, valid_from)
    select (select access.my_municipality()), ${accountId}::uuid, ${value}, ${from}::date`.execute(tx);
}

export async function insertEmployment(
  tx: Tx,
  accountId: string,
  { serviceId, unit, from }: Omit<EmploymentPeriod, 'to'>,
): Promise<void> {
  await sql`
    insert into employment (municipality_id, account_id, service_id, unit, valid_from)
    select (select access.my_municipality()), ${accountId}::uuid, ${serviceId}, ${unit}, ${from}::date`.execute(
    tx,
  );
}

export async function updatePeriod(
  tx: Tx,
  accountId: string,
  held: Held,
  { from, to }: { from: string; to: string | null },
): Promise<void> {
  const { table, column, value } = placeOf(held);
  await sql`
    update ${table} set valid_to = ${to}::date
    where municipality_id = (select access.my_municipality()) and account_id = ${accountId}
      and ${column} = ${value} and valid_from = ${from}::date`.execute(tx);
}

export async function deletePeriod(tx: Tx, accountId: string, held: Held, from: string): Promise<void> {
  const { table, column, value } = placeOf(held);
  await sql`
    delete from ${table}
    where municipality_id = (select access.my_municipality()) and account_id = ${accountId}
      and ${column} = ${value} and valid_from = ${from}::date`.execute(tx);
}

/** @returns the new id; null when a team has that name */
export async function insertTeam(tx: Tx, name: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into team (municipality_id, name) select (select access.my_municipality()), ${name}
    on conflict (municipality_id, name) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function updateTeam(tx: Tx, { id, name }: TeamSetup): Promise<void> {
  await sql`update team set name = ${name}
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}
