import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Application, ApplicationContent } from './application.ts';

const MINE = sql`municipality_id = (select access.my_municipality())`;
/** More than a team helps one family with; a list is never without an end. */
const MOST = 200;

/** An application as it is stored: what the day decides is not yet worked out. */
export type StoredApplication = Omit<Application, 'state' | 'isAnswerLate' | 'countedAppealBy'>;

export async function isService(tx: Tx, id: number): Promise<boolean> {
  const { rows } = await sql`select from service where ${MINE} and id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** A case's applications, the newest first. @param id one of them alone */
export async function findApplications(tx: Tx, caseId: string, id?: string): Promise<StoredApplication[]> {
  const { rows } = await sql<StoredApplication & { documents: string }>`
    select a.id, a.case_id as "caseId", a.version, a.kind, ${opened('application', 'details', 'a')} as details, a.persons,
      a.service_id as "serviceId", s.name as "serviceName", ${opened('application', 'receiver', 'a')} as receiver,
      ${opened('application', 'documents', 'a')} as documents, a.sent_on as "sentOn",
      a.answer_expected_on as "answerExpectedOn", a.answered_on as "answeredOn", a.decision,
      ${opened('application', 'decision_words', 'a')} as "decisionWords", a.appeal_by as "appealBy",
      ${opened('application', 'appeal_by_reason', 'a')} as "appealByReason", a.appeal_waived as "appealWaived",
      a.appealed_on as "appealedOn", a.appeal_answered_on as "appealAnsweredOn", a.appeal_answer as "appealAnswer",
      b.name as "createdBy", ${instant(sql`a.created_at`)} as "createdAt"
    from application a
      join account b on b.municipality_id = a.municipality_id and b.id = a.created_by
      left join service s on s.municipality_id = a.municipality_id and s.id = a.service_id
    where a.municipality_id = (select access.my_municipality()) and a.case_id = ${caseId}
      ${id === undefined ? sql`` : sql`and a.id = ${id}`}
    order by a.created_at desc, a.id limit ${MOST}`.execute(tx);
  return rows.map((row) => ({ ...row, documents: readDocuments(row.documents) }));
}

export async function insertApplication(
  tx: Tx,
  id: string,
  caseId: string,
  content: ApplicationContent,
): Promise<void> {
  const seal = sealed(tx, caseId, id, content);
  await sql`
    insert into application (municipality_id, id, case_id, kind, details, persons, service_id, receiver, documents,
      missing_documents, sent_on, answer_expected_on, answered_on, decision, decision_words, appeal_by, appeal_by_reason,
      appeal_waived, appealed_on, appeal_answered_on, appeal_answer, created_by, created_at)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${content.kind}, ${seal.details},
      ${content.persons}::uuid[], ${content.serviceId}, ${seal.receiver}, ${seal.documents}, ${missingOf(content)},
      ${content.sentOn}, ${content.answerExpectedOn}, ${content.answeredOn}, ${content.decision}, ${seal.decisionWords},
      ${content.appealBy}, ${seal.appealByReason}, ${content.appealWaived}, ${content.appealedOn},
      ${content.appealAnsweredOn}, ${content.appealAnswer}, (select access.actor()), access.now())`.execute(
    tx,
  );
}

/** @returns false when someone else changed it first: nothing is written then */
export async function updateApplication(
  tx: Tx,
  id: string,
  caseId: string,
  version: number,
  content: ApplicationContent,
): Promise<boolean> {
  const seal = sealed(tx, caseId, id, content);
  const { rows } = await sql`
    update application set version = ${version + 1}, kind = ${content.kind}, details = ${seal.details},
      persons = ${content.persons}::uuid[], service_id = ${content.serviceId}, receiver = ${seal.receiver},
      documents = ${seal.documents}, missing_documents = ${missingOf(content)}, sent_on = ${content.sentOn},
      answer_expected_on = ${content.answerExpectedOn}, answered_on = ${content.answeredOn},
      decision = ${content.decision}, decision_words = ${seal.decisionWords}, appeal_by = ${content.appealBy},
      appeal_by_reason = ${seal.appealByReason}, appeal_waived = ${content.appealWaived},
      appealed_on = ${content.appealedOn}, appeal_answered_on = ${content.appealAnsweredOn},
      appeal_answer = ${content.appealAnswer}
    where ${MINE} and id = ${id} and case_id = ${caseId} and version = ${version} returning id`.execute(tx);
  return rows.length === 1;
}

/** Takes away one that was never sent. @returns false when it is another now, or gone */
export async function deleteApplication(tx: Tx, id: string, caseId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from application where ${MINE} and id = ${id} and case_id = ${caseId} and sent_on is null
      and answered_on is null returning id`.execute(tx);
  return rows.length === 1;
}

function sealed(tx: Tx, caseId: string, id: string, content: ApplicationContent) {
  const seal = sealer(tx, caseId);
  return {
    details: seal('application', id, 'details', content.details),
    receiver: seal('application', id, 'receiver', content.receiver),
    documents: seal('application', id, 'documents', JSON.stringify(content.documents)),
    decisionWords: seal('application', id, 'decision_words', content.decisionWords),
    appealByReason: seal('application', id, 'appeal_by_reason', content.appealByReason),
  };
}

function missingOf({ documents }: ApplicationContent): number {
  return documents.filter(({ isHere }) => !isHere).length;
}

/** What `sealed` wrote: no other hand writes that column. */
function readDocuments(text: string): Application['documents'] {
  return JSON.parse(text) as Application['documents'];
}
