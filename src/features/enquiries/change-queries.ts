import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeKind } from './change-rules.ts';
import type { EnquiryChange } from './enquiry-change.ts';
import { adviceSlot } from './enquiry-queries.ts';
import { deleteTexts, insertTexts } from './enquiry-texts.ts';
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
      useful = ${content.useful}, closed_on = ${content.closedOn}
    where municipality_id = (select access.my_municipality()) and id = ${before.id} and version = ${version}
    returning id`.execute(tx);
  if (rows.length === 0) return false;
  await replaceCodes(tx, before, content);
  await replaceTexts(tx, before, content);
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

// Only what differs is touched: beside it may stand words of others that the actor does not see.
async function replaceTexts(tx: Tx, before: Enquiry, content: EnquiryContent): Promise<void> {
  const changed: { slot: string; text: string | null }[] = [];
  const moved: number[] = [];
  if (before.note !== content.note) changed.push({ slot: 'note', text: content.note });
  for (let index = 0; index < Math.max(before.advice.length, content.advice.length); index += 1) {
    const [old, given] = [before.advice[index], content.advice[index]];
    const isSame = old?.advice === given?.advice && old?.service === given?.service;
    if (!isSame) moved.push(index);
    if (!isSame || old?.text !== given?.text)
      changed.push({ slot: adviceSlot(index), text: given?.text ?? null });
  }
  await deleteTexts(
    tx,
    before.id,
    changed.map(({ slot }) => slot),
  );
  if (moved.length > 0) await replaceAdvice(tx, before, content, moved);
  await insertTexts(
    tx,
    before.version + 1,
    changed.flatMap(({ slot, text }) => (text === null ? [] : [{ enquiryId: before.id, slot, text }])),
  );
}

async function replaceAdvice(
  tx: Tx,
  { id, teamId }: Enquiry,
  content: EnquiryContent,
  places: readonly number[],
): Promise<void> {
  await sql`delete from enquiry_advice
    where municipality_id = (select access.my_municipality()) and enquiry_id = ${id}
      and position = any (${places.map((index) => index + 1)}::smallint[])`.execute(tx);
  const added = places.flatMap((index) => {
    const given = content.advice[index];
    return given === undefined ? [] : [{ position: index + 1, advice: given.advice, service: given.service }];
  });
  await sql`
    insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice, service)
    select (select access.my_municipality()), ${teamId}, ${id}, a.position, a.advice, a.service
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as a (position smallint, advice text, service text)`.execute(
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
  { enquiry: { id, version, teamId, ...enquiry }, kind, reason, before, after }: NewChange,
): Promise<void> {
  const anonymous = enquiry.anonymous || after.anonymous === true;
  const seal = sealer(tx, id);
  const [old, made] = [partsOf(before), partsOf(after)];
  await sql`
    insert into enquiry_change (municipality_id, team_id, enquiry_id, version, kind, actor_id, changed_on,
      changed_at, anonymous, before, after)
    select (select access.my_municipality()), ${teamId}, ${id}, ${version}, ${kind},
      (select access.actor()), access.today(), case when ${anonymous} then null else access.now() end,
      ${anonymous}, ${seal('enquiry_change', id, 'before', old.facts, version)}::bytea,
      ${seal('enquiry_change', id, 'after', made.facts, version)}::bytea`.execute(tx);
  const texts = { before: old.words, after: made.words, reason };
  await insertTexts(
    tx,
    version,
    Object.entries(texts).flatMap(([part, text]) =>
      text === null ? [] : [{ enquiryId: id, slot: `${part}:${String(version)}`, text }],
    ),
  );
}

// Words apart from codes and numbers, which the whole team sees whoever may read the words.
function partsOf({ note, advice, ...facts }: Partial<EnquiryContent>): {
  facts: string;
  words: string | null;
} {
  const words = { ...(note !== undefined && { note }), ...(advice !== undefined && { advice }) };
  return {
    facts: JSON.stringify(facts),
    words: Object.keys(words).length === 0 ? null : JSON.stringify(words),
  };
}

type StoredChange = Omit<EnquiryChange, 'before' | 'after' | 'reason'> & {
  before: string;
  after: string;
  words: { before?: string; after?: string; reason?: string };
};

/** The changes of an enquiry, newest first; without the words that the actor may not read. */
export async function findChanges(tx: Tx, id: string): Promise<EnquiryChange[]> {
  const { rows } = await sql<StoredChange>`
    select c.version, c.kind, a.name as "actorName", c.changed_on as "changedOn",
      to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
      ${opened('enquiry_change', 'before', 'c')} as before, ${opened('enquiry_change', 'after', 'c')} as after,
      coalesce((select jsonb_object_agg(split_part(x.slot, ':', 1), ${opened('enquiry_text', 'text', 'x')})
        from enquiry_text x where x.municipality_id = c.municipality_id and x.enquiry_id = c.enquiry_id
          and x.slot in ('before:' || c.version, 'after:' || c.version, 'reason:' || c.version)), '{}') as words
    from enquiry_change c
      join account a on a.municipality_id = c.municipality_id and a.id = c.actor_id
    where c.municipality_id = (select access.my_municipality()) and c.enquiry_id = ${id}
    order by c.version desc`.execute(tx);
  return rows.map(({ before, after, words, ...change }) => ({
    ...change,
    reason: words.reason ?? null,
    before: joined(before, words.before),
    after: joined(after, words.after),
  }));
}

function joined(facts: string, words: string | undefined): Record<string, unknown> {
  return { ...(JSON.parse(facts) as object), ...(JSON.parse(words ?? '{}') as object) };
}
