import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';
import { keysOf } from './keys-of.ts';

type Context = { tx: Tx; afterwards: (work: (isCommitted: boolean) => void) => void };

/**
 * Destroys the keys of what the municipality removed before this transaction and are there still, because a colleague
 * protected an identity or the program was stopped.
 */
export async function destroyEndedKeys({ tx }: Pick<Context, 'tx'>): Promise<void> {
  const { rows } = await sql<{ owners: string[] }>`select access.take_ended_keys() as owners`.execute(tx);
  const ended = rows[0]?.owners ?? [];
  if (ended.length > 0) keysOf(tx).destroyKeys(ended);
}

/** Destroys the key of what is removed in this transaction, once that is committed. */
export function destroyWhenCommitted({ tx, afterwards }: Context, owner: string): void {
  const keys = keysOf(tx);
  afterwards((isCommitted) => {
    if (isCommitted) keys.destroyKeys([owner]);
  });
}
