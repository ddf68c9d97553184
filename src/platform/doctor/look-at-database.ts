import type pg from 'pg';
import { besideName } from '../backup/scratch-database.ts';
import { connect, type Connection } from '../db/connection.ts';
import { readMigrations } from '../db/migrate.ts';
import { OWNER_ROLE, applicationLogin } from '../db/roles.ts';
import type { DatabaseFacts } from './facts.ts';

/**
 * What the database says of itself; it is changed in nothing. Null where it does not answer, or is no
 * database of ours.
 * @param appLogin the application's own login, where the operator made it
 */
export async function lookAtDatabase(
  connection: Connection,
  appLogin: string | null,
): Promise<DatabaseFacts | null> {
  const client = await connect(connection).catch(() => null);
  if (client === null) return null;
  try {
    const { rows } = await client.query<{ ours: boolean; superuser: boolean; skew: number }>(
      `select to_regclass('public.schema_migration') is not null as ours,
         (select rolsuper from pg_roles where rolname = current_user) as superuser,
         extract(epoch from clock_timestamp())::float8 - $1 as skew`,
      [Date.now() / 1000],
    );
    if (rows[0]?.ours !== true) return null;
    await client.query(`set role ${OWNER_ROLE}`);
    return {
      isSuperuser: rows[0].superuser,
      clockSkew: rows[0].skew,
      freeLogin: await findFreeLogin(client, appLogin ?? applicationLogin(connection)),
      tablesWithoutPolicies: await textsOf(
        client,
        `select format('%I.%I', n.nspname, c.relname) as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relowner = $1::regrole and c.relkind in ('r', 'p')
           -- The names of our own migrations, which the application may not read at all.
           and c.relname <> 'schema_migration'
           and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
        [OWNER_ROLE],
      ),
      plainValues: await countIn(client, 'unsealed_value'),
      // what nobody could take, or came too late; not what a link's sender took back
      mailGivenUp: await countIn(
        client,
        'mail',
        "where given_up_at > now() - interval '7 days' and last_error is not null",
      ),
      demoAccounts: await countIn(client, 'account', 'where demo'),
      municipalities: await textsOf(client, 'select code as text from municipality order by 1'),
      leftovers: await textsOf(
        client,
        'select datname as text from pg_database where datname = any ($1) order by 1',
        [
          (['checking', 'restoring', 'replaced'] as const).map((purpose) =>
            besideName(connection.database, purpose),
          ),
        ],
      ),
      pendingMigrations: (await readMigrations()).size - (await countIn(client, 'schema_migration')),
      link: describeLink(connection),
    };
  } finally {
    await client.end();
  }
}

/** The login, if row-level security does not bind it. */
async function findFreeLogin(client: pg.Client, login: string): Promise<string | null> {
  const { rowCount } = await client.query(
    `select from pg_roles where rolname = $1
       and (rolsuper or rolbypassrls or pg_has_role(oid, $2::regrole, 'member'))`,
    [login, OWNER_ROLE],
  );
  return rowCount === 0 ? null : login;
}

async function countIn(client: pg.Client, table: string, where = ''): Promise<number> {
  const { rows: there } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [`public.${table}`],
  );
  if (there[0]?.there !== true) return 0;
  const { rows } = await client.query<{ count: number }>(`select count(*) from ${table} ${where}`);
  return rows[0]?.count ?? 0;
}

async function textsOf(client: pg.Client, query: string, parameters: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(query, parameters);
  return rows.map(({ text }) => text);
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '::1']);

/** A socket and the machine itself need no TLS. */
function describeLink({ host = 'localhost', ssl }: Connection): DatabaseFacts['link'] {
  if (host.startsWith('/') || LOCAL_HOSTS.has(host)) return 'local';
  if (ssl === undefined || ssl === false) return 'plain';
  return ssl === true || ssl.rejectUnauthorized ? 'verified' : 'unverified';
}
