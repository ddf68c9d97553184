import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreKeystore, serializeKeystore } from './copy-keystore.ts';
import { KeystoreError } from './keystore-error.ts';
import { openKeystore } from './keystore.ts';
import { openKeyring } from './keyring.ts';
import { fixedMaster } from './master-key.ts';
import { rotateMaster } from './rotate-master.ts';

const PAGE = 4096;
const OWNERS = Array.from({ length: 20 }, () => randomUUID());
const [FIRST = '', SECOND = '', THIRD = ''] = OWNERS;
const master = fixedMaster(randomBytes(32));

let folder: string;
let path: string;
let copy: Uint8Array;
let made: Map<string, Uint8Array>;
let log: Uint8Array;

const openAt = (at = path, by = master) => openKeyring({ path: at, master: by });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levekar-copy-'));
  path = join(folder, 'keystore', 'keys.db');
  const keys = openAt();
  keys.makeKeys(OWNERS);
  made = new Map(OWNERS.map((owner) => [owner, keys.makeKey(owner)]));
  log = keys.purposeKey('log');
  copy = serializeKeystore(path);
  keys.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where the keystore is lost', () => {
  test.each([
    ['and nothing is in its place', () => undefined],
    ['and a start has made another, still without keys', (at: string) => openAt(at).close()],
  ])('%s, all comes back: keys, secrets and its id', (_, begin) => {
    const elsewhere = join(folder, 'new', 'keys.db');
    begin(elsewhere);
    expect(restoreKeystore(elsewhere, master, copy)).toEqual({ restored: 20, kept: 0, destroyed: 0 });
    const keys = openAt(elsewhere);
    for (const owner of OWNERS) expect(keys.keyOf(owner)).toEqual(made.get(owner));
    expect(keys.purposeKey('log')).toEqual(log);
    const original = openAt();
    expect(keys.id).toBe(original.id);
    original.close();
    keys.close();
  });

  test('one that has keys of its own is not touched', () => {
    const elsewhere = join(folder, 'new', 'keys.db');
    const other = openAt(elsewhere);
    const key = other.makeKey(FIRST);
    const before = [other.id, other.purposeKey('log')];
    other.close();
    expect(() => restoreKeystore(elsewhere, master, copy)).toThrow('of another keystore');
    const again = openAt(elsewhere);
    expect(again.keyOf(FIRST)).toEqual(key);
    expect(again.keyOf(SECOND)).toBeNull();
    expect([again.id, again.purposeKey('log')]).toEqual(before);
    again.close();
  });
});

describe('where the keystore is there', () => {
  test('what was destroyed since the copy stays so, and what was made since is kept', () => {
    const keys = openAt();
    keys.destroyKeys([FIRST]);
    const late = randomUUID();
    const key = keys.makeKey(late);
    keys.close();
    expect(restoreKeystore(path, master, copy)).toEqual({ restored: 0, kept: 19, destroyed: 1 });
    const again = openAt();
    expect(again.keyOf(FIRST)).toBeNull();
    expect(() => again.makeKey(FIRST)).toThrow('destroyed');
    expect(again.keyOf(late)).toEqual(key);
    again.close();
  });

  test('what the copy knows as destroyed is so afterwards, in an older keystore too', () => {
    const keys = openAt();
    keys.destroyKeys([SECOND, THIRD]);
    const newer = serializeKeystore(path);
    keys.close();
    const older = join(folder, 'older', 'keys.db');
    restoreKeystore(older, master, copy);
    expect(restoreKeystore(older, master, newer)).toEqual({ restored: 0, kept: 18, destroyed: 0 });
    const again = openAt(older);
    expect(again.keyOf(SECOND)).toBeNull();
    expect(again.isDestroyed(THIRD)).toBe(true);
    expect(again.keyOf(FIRST)).toEqual(made.get(FIRST));
    again.close();
  });
});

describe('a copy that cannot be taken', () => {
  test('takes the master key of its time', async () => {
    const next = fixedMaster(randomBytes(32));
    await rotateMaster({ path, source: master, newMaster: next.read(), progress: () => undefined });
    openKeyringAndFinish(next);
    expect(() => restoreKeystore(path, next, copy)).toThrow(
      /the master key \(.*\) is not the one of the keystore in the backup/u,
    );
    const keys = openAt(path, next);
    expect(keys.keyOf(FIRST)).toEqual(made.get(FIRST));
    keys.close();
  });

  test('that is damaged is refused before anything is changed', () => {
    const pages = Array.from({ length: copy.length / PAGE - 1 }, (_, page) => {
      const damaged = Buffer.from(copy);
      randomBytes(PAGE).copy(damaged, (page + 1) * PAGE);
      return damaged;
    });
    const notes = new DatabaseSync(':memory:');
    notes.exec('create table note (text text)');
    for (const bytes of [
      new Uint8Array(),
      randomBytes(4096),
      copy.subarray(0, 4096),
      notes.serialize(),
      ...pages,
    ]) {
      const restore = () => restoreKeystore(join(folder, 'new', 'keys.db'), master, bytes);
      expect(restore).toThrow(KeystoreError);
      expect(restore).toThrow('not a keystore, or damaged: the backup');
    }
    notes.close();
    expect(() => openAt(join(folder, 'new', 'keys.db')).close()).not.toThrow();
  });
});

test('a copy of a newer program is refused', () => {
  const db = new DatabaseSync(path);
  db.exec('update meta set format = 2');
  db.close();
  const newer = readFileSync(path);
  expect(() => restoreKeystore(join(folder, 'new', 'keys.db'), master, newer)).toThrow(
    'the keystore is newer than this program: in the backup',
  );
  expect(() => openAt()).toThrow(`the keystore is newer than this program: ${path}`);
});

test('nothing of a destroyed key is left behind by a restoration, and no file is left open', () => {
  const server = openAt();
  const store = openKeystore(path);
  const trace = Buffer.from(store.keys.find(FIRST)?.wrapped.subarray(12, 32) ?? []);
  store.close();
  server.destroyKeys([FIRST]);
  const newer = serializeKeystore(path);
  server.close();
  const older = join(folder, 'older', 'keys.db');
  restoreKeystore(older, master, copy);
  const running = openAt(older);
  restoreKeystore(older, master, newer);
  const files = join(folder, 'older');
  const raw = Buffer.concat(readdirSync(files).map((name) => readFileSync(join(files, name))));
  expect(trace).toHaveLength(20);
  expect(raw.includes(trace)).toBe(false);
  running.close();
  const open = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  expect(open.filter((name) => name.startsWith(folder))).toEqual([]);
});

function openKeyringAndFinish(next: ReturnType<typeof fixedMaster>): void {
  openAt(path, next).close();
}

test('there is nothing to copy without a keystore', () => {
  expect(() => serializeKeystore(join(folder, 'none.db'))).toThrow('there is no keystore');
});
