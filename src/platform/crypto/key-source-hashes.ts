import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Keys } from './keys.ts';

const BATCH = 5000;

/**
 * What an imported row is known by, as it is stored: a plain digest of what a row says could be guessed at by who
 * holds the database. Another for each municipality.
 */
export function keyedHash(keys: Keys, municipalityId: number, hash: string): string {
  const key = keys.purposeKey(`source-hash:${String(municipalityId)}`);
  return `keyed:${createHmac('sha256', key).update(hash).digest('hex')}`;
}

/** Replaces what older versions stored plain, some at a time: a start that is broken off goes on. */
export async function keySourceHashes(owner: pg.Client, keys: Keys): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{
      municipality: number;
      id: string;
      key: string | null;
      hash: string;
    }>(
      `select municipality_id as municipality, id, source_key as key, source_hash as hash from enquiry
       where length(source_hash) = 64 limit $1`, // as index enquiry_plain_source has it
      [BATCH],
    );
    if (rows.length === 0) return;
    const keyed = rows.map((row) => ({ ...row, keyed: keyedHash(keys, row.municipality, row.hash) }));
    await owner.query(
      `update enquiry e set source_hash = n.hash, source_key = n.key
       from unnest($1::integer[], $2::uuid[], $3::text[], $4::text[]) as n (municipality_id, id, key, hash)
       where e.municipality_id = n.municipality_id and e.id = n.id`,
      [
        keyed.map(({ municipality }) => municipality),
        keyed.map(({ id }) => id),
        keyed.map(({ key, hash, keyed: stored }) => key?.replace(hash, stored) ?? null),
        keyed.map(({ keyed: stored }) => stored),
      ],
    );
  }
}
