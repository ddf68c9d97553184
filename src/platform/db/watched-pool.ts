import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { askBackends, type Backends } from './ask-backends.ts';
import type { Connection } from './connection.ts';
import { WatchedClient } from './watched-client.ts';

/** So long nobody wonders about a silent connection, in ms. With the probe's limit it stays under 3 s. */
const SILENCE = 1000;
/** To get a connection, waiting for a free one and connecting together, in ms. */
export const CHECKOUT_LIMIT = 2200;

/** The link to the database does not answer: what was asked may be asked again. */
class DatabaseSilentError extends Error {
  readonly code = 'ETIMEDOUT';
}

/**
 * The pool as Kysely uses it, never waiting for a link that is dead: a query that is silent for a second is
 * looked after over a new connection. One that the server still works on may go on, to the statement's own
 * limit; else the connection is cut and thrown away, and with a server out of reach all that idle as well.
 * @param statementTimeout the server ends a statement after this, in ms: a backend that does not is stopped
 */
export function watchPool(pool: pg.Pool, connection: Connection, statementTimeout: number): PostgresPool {
  const probe = askBackends(connection);
  let unreachableAt = 0;

  const takeOne = async (until: number): Promise<Lent> => {
    for (;;) {
      const client = await inTime(pool.connect(), until);
      if (!(client instanceof WatchedClient)) throw new TypeError('the pool makes watched clients');
      if (client.usedAt >= unreachableAt) return client;
      client.cut();
      client.release(true);
    }
  };
  const isLost = async (client: Lent): Promise<boolean> => {
    const backends: Backends = await probe();
    if (backends === null) unreachableAt = Date.now();
    return backends?.((client as { processID?: number }).processID ?? 0) !== true;
  };

  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await takeOne(Date.now() + CHECKOUT_LIMIT);
      client.usedAt = Date.now();
      const query = async <R>(sql: string, parameters: readonly unknown[]) => {
        const stop = lookAfter(client, () => isLost(client), statementTimeout + 2 * SILENCE);
        try {
          return (await client.query(sql, [...parameters])) as unknown as PostgresQueryResult<R>;
        } finally {
          stop();
          client.usedAt = Date.now();
        }
      };
      return {
        query: query as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy),
      };
    },
  };
}

type Lent = WatchedClient & pg.PoolClient;

/** Cuts the connection when nothing comes and it is lost, or after the longest that a statement may take. */
function lookAfter(client: Lent, isLost: () => Promise<boolean>, longest: number): () => void {
  const began = Date.now();
  let isAnswered = false;
  let seen = client.bytesRead;
  const look = async (): Promise<void> => {
    const isSilent = client.bytesRead === seen;
    seen = client.bytesRead;
    const mustCut = Date.now() - began > longest || (isSilent && (await isLost()));
    // While we asked, the answer may have begun to come.
    if (isAnswered) return;
    if (mustCut && client.bytesRead === seen) client.cut();
    else timer = setTimeout(() => void look(), SILENCE);
  };
  let timer = setTimeout(() => void look(), SILENCE);
  return () => {
    isAnswered = true;
    clearTimeout(timer);
  };
}

/** @throws DatabaseSilentError; the connection that comes too late goes back */
async function inTime(taking: Promise<pg.PoolClient>, until: number): Promise<pg.PoolClient> {
  const late = Promise.withResolvers<never>();
  let isLate = false;
  const timer = setTimeout(
    () => {
      isLate = true;
      late.reject(new DatabaseSilentError('no connection in time'));
    },
    Math.max(0, until - Date.now()),
  );
  taking.then(
    (client) => {
      if (isLate) client.release();
    },
    () => undefined,
  );
  try {
    return await Promise.race([taking, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
