import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { ROUTES } from '../../../src/app.ts';
import { rememberKeys } from '../../../src/platform/crypto/keys-of.ts';
import type { Keys } from '../../../src/platform/crypto/keys.ts';
import { openResults } from '../../../src/platform/crypto/open-results.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { OWNER_ROLE } from '../../../src/platform/db/roles.ts';
import type { DB } from '../../../src/platform/db/tables.ts';
import { WatchedClient } from '../../../src/platform/db/watched-client.ts';
import { watchPool } from '../../../src/platform/db/watched-pool.ts';
import { buildServer } from '../../../src/platform/http/server.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { BenchDatabase } from '../bench-database.ts';

/** What protects, each of which can be taken away to see what it costs. */
export type Protection = 'policies' | 'log' | 'encryption';

/** Five programs share the sixty that the server takes. */
const CONNECTIONS = 8;
const STATEMENT_LIMIT = 30_000;

export type Program = {
  app: FastifyInstance;
  /** How many ms of processor this process and the program's own connections have used; not where it is unknown. */
  usedMs: () => number;
  /** What it sealed with a key that nobody keeps. */
  sealedInVain: ReadonlySet<string>;
  close: () => Promise<void>;
};

/**
 * Makes what programs without something need; once a database. The register's list leaves the municipality to the
 * policies: without that condition it would miss its indexes, and look slower without policies than with them.
 */
export async function prepareBare({ owner }: Pick<BenchDatabase, 'owner'>): Promise<void> {
  await owner.query(PLAIN);
  const { rows } = await owner.query<{ id: number }>('select min(id) as id from municipality');
  await owner.query(
    `alter policy owner_all on enquiry_listing using (municipality_id = ${String(rows[0]?.id)})`,
  );
}

/**
 * The whole program on the database without some of what protects: without policies it asks the same as the tables'
 * owner; without the log its routes write none; without encryption a column gives a text of the same length at once,
 * and no key is made. A value that is saved is sealed all the same, which takes some hundredths of a ms.
 */
export async function openProgram(
  { keys, login, migrator }: Pick<BenchDatabase, 'keys' | 'login' | 'migrator'>,
  without: readonly Protection[],
): Promise<Program> {
  const isFree = without.includes('policies');
  const isPlain = without.includes('encryption');
  const connection = isFree ? migrator : login;
  const pool = new pg.Pool({
    ...connection,
    max: CONNECTIONS,
    // What a connection has used is read of its process, while that lives.
    idleTimeoutMillis: 0,
    Client: WatchedClient,
    options: `-c jit=off${isFree ? ` -c role=${OWNER_ROLE}` : ''}`,
  });
  const backends = new Set<number>();
  pool.on('connect', (client) => backends.add((client as { processID?: number }).processID ?? 0));
  const watched = watchPool(pool, connection, STATEMENT_LIMIT);
  const db: Database = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: isPlain ? readPlain(watched) : watched }),
    plugins: isPlain ? [] : [openResults(keys)],
  });
  const sealedInVain = new Set<string>();
  rememberKeys(db, isPlain ? withoutMaking(keys, sealedInVain) : keys);
  const settings = {
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
  };
  const routes = without.includes('log')
    ? ROUTES.map((route) => ({ ...route, audit: 'nothing_personal' as const }))
    : ROUTES;
  const app = await buildServer(settings, routes);
  return {
    app,
    sealedInVain,
    usedMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000 + [...backends].reduce((sum, backend) => sum + usedBy(backend), 0);
    },
    close: async () => {
      await app.close();
      await db.destroy();
    },
  };
}

/** As Linux counts it, of a process on this machine. */
function usedBy(backend: number): number {
  try {
    return Number(readFileSync(`/proc/${String(backend)}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000;
  } catch {
    return NaN;
  }
}

function readPlain(pool: PostgresPool): PostgresPool {
  return {
    ...pool,
    connect: async () => {
      const client = await pool.connect();
      const query = (sql: string, parameters: readonly unknown[]) =>
        client.query(sql.replaceAll('access.placed(', 'bench.plain('), parameters);
      return { query: query as typeof client.query, release: (destroy) => client.release(destroy) };
    },
  };
}

function withoutMaking(keys: Keys, sealedInVain: Set<string>): Keys {
  const any = new Uint8Array(32);
  const makeKey = (owner: string) => {
    const key = keys.keyOf(owner);
    if (key === null) sealedInVain.add(owner);
    return key ?? any;
  };
  return { ...keys, makeKey, makeKeys: () => undefined };
}

const PLAIN = `
  create schema if not exists bench;
  create or replace function bench.plain(place_table text, place_row text, place_column text, version integer,
      value bytea) returns text language sql immutable parallel safe
    as $$ select case when value is null then null
        when place_column = 'birth_date' then '1985-05-17'
        when place_column = 'birth_number' then '01819012345'
        when place_column = 'postal_code' then '3015'
        when place_column in ('before', 'after') then '{}'
        else repeat('x', octet_length(value) - 45) end $$;
  grant usage on schema bench to levekar_app;
  grant execute on function bench.plain to levekar_app`;
