import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

  test('a command takes the line on its standard input, and says by its exit that it did', async () => {
    await mkdir(join(folder, 'outside'));
    await sendLine(`cat >> '${file}'`, 'one');
    await sendLine(`cat >> '${file}'`, 'two');
    expect(await readCheckpointFile(file)).toEqual(['one', 'two']);
    await expect(sendLine('exit 3', 'three')).rejects.toThrow('the command ended with 3');
    await expect(sendLine('kill -9 $$', 'three')).rejects.toThrow('the command ended with SIGKILL');
  });
});
