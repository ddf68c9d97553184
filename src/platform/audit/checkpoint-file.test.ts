import { existsSync } from 'node:fs';
import {
  appendFile,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendLines, readCheckpointFile, readLastLine, sendLine } from './checkpoint-file.ts';

describe('the file of checkpoints', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-checkpoints-'));
    file = join(folder, 'outside', 'log.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is made for its owner alone, and grows', async () => {
    expect(await readCheckpointFile(file)).toEqual([]);
    expect(await readLastLine(file)).toBeNull();
    await appendLines(file, ['one']);
    await appendLines(file, ['two', 'three']);
    expect(await readFile(file, 'utf8')).toBe('one\ntwo\nthree\n');
    expect(await readCheckpointFile(file)).toEqual(['one', 'two', 'three']);
    expect(await readLastLine(file)).toBe('three');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['after a whole line', 'one\n', ['one']],
    ['as the first', '', []],
  ])(
    'a line without an end, %s, does not count and is cut away by the next',
    async (_what, before, whole) => {
      await mkdir(join(folder, 'outside'));
      await writeFile(file, `${before}half a li`);
      expect(await readCheckpointFile(file)).toEqual(whole);
      expect(await readLastLine(file)).toBe(whole.at(-1) ?? null);
      await appendLines(file, ['next']);
      expect(await readCheckpointFile(file)).toEqual([...whole, 'next']);
    },
  );

  test('finds the last line however long it is', async () => {
    const long = 'ø'.repeat(200_000);
    await appendLines(file, ['first', long]);
    expect(await readLastLine(file)).toBe(long);
    await appendFile(file, 'x'.repeat(300_000));
    expect(await readLastLine(file)).toBe(long);
    await appendLines(file, ['', 'short']);
    expect(await readLastLine(file)).toBe('short');
  });

  test('a folder in its place is an error, not a silence', async () => {
    await mkdir(file, { recursive: true });
    await expect(appendLines(file, ['one'])).rejects.toThrow(/EISDIR/u);
    await expect(readCheckpointFile(file)).rejects.toThrow(/EISDIR/u);
  });

  test('whatever is in the way of the file is told', async () => {
    await writeFile(join(folder, 'outside'), '');
    await expect(readLastLine(file)).rejects.toThrow(/ENOTDIR/u);
    await expect(readCheckpointFile(file)).rejects.toThrow(/ENOTDIR/u);
  });

  test.runIf(existsSync('/dev/full'))('a line that the disk has no room for is told', async () => {
    await expect(appendLines('/dev/full', ['one'])).rejects.toThrow(/ENOSPC/u);
  });

  test('is left open by nobody', async () => {
    const openFiles = async () => {
      const all = await readdir('/proc/self/fd');
      const names = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
      return names.filter((name) => name.startsWith(folder));
    };
    await appendLines(file, ['one']);
    await readLastLine(file);
    expect(await openFiles()).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)('is given to whose folder it is, when root makes it', async () => {
    await mkdir(join(folder, 'outside'));
    await chown(join(folder, 'outside'), 65534, 65534);
    await appendLines(file, ['one']);
    expect((await stat(file)).uid).toBe(65534);
  });

  test('a command may say more than anybody reads, and take nothing', async () => {
    await sendLine('head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2', 'one');
  });

  test('a command takes the line on its standard input, and says by its exit that it did', async () => {
    await mkdir(join(folder, 'outside'));
    await sendLine(`cat >> '${file}'`, 'one');
    await sendLine(`cat >> '${file}'`, 'two');
    expect(await readCheckpointFile(file)).toEqual(['one', 'two']);
    await expect(sendLine('exit 3', 'three')).rejects.toThrow('the command ended with 3');
    await expect(sendLine('kill -9 $$', 'three')).rejects.toThrow('the command ended with SIGKILL');
  });
});
