import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { AssistanceForm, EnquiryKind } from './enquiry.ts';
import type { CountedFilter, EnquiryCountsReply } from './enquiry-counts.ts';
import { NOBODY, passingConditions, teamsOf, type EnquiryFilter } from './enquiry-list-query.ts';

/** One value of one filter, and the filter with that value in place of what was chosen. */
type Counted = { name: CountedFilter | 'total'; value: string; filter: EnquiryFilter };

/**
 * How many each value of each filter would let through, exact up to a bound. Every count reads runs of
 * neighbouring index entries and stops at the bound, so that the time depends on neither the register's
 * size nor the choice (ADR 0002).
 */
export async function countByFilter(
  tx: Tx,
  filter: EnquiryFilter,
  upTo = 10_000,
): Promise<EnquiryCountsReply> {
  const values = await countedValues(tx, filter);
  const conditions = conditionGroups(values).map((group) => countGroup(group, upTo));
  const { rows } = await sql<{ name: CountedFilter | 'total'; value: string; n: number }>`
    with mine as materialized (select id from ${teamsOf(filter)}),
      run (kind, anonymous, form) as materialized (
        select * from (values ('case', false), ('case', true), ('general_advice', false)) as k (kind, anonymous)
          cross join (values (''), ('advice'), ('conversation'), ('coordination')) as f (form))
    ${sql.join(conditions, sql` union all `)}`.execute(tx);
  const found = new Map(rows.map(({ name, value, n }) => [`${name} ${value}`, n]));
  const reply: EnquiryCountsReply = {
    total: { value: 0, more: false },
    filters: { kind: [], anonymous: [], contact: [], area: [], form: [], topic: [], open: [], adviser: [] },
  };
  for (const { name, value } of values) {
    const n = found.get(`${name} ${value}`) ?? 0;
    const count = { value: Math.min(n, upTo), more: n > upTo };
    if (name === 'total') reply.total = count;
    else reply.filters[name].push({ value, count });
  }
  return reply;
}

async function countedValues(tx: Tx, filter: EnquiryFilter): Promise<Counted[]> {
  const { rows } = await sql<{ list: 'contact' | 'area' | 'topic' | 'adviser'; value: string }>`
    select list, code as value, position, code collate "C" as last from code
    where municipality_id = (select access.my_municipality()) and list in ('contact', 'area', 'topic')
    union all select distinct 'adviser', m.account_id::text, 0, m.account_id::text collate "C"
    from team_membership m
    where m.municipality_id = (select access.my_municipality())
      and m.team_id in (select id from ${teamsOf(filter)})
    order by list, position, last`.execute(tx);
  const inList = (wanted: string) => rows.filter(({ list }) => list === wanted).map(({ value }) => value);
  const counted = (name: CountedFilter, value: string, part: EnquiryFilter): Counted => ({
    name,
    value,
    filter: { ...filter, ...part },
  });
  return [
    { name: 'total', value: '', filter },
    ...EnquiryKind.options.map((kind) => counted('kind', kind, { kind })),
    ...[true, false].map((anonymous) => counted('anonymous', String(anonymous), { anonymous })),
    ...inList('contact').map((contact) => counted('contact', contact, { contact })),
    ...inList('area').map((area) => counted('area', area, { area })),
    ...AssistanceForm.options.map((form) => counted('form', form, { form })),
    ...inList('topic').map((topic) => counted('topic', topic, { topic })),
    ...[true, false].map((isOpen) => counted('open', String(isOpen), { isOpen })),
    ...inList('adviser').map((adviserId) => counted('adviser', adviserId, { adviserId })),
    counted('adviser', 'nobody', { adviserId: NOBODY }),
  ];
}

// Values that ask for the same columns are counted by one reading of the table, with the values as its
// parameters: each reading costs the policy's own functions anew. What is the same for the whole group
// is told the planner, which then knows whether the area or the adviser leads to fewer rows.
function conditionGroups(values: readonly Counted[]): Counted[][] {
  const groups = new Map<string, Counted[]>();
  for (const counted of values) {
    const { name, filter } = counted;
    const key = [name === 'area', name === 'adviser', filter.isOpen].join();
    groups.set(key, [...(groups.get(key) ?? []), counted]);
  }
  return [...groups.values()];
}

function countGroup(group: readonly Counted[], upTo: number): RawBuilder<unknown> {
  const { name, filter: first } = group[0] ?? { name: 'total', filter: {} };
  const column = <T>(pick: (filter: EnquiryFilter) => T | undefined) =>
    group.map(({ filter }) => pick(filter) ?? null);
  const conditions = [
    sql`team_id = mine.id and contact = v.contact and topic = v.topic`,
    sql`kind = run.kind and anonymous = run.anonymous and assistance_form = run.form`,
  ];
  if (name === 'area') conditions.push(sql`area = v.area`);
  else if (first.area !== undefined) conditions.push(sql`area = ${first.area}`);
  if (name === 'adviser') conditions.push(sql`adviser_id = v.adviser_id`);
  else if (first.adviserId !== undefined) conditions.push(sql`adviser_id = ${first.adviserId}::uuid`);
  if (first.from !== undefined) conditions.push(sql`received_on >= ${first.from}::date`);
  if (first.to !== undefined) conditions.push(sql`received_on <= ${first.to}::date`);
  conditions.push(...passingConditions(first));
  if (first.isOpen !== undefined) conditions.push(first.isOpen ? sql`is_open` : sql`not is_open`);
  return sql`
    select v.name, v.value, counted.n
    from unnest(${group.map(({ name }) => name)}::text[], ${group.map(({ value }) => value)}::text[],
        ${column(({ contact }) => contact ?? '')}::text[], ${column(({ topic }) => topic ?? '')}::text[],
        ${column(({ area }) => area)}::text[], ${column(({ adviserId }) => adviserId)}::uuid[],
        ${column(({ kind }) => kind)}::text[], ${column(({ anonymous }) => anonymous)}::boolean[],
        ${column(({ form }) => form)}::text[])
        as v (name, value, contact, topic, area, adviser_id, kind, anonymous, form)
      cross join lateral (
        select count(*) as n from (
          select 1 from mine cross join run cross join lateral (
            select 1 from enquiry_listing where ${sql.join(conditions, sql` and `)} limit ${upTo + 1}) as l
          where (v.kind is null or run.kind = v.kind) and (v.anonymous is null or run.anonymous = v.anonymous)
            and (v.form is null or run.form = v.form)
          limit ${upTo + 1}) as found) as counted`;
}
