import { sql } from 'kysely';
import type { SignedIn } from '../../shared/signed-in.ts';
import { keysOf } from '../crypto/keys-of.ts';
import type { Tx } from '../db/transaction.ts';
import { entryHash, type LogEntry } from './log-entry.ts';

type Begun = Omit<LogEntry, 'event' | 'subjects' | 'details'> & {
  subject_ids: string;
  detail_text: string;
  before: Buffer;
};

/** Counts, digests and codes, never of a person. */
export type LogDetails = Readonly<Record<string, string | number | boolean>>;

/**
 * Writes who read or changed what, in the transaction that does it: no log, no answer. The actor, the time and
 * what gave access are the database's own words; the digest that chains the entry is made here, with a key that
 * the database does not have.
 * @param subjects ids of the records that were shown or changed, and of the persons they told of
 */
export async function writeAccessLog(
  tx: Tx,
  actor: Pick<SignedIn, 'accountId' | 'municipalityId'>,
  event: string,
  subjects: readonly string[],
  details: LogDetails = {},
): Promise<void> {
  const shown = [...new Set(subjects)];
  const { rows } = await sql<Begun>`
    select * from access.begin_log_entry(${event}, ${shown}::uuid[], ${JSON.stringify(details)}::jsonb)`.execute(
    tx,
  );
  const [begun] = rows;
  if (begun?.actor !== actor.accountId || begun.municipality !== actor.municipalityId)
    throw new Error('the access log knows another actor than the one who reads');
  const { subject_ids, detail_text, before, ...rest } = begun;
  const entry = { ...rest, event, subjects: subject_ids, details: detail_text };
  const hash = entryHash(keysOf(tx).purposeKey('log'), before, entry);
  await sql`select access.append_log_entry(${entry.shard}, ${entry.place}, ${entry.roles}, ${entry.teams},
    ${entry.services}, ${event}, ${entry.basis}, ${entry.subjects}, ${entry.details}, ${before}, ${hash})`.execute(
    tx,
  );
}
