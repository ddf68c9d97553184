import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Keys } from '../crypto/keys.ts';

/**
 * A backup is an age file, of zstd, of lines: the header as JSON, then for each table a line that names it,
 * its rows as PostgreSQL's COPY writes them and a line `\.`, and the end as JSON. Anyone who holds the
 * identity can read it with `age -d` and `zstd -d`.
 */
export const Header = z.strictObject({
  format: z.literal('levekar-backup'),
  version: z.literal(1),
  made: z.iso.datetime(),
  /** PostgreSQL's server_version_num. */
  postgres: z.int(),
  /** What the database's form was made by, in order. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).min(1),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      partitions: z.array(z.strictObject({ name: z.string(), bound: z.string() })),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.int(), isCalled: z.boolean() })),
  /** Whether values lie in it that no key seals, as from before they were sealed: erasure cannot reach them here. */
  hasPlainValues: z.boolean(),
});
export type Header = z.infer<typeof Header>;

export const TableLine = z.strictObject({ table: z.string() });

const TableTotals = z.strictObject({ rows: z.int(), sha256: z.string() });
export type TableTotals = z.infer<typeof TableTotals>;

export const End = z.strictObject({
  tables: z.record(z.string(), TableTotals),
  /** SHA-256 of everything before this line. */
  sha256: z.string(),
  /** Made with a key of the keystore: who only holds the public key can make no backup of ours. */
  mac: z.string(),
});
export type End = z.infer<typeof End>;

export const END_OF_ROWS = Buffer.from('\\.');

export function jsonLine(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
}

export function makeEnd(keys: Keys, tables: Record<string, TableTotals>, sha256: string): End {
  return { tables, sha256, mac: macOf(keys, tables, sha256).toString('hex') };
}

/** Whether the keystore here is the one of the installation that made the backup. */
export function isOfKeystore(keys: Keys, end: End): boolean {
  const expected = macOf(keys, end.tables, end.sha256);
  const given = Buffer.from(end.mac, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macOf(keys: Keys, tables: Record<string, TableTotals>, sha256: string): Buffer {
  const totals = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  return createHmac('sha256', keys.purposeKey('backup')).update(`${sha256} ${totals}`).digest();
}
