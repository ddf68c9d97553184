import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readKeystoreStatus } from './keystore-status.ts';
import { openKeystore } from './keystore.ts';
import { openKeyring } from './keyring.ts';
import { findMasterSource, fixedMaster, type MasterSource } from './master-key.ts';
import { keystoreFile, openKeys } from './open-keys.ts';
import { finishRotation, rotateMaster } from './rotate-master.ts';

const OWNERS = Array.from({ length: 450 }, () => randomUUID());

let dataDir: string;
let path: string;
let file: MasterSource;
const settings = () => ({
  keystoreDir: null,
  masterKey: null,
  masterKeyCommand: null,
  masterKeyFile: null,
  dataDir,
});
const rawKeystore = () =>
  Buffer.concat(
    readdirSync(join(dataDir, 'keystore')).map((name) => readFileSync(join(dataDir, 'keystore', name))),
  );

/** Runs a change of master key; `after` batches something else happens, such as the end of it all. */
function rotate(
  source: MasterSource,
  newMaster: Uint8Array | null = null,
  onBatch: () => void = () => undefined,
) {
  return rotateMaster({ path, source, newMaster, progress: onBatch });
}

const cutOff = () => {
  throw new Error('cut off');
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'levekar-rotate-'));
  path = keystoreFile(settings());
  file = findMasterSource(settings());
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** The keystore of an installation with its keys. */
function makeInstallation(source?: MasterSource): Map<string, Uint8Array> {
  const keys = source === undefined ? openKeys(settings()) : openKeyring({ path, master: source });
  keys.makeKeys(OWNERS);
  const made = new Map<string, Uint8Array>(OWNERS.map((owner) => [owner, keys.makeKey(owner)]));
  made.set('log', keys.purposeKey('log'));
  keys.close();
  return made;
}

function expectSame(master: MasterSource, made: Map<string, Uint8Array>): void {
  const keys = openKeyring({ path, master });
  for (const owner of OWNERS) expect(keys.keyOf(owner)).toEqual(made.get(owner));
  expect(keys.purposeKey('log')).toEqual(made.get('log'));
  keys.close();
}

describe('a master key in a file', () => {
  test('is changed: the keys are the same, and the old one opens nothing', async () => {
    const made = makeInstallation();
    const old = file.read();
    const rotation = await rotate(file);
    expect(rotation).toEqual({ generation: 2, rewrapped: OWNERS.length, isFinished: true });
    expect(file.read()).not.toEqual(old);
    expectSame(file, made);
    expect(() => openKeyring({ path, master: fixedMaster(old) })).toThrow('is not the one of the keystore');
    expect((await rotate(file)).generation).toBe(3);
    expectSame(file, made);
  });

  test('leaves nothing that the old one would open', async () => {
    makeInstallation();
    const before = openKeystore(path);
    const wrapped = OWNERS.map(
      (owner) => before.keys.find(owner)?.wrapped.subarray(12, 32) ?? Buffer.alloc(20),
    );
    before.close();
    await rotate(file);
    const raw = rawKeystore();
    expect(wrapped.filter((bytes) => raw.includes(Buffer.from(bytes)))).toEqual([]);
    const after = openKeystore(path);
    expect(after.generations()).toMatchObject([{ generation: 2, byOlder: null, byNewer: null }]);
    after.close();
  });

  test('can be changed to one that is given', async () => {
    const made = makeInstallation();
    const given = randomBytes(32);
    await rotate(file, given);
    expect(Buffer.from(file.read())).toEqual(given);
    expectSame(file, made);
    await expect(rotate(file, given)).rejects.toThrow('the one in use');
  });

  test('a server that runs meanwhile opens and makes keys all the time, and after', async () => {
    const made = makeInstallation();
    const server = openKeys(settings());
    const isSame = (owner: string) =>
      Buffer.compare(server.keyOf(owner) ?? Buffer.alloc(0), made.get(owner) ?? Buffer.alloc(1)) === 0;
    const fresh: string[] = [];
    let wrong = 0;
    await rotate(file, null, () => {
      wrong += OWNERS.filter((owner) => !isSame(owner)).length;
      fresh.push(randomUUID());
      server.makeKey(fresh.at(-1) ?? '');
    });
    expect(wrong).toBe(0);
    expect(fresh.length).toBeGreaterThan(1);
    expect(OWNERS.every(isSame)).toBe(true);
    const late = randomUUID();
    const key = server.makeKey(late);
    const other = openKeys(settings());
    expect(other.keyOf(late)).toEqual(key);
    expect(fresh.every((owner) => other.keyOf(owner) !== null)).toBe(true);
    other.close();
    server.close();
    expect(readKeystoreStatus(path, file).generations).toEqual([
      { generation: 2, keys: OWNERS.length + fresh.length + 1 },
    ]);
  });

  test('a server that slept through it finds the new one in the file', async () => {
    const made = makeInstallation();
    const server = openKeys(settings());
    await rotate(file);
    for (const owner of OWNERS) expect(server.keyOf(owner)).toEqual(made.get(owner));
    server.close();
  });

  test('goes on where it was cut off, as the key that it began with', async () => {
    const made = makeInstallation();
    let batches = 0;
    const atSecond = () => {
      batches += 1;
      if (batches === 2) cutOff();
    };
    await expect(rotate(file, null, atSecond)).rejects.toThrow('cut off');
    expect(readKeystoreStatus(path, file)).toMatchObject({
      opens: 'old_key',
      generations: [
        { generation: 1, keys: OWNERS.length - 400 },
        { generation: 2, keys: 400 },
      ],
    });
    expectSame(file, made);
    openKeys(settings()).close();
    await expect(rotate(file, randomBytes(32))).rejects.toThrow('to another master key is under way');
    expect(await rotate(file)).toEqual({ generation: 2, rewrapped: OWNERS.length - 400, isFinished: true });
    expectSame(file, made);
  });
});

describe('a master key that the operator keeps', () => {
  const old = fixedMaster(randomBytes(32), 'LEVEKAR_MASTER_KEY');
  const next = fixedMaster(randomBytes(32), 'LEVEKAR_MASTER_KEY');

  test('is not made up', async () => {
    makeInstallation(old);
    await expect(rotate(old)).rejects.toThrow('give the new one in LEVEKAR_NEW_MASTER_KEY');
    expect(readKeystoreStatus(path, old).generations).toHaveLength(1);
  });

  test('opens with both until the new one is set, and then with that one only', async () => {
    const made = makeInstallation(old);
    expect(await rotate(old, next.read())).toMatchObject({ generation: 2, isFinished: false });
    expectSame(old, made);
    expect(await rotate(old)).toMatchObject({ rewrapped: 0, isFinished: false });
    expectSame(next, made);
    const running = openKeyring({ path, master: old });
    finishRotation(path, next);
    expect(running.keyOf(OWNERS[0] ?? '')).toEqual(made.get(OWNERS[0] ?? ''));
    running.close();
    expect(() => openKeyring({ path, master: old })).toThrow('is not the one of the keystore');
    expectSame(next, made);
  });

  test('may be set too early: what is not wrapped anew opens too, and the change goes on', async () => {
    const made = makeInstallation(old);
    await expect(rotate(old, next.read(), cutOff)).rejects.toThrow('cut off');
    expectSame(next, made);
    finishRotation(path, next);
    expectSame(old, made);
    expect(await rotate(next)).toMatchObject({ rewrapped: OWNERS.length - 200, isFinished: true });
    expectSame(next, made);
  });

  test('that is changed behind the back of a server is asked for', async () => {
    makeInstallation(old);
    const server = openKeyring({ path, master: old });
    await rotate(old, next.read());
    finishRotation(path, next);
    expect(() => OWNERS.map((owner) => server.keyOf(owner))).toThrow('start again with the new one');
    server.close();
  });
});

test('the state of the keystore tells which master key opens it', async () => {
  makeInstallation();
  expect(readKeystoreStatus(path, file)).toMatchObject({ opens: 'yes', keys: OWNERS.length, destroyed: 0 });
  const wrong = fixedMaster(randomBytes(32), 'LEVEKAR_MASTER_KEY');
  expect(readKeystoreStatus(path, wrong)).toMatchObject({ opens: 'no', master: 'LEVEKAR_MASTER_KEY' });
  const keys = openKeys(settings());
  keys.destroyKeys(OWNERS.slice(0, 3));
  expect(readKeystoreStatus(path, file)).toMatchObject({
    id: keys.id,
    keys: OWNERS.length - 3,
    destroyed: 3,
  });
  keys.close();
  const none = join(dataDir, 'none', 'keys.db');
  expect(() => readKeystoreStatus(none, file)).toThrow(`there is no keystore: ${none}`);
});

test('without a keystore there is nothing to change', async () => {
  writeFileSync(join(dataDir, 'master.key'), randomBytes(32).toString('base64url'), { mode: 0o600 });
  await expect(rotate(file)).rejects.toThrow('there is no keystore');
});
