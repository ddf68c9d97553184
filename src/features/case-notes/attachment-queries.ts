import { sql } from 'kysely';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import { openSealedBytes } from '../../platform/crypto/open-results.ts';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { sealBytes } from '../../platform/crypto/envelope.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Attachment } from '../contributions/contribution.ts';
import type { RemovalReason } from './case-note.ts';

const ORDER_OF_ATTACHMENTS = 4_100_031;

/** A note of the team's own about the case's family, in this case or in none; else undefined. */
export async function findOwnNote(
  tx: Tx,
  caseId: string,
  noteId: string,
): Promise<{ familyId: string; persons: string[] } | undefined> {
  const { rows } = await sql<{ familyId: string; persons: string[] }>`
    select k.family_id as "familyId", k.persons from contribution k
      join family_enquiry l on l.municipality_id = k.municipality_id and l.family_id = k.family_id
        and l.enquiry_id = ${caseId}
      join service s on s.municipality_id = k.municipality_id and s.id = k.service_id and s.team_id = k.team_id
    where k.municipality_id = (select access.my_municipality()) and k.id = ${noteId}
      and (k.case_id is null or k.case_id = ${caseId})
      and k.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows[0];
}

/** Counts them, and keeps others from adding until the transaction is over. */
export async function countAttachments(tx: Tx, noteId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${ORDER_OF_ATTACHMENTS}, hashtext(${noteId}))`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from attachment
    where municipality_id = (select access.my_municipality()) and contribution_id = ${noteId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Sealed with a key of its own. @param id drawn here and never by a page: the key is the id's */
export async function insertAttachment(
  tx: Tx,
  id: string,
  noteId: string,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<void> {
  const place = { table: 'attachment', row: id, column: 'content', version: 1 };
  const content = sealBytes(keysOf(tx).makeKey(id), id, place, bytes);
  await sql`
    insert into attachment (municipality_id, id, contribution_id, name, media_type, size, content, added_by, added_at)
    values ((select access.my_municipality()), ${id}, ${noteId}, ${sealer(tx, id)('attachment', id, 'name', name)},
      ${mediaType}, ${bytes.length}, ${content}, (select access.actor()), (select access.now()))`.execute(tx);
}

export type FoundAttachment = Attachment & { contributionId: string };

/** What is known of an attachment that the actor may see; undefined for a missing and a hidden one alike. */
export async function findAttachment(tx: Tx, id: string): Promise<FoundAttachment | undefined> {
  const { rows } = await sql<FoundAttachment>`
    select f.id, f.contribution_id as "contributionId", ${opened('attachment', 'name', 'f')} as name,
      f.media_type as "mediaType", f.size, ${instant(sql`f.added_at`)} as "addedAt",
      access.may_remove_attachment(f.added_by, k.team_id) as "canRemove"
    from attachment f
      join contribution k on k.municipality_id = f.municipality_id and k.id = f.contribution_id
    where f.municipality_id = (select access.my_municipality()) and f.id = ${id}`.execute(tx);
  return rows[0];
}

export async function readContent(tx: Tx, id: string): Promise<Uint8Array> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from attachment
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error('an attachment that was found is there to be read');
  return openSealedBytes(
    keysOf(tx),
    { table: 'attachment', row: id, column: 'content', version: 1 },
    found.content,
  );
}

/** @returns false when it is not the actor's to take away */
export async function deleteAttachment(tx: Tx, id: string, reason: RemovalReason): Promise<boolean> {
  const { rows } = await sql<{ removed: boolean }>`
    select access.remove_attachment(${id}, ${reason}) as removed`.execute(tx);
  return rows[0]?.removed === true;
}
