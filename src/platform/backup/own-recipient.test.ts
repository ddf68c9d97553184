import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownIdentityFile, ownRecipient, readIdentities, readRecipients } from './age-keys.ts';

test('an installation without a recipient gets a pair of its own, once, for its owner alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levekar-own-pair-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = await ownRecipient(folder, new Date('2026-11-22T09:00:00Z'));
  expect(made.isNew).toBe(true);
  expect(readRecipients([made.recipient])).toEqual([made.recipient]);
  expect(await readIdentities(ownIdentityFile(folder))).toHaveLength(1);
  expect((await stat(ownIdentityFile(folder))).mode & 0o777).toBe(0o600);
  expect(await ownRecipient(folder, new Date())).toEqual({ recipient: made.recipient, isNew: false });
});
