import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeystoreError } from './keystore-error.ts';
import { findMasterSource, readMasterFile, replaceMasterFile, type MasterSettings } from './master-key.ts';
import { openKeys } from './open-keys.ts';

const OWNER = '5b0f2f5e-8f3c-4a46-9d2c-000000000001';
const NOTHING_SET = { masterKey: null, masterKeyCommand: null, masterKeyFile: null };
const newKey = () => randomBytes(32).toString('base64url');

let dataDir: string;
const settingsWith = (set: Partial<MasterSettings>) => ({
  ...NOTHING_SET,
  keystoreDir: null,
  dataDir,
  ...set,
});
const readFrom = (set: Partial<MasterSettings>) =>
  Buffer.from(findMasterSource(settingsWith(set)).read()).toString('base64url');

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'levekar-master-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the first start', () => {
  test('makes a master key in the data folder, for its owner alone, and the next start takes it', () => {
    const keys = openKeys(settingsWith({}));
    const made = keys.makeKey(OWNER);
    keys.close();
    const file = join(dataDir, 'master.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readMasterFile(file)).toHaveLength(32);
    expect(readdirSync(dataDir).sort()).toEqual(['keystore', 'master.key']);
    const again = openKeys(settingsWith({}));
    expect(again.keyOf(OWNER)).toEqual(made);
    again.close();
  });

  test('makes it where the setting says, and the folder for it', () => {
    const masterKeyFile = join(dataDir, 'apart', 'levekar.key');
    const keystoreDir = join(dataDir, 'elsewhere');
    openKeys({ ...settingsWith({ masterKeyFile }), keystoreDir }).close();
    expect(existsSync(join(dataDir, 'master.key'))).toBe(false);
    expect(existsSync(join(keystoreDir, 'keys.db'))).toBe(true);
    expect(readMasterFile(masterKeyFile)).toHaveLength(32);
  });

  test('takes a key that lies there already', () => {
    const file = join(dataDir, 'master.key');
    const text = newKey();
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    openKeys(settingsWith({})).close();
    expect(readFileSync(file, 'utf8')).toBe(`${text}\n`);
  });

  test('makes no file where the key is set', () => {
    openKeys(settingsWith({ masterKey: newKey() })).close();
    expect(readdirSync(dataDir)).toEqual(['keystore']);
  });
});

describe('a keystore without its master key', () => {
  test('gets no other one, and it is said what to do', () => {
    openKeys(settingsWith({})).close();
    rmSync(join(dataDir, 'master.key'));
    expect(() => openKeys(settingsWith({}))).toThrow(/the master key is not there: .*Put it back/u);
    expect(existsSync(join(dataDir, 'master.key'))).toBe(false);
  });

  test('is told from one with another', () => {
    openKeys(settingsWith({})).close();
    expect(() => openKeys(settingsWith({ masterKey: newKey() }))).toThrow(KeystoreError);
  });
});

describe('where the master key comes from', () => {
  test('the key that is set wins over a command, and that over a file', () => {
    const [set, printed, inFile] = [newKey(), newKey(), newKey()];
    const masterKeyFile = join(dataDir, 'a.key');
    writeFileSync(masterKeyFile, inFile, { mode: 0o600 });
    const masterKeyCommand = `printf '%s\\n' ${printed}`;
    expect(readFrom({ masterKey: set, masterKeyCommand, masterKeyFile })).toBe(set);
    expect(readFrom({ masterKeyCommand, masterKeyFile })).toBe(printed);
    expect(readFrom({ masterKeyFile })).toBe(inFile);
  });

  test.each(['', 'x', 'A'.repeat(42), 'A'.repeat(44), '*'.repeat(43), `${'A'.repeat(42)}B`])(
    '%j is no key',
    (masterKey) => {
      expect(() => readFrom({ masterKey })).toThrow('LEVEKAR_MASTER_KEY is not a master key');
    },
  );

  test('a command that fails says how, and never what it printed', () => {
    const secret = newKey();
    const failing = () => readFrom({ masterKeyCommand: `echo ${secret}; exit 3` });
    expect(failing).toThrow('LEVEKAR_MASTER_KEY_COMMAND failed (exit code 3)');
    expect(failing).not.toThrow(secret);
    expect(() => readFrom({ masterKeyCommand: 'echo soon' })).toThrow(
      'what LEVEKAR_MASTER_KEY_COMMAND printed is not a master key',
    );
  });

  test.each([0o640, 0o604, 0o644, 0o660])('a file that others can read (%o) is refused', (mode) => {
    const masterKeyFile = join(dataDir, 'a.key');
    writeFileSync(masterKeyFile, newKey());
    chmodSync(masterKeyFile, mode);
    expect(() => readFrom({ masterKeyFile })).toThrow(/others can read the master key: chmod 600/u);
  });

  test('a file that is not there, or is a folder, is named', () => {
    const masterKeyFile = join(dataDir, 'none.key');
    expect(() => readFrom({ masterKeyFile })).toThrow(`cannot be read: ${masterKeyFile} (ENOENT)`);
    chmodSync(dataDir, 0o700);
    expect(() => readFrom({ masterKeyFile: dataDir })).toThrow('(EISDIR)');
  });
});

test('a file that appears while the key is made stays as it is', () => {
  const file = join(dataDir, 'master.key');
  // To what is not there: nothing is found, and the name is taken all the same.
  symlinkSync(join(dataDir, 'not-mounted'), file);
  expect(() => openKeys(settingsWith({}))).toThrow(`the master key cannot be read: ${file} (ENOENT)`);
  expect(readdirSync(dataDir).sort()).not.toContain('not-mounted');
  expect(readdirSync(dataDir).filter((name) => name.startsWith('master.key'))).toEqual(['master.key']);
});

test('a replaced key is there whole, for its owner alone, and nothing is left beside it', () => {
  const file = join(dataDir, 'master.key');
  writeFileSync(file, `${newKey()}\n`, { mode: 0o600 });
  const next = randomBytes(32);
  replaceMasterFile(file, next);
  expect(readMasterFile(file)).toEqual(next);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['master.key']);
});
