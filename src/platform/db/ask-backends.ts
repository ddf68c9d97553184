import type { Connection } from './connection.ts';
import { WatchedClient } from './watched-client.ts';

/** A server that does not answer a new connection for this long, in ms, is out of reach. */
const PROBE_LIMIT = 1200;

/** Whether the backend of this process id works on something; null when the server is out of reach. */
export type Backends = ((pid: number) => boolean) | null;

/**
 * Asks the server, over a new connection, which of our login's backends work. Whoever asks while a question
 * is on its way shares its answer.
 */
export function askBackends(connection: Connection): () => Promise<Backends> {
  let asking: Promise<Backends> | null = null;
  return () =>
    (asking ??= probe(connection).finally(() => {
      asking = null;
    }));
}

async function probe(connection: Connection): Promise<Backends> {
  const client = new WatchedClient({ ...connection, application_name: 'levekar-probe' });
  // What is cut ends with an error at once, be it still connecting or already asking.
  const timer = setTimeout(() => client.cut(), PROBE_LIMIT);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where usename = current_user and state = 'active'`,
    );
    const working = new Set(rows.map(({ pid }) => pid));
    return (pid) => working.has(pid);
  } catch (error) {
    // A server that has no room for one more is there, and says so.
    return (error as { code?: string }).code === '53300' ? () => true : null;
  } finally {
    clearTimeout(timer);
    client.cut();
  }
}
