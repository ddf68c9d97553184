import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeystoreError } from './keystore-error.ts';
import { makeKeystoreFile } from './keystore-file.ts';

const isRoot = process.getuid?.() === 0;
const SOMEBODY = 65534;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levekar-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the keystore’s file', () => {
  test('is made empty, with the folders on the way to it, for its owner alone', () => {
    const path = join(folder, 'a', 'b', 'keys.db');
    makeKeystoreFile(path);
    expect(statSync(path).size).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  test('that is there is left as it is, and closed to others', () => {
    const path = join(folder, 'keys.db');
    writeFileSync(path, 'keys');
    for (const mode of [0o604, 0o640, 0o666, 0o600]) {
      chmodSync(path, mode);
      makeKeystoreFile(path);
      expect([statSync(path).mode & 0o777, statSync(path).size]).toEqual([0o600, 4]);
    }
  });

  test('that cannot be made says why, and where', () => {
    const inTheWay = join(folder, 'file');
    writeFileSync(inTheWay, '');
    const make = () => makeKeystoreFile(join(inTheWay, 'keys.db'));
    expect(make).toThrow(KeystoreError);
    expect(make).toThrow(`the keystore cannot be made: ${join(inTheWay, 'keys.db')} (ENOTDIR)`);
    mkdirSync(join(folder, 'keys.db'));
    expect(() => makeKeystoreFile(join(folder, 'keys.db'))).toThrow('the keystore is no file: ');
  });

  test.runIf(isRoot)('is given to whose folder it is, when root makes it', () => {
    chownSync(folder, SOMEBODY, SOMEBODY);
    const path = join(folder, 'keystore', 'keys.db');
    makeKeystoreFile(path);
    for (const made of [path, join(folder, 'keystore')])
      expect([statSync(made).uid, statSync(made).gid]).toEqual([SOMEBODY, SOMEBODY]);
    expect(existsSync(path)).toBe(true);
  });
});
