import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { MOST_TEMPLATES, type EditTemplate, type NewTemplate, type NoteTemplate } from './note-template.ts';

const ORDER_OF_TEMPLATES = 4_100_032;

/** The templates of the actor's teams, or of one of them, by name. */
export function listTemplates(tx: Tx, teamId: number | null): Promise<NoteTemplate[]> {
  return readTemplates(tx, teamId === null ? sql`true` : sql`n.team_id = ${teamId}`);
}

export async function findTemplate(tx: Tx, id: string): Promise<NoteTemplate | undefined> {
  return (await readTemplates(tx, sql`n.id = ${id}`))[0];
}

async function readTemplates(tx: Tx, condition: RawBuilder<unknown>): Promise<NoteTemplate[]> {
  const { rows } = await sql<NoteTemplate>`
    select n.id, n.team_id as "teamId", n.name, n.kind, n.text, n.version, a.name as "changedBy"
    from note_template n
      join account a on a.municipality_id = n.municipality_id and a.id = n.changed_by
    where n.municipality_id = (select access.my_municipality()) and ${condition}
    order by n.name, n.id limit ${MOST_TEMPLATES * 4}`.execute(tx);
  return rows;
}

/** Keeps others from changing the team's templates until the transaction is over, so that names stay apart. */
export async function lockTemplates(tx: Tx, teamId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ORDER_OF_TEMPLATES}, ${teamId})`.execute(tx);
}

export async function insertTemplate(tx: Tx, template: NewTemplate): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into note_template (municipality_id, id, team_id, name, kind, text, changed_by, changed_at)
    values ((select access.my_municipality()), ${id}, ${template.teamId}, ${template.name}, ${template.kind},
      ${template.text}, (select access.actor()), (select access.now()))`.execute(tx);
  return id;
}

export async function updateTemplate(tx: Tx, id: string, change: EditTemplate): Promise<void> {
  await sql`
    update note_template set name = ${change.name}, kind = ${change.kind}, text = ${change.text},
      version = version + 1, changed_by = (select access.actor()), changed_at = (select access.now())
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

export async function deleteTemplate(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from note_template where municipality_id = (select access.my_municipality()) and id = ${id}
    returning id`.execute(tx);
  return rows.length > 0;
}
