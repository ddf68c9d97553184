import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Stage } from './case-file.ts';
import type { CaseForm, CaseMove, CaseStep, Criteria } from './case-move.ts';

type NewStep = { move: CaseMove; from: Stage; to: Stage; form: CaseForm | null; anonymous: boolean };

/** Keeps a step of a case, which is locked; of an anonymous one the day alone, never the time. */
export async function insertStep(
  tx: Tx,
  caseId: string,
  { move, from, to, form, anonymous }: NewStep,
): Promise<void> {
  const id = randomUUID();
  const { decision = null, criteria, referredTo = null, pausedUntil = null } = move;
  const words = move.words?.trim() ? move.words.trim() : null;
  await sql`
    insert into case_step (municipality_id, id, case_id, action, from_stage, to_stage, form, decision, wish,
      existing_help, coordination_need, practical_need, referred_to, paused_until, words, occurred_on, by_account,
      recorded_at, place)
    select (select access.my_municipality()), ${id}::uuid, ${caseId}::uuid, ${move.action}, ${from}, ${to}, ${form},
      ${decision}, ${criteria?.wish ?? null}, ${criteria?.existingHelp ?? null},
      ${criteria?.coordinationNeed ?? null}, ${criteria?.practicalNeed ?? null}, ${referredTo}::integer,
      ${pausedUntil}::date, ${sealer(tx, caseId)('case_step', id, 'words', words)}::bytea, ${move.occurredOn}::date,
      (select access.actor()), case when not ${anonymous} then access.now() end,
      coalesce((select max(p.place) from case_step p
        where p.municipality_id = (select access.my_municipality()) and p.case_id = ${caseId}), 0) + 1`.execute(
    tx,
  );
}

type StoredStep = Omit<CaseStep, 'criteria'> & {
  [Key in keyof Criteria]: Criteria[Key] | null;
};

/** The steps of a case, newest first. */
export async function findSteps(tx: Tx, caseId: string): Promise<CaseStep[]> {
  const { rows } = await sql<StoredStep>`
    select p.id, p.action, p.from_stage as "fromStage", p.to_stage as "toStage", p.form, p.decision, p.wish,
      p.existing_help as "existingHelp", p.coordination_need as "coordinationNeed",
      p.practical_need as "practicalNeed",
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as "referredTo",
      p.paused_until as "pausedUntil", ${opened('case_step', 'words', 'p')} as words, p.occurred_on as "occurredOn",
      a.name as "byName", ${instant(sql`p.recorded_at`)} as "recordedAt"
    from case_step p
      join account a on a.municipality_id = p.municipality_id and a.id = p.by_account
      left join service v on v.municipality_id = p.municipality_id and v.id = p.referred_to
    where p.municipality_id = (select access.my_municipality()) and p.case_id = ${caseId}
    order by p.place desc limit 500`.execute(tx);
  return rows.map(({ wish, existingHelp, coordinationNeed, practicalNeed, ...step }) => ({
    ...step,
    criteria:
      wish === null || existingHelp === null || coordinationNeed === null || practicalNeed === null
        ? null
        : { wish, existingHelp, coordinationNeed, practicalNeed },
  }));
}
