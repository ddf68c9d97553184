import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent, EntryKind, Level } from './entry.ts';
import type { Keeping } from './entry-record.ts';
import type { EntryState } from './entry-rules.ts';
import type { Months } from './freshness-rules.ts';

type Related = { id: string; name: string; kind: EntryKind; level: Level | null; serviceName: string };

export type StoredEntry = {
  id: string;
  state: EntryState;
  version: number;
  content: EntryContent;
  serviceName: string;
  confirmedOn: string | null;
  confirmedAs: string | null;
  changedOn: string;
  changedHow: string;
  ownerName: string | null;
  /** Null too for who is not to read it. */
  keeping: Keeping | null;
  partOf: { id: string; name: string } | null;
  openProposals: number;
  isOwn: boolean;
  isKept: boolean;
};

/** One entry of the actor's municipality; undefined for a missing one and one that the actor does not see. */
export async function findStoredEntry(tx: Tx, id: string): Promise<StoredEntry | undefined> {
  const { rows } = await sql<StoredEntry>`
    select e.id, e.state, e.version, e.content, coalesce(s.content ->> 'name', '') as "serviceName",
      e.confirmed_on as "confirmedOn", e.confirmed_as as "confirmedAs",
      (e.changed_at at time zone 'Europe/Oslo')::date as "changedOn", e.changed_how as "changedHow",
      access.entry_owner_name(e.id) as "ownerName",
      case when k.entry_id is not null then jsonb_build_object('ownerId', k.owner_id,
        'address', k.address, 'agreedFrom', k.agreed_from, 'agreedTo', k.agreed_to, 'agreement', k.agreement,
        'contactName', k.contact_name, 'contactPhone', k.contact_phone) end as keeping,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.content ->> 'name') end as "partOf",
      (select count(*) from catalogue_proposal o where o.municipality_id = e.municipality_id
        and o.entry_id = e.id and o.state = 'open')::int as "openProposals",
      k.owner_id is not distinct from (select access.actor()) as "isOwn",
      (select access.keeps_catalogue()) as "isKept"
    from catalogue_entry e
      left join catalogue_entry s on s.municipality_id = e.municipality_id and s.id = e.service
      left join catalogue_entry p on p.municipality_id = e.municipality_id and p.id = e.part_of
        and p.state <> 'withdrawn'
      left join catalogue_keeping k on k.municipality_id = e.municipality_id and k.entry_id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.id = ${id}`.execute(tx);
  return rows[0];
}

const MOST_RELATED = 200;

/** The group of variants that an entry is in, the first of them first; empty where it stands alone. */
export async function findVariants(tx: Tx, first: string): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select e.id, e.content ->> 'name' as name, e.kind, e.content ->> 'level' as level,
      coalesce(s.content ->> 'name', '') as "serviceName"
    from catalogue_entry e
      left join catalogue_entry s on s.municipality_id = e.municipality_id and s.id = e.service
    where e.municipality_id = (select access.my_municipality()) and e.state <> 'withdrawn'
      and (e.id = ${first} or e.variant_of = ${first})
    order by e.id <> ${first}, array_position(array['universal', 'selective', 'indicated'], e.content ->> 'level'),
      e.content ->> 'name', e.id
    limit ${MOST_RELATED}`.execute(tx);
  return rows.length > 1 ? rows : [];
}

/** What is part of an entry, by name; of a service, what it gives as well. */
export async function findParts(tx: Tx, id: string): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select e.id, e.content ->> 'name' as name, e.kind, e.content ->> 'level' as level,
      coalesce(s.content ->> 'name', '') as "serviceName"
    from catalogue_entry e
      left join catalogue_entry s on s.municipality_id = e.municipality_id and s.id = e.service
    where e.municipality_id = (select access.my_municipality()) and e.state <> 'withdrawn' and e.id <> ${id}
      and (e.part_of = ${id} or e.service = ${id})
    order by e.content ->> 'name', e.id limit ${MOST_RELATED}`.execute(tx);
  return rows;
}

/** The services that are called by some names, by name or alias, in small letters. */
export async function findServicesNamed(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ id: string; called: string }>`
    select distinct on (c.called) e.id, c.called
    from catalogue_entry e,
      lateral (select lower(e.content ->> 'name') as called union all
        select lower(alias) from jsonb_array_elements_text(e.content -> 'aliases') alias) c
    where e.municipality_id = (select access.my_municipality()) and e.kind = 'service'
      and e.state = 'published' and c.called = any (${names.map((name) => name.toLowerCase())}::text[])
    order by c.called, e.id`.execute(tx);
  return new Map(rows.map(({ called, id }) => [called, id]));
}

export async function findMonths(tx: Tx): Promise<Months> {
  const { rows } = await sql<{ months: Months }>`
    select coalesce(jsonb_object_agg(kind, months), '{}') as months from catalogue_setting
    where municipality_id = (select access.my_municipality())`.execute(tx);
  return rows[0]?.months ?? {};
}
