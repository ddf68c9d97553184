import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Evaluation, NewEvaluation } from './evaluation.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;
export const MOST_EVALUATIONS = 100;

/** What was said of the help in a case, in the order of the days. */
export async function findEvaluations(tx: Tx, caseId: string): Promise<Evaluation[]> {
  const { rows } = await sql<Evaluation>`
    select v.id, v.source, v.person_id as "personId", v.service_id as "serviceId", v.helped,
      v.advice_useful as "adviceUseful", ${opened('case_evaluation', 'words', 'v')} as words, v.said_on as "saidOn",
      ${opened('person', 'name', 'p')} as "personName", s.name as "serviceName", a.name as "byName", v.version
    from case_evaluation v
      join account a on a.municipality_id = v.municipality_id and a.id = v.by_account
      left join person p on p.municipality_id = v.municipality_id and p.id = v.person_id
      left join service s on s.municipality_id = v.municipality_id and s.id = v.service_id
    where v.${MINE} and v.case_id = ${caseId}
    order by v.said_on, v.id limit ${MOST_EVALUATIONS}`.execute(tx);
  return rows;
}

/** @returns its id */
export async function insertEvaluation(tx: Tx, caseId: string, said: NewEvaluation): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into case_evaluation (municipality_id, id, case_id, source, person_id, service_id, helped, advice_useful,
      words, said_on, by_account)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${said.source}, ${said.personId}, ${said.serviceId},
      ${said.helped}, ${said.adviceUseful}, ${sealer(tx, caseId)('case_evaluation', id, 'words', said.words)},
      ${said.saidOn}, (select access.actor()))`.execute(tx);
  return id;
}

export async function updateEvaluation(
  tx: Tx,
  caseId: string,
  id: string,
  said: NewEvaluation,
): Promise<void> {
  await sql`
    update case_evaluation set version = version + 1, source = ${said.source}, person_id = ${said.personId},
      service_id = ${said.serviceId}, helped = ${said.helped}, advice_useful = ${said.adviceUseful},
      words = ${sealer(tx, caseId)('case_evaluation', id, 'words', said.words)}, said_on = ${said.saidOn},
      by_account = (select access.actor())
    where ${MINE} and case_id = ${caseId} and id = ${id}`.execute(tx);
}

export async function deleteEvaluation(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from case_evaluation where ${MINE} and case_id = ${caseId} and id = ${id} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
