import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { compareByAge } from '../families/person-order.ts';
import type { Person } from '../families/family.ts';
import type { CaseHead, Stage } from './case-file.ts';

/** What is stored of a case, with what its rules ask for besides. */
export type StoredCase = Omit<CaseHead, 'moves' | 'persons' | 'others'> & {
  lastStep: { on: string; from: Stage; to: Stage } | null;
};

/** The case, also before anything was done with it; undefined when it is missing, no case, or not the actor's to read. */
export async function findCase(tx: Tx, id: string): Promise<StoredCase | undefined> {
  const { rows } = await sql<StoredCase>`
    select e.id, e.number, e.team_id as "teamId", t.name as "teamName", v.id as "teamServiceId", e.anonymous,
      case when f.id is not null then jsonb_build_object('id', f.id, 'reference', f.reference,
        'name', ${opened('family', 'name', 'f')}, 'isProtected', f.is_protected) end as family,
      array(select k.code from enquiry_code k
          join code o on o.municipality_id = k.municipality_id and o.list = k.list and o.code = k.code
        where k.municipality_id = e.municipality_id and k.enquiry_id = e.id and k.list = 'topic'
        order by o.position, k.code) as topics,
      e.received_on as "receivedOn",
      coalesce(c.stage, case when e.closed_on is null then 'received' else 'closed' end) as stage,
      e.assistance_form as form, c.paused_until as "pausedUntil",
      case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as adviser,
      c.first_contact_on as "firstContactOn", c.days_to_contact as "daysToContact", c.decided_on as "decidedOn",
      c.days_to_decision as "daysToDecision", c.last_contact_on as "lastContactOn",
      ${opened('case_file', 'next_step', 'c')} as "nextStep", c.next_step_on as "nextStepOn",
      e.closed_on as "closedOn", c.outcome, c.retain_until as "retainUntil", coalesce(c.version, 0) as version,
      exists (select from consent n where n.municipality_id = f.municipality_id and n.family_id = f.id
        and n.answer = 'given' and n.valid_from <= access.now() and access.now() < n.active_to
        and v.id in (n.giving_service, n.receiving_service)) as "hasActiveConsent",
      (select jsonb_build_object('on', p.occurred_on, 'from', p.from_stage, 'to', p.to_stage) from case_step p
        where p.municipality_id = c.municipality_id and p.case_id = c.id order by p.place desc limit 1) as "lastStep"
    from enquiry e
      join team t on t.municipality_id = e.municipality_id and t.id = e.team_id
      left join service v on v.municipality_id = e.municipality_id and v.team_id = e.team_id
      left join account a on a.municipality_id = e.municipality_id and a.id = e.adviser_id
      left join family_enquiry l on l.municipality_id = e.municipality_id and l.enquiry_id = e.id
      left join family f on f.municipality_id = l.municipality_id and f.id = l.family_id
      left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.id = ${id} and access.may_read_case(${id})`.execute(
    tx,
  );
  return rows[0];
}

/** Whether the case is the actor's to read, also one that nothing was done with yet. */
export async function isCaseReadable(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_read_case(${id}) as may`.execute(tx);
  return rows[0]?.may === true;
}

/** The family as the head of its case shows it, grown-ups first. */
export async function findCasePersons(tx: Tx, familyId: string): Promise<CaseHead['persons']> {
  const { rows } = await sql<CaseHead['persons'][number] & Pick<Person, 'relation'>>`
    select p.id, ${opened('person', 'name', 'p')} as name, p.relation,
      ${opened('person', 'birth_date', 'p')} as "birthDate", p.lives_here as "livesHere", p.language,
      p.needs_interpreter as "needsInterpreter"
    from person p
    where p.municipality_id = (select access.my_municipality()) and p.family_id = ${familyId}`.execute(tx);
  return rows.sort(compareByAge);
}

const MOST_OTHERS = 50;

/** The family's other cases, newest first. */
export async function findOtherCases(tx: Tx, familyId: string, caseId: string): Promise<CaseHead['others']> {
  const { rows } = await sql<CaseHead['others'][number]>`
    select e.id, e.number, e.received_on as "receivedOn", e.closed_on as "closedOn",
      coalesce(c.stage, case when e.closed_on is null then 'received' else 'closed' end) as stage
    from family_enquiry l
      join enquiry e on e.municipality_id = l.municipality_id and e.id = l.enquiry_id and e.kind = 'case'
      left join case_file c on c.municipality_id = e.municipality_id and c.id = e.id
    where l.municipality_id = (select access.my_municipality()) and l.family_id = ${familyId}
      and e.team_id = any ((select access.my_family_teams())::integer[]) and e.id <> ${caseId}
    order by e.received_on desc, e.number desc limit ${MOST_OTHERS}`.execute(tx);
  return rows;
}

/**
 * Makes the case's row if nothing was done with it before, and keeps others from changing it, and the enquiry that
 * the rules read with it, until the transaction ends.
 * @returns false when there is no such case for the actor
 */
export async function lockCase(tx: Tx, id: string): Promise<boolean> {
  // The enquiry first, as whoever changes it in the register has it; and no lock that a foreign key waits for.
  await sql`select from enquiry where municipality_id = (select access.my_municipality()) and id = ${id}
    and access.may_read_case(${id}) for no key update`.execute(tx);
  const { rows } = await sql<{ done: boolean }>`select access.open_case(${id}) as done`.execute(tx);
  if (rows[0]?.done !== true) return false;
  await sql`select from case_file where municipality_id = (select access.my_municipality()) and id = ${id}
    for no key update`.execute(tx);
  return true;
}

/** Tasks of the case that are neither done nor dropped. */
export async function countOpenTasks(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from task
    where municipality_id = (select access.my_municipality()) and case_id = ${id} and ended_on is null`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** What a step makes of the case. */
export type NewState = Pick<
  CaseHead,
  'stage' | 'form' | 'pausedUntil' | 'closedOn' | 'outcome' | 'decidedOn' | 'daysToDecision' | 'retainUntil'
>;

export async function updateState(tx: Tx, id: string, state: NewState): Promise<void> {
  await sql`
    update case_file set version = version + 1, stage = ${state.stage}, form = ${state.form},
      paused_until = ${state.pausedUntil}, closed_on = ${state.closedOn}, outcome = ${state.outcome},
      decided_on = ${state.decidedOn}, days_to_decision = ${state.daysToDecision},
      retain_until = ${state.retainUntil}
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

export async function updateNextStep(
  tx: Tx,
  id: string,
  { text, on }: { text: string | null; on: string | null },
): Promise<void> {
  await sql`
    update case_file set version = version + 1, next_step = ${sealer(tx, id)('case_file', id, 'next_step', text)},
      next_step_on = ${on}
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

export async function updateFirstContact(
  tx: Tx,
  id: string,
  { on, days }: { on: string | null; days: number | null },
): Promise<void> {
  await sql`
    update case_file set version = version + 1, first_contact_on = ${on}, days_to_contact = ${days}
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}
