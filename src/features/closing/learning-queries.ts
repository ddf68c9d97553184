import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Learning, NewLearning } from './learning.ts';

const MOST_LEARNINGS = 200;

/** What the actor's teams have learnt in a year, the newest month first; within a month in no order. */
export async function findLearnings(tx: Tx, year: number): Promise<Learning[]> {
  const { rows } = await sql<Learning>`
    select l.id, l.team_id as "teamId", t.name as "teamName", l.month, l.topics, l.area,
      ${opened('system_learning', 'text', 'l')} as text
    from system_learning l
      join team t on t.municipality_id = l.municipality_id and t.id = l.team_id
    where l.municipality_id = (select access.my_municipality())
      and l.month >= make_date(${year}, 1, 1) and l.month < make_date(${year + 1}, 1, 1)
    order by l.month desc, l.id limit ${MOST_LEARNINGS}`.execute(tx);
  return rows;
}

/** @returns false when the team is not the actor's */
export async function keepLearning(
  tx: Tx,
  team: { municipalityId: number; teamId: number },
  { topics, area, text }: NewLearning,
): Promise<boolean> {
  const id = randomUUID();
  const sealed = sealer(tx, keyOwner(team))('system_learning', id, 'text', text);
  const { rows } = await sql<{ done: boolean }>`
    select access.keep_learning(${id}, ${team.teamId}, ${[...new Set(topics)].sort()}::text[], ${area}, ${sealed}) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}

export async function deleteLearning(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from system_learning where municipality_id = (select access.my_municipality()) and id = ${id}
    returning id`.execute(tx);
  return rows.length === 1;
}

// One key for all that a team learns: keys of their own would be made one by one, each beside what else was done then.
function keyOwner({ municipalityId, teamId }: { municipalityId: number; teamId: number }): string {
  const hex = createHash('sha256')
    .update(`system-learning/${String(municipalityId)}/${String(teamId)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
