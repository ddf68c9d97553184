import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CodeListName } from '../code-lists/code-list.ts';
import type { SetupChange, SetupChangeKind, SetupChangeReply, SetupFields } from './setup-change.ts';

export type NewSetupChange = {
  kind: SetupChangeKind;
  list?: CodeListName;
  accountId?: string;
  name: string;
  before?: SetupFields;
  after?: SetupFields;
  details?: object;
  undoes?: number;
};

/** Lets one change of the municipality's setup happen at a time, to the end of the transaction. */
export async function lockSetup(tx: Tx): Promise<void> {
  await sql`select access.lock_setup()`.execute(tx);
}

/** Keeps who changed what of the setup, in the transaction that does it. */
export async function insertSetupChange(tx: Tx, change: NewSetupChange): Promise<void> {
  await sql`
    insert into setup_change (municipality_id, at, actor_id, kind, list, account_id, name, before, after, details, undoes)
    select (select access.my_municipality()), access.now(), (select access.actor()), ${change.kind},
      ${change.list ?? null}, ${change.accountId ?? null}::uuid, ${change.name},
      ${JSON.stringify(change.before ?? {})}::jsonb, ${JSON.stringify(change.after ?? {})}::jsonb,
      ${JSON.stringify(change.details ?? {})}::jsonb, ${change.undoes ?? null}::bigint`.execute(tx);
}

const PAGE_SIZE = 50;

/** The changes of the setup, newest first; `before` is the id that the page before ended with. */
export async function findSetupChanges(tx: Tx, before: number | null): Promise<SetupChangeReply> {
  const { rows } = await sql<SetupChange>`
    select c.id, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.name as "actorName",
      c.kind, c.list, c.name, c.before, c.after,
      exists (select from setup_change u
        where u.municipality_id = c.municipality_id and u.undoes = c.id) as "isUndone"
    from setup_change c
      join account a on a.municipality_id = c.municipality_id and a.id = c.actor_id
    where c.municipality_id = (select access.my_municipality())
      and (${before}::bigint is null or c.id < ${before}::bigint)
    order by c.id desc limit ${PAGE_SIZE + 1}`.execute(tx);
  const items = rows.slice(0, PAGE_SIZE);
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
}
