import type { Client } from 'pg';

// 'LEVE' and 'KAR ' in ASCII: two numbers that no other use of advisory locks will hit upon.
const LEASE = [0x4c455645, 0x4b415220];

/**
 * Each process that uses the server holds this lock, shared, on a connection of its own. PostgreSQL lets go of it when
 * the process ends in whatever way, so nobody has to count or to clean up.
 */
export async function takeLease(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, $2)', LEASE);
}

/** Lets go of the lease. True when nobody else holds one; nobody then gets one before this connection ends. */
export async function releaseLease(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1, $2)', LEASE);
  const { rows } = await client.query<{ gained: boolean }>(
    'select pg_try_advisory_lock($1, $2) as gained',
    LEASE,
  );
  return rows[0]?.gained === true;
}
