import { expect, test } from 'vitest';
import { isInfected } from './scan-file.ts';

const FILE = Buffer.from('a file');

test('the command is given the file, and its exit code decides', async () => {
  expect(await isInfected('grep -q "a file" && exit 0 || exit 2', FILE)).toBe(false);
  expect(await isInfected('cat >/dev/null; exit 1', FILE)).toBe(true);
  // one that has seen enough before it has read all
  expect(await isInfected('exit 1', Buffer.alloc(8_000_000))).toBe(true);
});

test.each(['exit 2', 'exit 127', 'no-such-scanner-here', 'kill -9 $$'])(
  'a scanner that does not say is no answer: %s',
  async (command) => {
    await expect(isInfected(command, FILE)).rejects.toMatchObject({ code: 'scan_failed' });
  },
);

test('so many are looked at and no more', async () => {
  const running = [1, 2, 3].map(() => isInfected('sleep 0.3', FILE));
  await expect(isInfected('exit 0', FILE)).rejects.toMatchObject({ code: 'busy' });
  expect(await Promise.all(running)).toEqual([false, false, false]);
  expect(await isInfected('exit 0', FILE)).toBe(false);
});
