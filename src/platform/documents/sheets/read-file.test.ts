import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectBounded, readFileBounded } from './read-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levekar-read-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is read whole', async () => {
  const path = join(folder, 'small.csv');
  await writeFile(path, 'Dato;Type');
  expect(Buffer.from((await readFileBounded(path)) as Uint8Array).toString()).toBe('Dato;Type');
});

test('a gigabyte is refused by its size, unread', async () => {
  const path = join(folder, 'huge.csv');
  const file = await open(path, 'w');
  await file.truncate(1024 ** 3);
  await file.close();
  const start = performance.now();
  expect(await readFileBounded(path)).toEqual({
    fileRefusal: 'file_too_large',
    details: { megabytes: 1024, limit: 50 },
  });
  expect(performance.now() - start).toBeLessThan(500);
});

test('a stream without end is left at the limit', async () => {
  let given = 0;
  const stream = (async function* () {
    for (;;) {
      given += 1024;
      yield await Promise.resolve(new Uint8Array(1024));
    }
  })();
  expect(await collectBounded(stream, 10_000)).toMatchObject({ fileRefusal: 'file_too_large' });
  expect(given).toBe(10_240);
});

test('what is not there, or is a folder, is said plainly', async () => {
  expect(await readFileBounded(join(folder, 'none.csv'))).toMatchObject({ fileRefusal: 'file_not_found' });
  expect(await readFileBounded(folder)).toMatchObject({ fileRefusal: 'file_unreadable' });
});
