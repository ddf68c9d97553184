import type { Client } from 'pg';

// 'LEVE' and 'KAR ' in ASCII: two numbers that no other use of advisory locks will hit upon.
const KEY = [0x4c455645, 0x4b415220];

export type Lease = {
  /** Fulfilled when the connection is gone, by `end()` or because the server cut it. */
  ended: Promise<void>;
  /** Lets go. True when nobody else holds a lease; then nobody gets one before `end()`. Throws when ended. */
  release(): Promise<boolean>;
  end(): Promise<void>;
};

/**
 * Each process that uses the server holds this lock, shared, on a connection of its own. PostgreSQL lets go of it when
 * the process ends in whatever way, so nobody has to count or to clean up. The lease takes over the connection.
 */
export async function takeLease(client: Client): Promise<Lease> {
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
  // Two methods that the library's types lack. The lease is no reason for a process to go on living.
  const living = client as Client & { ref(): void; unref(): void };
  try {
    await client.query('select pg_advisory_lock_shared($1, $2)', KEY);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  living.unref();
  return {
    ended,
    async release() {
      living.ref();
      await client.query('select pg_advisory_unlock_shared($1, $2)', KEY);
      const { rows } = await client.query<{ gained: boolean }>(
        'select pg_try_advisory_lock($1, $2) as gained',
        KEY,
      );
      return rows[0]?.gained === true;
    },
    async end() {
      living.ref();
      await client.end().catch(() => undefined);
    },
  };
}
