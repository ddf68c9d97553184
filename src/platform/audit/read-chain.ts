import type pg from 'pg';
import type { LogEntry } from './log-entry.ts';

export type StoredEntry = LogEntry & {
  hash: Buffer;
  /** The table it lies in. */
  month: string;
};

export type Chain = {
  /** The municipality's number in the database. */
  municipality: number;
  code: string;
  shard: number;
  /** Of the head; null where the head is gone. */
  place: number | null;
  hash: Buffer | null;
};

const PAGE = 5000;

/** Every chain that has a head or an entry, by municipality code and shard. */
export async function readChains(owner: pg.ClientBase): Promise<Chain[]> {
  const { rows } = await owner.query<Chain>(
    `select coalesce(h.municipality_id, e.municipality_id) as municipality,
       coalesce(m.code, '?') as code, coalesce(h.shard, e.shard) as shard, h.place, h.hash
     from log_head h
       full join (select distinct municipality_id, shard from access_log) e
         on e.municipality_id = h.municipality_id and e.shard = h.shard
       left join municipality m on m.id = coalesce(h.municipality_id, e.municipality_id)
     order by code, shard`,
  );
  return rows;
}

/** A chain's entries in the order of their places, also where two claim the same. */
export async function* readEntries(
  owner: pg.ClientBase,
  { municipality, shard }: Pick<Chain, 'municipality' | 'shard'>,
): AsyncGenerator<StoredEntry> {
  let after: [number, string] = [-1, '-infinity'];
  for (;;) {
    const { rows } = await owner.query<StoredEntry & { exact: string }>(
      `select municipality_id as municipality, shard, place, actor_id::text as actor,
         to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, at::text as exact,
         roles::text, teams::text, services::text, event, basis::text, subjects::text, details::text, hash,
         tableoid::regclass::text as month
       from access_log
       where municipality_id = $1 and shard = $2 and (place, at) > ($3, $4::timestamptz)
       order by place, at limit ${String(PAGE)}`,
      [municipality, shard, ...after],
    );
    const last = rows.at(-1);
    for (const { exact: _, ...row } of rows) yield row;
    if (last === undefined || rows.length < PAGE) return;
    after = [last.place, last.exact];
  }
}
