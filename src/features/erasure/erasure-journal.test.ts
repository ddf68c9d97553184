import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import { readErasures, writeErasure, type Erasure } from './erasure-journal.ts';

describe('the journal of erasures', () => {
  let keys: Keyring;
  let folder: string;
  let file: string;
  const erasure = (): Erasure => ({
    at: '2026-11-22T08:00:00.000Z',
    municipality: '3301',
    families: [randomUUID()],
    enquiries: [randomUUID(), randomUUID()],
    others: [],
  });
  const read = () => readErasures(file, keys);

  beforeAll(() => {
    keys = openMemoryKeys();
  });
  afterAll(() => keys.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-erasures-'));
    file = join(folder, 'erasures.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is read as it was written, oldest first, and is for its owner alone', async () => {
    expect(await read()).toEqual({ erasures: [], foreign: 0 });
    const [first, second] = [erasure(), { ...erasure(), others: [randomUUID()] }];
    await writeErasure(file, keys, first);
    await writeErasure(file, keys, second);
    expect(await read()).toEqual({ erasures: [first, second], foreign: 0 });
    expect(await readFile(file, 'utf8')).toMatch(/^\{.*\}\n\{.*\}\n$/u);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const files = (await readdir('/proc/self/fd')).map((fd) =>
      readlink(`/proc/self/fd/${fd}`).catch(() => ''),
    );
    expect(await Promise.all(files)).not.toContain(file);
  });

  test('loses no erasure that comes after one that was cut off', async () => {
    const [first, cutOff, last] = [erasure(), erasure(), erasure()];
    await writeErasure(file, keys, first);
    const { size } = await stat(file);
    await writeErasure(file, keys, cutOff);
    await truncate(file, size + 40);
    await writeErasure(file, keys, last);
    expect(await read()).toEqual({ erasures: [first, last], foreign: 1 });
  });

  test.each<[string, (line: Erasure & { mac: string }) => unknown]>([
    ['another family', (line) => ({ ...line, families: [randomUUID()] })],
    ['another municipality', (line) => ({ ...line, municipality: '0301' })],
    ['another time', (line) => ({ ...line, at: '2020-01-01T00:00:00.000Z' })],
    ['enquiries as families', (line) => ({ ...line, families: line.enquiries, enquiries: line.families })],
    ['more of them', (line) => ({ ...line, others: [randomUUID()] })],
    ['a field more', (line) => ({ ...line, more: true })],
    ['no signature', ({ mac: _, ...line }) => line],
    ['an empty signature', (line) => ({ ...line, mac: '' })],
    ['half of its signature', (line) => ({ ...line, mac: line.mac.slice(0, 20) })],
    ['no object', () => null],
  ])('takes no line with %s', async (_what, change) => {
    await writeErasure(file, keys, erasure());
    const line = JSON.parse(await readFile(file, 'utf8')) as Erasure & { mac: string };
    await writeFile(file, `${JSON.stringify(change(line))}\n`);
    expect(await read()).toEqual({ erasures: [], foreign: 1 });
  });

  test('takes no line of another installation, nor what is no JSON, and all around them', async () => {
    const strangers = openMemoryKeys();
    const [first, foreign, last] = [erasure(), erasure(), erasure()];
    await writeErasure(file, keys, first);
    await writeErasure(file, strangers, foreign);
    await appendFile(file, 'not json\n\n');
    await writeErasure(file, keys, last);
    expect(await read()).toEqual({ erasures: [first, last], foreign: 2 });
    strangers.close();
  });

  test('stays readable: what was erased with an old program is erased again with a new one', async () => {
    const old = {
      at: '2026-11-22T08:00:00.000Z',
      municipality: '3301',
      families: ['00000000-0000-4000-8000-000000000001'],
      enquiries: [],
      others: [],
    };
    // Whose keys they are does not matter here, as long as they stay the same.
    const same = { ...keys, purposeKey: (purpose: string) => createHash('sha256').update(purpose).digest() };
    await writeErasure(file, same, old);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchInlineSnapshot(`
      {
        "at": "2026-11-22T08:00:00.000Z",
        "enquiries": [],
        "families": [
          "00000000-0000-4000-8000-000000000001",
        ],
        "mac": "E_bKK-LviAFGxT0VnRxAis5wr3q6vduRGUmlRdqLM9k",
        "municipality": "3301",
        "others": [],
      }
    `);
  });

  test.runIf(existsSync('/dev/full'))('that the disk has no room for erases nothing', async () => {
    await expect(writeErasure('/dev/full', keys, erasure())).rejects.toThrow(/ENOSPC/u);
  });

  test('that cannot be read is an error, not an empty one', async () => {
    await expect(readErasures(folder, keys)).rejects.toThrow(/EISDIR/u);
  });
});
