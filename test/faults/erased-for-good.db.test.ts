import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proveErasure } from './erase-for-good.ts';

test('an erased family is nowhere, and no older copy opens', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levekar-erased-'));
  try {
    expect((await proveErasure(folder)).problems).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
