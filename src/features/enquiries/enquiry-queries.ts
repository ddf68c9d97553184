import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { insertTexts, textIn, wordsOf, type Word } from './enquiry-texts.ts';
import type { AdviceGiven, Enquiry, EnquiryContent } from './enquiry.ts';

/** What the register keeps of one enquiry beside its content. */
export type NewEnquiry = {
  id: string;
  number: number;
  content: EnquiryContent;
  sourceKey: string | null;
  sourceHash: string | null;
  /** The draft that it comes from, where it does. */
  draftId?: string | null;
};

/** Waits for its turn to give out numbers of a team's register, until the transaction ends. */
export async function lockNumbers(tx: Tx, teamId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(4100003, ${teamId})`.execute(tx);
}

/** The number after the highest of the team's register; hold `lockNumbers` while using it. */
export async function nextNumber(tx: Tx, teamId: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from enquiry
    where municipality_id = (select access.my_municipality()) and team_id = ${teamId}`.execute(tx);
  return rows[0]?.next ?? 1;
}

/** Inserts enquiries of one team with codes, advice and texts, in a few statements however many they are. */
export async function insertEnquiries(
  tx: Tx,
  teamId: number,
  enquiries: readonly NewEnquiry[],
): Promise<void> {
  const rows = JSON.stringify(
    enquiries.map(({ content: { note: _, advice, ...content }, ...kept }) => ({
      ...content,
      ...kept,
      advice: advice.map(({ advice, service }) => ({ advice, service })),
    })),
  );
  await sql`
    with input as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as r (
        id uuid, number int, kind text, anonymous boolean, "receivedOn" date, "receivedAt" timestamptz,
        "adviserId" uuid, area text, household text, children int, "youngPeople" int, housing text, income jsonb,
        work text, "assistanceForm" text, topics jsonb, contacts jsonb, advice jsonb, consent text, useful text,
        "closedOn" date, "sourceKey" text, "sourceHash" text, "draftId" uuid)),
    enquiries as (
      insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on, received_at,
        adviser_id, area, household, children, young_people, housing, work, assistance_form, consent, useful,
        useful_on, closed_on, source_key, source_hash, draft_id, registered_at)
      select (select access.my_municipality()), id, ${teamId}, number, kind, anonymous, "receivedOn", "receivedAt",
        "adviserId", area, household, children, "youngPeople", housing, work, "assistanceForm", consent, useful,
        case when useful is null then null else access.today() end, "closedOn", "sourceKey", "sourceHash", "draftId",
        case when anonymous then null else access.now() end
      from input),
    codes as (
      insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
      select distinct (select access.my_municipality()), ${teamId}::int, i.id, v.list, c.code, i."receivedOn", i.number
      from input i
        cross join lateral (values ('contact', i.contacts), ('topic', i.topics), ('income', i.income)) v (list, codes)
        cross join lateral jsonb_array_elements_text(v.codes) c (code))
    insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice, service)
    select (select access.my_municipality()), ${teamId}, i.id, a.position, a.given ->> 'advice',
      a.given ->> 'service'
    from input i cross join lateral jsonb_array_elements(i.advice) with ordinality a (given, position)`.execute(
    tx,
  );
  await insertTexts(
    tx,
    1,
    enquiries.flatMap(({ id, content: { note, advice } }) =>
      [
        { slot: 'note', text: note },
        ...advice.map(({ text }, index) => ({ slot: adviceSlot(index), text })),
      ].flatMap(({ slot, text }) => (text === null ? [] : [{ enquiryId: id, slot, text }])),
    ),
  );
}

/** Where the text beside an advice stands, by the advice's place among the others, from 0. */
export const adviceSlot = (index: number) => `advice:${String(index + 1)}`;

/** One enquiry with everything that is recorded of it; undefined when it is missing or not the actor's to see. */
export async function findEnquiry(tx: Tx, id: string): Promise<Enquiry | undefined> {
  const [enquiry] = await findEnquiriesById(tx, [id]);
  return enquiry;
}

/** The same as it is for who is not named for its family, where an identity in that is protected. */
export async function findAsUnnamed(tx: Tx, id: string): Promise<Enquiry | undefined> {
  const [enquiry] = await readEnquiries(tx, sql`e.id = ${id}`, wordsOf('e', sql`not x.is_protected`));
  return enquiry;
}

/** Those of the enquiries that the actor may see, in no order. */
export async function findEnquiriesById(tx: Tx, ids: readonly string[]): Promise<Enquiry[]> {
  return readEnquiries(tx, sql`e.id = any (${ids}::uuid[])`);
}

/** The enquiries of a team's register with these numbers, in no order. */
export async function findEnquiriesByNumber(
  tx: Tx,
  teamId: number,
  numbers: readonly number[],
): Promise<Enquiry[]> {
  return readEnquiries(tx, sql`e.team_id = ${teamId} and e.number = any (${numbers}::integer[])`);
}

/** The enquiry that a draft of the actor's teams has become. */
export async function findEnquiryOfDraft(tx: Tx, draftId: string): Promise<Enquiry | undefined> {
  const [enquiry] = await readEnquiries(
    tx,
    sql`e.team_id = any ((select access.my_teams())::integer[]) and e.draft_id = ${draftId}`,
  );
  return enquiry;
}

type StoredEnquiry = Omit<Enquiry, 'note' | 'advice'> & {
  advice: Omit<AdviceGiven, 'text'>[];
  words: Word[];
};

async function readEnquiries(
  tx: Tx,
  condition: RawBuilder<unknown>,
  words: RawBuilder<Word[]> = wordsOf('e'),
): Promise<Enquiry[]> {
  const { rows } = await sql<StoredEnquiry>`
    select e.id, e.number, e.team_id as "teamId", t.name as "teamName", e.version, e.kind, e.anonymous,
      e.received_on as "receivedOn",
      to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
      e.adviser_id as "adviserId", a.name as "adviserName", e.area, e.household, e.children,
      e.young_people as "youngPeople", e.housing, e.work, e.assistance_form as "assistanceForm", e.consent,
      e.useful, e.closed_on as "closedOn",
      ${codesOf('contact')} as contacts, ${codesOf('topic')} as topics, ${codesOf('income')} as income,
      coalesce((select jsonb_agg(jsonb_build_object('advice', g.advice, 'service', g.service) order by g.position)
                from enquiry_advice g
                where g.municipality_id = e.municipality_id and g.enquiry_id = e.id), '[]') as advice,
      ${words} as words
    from enquiry e
      join team t on t.municipality_id = e.municipality_id and t.id = e.team_id
      left join account a on a.municipality_id = e.municipality_id and a.id = e.adviser_id
    where e.municipality_id = (select access.my_municipality()) and ${condition}`.execute(tx);
  return rows.map(({ words, advice, ...facts }) => ({
    ...facts,
    note: textIn(words, 'note'),
    advice: advice.map((given, index) => ({ ...given, text: textIn(words, adviceSlot(index)) })),
  }));
}

function codesOf(list: string) {
  return sql`array(
    select c.code from enquiry_code c
      join code v on v.municipality_id = c.municipality_id and v.list = c.list and v.code = c.code
    where c.municipality_id = e.municipality_id and c.enquiry_id = e.id and c.list = ${list}
    order by v.position, c.code)`;
}

/** Which municipality's register it is, and its team's source hashes by source key and own numbers. */
export async function findSources(
  tx: Tx,
  teamId: number,
): Promise<{ municipalityId: number; byKey: Map<string, string>; numbers: Set<number> }> {
  const { rows: own } = await sql<{ id: number }>`select access.my_municipality() as id`.execute(tx);
  const { rows } = await sql<{ key: string | null; hash: string | null; number: number }>`
    select source_key as key, source_hash as hash, number from enquiry
    where municipality_id = (select access.my_municipality()) and team_id = ${teamId}`.execute(tx);
  return {
    municipalityId: own[0]?.id ?? 0,
    byKey: new Map(rows.flatMap(({ key, hash }) => (key === null ? [] : [[key, hash ?? ''] as const]))),
    numbers: new Set(rows.map(({ number }) => number)),
  };
}
