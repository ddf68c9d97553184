import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { ATTENTION } from './enquiry-attention.ts';
import type { AssistanceForm, EnquiryKind } from './enquiry.ts';
import { encodeCursor, type Cursor } from './enquiry-cursor.ts';
import type { EnquiryAttention, EnquiryRow, EnquirySort } from './enquiry-list.ts';

/** The adviser of what nobody is responsible for yet. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What is left out is not filtered on. Codes match themselves only; both days are inclusive. */
export type EnquiryFilter = {
  kind?: EnquiryKind | undefined;
  anonymous?: boolean | undefined;
  contact?: string | undefined;
  area?: string | undefined;
  form?: AssistanceForm | undefined;
  topic?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  isOpen?: boolean | undefined;
  adviserId?: string | undefined;
  household?: string | undefined;
  housing?: string | undefined;
  work?: string | undefined;
  income?: string | undefined;
  teamId?: number | undefined;
  attention?: EnquiryAttention | undefined;
};

type ListRequest = { filter: EnquiryFilter; sort: EnquirySort; after: Cursor | null; limit: number };

/**
 * The rows of the actor's teams that the filter lets through, from the one after the cursor.
 * Equal places are told apart by number and team, so that a walk sees each row exactly once.
 * @param sortedUpTo so many rows are found by day and sorted when numbers are asked for
 * @returns `next`: the cursor of the page after this one, null on the last page
 */
export async function listEnquiries(
  tx: Tx,
  { filter, sort, after, limit }: ListRequest,
  sortedUpTo = 10_000,
): Promise<{ rows: EnquiryRow[]; next: string | null }> {
  const byDay = sort === 'newest' || sort === 'oldest';
  const direction = sort === 'newest' || sort === 'number_desc' ? sql`desc` : sql`asc`;
  const order = byDay
    ? sql`received_on ${direction}, number ${direction}, team_id ${direction}`
    : sql`number ${direction}, team_id ${direction}`;
  const streams =
    byDay || !(await countEnquiries(tx, filter, sortedUpTo)).more
      ? dayStreams(filter)
      : numberStreams(filter);
  const conditions = [...streams.conditions, ...(after === null ? [] : [isAfter(after, sort)])];
  const page = sql`
    select l.* from ${streams.from}
    cross join lateral (
      select municipality_id, team_id, number, received_on from enquiry_listing
      where ${sql.join(conditions, sql` and `)}
      order by ${order} limit ${limit + 1}) as l
    order by ${order} limit ${limit + 1}`;
  const rows = await readRows(
    tx,
    page,
    sql`${byDay ? sql`p.received_on ${direction}, ` : sql``}p.number ${direction}, p.team_id ${direction}`,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last !== undefined && rows.length > limit ? encodeCursor(last) : null };
}

/** These enquiries as rows, newest first. */
export async function findRows(tx: Tx, ids: readonly string[]): Promise<EnquiryRow[]> {
  const page = sql`select municipality_id, team_id, number, received_on from enquiry
    where municipality_id = (select access.my_municipality()) and id = any (${ids}::uuid[])`;
  return readRows(tx, page, sql`p.received_on desc, p.number desc, p.team_id desc`);
}

async function readRows(
  tx: Tx,
  page: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<EnquiryRow[]> {
  const { rows } = await sql<EnquiryRow>`
    with page as materialized (${page})
    select e.id, e.number, e.version, e.team_id as "teamId", t.name as "teamName", e.kind, e.anonymous,
      e.received_on as "receivedOn", coalesce(c.contacts, '{}') as contacts, e.area,
      e.assistance_form as "assistanceForm", coalesce(c.topics, '{}') as topics, e.children,
      e.young_people as "youngPeople", a.name as "adviserName", e.closed_on as "closedOn"
    from page p
      join enquiry e on e.municipality_id = p.municipality_id and e.team_id = p.team_id and e.number = p.number
      join team t on t.municipality_id = e.municipality_id and t.id = e.team_id
      left join account a on a.municipality_id = e.municipality_id and a.id = e.adviser_id
      left join lateral (
        select array_agg(code order by code collate "C") filter (where list = 'contact') as contacts,
          array_agg(code order by code collate "C") filter (where list = 'topic') as topics
        from enquiry_code
        where municipality_id = e.municipality_id and enquiry_id = e.id) c on true
    order by ${order}`.execute(tx);
  return rows;
}

/** How many the filter lets through, exact up to a bound: beyond it counting costs more than it tells. */
export async function countEnquiries(
  tx: Tx,
  filter: EnquiryFilter,
  upTo = 10_000,
): Promise<{ value: number; more: boolean }> {
  const streams = dayStreams(filter);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from ${streams.from}
      cross join lateral (
        select 1 from enquiry_listing
        where ${sql.join(streams.conditions, sql` and `)} limit ${upTo + 1}) as l
      limit ${upTo + 1}) as counted
  `.execute(tx);
  const n = rows[0]?.n ?? 0;
  return { value: Math.min(n, upTo), more: n > upTo };
}

type Streams = { from: RawBuilder<unknown>; conditions: RawBuilder<unknown>[] };

// The index by day is ordered within one team, kind, anonymity and form. A value that the filter
// leaves open is therefore spelled out: each combination is a stream that ends at the page's length,
// and the streams are merged. So no filter, however rare or contradictory, reads past rows it drops.
export function dayStreams(filter: EnquiryFilter): Streams {
  const kinds = [
    { kind: 'case', anonymous: false },
    { kind: 'case', anonymous: true },
    { kind: 'general_advice', anonymous: false },
  ].filter(
    ({ kind, anonymous }) => (filter.kind ?? kind) === kind && (filter.anonymous ?? anonymous) === anonymous,
  );
  const forms = filter.form === undefined ? ['', 'advice', 'conversation', 'coordination'] : [filter.form];
  const pairs = kinds.flatMap(({ kind, anonymous }) => forms.map((form) => ({ kind, anonymous, form })));
  return {
    from: sql`${teamsOf(filter)} cross join unnest(
      ${pairs.map((pair) => pair.kind)}::text[], ${pairs.map((pair) => pair.anonymous)}::boolean[],
      ${pairs.map((pair) => pair.form)}::text[]) as s (kind, anonymous, form)`,
    conditions: [
      ...sharedConditions(filter),
      sql`kind = s.kind and anonymous = s.anonymous and assistance_form = s.form`,
    ],
  };
}

// Sorting by number is asked for seldom and has one index, whose other values are looked at in passing.
// That is soon done when many rows pass the filter; a few are found by day and sorted.
function numberStreams(filter: EnquiryFilter): Streams {
  const conditions = sharedConditions(filter);
  if (filter.kind !== undefined) conditions.push(sql`kind = ${filter.kind}`);
  if (filter.anonymous !== undefined) conditions.push(sql`anonymous = ${filter.anonymous}`);
  if (filter.form !== undefined) conditions.push(sql`assistance_form = ${filter.form}`);
  return { from: teamsOf(filter), conditions };
}

/** The actor's teams, or the chosen one of them, as a table with their ids. */
export function teamsOf(filter: EnquiryFilter): RawBuilder<unknown> {
  const chosen = filter.teamId === undefined ? sql`true` : sql`id = ${filter.teamId}`;
  return sql`(select id from unnest((select access.my_teams())::integer[]) as id where ${chosen}) as mine`;
}

function sharedConditions(filter: EnquiryFilter): RawBuilder<unknown>[] {
  const conditions = [
    sql`team_id = mine.id`,
    sql`contact = ${filter.contact ?? ''}`,
    sql`topic = ${filter.topic ?? ''}`,
  ];
  if (filter.area !== undefined) conditions.push(sql`area = ${filter.area}`);
  if (filter.from !== undefined) conditions.push(sql`received_on >= ${filter.from}::date`);
  if (filter.to !== undefined) conditions.push(sql`received_on <= ${filter.to}::date`);
  if (filter.adviserId !== undefined) conditions.push(sql`adviser_id = ${filter.adviserId}::uuid`);
  conditions.push(...passingConditions(filter));
  if (filter.isOpen !== undefined) conditions.push(filter.isOpen ? sql`is_open` : sql`not is_open`);
  return conditions;
}

/** Filters that no index leads to: they are checked while rows are looked at. */
export function passingConditions(filter: EnquiryFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.household !== undefined) conditions.push(sql`household = ${filter.household}`);
  if (filter.housing !== undefined) conditions.push(sql`housing = ${filter.housing}`);
  if (filter.work !== undefined) conditions.push(sql`work = ${filter.work}`);
  if (filter.income !== undefined) conditions.push(sql`${filter.income} = any (income)`);
  if (filter.attention !== undefined) conditions.push(...lackingConditions(filter.attention));
  return conditions;
}

// What an enquiry lacks is asked of the enquiry itself; where the listing knows too, its index helps.
function lackingConditions(attention: EnquiryAttention): RawBuilder<unknown>[] {
  const lacking = sql`exists (select from enquiry e
    where e.municipality_id = enquiry_listing.municipality_id and e.team_id = enquiry_listing.team_id
      and e.number = enquiry_listing.number and ${ATTENTION[attention]})`;
  if (attention === 'area_missing') return [sql`area = ''`, lacking];
  if (attention === 'form_missing') return [sql`assistance_form = ''`, lacking];
  return [lacking];
}

/** The rows after a place, in the list's order. */
export function isAfter(cursor: Cursor, sort: EnquirySort): RawBuilder<unknown> {
  const { receivedOn, number, teamId } = cursor;
  const beyond = sort === 'newest' || sort === 'number_desc' ? sql`<` : sql`>`;
  return sort === 'newest' || sort === 'oldest'
    ? sql`(received_on, number, team_id) ${beyond} (${receivedOn}::date, ${number}::integer, ${teamId}::integer)`
    : sql`(number, team_id) ${beyond} (${number}::integer, ${teamId}::integer)`;
}
