import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent } from './entry.ts';
import type { NewProposal, Proposal, ProposalListQuery } from './proposal.ts';

export type StoredProposal = Proposal & { content: EntryContent | null };

/** Keeps a proposal of anybody, its words sealed with its own key. @returns why not, or null */
export async function insertProposal(
  tx: Tx,
  municipalityId: number,
  id: string,
  proposal: NewProposal,
): Promise<'no_such_entry' | 'too_many' | null> {
  const { entryId, baseVersion, content, words, replyTo } = proposal;
  const seal = sealer(tx, id);
  const { rows } = await sql<{ why: 'no_such_entry' | 'too_many' | null }>`
    select access.propose_entry(${municipalityId}, ${id}, ${entryId}, ${baseVersion},
      ${content === null ? null : JSON.stringify(content)}::jsonb,
      ${seal('catalogue_proposal', id, 'words', words)}, ${seal('catalogue_proposal', id, 'reply_to', replyTo)}) as why`.execute(
    tx,
  );
  return rows[0]?.why ?? null;
}

const COLUMNS = sql`
  p.id, p.entry_id as "entryId", coalesce(e.content ->> 'name', p.content ->> 'name') as name,
  p.base_version as "baseVersion", p.content is not null as "hasContent",
  ${opened('catalogue_proposal', 'words', 'p')} as words,
  ${opened('catalogue_proposal', 'reply_to', 'p')} as "replyTo", b.name as by, ${instant(sql`p.sent_at`)} as "sentAt", p.state,
  d.name as "decidedBy", ${instant(sql`p.decided_at`)} as "decidedAt", p.answer`;
const FROM = sql`catalogue_proposal p
  left join catalogue_entry e on e.municipality_id = p.municipality_id and e.id = p.entry_id
  left join account b on b.municipality_id = p.municipality_id and b.id = p.by_account
  left join account d on d.municipality_id = p.municipality_id and d.id = p.decided_by`;

/** Those that wait, the oldest first; or those that are decided, the newest first. */
export async function findProposals(
  tx: Tx,
  { state, mine, limit, offset }: ProposalListQuery,
): Promise<{ items: Proposal[]; total: number }> {
  const order: RawBuilder<unknown> =
    state === 'open' ? sql`p.sent_at, p.id` : sql`p.decided_at desc, p.id desc`;
  const condition = sql`p.municipality_id = (select access.my_municipality())
    and (p.state = 'open') = ${state === 'open'}
    and (${mine !== 'true'} or p.by_account = (select access.actor()))`;
  const { rows } = await sql<Proposal>`
    select ${COLUMNS} from ${FROM} where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(
    tx,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from catalogue_proposal p where ${condition}`.execute(tx);
  return { items: rows, total: counted[0]?.total ?? 0 };
}

export async function findProposal(tx: Tx, id: string): Promise<StoredProposal | undefined> {
  const { rows } = await sql<StoredProposal>`
    select ${COLUMNS}, p.content from ${FROM}
    where p.municipality_id = (select access.my_municipality()) and p.id = ${id}`.execute(tx);
  return rows[0];
}

/** @returns false where it is decided already, or not the actor's to decide */
export async function decideProposal(
  tx: Tx,
  id: string,
  { state, answer }: { state: 'approved' | 'declined'; answer: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update catalogue_proposal set state = ${state}, answer = ${answer}, words = null, reply_to = null,
      decided_by = (select access.actor()), decided_at = (select access.now())
    where municipality_id = (select access.my_municipality()) and id = ${id} and state = 'open'
    returning id`.execute(tx);
  return rows.length === 1;
}
