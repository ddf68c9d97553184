import { createHmac } from 'node:crypto';

/**
 * One entry of the access log with every value as the database writes it out, since that is what is digested:
 * arrays as `{a,b}`, the time in UTC to the microsecond, details as the jsonb's own text.
 */
export type LogEntry = {
  /** The municipality's number in this database, not its code. */
  municipality: number;
  shard: number;
  /** 1, 2, 3 … in its chain. */
  place: number;
  at: string;
  actor: string;
  roles: string;
  teams: string;
  services: string;
  event: string;
  basis: string;
  subjects: string;
  details: string;
};

/** What the first entry of a chain follows. */
export const CHAIN_START = Buffer.alloc(32);

const FORMAT = 'levekar access log 1';

/** The bytes that are digested: as a JSON list, so that no two entries are written alike. */
export function entryBytes(entry: LogEntry): Buffer {
  return Buffer.from(
    JSON.stringify([
      FORMAT,
      entry.municipality,
      entry.shard,
      entry.place,
      entry.at,
      entry.actor,
      entry.roles,
      entry.teams,
      entry.services,
      entry.event,
      entry.basis,
      entry.subjects,
      entry.details,
    ]),
    'utf8',
  );
}

/**
 * The digest that binds an entry to all before it in its chain.
 * @param key 32 bytes, of the purpose 'log'
 * @param before the digest of the entry before, or CHAIN_START
 */
export function entryHash(key: Uint8Array, before: Uint8Array, entry: LogEntry): Buffer {
  return createHmac('sha256', key).update(before).update(entryBytes(entry)).digest();
}
