import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { BackupError } from './backup-error.ts';
import { isOfKeystore, makeEnd, type End, type Header, type TableTotals } from './backup-format.ts';
import { readFrames, type Frame } from './read-frames.ts';
import { RowDigest } from './row-digest.ts';

const keys = openMemoryKeys();
const TABLES = { 'public.one': ['1\\ta', '2\\tb'], 'public.two': [] as string[], 'public.three': ['\\\\.'] };

const header: Header = {
  format: 'levekar-backup',
  version: 1,
  made: '2026-11-22T00:00:00.000Z',
  postgres: 150_000,
  migrations: [{ name: '0001-first.sql', sha256: 'x' }],
  tables: Object.keys(TABLES).map((name) => ({ name, columns: ['a', 'b'], partitions: [] })),
  sequences: [],
  hasPlainValues: false,
};

function totalsOf(rows: readonly string[]): TableTotals {
  const digest = new RowDigest();
  for (const row of rows) digest.add(Buffer.from(row));
  return digest.totals();
}

const body = [
  JSON.stringify(header),
  ...Object.entries(TABLES).flatMap(([table, rows]) => [JSON.stringify({ table }), ...rows, '\\.']),
];
const totals = Object.fromEntries(Object.entries(TABLES).map(([name, rows]) => [name, totalsOf(rows)]));
const endOf = (lines: readonly string[]): End =>
  makeEnd(
    keys,
    totals,
    createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex'),
  );
const whole = [...body, JSON.stringify(endOf(body))];

async function read(lines: readonly string[], pieceSize = 7): Promise<Frame[]> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize)
      yield await Promise.resolve(bytes.subarray(at, at + pieceSize));
  }
  const frames: Frame[] = [];
  for await (const frame of readFrames(pieces())) frames.push(frame);
  return frames;
}

const rowsIn = (frames: readonly Frame[]) =>
  frames.flatMap((frame) => (frame.kind === 'rows' ? frame.bytes.toString().trimEnd().split('\n') : []));

test.each([1, 7, 10_000])('a whole backup is read in pieces of %i bytes', async (size) => {
  const frames = await read(whole, size);
  expect(rowsIn(frames)).toEqual(Object.values(TABLES).flat());
  expect(frames.filter(({ kind }) => kind === 'tableEnd')).toHaveLength(3);
  const last = frames.at(-1);
  expect(last?.kind === 'end' && isOfKeystore(keys, last.end)).toBe(true);
  expect(last?.kind === 'end' && isOfKeystore(openMemoryKeys(), last.end)).toBe(false);
});

test('without any of its lines, with one twice or one more, it is refused', async () => {
  for (const [at, line] of whole.entries()) {
    await expect(read(whole.toSpliced(at, 1)), `without line ${String(at)}`).rejects.toThrow(BackupError);
    await expect(read(whole.toSpliced(at, 0, line)), `line ${String(at)} twice`).rejects.toThrow(BackupError);
    const other = line.replace(/[^\\]$/u, '!');
    if (other !== line)
      await expect(read(whole.toSpliced(at, 1, other)), `line ${String(at)} other`).rejects.toThrow(
        BackupError,
      );
  }
  await expect(read([...whole, 'more'])).rejects.toThrow(BackupError);
  await expect(read([])).rejects.toThrow(BackupError);
});

test('who writes another end cannot make the keystore’s mark on it', () => {
  const given = endOf(body);
  const forged = { ...given, tables: { ...given.tables, 'public.two': totalsOf(['3\\tc']) } };
  expect(isOfKeystore(keys, forged)).toBe(false);
  expect(isOfKeystore(keys, { ...given, mac: '' })).toBe(false);
});

test('of a newer form it is told so', async () => {
  const newer = JSON.stringify({ ...header, version: 2 });
  await expect(read([newer, ...whole.slice(1)])).rejects.toThrow(/newer form/u);
});
