import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHAIN_START, entryBytes, entryHash, type LogEntry } from './log-entry.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const entries: fc.Arbitrary<LogEntry> = fc.record({
  municipality: fc.integer({ min: 1, max: 50 }),
  shard: fc.integer({ min: 0, max: 15 }),
  place: fc.integer({ min: 1, max: 1_000_000 }),
  at: text,
  actor: text,
  roles: text,
  teams: text,
  services: text,
  event: text,
  basis: text,
  subjects: text,
  details: text,
});
const FIELDS = Object.keys(fc.sample(entries, 1)[0] ?? {}) as (keyof LogEntry)[];
const key = Buffer.alloc(32, 7);

test('two entries have the same bytes only when they are the same, whatever their fields hold', () => {
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      const isSame = FIELDS.every((field) => one[field] === other[field]);
      expect(entryBytes(one).equals(entryBytes(other))).toBe(isSame);
    }),
  );
});

test('what moves from one field to the next gives other bytes', () => {
  fc.assert(
    fc.property(entries, text, fc.constantFrom('","', '"', '\\', ','), (entry, rest, joint) => {
      const left = { ...entry, roles: `${entry.roles}${joint}${rest}`, teams: '' };
      const right = { ...entry, roles: entry.roles, teams: `${joint}${rest}` };
      expect(entryBytes(left).equals(entryBytes(right))).toBe(false);
    }),
  );
});

test('each field, the key and the digest before change the digest; the order of fields does not', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom(...FIELDS), (entry, field) => {
      const value = entry[field];
      const changed = { ...entry, [field]: typeof value === 'number' ? value + 1 : `${value}x` };
      const hash = entryHash(key, CHAIN_START, entry);
      expect(entryHash(key, CHAIN_START, changed).equals(hash)).toBe(false);
      expect(entryHash(Buffer.alloc(32, 8), CHAIN_START, entry).equals(hash)).toBe(false);
      expect(entryHash(key, hash, entry).equals(hash)).toBe(false);
      const turned = Object.fromEntries(Object.entries(entry).reverse()) as LogEntry;
      expect(entryHash(key, CHAIN_START, turned).equals(hash)).toBe(true);
    }),
  );
});

test('the format stays: an old log must verify with a new program', () => {
  const entry: LogEntry = {
    municipality: 1,
    shard: 0,
    place: 1,
    at: '2026-11-22T08:00:00.000001Z',
    actor: '00000000-0000-4000-8000-000000000001',
    roles: '{adviser}',
    teams: '{1,2}',
    services: '{}',
    event: 'family.read',
    basis: '{own_team}',
    subjects: '{00000000-0000-4000-8000-000000000002}',
    details: '{}',
  };
  expect(entryHash(key, CHAIN_START, entry).toString('hex')).toMatchInlineSnapshot(
    `"50e5e60b24da7cd55966116c6b20e659ce211bdaacb07d2a6896451feb2338d7"`,
  );
});
