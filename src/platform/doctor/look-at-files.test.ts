import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtFiles, type FileSettings } from './look-at-files.ts';

let folder: string;
let data: string;
let settings: FileSettings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levekar-doctor-'));
  data = join(folder, 'data');
  await mkdir(join(data, 'keystore'), { recursive: true, mode: 0o700 });
  for (const name of ['key', 'master.key', 'keystore/keys.db'])
    await writeFile(join(data, name), 'x', { mode: 0o600 });
  settings = {
    dataDir: data,
    databaseUrl: null,
    keystoreDir: null,
    masterKey: null,
    masterKeyCommand: null,
    masterKeyFile: null,
    checkpointFile: join(data, 'log-checkpoints.jsonl'),
    checkpointCommand: null,
    erasureJournal: join(folder, 'erasures.jsonl'),
  };
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

test('what lies in the data folder is beside the database, also what is not there yet', async () => {
  const found = await lookAtFiles(settings);
  expect(found.openToOthers).toEqual([]);
  expect(found.master).toEqual({
    path: join(data, 'master.key'),
    isBesideDatabase: true,
    isOnSameDisk: true,
  });
  expect([found.keystore, found.checkpoints, found.erasures].map((place) => place.isBesideDatabase)).toEqual([
    true,
    true,
    false,
  ]);
  expect(found.erasures.isOnSameDisk).toBe(true);
});

test('a link does not hide where a file is; a key that is no file is nowhere', async () => {
  await symlink(join(data, 'keystore'), join(folder, 'keys'));
  expect(
    (await lookAtFiles({ ...settings, keystoreDir: join(folder, 'keys') })).keystore.isBesideDatabase,
  ).toBe(true);
  expect((await lookAtFiles({ ...settings, masterKeyCommand: 'vault read it' })).master).toBeNull();
});

test('beside a database elsewhere lies nothing', async () => {
  const { master, keystore } = await lookAtFiles({ ...settings, databaseUrl: 'postgres://db/levekar' });
  expect([master?.isBesideDatabase, master?.isOnSameDisk, keystore.isBesideDatabase]).toEqual([
    false,
    false,
    false,
  ]);
});

test('what others may read is named', async () => {
  await chmod(join(data, 'master.key'), 0o640);
  await chmod(join(data, 'keystore'), 0o701);
  expect((await lookAtFiles(settings)).openToOthers).toEqual([
    join(data, 'keystore'),
    join(data, 'master.key'),
  ]);
});
