import { sql } from 'kysely';
import { blindIndex } from '../../platform/crypto/sealing.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** What a birth number is found by in the actor's municipality; see `blindIndex`. Nothing for no number. */
export async function birthNumberIndex(tx: Tx, digits: string | null): Promise<Buffer | null> {
  if (digits === null) return null;
  const { rows } = await sql<{ mine: number | null }>`select access.my_municipality() as mine`.execute(tx);
  return blindIndex(keysOf(tx), 'birth_number', rows[0]?.mine ?? 0, digits);
}
