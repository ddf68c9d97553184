import type pg from 'pg';
import { OWNER_ROLE } from '../db/roles.ts';

export type Table = {
  /** `schema.table`, not quoted: how a backup names it. */
  name: string;
  /** The same, quoted for SQL. */
  sql: string;
  /** In order, without generated ones, which the database makes itself. */
  columns: string[];
  isForced: boolean;
  /** Whether the owner's policy shows every row, where policies bind the owner. */
  isWhole: boolean;
  partitions: { name: string; bound: string }[];
};

/** Tables whose rows stay at home: sessions, as people sign in anew; the key's hash, as each folder has its own. */
export const NOT_IN_BACKUP: ReadonlySet<string> = new Set(['public.session', 'public.command_key']);

/** How rows are written, whatever the server is set to: the same on every server, so that digests are the same. */
export const ROW_SETTINGS = `set local datestyle = 'ISO, DMY'; set local intervalstyle = 'postgres';
  set local timezone = 'UTC'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local client_encoding = 'UTF8'; set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/** Every table of the installation but partitions, which are read and written through their table. */
export async function describeTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as sql,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
             and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       c.relforcerowsecurity as "isForced",
       not c.relforcerowsecurity or exists (
         select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
           and pg_get_expr(p.polqual, p.polrelid) = 'true' and c.relowner = any (p.polroles)) as "isWhole",
       coalesce((select jsonb_agg(jsonb_build_object('name', pn.nspname || '.' || pc.relname,
                   'bound', pg_get_expr(pc.relpartbound, pc.oid)) order by pn.nspname, pc.relname)
                 from pg_inherits i join pg_class pc on pc.oid = i.inhrelid
                   join pg_namespace pn on pn.oid = pc.relnamespace
                 where i.inhparent = c.oid), '[]') as partitions
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relowner = $1::regrole and c.relkind in ('r', 'p') and c.relpersistence = 'p'
       and not c.relispartition and n.nspname !~ '^pg_'
     order by 1`,
    [OWNER_ROLE],
  );
  return rows;
}

export type Sequence = { name: string; last: number; isCalled: boolean };

/** Where every sequence stands, those of identity columns among them. */
export async function describeSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; sql: string }>(
    `select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as sql
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relowner = $1::regrole and c.relkind = 'S' and n.nspname !~ '^pg_' order by 1`,
    [OWNER_ROLE],
  );
  const sequences: Sequence[] = [];
  for (const { name, sql } of rows) {
    const { rows: found } = await client.query<Omit<Sequence, 'name'>>(
      `select last_value as last, is_called as "isCalled" from ${sql}`,
    );
    if (found[0] !== undefined) sequences.push({ name, ...found[0] });
  }
  return sequences;
}
