import { sql } from 'kysely';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SentLink } from './catalogue-link.ts';
import type { LinkObstacle } from './link-rules.ts';

type Problem = LinkObstacle | 'no_such_entry' | null;

/** The address of an organisation and what keeps it from being sent a link; undefined for what the actor does not see. */
export async function findReceiver(
  tx: Tx,
  id: string,
): Promise<{ kind: string; state: string; address: string | null } | undefined> {
  const { rows } = await sql<{ kind: string; state: string; address: string | null }>`
    select e.kind, e.state, k.address from catalogue_entry e
      left join catalogue_keeping k on k.municipality_id = e.municipality_id and k.entry_id = e.id
    where e.municipality_id = (select access.my_municipality()) and e.id = ${id}`.execute(tx);
  return rows[0];
}

const MOST_SHOWN = 20;

/** The links that an organisation was sent, the newest first. */
export async function findSentLinks(tx: Tx, organisation: string): Promise<SentLink[]> {
  const { rows } = await sql<SentLink>`
    select l.id, a.name as "sentBy", ${instant(sql`l.created_at`)} as "createdAt",
      ${instant(sql`l.expires_at`)} as "expiresAt", ${instant(sql`l.opened_at`)} as "openedAt",
      ${instant(sql`l.revoked_at`)} as "revokedAt",
      l.revoked_at is null and access.now() < coalesce(l.key_until, l.expires_at) as "isLive",
      coalesce((select case when m.sent_at is not null then 'sent'
          when m.given_up_at is not null then 'failed' else 'waiting' end
        from mail m where m.municipality_id = l.municipality_id and m.catalogue_link_id = l.id limit 1), 'sent') as mail
    from catalogue_link l
      left join account a on a.municipality_id = l.municipality_id and a.id = l.created_by
    where l.municipality_id = (select access.my_municipality()) and l.organisation = ${organisation}
    order by l.created_at desc, l.id limit ${MOST_SHOWN}`.execute(tx);
  return rows;
}

export async function insertSentLink(
  tx: Tx,
  link: { organisation: string; id: string; digest: Buffer },
): Promise<Problem> {
  const { rows } = await sql<{ problem: Problem }>`
    select access.send_catalogue_link(${link.organisation}, ${link.id}::uuid, ${link.digest}) as problem`.execute(
    tx,
  );
  return rows[0]?.problem ?? null;
}

/** @returns whether there was one of this organisation to take back */
export async function revokeSentLink(tx: Tx, organisation: string, linkId: string): Promise<boolean> {
  const { rows } = await sql<{ isRevoked: boolean }>`
    select access.revoke_catalogue_link(l.id) as "isRevoked" from catalogue_link l
    where l.municipality_id = (select access.my_municipality()) and l.organisation = ${organisation}
      and l.id = ${linkId}`.execute(tx);
  return rows[0] !== undefined;
}

/** Nobody is the actor: it is sent where it may be, and nothing is told of it. */
export async function insertAskedLink(
  tx: Tx,
  link: { municipalityId: number; organisation: string; id: string; digest: Buffer },
): Promise<void> {
  await sql`select access.ask_catalogue_link(${link.municipalityId}, ${link.organisation}, ${link.id}::uuid,
    ${link.digest})`.execute(tx);
}

/** The same for who has had a link. */
export async function insertLinkAgain(
  tx: Tx,
  link: { before: Buffer; id: string; digest: Buffer },
): Promise<void> {
  await sql`select access.ask_catalogue_link_again(${link.before}, ${link.id}::uuid, ${link.digest})`.execute(
    tx,
  );
}
