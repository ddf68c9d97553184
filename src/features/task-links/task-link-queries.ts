import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { LinkObstacle } from './task-link-rules.ts';
import type { TaskLink } from './task-link.ts';

/** The task's case and the name of its service, as the actor may see it; undefined where it is not there. */
export async function findTaskToLink(
  tx: Tx,
  caseId: string,
  taskId: string,
): Promise<{ familyId: string; serviceName: string | null; obstacle: LinkObstacle | null } | undefined> {
  const { rows } = await sql<{ familyId: string; serviceName: string | null; why: string | null }>`
    select t.family_id as "familyId", s.name as "serviceName", access.why_not_link(t.id) as why
    from task t left join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
    where t.municipality_id = (select access.my_municipality()) and t.case_id = ${caseId} and t.id = ${taskId}
      and t.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  const [row] = rows;
  if (row === undefined || row.why === 'no_such_task') return undefined;
  return { familyId: row.familyId, serviceName: row.serviceName, obstacle: row.why as LinkObstacle | null };
}

/** The links that were sent to a task, the newest first. */
export async function findTaskLinks(tx: Tx, taskId: string): Promise<TaskLink[]> {
  const { rows } = await sql<TaskLink>`
    select l.id, ${opened('task_link', 'address', 'l')} as address, a.name as "sentBy",
      ${instant(sql`l.created_at`)} as "createdAt", ${instant(sql`l.expires_at`)} as "expiresAt",
      ${instant(sql`l.opened_at`)} as "openedAt", ${instant(sql`l.revoked_at`)} as "revokedAt",
      l.revoked_at is null and access.now() < l.expires_at as "isLive",
      coalesce((select case when bool_or(m.sent_at is not null) then 'sent'
          when bool_and(m.given_up_at is not null) then 'failed' else 'waiting' end
        from mail m where m.municipality_id = l.municipality_id and m.link_id = l.id and m.kind = 'task_link'),
        'failed') as mail
    from task_link l join account a on a.municipality_id = l.municipality_id and a.id = l.created_by
    where l.municipality_id = (select access.my_municipality()) and l.task_id = ${taskId}
    order by l.created_at desc, l.id limit 100`.execute(tx);
  return rows;
}

export async function insertTaskLink(
  tx: Tx,
  link: {
    id: string;
    taskId: string;
    address: Buffer;
    digest: Buffer;
    guestName: string;
    expiresAt: Date;
  },
): Promise<void> {
  await sql`select access.add_task_link(${link.id}::uuid, ${link.taskId}::uuid, ${link.address}, ${link.digest},
    ${link.guestName}, ${link.expiresAt.toISOString()}::timestamptz)`.execute(tx);
}

/** @returns whether there was one of this task to take back */
export async function revokeTaskLink(tx: Tx, taskId: string, linkId: string): Promise<boolean> {
  const { rows } = await sql<{ revoked: boolean }>`
    select access.revoke_task_link(l.id) as revoked from task_link l
    where l.municipality_id = (select access.my_municipality()) and l.task_id = ${taskId} and l.id = ${linkId}`.execute(
    tx,
  );
  return rows[0] !== undefined;
}

/** The task and the family that a link leads a partner to; undefined where it does not lead the actor anywhere. */
export async function findTaskOfLink(
  tx: Tx,
  digest: Buffer,
): Promise<{ taskId: string; familyId: string } | undefined> {
  const { rows } = await sql<{ taskId: string; familyId: string }>`
    select t.id as "taskId", t.family_id as "familyId" from task t
    where t.municipality_id = (select access.my_municipality()) and t.id = (select access.find_linked_task(${digest}))`.execute(
    tx,
  );
  return rows[0];
}
