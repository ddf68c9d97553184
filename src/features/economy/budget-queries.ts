import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { Budget, type KeepBudget, type KeptBudget } from './budget.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;

export async function findBudget(tx: Tx, caseId: string): Promise<KeptBudget | null> {
  const { rows } = await sql<Omit<KeptBudget, 'content'> & { content: string }>`
    select b.version, b.persons as "wishedBy", b.wished_on as "wishedOn", b.language,
      ${opened('household_budget', 'content', 'b')} as content, a.name as "savedBy",
      ${instant(sql`b.saved_at`)} as "savedAt"
    from household_budget b
      join account a on a.municipality_id = b.municipality_id and a.id = b.saved_by
    where b.municipality_id = (select access.my_municipality()) and b.case_id = ${caseId}`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : { ...row, content: Budget.parse(JSON.parse(row.content)) };
}

/** @returns false when one is kept already */
export async function insertBudget(tx: Tx, caseId: string, kept: KeepBudget): Promise<boolean> {
  const id = randomUUID();
  const content = sealer(tx, caseId)('household_budget', id, 'content', JSON.stringify(kept.content));
  const { rows } = await sql`
    insert into household_budget (municipality_id, id, case_id, persons, wished_on, language, content, saved_by, saved_at)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${kept.wishedBy}::uuid[], access.today(),
      ${kept.language}, ${content}, (select access.actor()), access.now())
    on conflict (municipality_id, case_id) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** @returns false when it is another now, or no more */
export async function updateBudget(tx: Tx, caseId: string, kept: KeepBudget): Promise<boolean> {
  const { rows: found } = await sql<{ id: string }>`
    select id from household_budget where ${MINE} and case_id = ${caseId} and version = ${kept.version}
    for update`.execute(tx);
  const id = found[0]?.id;
  if (id === undefined) return false;
  const next = kept.version + 1;
  const content = sealer(tx, caseId)('household_budget', id, 'content', JSON.stringify(kept.content), next);
  await sql`
    update household_budget set version = ${next}, persons = ${kept.wishedBy}::uuid[], wished_on = access.today(),
      language = ${kept.language}, content = ${content}, saved_by = (select access.actor()), saved_at = access.now()
    where ${MINE} and id = ${id}`.execute(tx);
  return true;
}

export async function deleteBudget(tx: Tx, caseId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from household_budget where ${MINE} and case_id = ${caseId} returning id`.execute(tx);
  return rows.length === 1;
}
