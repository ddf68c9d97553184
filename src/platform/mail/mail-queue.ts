import { sql } from 'kysely';
import { openText, ownerOf } from '../crypto/envelope.ts';
import { keysOf } from '../crypto/keys-of.ts';
import type { Keys } from '../crypto/keys.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { Database } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import { minutesToNextTry } from './retry-rules.ts';

export type MailKind =
  'task_link' | 'task_code' | 'digest' | 'task_waiting' | 'catalogue_confirm' | 'catalogue_link';

/** A mail that this process has taken to send. */
export type TakenMail = {
  id: string;
  kind: MailKind;
  language: Language;
  counts: Readonly<Record<string, number>>;
  /** The address now of the receiving account or organisation, or that of the link; null: there is none any more. */
  to: string | null;
  linkId: string | null;
  codeId: string | null;
  catalogueLinkId: string | null;
  attempts: number;
};

type Queue = { db: Database; clock: Clock };

/** Takes the next mail that is due, so that nobody else sends it meanwhile; null when there is none. */
export async function takeMail({ db, clock }: Queue): Promise<TakenMail | null> {
  return inTransaction(db, clock, null, async (tx) => {
    const { rows } = await sql<Omit<TakenMail, 'to'> & { email: string | null; address: Buffer | null }>`
      select m.id, m.kind, m.language, m.counts, m.link_id as "linkId", m.code_id as "codeId",
        m.catalogue_link_id as "catalogueLinkId", m.attempts, m.email, m.address
      from access.take_mail() m`.execute(tx);
    const [row] = rows;
    if (row === undefined) return null;
    const { email, address, ...taken } = row;
    const to = email ?? addressOf(keysOf(tx), taken.linkId, address);
    return { ...taken, to };
  });
}

// Not opened with the row, as others are: one that does not open must not stop all that wait behind it.
function addressOf(keys: Keys, linkId: string | null, sealed: Uint8Array | null): string | null {
  if (linkId === null || sealed === null) return null;
  const place = { table: 'task_link', row: linkId, column: 'address', version: 1 };
  try {
    const key = keys.keyOf(ownerOf(place, sealed));
    return key === null ? null : openText(key, place, sealed);
  } catch {
    return null;
  }
}

export async function markSent({ db, clock }: Queue, id: string): Promise<void> {
  await inTransaction(db, clock, null, (tx) => sql`select access.mail_sent(${id}::uuid)`.execute(tx));
}

/** Tries again later, or gives up where that would not help or was done often enough. */
export async function markFailed(
  { db, clock }: Queue,
  { id, attempts }: Pick<TakenMail, 'id' | 'attempts'>,
  { problem, isFinal }: { problem: string; isFinal: boolean },
): Promise<void> {
  const minutes = isFinal ? null : minutesToNextTry(attempts);
  const again = minutes === null ? null : new Date(clock.now().getTime() + minutes * 60_000).toISOString();
  await inTransaction(db, clock, null, (tx) =>
    sql`select access.mail_failed(${id}::uuid, ${problem}, ${again}::timestamptz)`.execute(tx),
  );
}

/** What is long sent, or given up, goes. */
export async function sweepMail({ db, clock }: Queue): Promise<void> {
  await inTransaction(db, clock, null, (tx) => sql`select access.sweep_mail()`.execute(tx));
}
