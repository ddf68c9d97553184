import { sql } from 'kysely';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent } from '../catalogue/entry.ts';

/** @returns until when the key opens; null: the link opens nothing */
export async function openLink(tx: Tx, digest: Buffer, keyDigest: Buffer): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select ${instant(sql`o.until`)} as until
    from (select access.open_catalogue_link(${digest}, ${keyDigest}) as until) o`.execute(tx);
  return rows[0]?.until ?? null;
}

export type Organisation = {
  municipalityId: number;
  id: string;
  name: string;
  municipality: string;
  address: string | null;
  until: string;
};

/** Whose entries a key opens; undefined: none. */
export async function findLinkedOrganisation(tx: Tx, keyDigest: Buffer): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select o.municipality_id as "municipalityId", o.id, o.name, o.municipality, o.address,
      ${instant(sql`o.until`)} as until
    from access.linked_organisation(${keyDigest}) o`.execute(tx);
  return rows[0];
}

export type StoredLinkedEntry = {
  id: string;
  version: number;
  content: EntryContent;
  confirmedOn: string | null;
  changedOn: string;
};

const MOST_ENTRIES = 500;

/** The organisation and what it gives, as published; read anew, so that what was just written is among them. */
export async function findEntriesOfOrganisation(
  tx: Tx,
  { municipalityId, id }: Pick<Organisation, 'municipalityId' | 'id'>,
): Promise<StoredLinkedEntry[]> {
  const { rows } = await sql<StoredLinkedEntry>`
    select e.id, e.version, e.content, e.confirmed_on as "confirmedOn",
      (e.changed_at at time zone 'Europe/Oslo')::date as "changedOn"
    from catalogue_entry e
    where e.municipality_id = ${municipalityId} and e.service = ${id} and e.state = 'published'
    order by e.id <> ${id}, lower(e.content ->> 'name'), e.id limit ${MOST_ENTRIES}`.execute(tx);
  return rows;
}

/** @param content null: it is right as it stands */
export async function writeLinkedEntry(
  tx: Tx,
  keyDigest: Buffer,
  entry: { id: string; version: number; content: EntryContent | null; isConfirmed: boolean },
): Promise<'written' | 'conflict' | 'not_own' | 'closed'> {
  const content = entry.content === null ? null : JSON.stringify(entry.content);
  const { rows } = await sql<{ outcome: 'written' | 'conflict' | 'not_own' | 'closed' }>`
    select access.write_linked_entry(${keyDigest}, ${entry.id}, ${entry.version}, ${content}::jsonb,
      ${entry.isConfirmed}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'not_own';
}

/** Counts one more that is sent in. @returns false when there have been enough */
export async function countLinkProposal(tx: Tx, keyDigest: Buffer): Promise<boolean> {
  const { rows } = await sql<{ isCounted: boolean }>`
    select access.count_link_proposal(${keyDigest}) as "isCounted"`.execute(tx);
  return rows[0]?.isCounted === true;
}

export async function closeLinkKey(tx: Tx, keyDigest: Buffer): Promise<void> {
  await sql`select access.close_catalogue_key(${keyDigest})`.execute(tx);
}
