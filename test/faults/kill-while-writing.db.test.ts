import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killWhileWriting } from './kill-while-writing.ts';

test('nothing that was acknowledged is lost to kill -9', { timeout: 400_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levekar-killed-'));
  try {
    expect((await killWhileWriting(join(folder, 'data'), 2)).problems).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
