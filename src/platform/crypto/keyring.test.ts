import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeystoreError } from './keystore-error.ts';
import { openKeystore } from './keystore.ts';
import { KeyDestroyedError, openKeyring } from './keyring.ts';
import { fixedMaster } from './master-key.ts';

const ONE = '5b0f2f5e-8f3c-4a46-9d2c-000000000001';
const OTHER = '5b0f2f5e-8f3c-4a46-9d2c-000000000002';

let folder: string;
let path: string;
const master = fixedMaster(randomBytes(32));
const open = () => openKeyring({ path, master });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levekar-keys-'));
  path = join(folder, 'keystore', 'keys.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What lies in the keystore's folder, byte for byte. */
function isInFiles(): (bytes: Uint8Array) => boolean {
  const files = join(folder, 'keystore');
  const raw = Buffer.concat(readdirSync(files).map((name) => readFileSync(join(files, name))));
  return (bytes) => raw.includes(Buffer.from(bytes));
}

describe('an owner’s key', () => {
  test('is made once, and is the same after another start', () => {
    const keys = open();
    expect(keys.keyOf(ONE)).toBeNull();
    const made = keys.makeKey(ONE);
    expect(made).toHaveLength(32);
    expect(keys.makeKey(ONE)).toEqual(made);
    expect(keys.makeKey(OTHER)).not.toEqual(made);
    keys.close();
    const again = open();
    expect(again.keyOf(ONE)).toEqual(made);
    again.close();
  });

  test('is known by another process at once', () => {
    const [here, there] = [open(), open()];
    const made = here.makeKey(ONE);
    expect(there.keyOf(ONE)).toEqual(made);
    expect(there.makeKey(ONE)).toEqual(made);
    here.close();
    there.close();
  });

  test('is one of many that are made in a step, of which some are there and some named twice', () => {
    const keys = open();
    const made = keys.makeKey(ONE);
    keys.makeKeys([ONE, OTHER, OTHER]);
    expect(keys.keyOf(ONE)).toEqual(made);
    expect(keys.keyOf(OTHER)).toHaveLength(32);
    keys.close();
  });

  test('opens for its own owner only: what lies in the place of another does not', () => {
    const keys = open();
    keys.makeKeys([ONE, OTHER]);
    keys.close();
    const store = openKeystore(path);
    const foreign = store.keys.find(OTHER);
    if (foreign !== null) store.keys.put(ONE, foreign);
    store.close();
    const again = open();
    expect(() => again.keyOf(ONE)).toThrow(KeystoreError);
    expect(again.keyOf(OTHER)).toHaveLength(32);
    again.close();
  });

  test('takes an owner in one spelling only', () => {
    const keys = open();
    for (const owner of ['', 'family', ONE.toUpperCase(), ONE.replaceAll('-', '')])
      expect(() => keys.makeKey(owner)).toThrow('not the uuid');
    keys.close();
  });
});

describe('a destroyed key', () => {
  test('is not there any more, and never made again', () => {
    const keys = open();
    keys.makeKeys([ONE, OTHER]);
    expect(keys.destroyKeys([ONE, randomUUID()])).toBe(1);
    expect(keys.destroyKeys([ONE])).toBe(0);
    for (const ring of [keys, open()]) {
      expect(ring.keyOf(ONE)).toBeNull();
      expect(ring.isDestroyed(ONE)).toBe(true);
      expect(ring.isDestroyed(OTHER)).toBe(false);
      expect(() => ring.makeKey(ONE)).toThrow(KeyDestroyedError);
      expect(() => ring.makeKeys([randomUUID(), ONE])).toThrow(KeyDestroyedError);
      expect(ring.keyOf(OTHER)).toHaveLength(32);
      ring.close();
    }
  });

  test('is not made where none was, either', () => {
    const keys = open();
    expect(keys.destroyKeys([ONE])).toBe(0);
    expect(() => keys.makeKey(ONE)).toThrow(KeyDestroyedError);
    keys.close();
  });

  test('opens nothing in another process that had it in memory, within a second', async () => {
    const [here, there] = [open(), open()];
    here.makeKey(ONE);
    expect(there.keyOf(ONE)).not.toBeNull();
    here.destroyKeys([ONE]);
    await sleep(100);
    expect(there.keyOf(ONE)).toBeNull();
    here.close();
    there.close();
  });

  test('leaves nothing of itself in the files, whatever was made and destroyed before it', () => {
    const step = fc.record({ made: fc.integer({ min: 1, max: 120 }), every: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const keys = open();
        const store = openKeystore(path);
        const gone: Uint8Array[] = [];
        const alive: string[] = [];
        for (const { made, every } of steps) {
          const owners = Array.from({ length: made }, () => randomUUID());
          keys.makeKeys(owners);
          alive.push(...owners);
          const doomed = alive.filter((_, at) => at % every === 0);
          gone.push(...doomed.map((owner) => store.keys.find(owner)?.wrapped ?? new Uint8Array()));
          keys.destroyKeys(doomed);
          alive.splice(0, alive.length, ...alive.filter((owner) => !doomed.includes(owner)));
        }
        const isLeft = isInFiles();
        // A third of it would be as good a trace as all of it.
        const traces = gone.filter((wrapped) => isLeft(wrapped.subarray(12, 32)));
        expect(gone.every((wrapped) => wrapped.length === 60)).toBe(true);
        expect(traces).toEqual([]);
        for (const owner of alive) expect(keys.keyOf(owner)).toHaveLength(32);
        store.close();
        keys.close();
      }),
      { numRuns: 15 },
    );
  });

  test('leaves nothing in the log file of one that was cut off, once the keys are opened again', () => {
    const keys = open();
    keys.makeKey(ONE);
    const store = openKeystore(path);
    const trace = store.keys.find(ONE)?.wrapped.subarray(12, 32) ?? Buffer.alloc(20);
    store.inWriting(() => store.keys.blank(ONE));
    expect(isInFiles()(trace)).toBe(true);
    open().close();
    expect(isInFiles()(trace)).toBe(false);
    store.close();
    keys.close();
  });

  test('the search above does find a key that is there', () => {
    const keys = open();
    keys.makeKey(ONE);
    const store = openKeystore(path);
    const wrapped = store.keys.find(ONE)?.wrapped;
    expect(wrapped).toHaveLength(60);
    expect(isInFiles()(wrapped?.subarray(12, 32) ?? Buffer.from('none'))).toBe(true);
    store.close();
    keys.close();
  });
});

describe('the keystore', () => {
  test('is for its owner alone', () => {
    const keys = open();
    keys.makeKey(ONE);
    expect(statSync(join(folder, 'keystore')).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(join(folder, 'keystore')))
      expect([name, statSync(join(folder, 'keystore', name)).mode & 0o777]).toEqual([name, 0o600]);
    keys.close();
  });

  test('has no key in the open', () => {
    const keys = open();
    const made = keys.makeKey(ONE);
    const isThere = isInFiles();
    for (const secret of [made, master.read(), keys.purposeKey('log')]) expect(isThere(secret)).toBe(false);
    keys.close();
  });

  test('tells another master key at once', () => {
    open().close();
    const wrong = fixedMaster(randomBytes(32), 'LEVEKAR_MASTER_KEY');
    expect(() => openKeyring({ path, master: wrong })).toThrow(
      /the master key \(LEVEKAR_MASTER_KEY\) is not the one of the keystore/u,
    );
    open().close();
  });

  test('is not taken from a file of something else', () => {
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'no database, though it has a line for every hundred bytes '.repeat(90));
    expect(() => openKeyring({ path: notes, master })).toThrow('not a keystore, or damaged');
  });

  test('is closed to others where it was opened to them, and is no folder', () => {
    open().close();
    chmodSync(path, 0o644);
    open().close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => openKeyring({ path: folder, master })).toThrow(`the keystore is no file: ${folder}`);
    expect(() => openKeyring({ path: join(path, 'keys.db'), master })).toThrow('cannot be made');
  });

  test('opens 3 000 keys that it has not in memory in a moment', () => {
    const keys = open();
    const owners = Array.from({ length: 3000 }, () => randomUUID());
    keys.makeKeys(owners);
    keys.close();
    const again = open();
    const started = process.cpuUsage();
    for (const owner of owners) again.keyOf(owner);
    const { user, system } = process.cpuUsage(started);
    again.close();
    // 60 to 75 ms; more where other work takes the machine's caches.
    expect((user + system) / 1000).toBeLessThan(250);
  });
});

describe('the key of a purpose', () => {
  test('stays the same, and is another for each purpose and keystore', () => {
    const keys = open();
    const log = keys.purposeKey('log');
    expect(log).toHaveLength(32);
    expect(keys.purposeKey('log')).toEqual(log);
    expect(keys.purposeKey('checkpoint')).not.toEqual(log);
    keys.close();
    const again = open();
    expect(again.purposeKey('log')).toEqual(log);
    again.close();
    const other = openKeyring({ path: ':memory:', master });
    expect(other.purposeKey('log')).not.toEqual(log);
    other.close();
  });
});
