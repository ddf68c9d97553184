import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withStartLock } from './start-lock.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'levekar-lock-')), 'start-lock');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

test('never two at once, also within one process', { timeout: 20_000 }, async () => {
  let inside = 0;
  let most = 0;
  const enter = () =>
    withStartLock(folder, async () => {
      most = Math.max(most, (inside += 1));
      await sleep(5);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, enter));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('a dead process, and an earlier one with the id of a live one, do not hold it', async () => {
  await mkdir(folder);
  await writeFile(join(folder, '4194399_0a0b0c0d.1_dead'), '');
  await writeFile(join(folder, `${process.pid}_0a0b0c0d.1_earlier`), '');
  expect(await withStartLock(folder, async () => 'done')).toBe('done');
});

test('is free again after the work failed', async () => {
  await expect(withStartLock(folder, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
  expect(await withStartLock(folder, async () => 'done')).toBe('done');
});
