import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { PersonContent, Protection } from './family.ts';

/** Adds persons to a family, each with the id given. */
export async function insertPersons(
  tx: Tx,
  familyId: string,
  persons: readonly (PersonContent & { id: string })[],
): Promise<void> {
  if (persons.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as p (id uuid, name text, relation text,
    "birthDate" date, language text, "needsInterpreter" boolean, "livesHere" boolean, "birthNumber" text, phone text,
    email text, "preferredContact" text, "digitalSkills" text)`;
  await sql`
    insert into person (municipality_id, id, family_id, name, relation, birth_date, language, needs_interpreter,
      lives_here)
    select (select access.my_municipality()), id, ${familyId}, name, relation, "birthDate", language,
      "needsInterpreter", "livesHere" from ${given}`.execute(tx);
  await sql`
    insert into person_detail (municipality_id, person_id, family_id, birth_number, phone, email,
      preferred_contact, digital_skills)
    select (select access.my_municipality()), id, ${familyId}, "birthNumber", phone, email, "preferredContact",
      "digitalSkills" from ${given}`.execute(tx);
}

/** @returns false when someone else changed the person first: nothing is written then */
export async function updatePerson(
  tx: Tx,
  familyId: string,
  id: string,
  version: number,
  content: PersonContent,
): Promise<boolean> {
  const { rows } = await sql`
    update person set version = version + 1, name = ${content.name}, relation = ${content.relation},
      birth_date = ${content.birthDate}, language = ${content.language},
      needs_interpreter = ${content.needsInterpreter}, lives_here = ${content.livesHere}
    where municipality_id = (select access.my_municipality()) and family_id = ${familyId} and id = ${id}
      and version = ${version} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into person_detail (municipality_id, person_id, family_id, birth_number, phone, email,
      preferred_contact, digital_skills)
    values ((select access.my_municipality()), ${id}, ${familyId}, ${content.birthNumber}, ${content.phone},
      ${content.email}, ${content.preferredContact}, ${content.digitalSkills})
    on conflict (municipality_id, person_id) do update set birth_number = excluded.birth_number,
      phone = excluded.phone, email = excluded.email, preferred_contact = excluded.preferred_contact,
      digital_skills = excluded.digital_skills`.execute(tx);
  return true;
}

/** Who holds parental responsibility for the child, and no others. */
export async function replaceHolders(
  tx: Tx,
  familyId: string,
  childId: string,
  holders: readonly string[],
): Promise<void> {
  await sql`delete from parental_responsibility
    where municipality_id = (select access.my_municipality()) and child_id = ${childId}`.execute(tx);
  await sql`
    insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
    select distinct (select access.my_municipality()), ${familyId}::uuid, ${childId}::uuid, holder
    from unnest(${holders}::uuid[]) holder`.execute(tx);
}

/** Types what the national register says of a person; see access.set_protection for what follows. */
export async function setProtection(tx: Tx, id: string, protection: Protection): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.set_protection(${id}, ${protection}) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** Names someone for a family with a protected identity, or takes the name away; false when it cannot be. */
export async function nameReader(
  tx: Tx,
  familyId: string,
  accountId: string,
  isNamed: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.name_reader(${familyId}, ${accountId}, ${isNamed}) as done`.execute(tx);
  return rows[0]?.done === true;
}

export async function isAccount(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account where municipality_id = (select access.my_municipality()) and id = ${accountId}
      and active_from <= access.today() and (active_to is null or access.today() < active_to)`.execute(tx);
  return rows.length === 1;
}
