import { sql } from 'kysely';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EntryContent } from './entry.ts';
import type { EntryState } from './entry-rules.ts';

export type StoredRevision = {
  version: number;
  state: EntryState;
  content: EntryContent;
  confirmedOn: string | null;
  confirmedAs: string | null;
  changedAt: string;
  changedBy: string | null;
  how: string;
};

const COLUMNS = sql`r.version, r.state, r.content, r.confirmed_on as "confirmedOn",
  r.confirmed_as as "confirmedAs", ${instant(sql`r.changed_at`)} as "changedAt", a.name as "changedBy", r.changed_how as how`;
const FROM = sql`catalogue_revision r
  left join account a on a.municipality_id = r.municipality_id and a.id = r.changed_by`;

/** What an entry has been, the newest first. */
export async function findRevisions(
  tx: Tx,
  id: string,
  before: number,
  limit: number,
): Promise<StoredRevision[]> {
  const { rows } = await sql<StoredRevision>`
    select ${COLUMNS} from ${FROM}
    where r.municipality_id = (select access.my_municipality()) and r.entry_id = ${id} and r.version < ${before}
    order by r.version desc limit ${limit}`.execute(tx);
  return rows;
}

export async function findRevision(tx: Tx, id: string, version: number): Promise<StoredRevision | undefined> {
  const { rows } = await sql<StoredRevision>`
    select ${COLUMNS} from ${FROM}
    where r.municipality_id = (select access.my_municipality()) and r.entry_id = ${id}
      and r.version = ${version}`.execute(tx);
  return rows[0];
}
