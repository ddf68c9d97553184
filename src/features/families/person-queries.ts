import { sql } from 'kysely';
import { sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { birthNumberIndex } from './birth-number-index.ts';
import type { PersonContent, Protection } from './family.ts';
import type { Details } from './join-details.ts';

/** Adds persons to a family, each with the id given. */
export async function insertPersons(
  tx: Tx,
  familyId: string,
  persons: readonly (PersonContent & { id: string })[],
): Promise<void> {
  const seal = sealer(tx, familyId);
  for (const person of persons) {
    const { id } = person;
    await sql`
      insert into person (municipality_id, id, family_id, name, relation, birth_date, language, needs_interpreter,
        lives_here)
      values ((select access.my_municipality()), ${id}, ${familyId}, ${seal('person', id, 'name', person.name)},
        ${person.relation}, ${seal('person', id, 'birth_date', person.birthDate)}, ${person.language},
        ${person.needsInterpreter}, ${person.livesHere})`.execute(tx);
    await sql`
      insert into person_detail (municipality_id, person_id, family_id, birth_number, birth_number_index, phone, email,
        preferred_contact, digital_skills)
      values ((select access.my_municipality()), ${id}, ${familyId},
        ${seal('person_detail', id, 'birth_number', person.birthNumber)},
        ${await birthNumberIndex(tx, person.birthNumber)}, ${seal('person_detail', id, 'phone', person.phone)},
        ${seal('person_detail', id, 'email', person.email)}, ${person.preferredContact},
        ${person.digitalSkills})`.execute(tx);
  }
}

/** @returns false when someone else changed the person first: nothing is written then */
export async function updatePerson(
  tx: Tx,
  familyId: string,
  id: string,
  version: number,
  content: PersonContent,
): Promise<boolean> {
  const seal = sealer(tx, familyId);
  const next = version + 1;
  const { rows } = await sql`
    update person set version = ${next}, name = ${seal('person', id, 'name', content.name, next)},
      relation = ${content.relation}, birth_date = ${seal('person', id, 'birth_date', content.birthDate, next)},
      language = ${content.language}, needs_interpreter = ${content.needsInterpreter}, lives_here = ${content.livesHere}
    where municipality_id = (select access.my_municipality()) and family_id = ${familyId} and id = ${id}
      and version = ${version} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await writeDetails(tx, familyId, id, content);
  return true;
}

/** Writes what the team alone knows of a person, whole, in place of what stood. */
export async function writeDetails(
  tx: Tx,
  familyId: string,
  personId: string,
  { birthNumber, phone, email, preferredContact, digitalSkills }: Details,
): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    insert into person_detail (municipality_id, person_id, family_id, preferred_contact, digital_skills)
    values ((select access.my_municipality()), ${personId}, ${familyId}, ${preferredContact}, ${digitalSkills})
    on conflict (municipality_id, person_id) do update set preferred_contact = excluded.preferred_contact,
      digital_skills = excluded.digital_skills, version = person_detail.version + 1
    returning version`.execute(tx);
  if (rows[0] === undefined) throw new Error('a policy let a row be written and not read');
  const { version } = rows[0];
  // The version that the row has got is part of what is sealed.
  const seal = sealer(tx, familyId);
  await sql`
    update person_detail set birth_number = ${seal('person_detail', personId, 'birth_number', birthNumber, version)},
      birth_number_index = ${await birthNumberIndex(tx, birthNumber)},
      phone = ${seal('person_detail', personId, 'phone', phone, version)},
      email = ${seal('person_detail', personId, 'email', email, version)}
    where municipality_id = (select access.my_municipality()) and person_id = ${personId}`.execute(tx);
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
