import type pg from 'pg';
import type { Keys } from '../crypto/keys.ts';
import { CHAIN_START, entryHash, type LogEntry } from './log-entry.ts';

const BATCH = 2000;

/**
 * Makes the months that the log will need. Takes no lock for longer than it is given at once: others wait for it.
 * @param owner in a transaction, as the owner
 */
export async function makeLogMonths(owner: pg.ClientBase): Promise<void> {
  await owner.query(`set local lock_timeout = '2s'`);
  await owner.query(
    `select access.make_log_months(least(current_date, (select min(at)::date from access_log_unchained)),
       (current_date + interval '2 months')::date)`,
  );
}

/**
 * Gives entries from before the log was chained their places in it, at most so many at a time; the time, the
 * account and the event are theirs, and `{"carriedOver": true}` says that nobody vouches for what was before.
 * @param owner in a transaction, as the owner
 * @returns how many are left
 */
export async function chainOldEntries(owner: pg.ClientBase, keys: Keys): Promise<number> {
  const { rows: entries } = await owner.query<LogEntry & { id: number }>(
    `select id, municipality_id as municipality, 0 as shard, actor_id::text as actor,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, roles::text, '{}' as teams,
       '{}' as services, event, '{}' as basis, subjects::text,
       (details || '{"carriedOver": true}')::text as details
     from access_log_unchained order by municipality_id, id limit ${String(BATCH)}
     for update`,
  );
  const heads = await owner.query<{ municipality_id: number; place: number; hash: Buffer }>(
    `select municipality_id, place, hash from log_head where shard = 0 and municipality_id = any ($1) for update`,
    [[...new Set(entries.map(({ municipality }) => municipality))]],
  );
  const headOf = new Map(heads.rows.map((head) => [head.municipality_id, head]));
  const key = keys.purposeKey('log');
  const chained = entries.map(({ id: _, ...old }) => {
    const head = headOf.get(old.municipality) ?? { place: 0, hash: CHAIN_START, municipality_id: 0 };
    const entry = { ...old, place: head.place + 1 };
    const hash = entryHash(key, head.hash, entry);
    headOf.set(old.municipality, { ...head, place: entry.place, hash });
    return { ...entry, hash: hash.toString('hex') };
  });
  await owner.query(
    `insert into access_log (municipality_id, shard, place, at, actor_id, roles, teams, services, event, basis,
       subjects, details, hash)
     select municipality, shard, place, at::timestamptz, actor::uuid, roles::text[], '{}', '{}', event, '{}',
       subjects::uuid[], details::jsonb, decode(hash, 'hex')
     from jsonb_to_recordset($1) as e (municipality int, shard smallint, place bigint, at text, actor text,
       roles text, event text, subjects text, details text, hash text)`,
    [JSON.stringify(chained)],
  );
  for (const { municipality_id, place, hash } of headOf.values())
    await owner.query('update log_head set place = $2, hash = $3 where municipality_id = $1 and shard = 0', [
      municipality_id,
      place,
      hash,
    ]);
  const { rows } = await owner.query<{ n: number }>(
    `with gone as (delete from access_log_unchained where (municipality_id, id) in (
       select * from unnest($1::int[], $2::bigint[])) returning 1)
     select (select count(*) from access_log_unchained) - (select count(*) from gone) as n`,
    [entries.map(({ municipality }) => municipality), entries.map(({ id }) => id)],
  );
  return rows[0]?.n ?? 0;
}
