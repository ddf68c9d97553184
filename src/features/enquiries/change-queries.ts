import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeKind } from './change-rules.ts';
import type { EnquiryChange } from './enquiry-change.ts';
import type { Enquiry, EnquiryContent } from './enquiry.ts';

/**
 * Writes the content over the version it began from, with its codes and advice.
 * @returns false when someone else changed it first: nothing is written then
 */
export async function updateEnquiry(
  tx: Tx,
  before: Enquiry,
  version: number,
  content: EnquiryContent,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update enquiry set version = version + 1, kind = ${content.kind}, anonymous = ${content.anonymous},
      received_on = ${content.receivedOn}, received_at = ${content.receivedAt},
      registered_at = case when ${content.anonymous} then null else registered_at end,
      adviser_id = ${content.adviserId}, area = ${content.area}, household = ${content.household},
      children = ${content.children}, young_people = ${content.youngPeople}, housing = ${content.housing},
      work = ${content.work}, assistance_form = ${content.assistanceForm}, consent = ${content.consent},
      useful_on = case when ${content.useful}::text is null then null
                       when useful is distinct from ${content.useful} then access.today() else useful_on end,
      useful = ${content.useful}, closed_on = ${content.closedOn}, note = ${content.note}
    where municipality_id = (select access.my_municipality()) and id = ${before.id} and version = ${version}
    returning id`.execute(tx);
  if (rows.length === 0) return false;
  await replaceCodes(tx, before, content);
  await replaceAdvice(tx, before, content);
  return true;
}

async function replaceCodes(tx: Tx, { id, number, teamId }: Enquiry, content: EnquiryContent): Promise<void> {
  await sql`delete from enquiry_code
    where municipality_id = (select access.my_municipality()) and enquiry_id = ${id}`.execute(tx);
  await sql`
    insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
    select distinct (select access.my_municipality()), ${teamId}::int, ${id}::uuid, v.list, c.code,
      ${content.receivedOn}::date, ${number}::int
    from (values ('contact', ${content.contacts}::text[]), ('topic', ${content.topics}::text[]),
                 ('income', ${content.income}::text[])) v (list, codes)
      cross join lateral unnest(v.codes) c (code)`.execute(tx);
}

async function replaceAdvice(tx: Tx, { id, teamId }: Enquiry, content: EnquiryContent): Promise<void> {
  await sql`delete from enquiry_advice
    where municipality_id = (select access.my_municipality()) and enquiry_id = ${id}`.execute(tx);
  await sql`
    insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice, service, text)
    select (select access.my_municipality()), ${teamId}, ${id}, a.position, a.given ->> 'advice',
      a.given ->> 'service', a.given ->> 'text'
    from jsonb_array_elements(${JSON.stringify(content.advice)}::jsonb) with ordinality a (given, position)`.execute(
    tx,
  );
}

export type NewChange = {
  enquiry: Pick<Enquiry, 'id' | 'teamId' | 'version' | 'anonymous'>;
  kind: ChangeKind;
  reason: string | null;
  before: Partial<EnquiryContent>;
  after: Partial<EnquiryContent>;
};

/** Keeps what stood before a change; of an anonymous case the day alone, never the time. */
export async function insertChange(
  tx: Tx,
  { enquiry, kind, reason, before, after }: NewChange,
): Promise<void> {
  const anonymous = enquiry.anonymous || after.anonymous === true;
  await sql`
    insert into enquiry_change (municipality_id, team_id, enquiry_id, version, kind, actor_id, changed_on,
      changed_at, anonymous, reason, before, after)
    select (select access.my_municipality()), ${enquiry.teamId}, ${enquiry.id}, ${enquiry.version}, ${kind},
      (select access.actor()), access.today(), case when ${anonymous} then null else access.now() end,
      ${anonymous}, ${reason}, ${JSON.stringify(before)}, ${JSON.stringify(after)}`.execute(tx);
}

/** The changes of an enquiry, newest first. */
export async function findChanges(tx: Tx, id: string): Promise<EnquiryChange[]> {
  const { rows } = await sql<EnquiryChange>`
    select c.version, c.kind, a.name as "actorName", c.changed_on as "changedOn",
      to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt", c.reason,
      c.before, c.after
    from enquiry_change c
      join account a on a.municipality_id = c.municipality_id and a.id = c.actor_id
    where c.municipality_id = (select access.my_municipality()) and c.enquiry_id = ${id}
    order by c.version desc`.execute(tx);
  return rows;
}
