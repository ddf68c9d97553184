import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createCluster, hasCluster } from './create-cluster.ts';
import { findPassword, type DataFolder } from './data-folder.ts';
import { prepareBinaries } from './postgres-binaries.ts';
import { findPostmaster, startPostmaster, type StartedPostmaster } from './postmaster.ts';
import { describeStartFailure, readLogFrom } from './start-failure.ts';

const START_LIMIT_MS = 60_000;
// Recovery after a crash replays what was written since the last checkpoint; on a slow disk that takes minutes.
const RECOVERY_LIMIT_MS = 15 * 60_000;

export type Connection = {
  /** The socket's folder. */
  host: string;
  port: number;
  user: 'postgres';
  password: string;
  database: 'levekar';
  /** Said aloud, as pg else asks the environment (PGSSLMODE); a socket has no TLS. */
  ssl: false;
};

export type ReachedServer = { client: pg.Client; connection: Connection; adopted: boolean };

type Attempt = { client: pg.Client } | { state: 'absent' | 'busy' | 'recovering'; error: Error };

/**
 * A connection to the database `postgres` of a server in this folder: the one that runs, or else one started (and,
 * when `mayCreate`, created) here. The caller holds the start lock.
 */
export async function reachServer(
  folder: DataFolder,
  host: string,
  mayCreate: boolean,
  report: (line: string) => void,
): Promise<ReachedServer> {
  if (!(await hasCluster(folder))) {
    if (!mayCreate) throw new Error(`There is no database any longer in ${folder.cluster}.`);
    await createCluster(folder, await prepareBinaries(folder, report), report);
  }
  const password = await findPassword(folder);
  if (password === undefined) {
    throw new Error(`${folder.password} is gone: put it back from a backup; the database needs it.`);
  }
  const connection: Connection = {
    ...{ host, port: 5432, user: 'postgres', password, database: 'levekar', ssl: false },
  };
  const { client, adopted } = await connectOrStart(folder, connection, report);
  try {
    await createDatabase(client, connection.database);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return { client, connection, adopted };
}

async function connectOrStart(
  folder: DataFolder,
  connection: Connection,
  report: (line: string) => void,
): Promise<{ client: pg.Client; adopted: boolean }> {
  const began = Date.now();
  let started: StartedPostmaster | undefined;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    const attempt = await tryConnect(connection);
    if ('client' in attempt) return { client: attempt.client, adopted: started === undefined };

    const failure = await started?.findFailure();
    if (failure !== undefined) {
      // Another server (or what a killed one left running) holds the cluster: it ends soon, or lets us in.
      const isTaken = failure.includes('lock file') && failure.includes('already exists');
      if (!isTaken && !failure.includes('shared memory block')) {
        throw await describeStartFailure(folder, 'PostgreSQL did not start.', failure);
      }
      started = undefined;
      pause = 100;
    }
    const isAdopting =
      started === undefined && (attempt.state !== 'absent' || (await findPostmaster(folder)) !== undefined);
    if (started === undefined && !isAdopting && failure === undefined) {
      started = await startPostmaster(folder, await prepareBinaries(folder, report));
      pause = 5;
    }
    if (Date.now() - began > (attempt.state === 'recovering' ? RECOVERY_LIMIT_MS : START_LIMIT_MS)) {
      const summary = `PostgreSQL does not let us in (${attempt.error.message}).`;
      throw await describeStartFailure(folder, summary, await readLogFrom(folder, 0));
    }
    await sleep(pause);
  }
}

async function tryConnect(connection: Connection): Promise<Attempt> {
  const client = new pg.Client({
    ...connection,
    database: 'postgres',
    application_name: 'levekar lease',
    connectionTimeoutMillis: 5000,
  });
  // Without a listener a connection that breaks would end our process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { client };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return { state: judgeRefusal(error, connection), error };
  }
}

function judgeRefusal(error: Error & { code?: string }, connection: Connection) {
  switch (error.code ?? '') {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return 'absent';
    case '57P03': // cannot connect now: it starts, stops or recovers
      return 'recovering';
    case '28P01':
      throw new Error(`The database refuses the password kept beside it (socket ${connection.host}).`, {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
      throw new Error(`This user may not use the database's socket in ${connection.host}.`, { cause: error });
    default:
      return 'busy'; // all connections taken, or cut off while it crashes: worth another try
  }
}

/** ICU's Norwegian rules, or Å would be sorted under A. */
async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  await client.query(
    `create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8' ` +
      `locale_provider icu icu_locale 'nb-NO'`,
  );
}
