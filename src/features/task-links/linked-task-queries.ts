import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { LinkedTask } from './task-link.ts';

/** The guest's one task as consent covers it now, and the case that it is of; undefined when nothing is shared. */
export async function findLinkedTask(tx: Tx): Promise<(LinkedTask & { caseId: string }) | undefined> {
  const { rows } = await sql<Omit<LinkedTask, 'persons'> & { caseId: string }>`
    select t.id, t.case_id as "caseId", t.family_id as "familyId", t.kind, ${opened('task', 'title', 't')} as title,
      ${opened('task', 'details', 't')} as details, s.name as "serviceName", m.name as "teamName", t.state,
      t.due_on as "dueOn",
      case when t.answered_at is not null then ${opened('task', 'answer_words', 't')} end as "answerWords",
      ${opened('task', 'result', 't')} as result, t.version
    from task t
      join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
      join team m on m.municipality_id = t.municipality_id and m.id = t.team_id
    where t.municipality_id = (select access.my_municipality()) and t.id = (select access.my_linked_task())`.execute(
    tx,
  );
  const [task] = rows;
  if (task === undefined) return undefined;
  const persons = await sql<{ id: string; name: string }>`
    select p.id, ${opened('person', 'name', 'p')} as name from access.linked_persons() p`.execute(tx);
  return { ...task, persons: persons.rows };
}

/** Whether it is this link that the guest's session was opened by. */
export async function isOwnLink(tx: Tx, digest: Buffer): Promise<boolean> {
  const { rows } = await sql<{ isOwn: boolean }>`select access.is_my_link(${digest}) as "isOwn"`.execute(tx);
  return rows[0]?.isOwn === true;
}

/** @returns whether it was written: false when another version stands, or it is not the guest's to answer */
export async function updateLinkedTask(
  tx: Tx,
  {
    id,
    version,
    answer,
    words,
    result,
  }: {
    id: string;
    version: number;
    answer: string;
    words: Buffer | null;
    result: Buffer | null;
  },
): Promise<boolean> {
  const { rows } = await sql<{ version: number | null }>`
    select access.answer_task(${id}::uuid, ${version}, ${answer}, ${words}::bytea, ${result}::bytea) as version`.execute(
    tx,
  );
  return (rows[0]?.version ?? null) !== null;
}

/** Queues a code for the link, if it lives; it never says whether it does. */
export async function askTaskCode(tx: Tx, digest: Buffer): Promise<void> {
  await sql`select access.ask_task_code(${digest})`.execute(tx);
}

/** Counts a try. @returns the id of the code that is to be typed; null when there is none */
export async function tryTaskCode(tx: Tx, digest: Buffer): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select access.try_task_code(${digest}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function insertGuestSession(
  tx: Tx,
  session: { codeId: string; digest: Buffer; expires: Date; browser: string | null; system: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`
    select access.open_guest_session(${session.codeId}::uuid, ${session.digest}, ${session.expires.toISOString()},
      ${session.browser}, ${session.system}) as opened`.execute(tx);
  return rows[0]?.opened === true;
}
