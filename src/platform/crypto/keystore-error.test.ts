import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error.ts';
import { KeystoreError, asAppError, asKeystoreError } from './keystore-error.ts';

// As node:sqlite throws them: the code's low byte is its kind, the rest says more.
const thrown = (errcode: number) => Object.assign(new Error('sqlite'), { errcode });
const MORE = 3 << 8;

describe('what goes wrong when the keystore is opened', () => {
  test.each([
    ['damaged', 11, 'not a keystore, or damaged: /keys.db'],
    ['damaged, in one of its pages', 11 | MORE, 'not a keystore, or damaged: /keys.db'],
    ['no database', 26, 'not a keystore, or damaged: /keys.db'],
    ['read-only', 8, 'the keystore cannot be opened: /keys.db; run as the user who owns it'],
    ['read-only, for its log file', 8 | MORE, 'the keystore cannot be opened: /keys.db'],
    ['closed to us', 14, 'the keystore cannot be opened: /keys.db; run as the user who owns it'],
  ])('%s: the operator is told, and the cause is kept', (_what, errcode, message) => {
    const cause = thrown(errcode);
    const error = asKeystoreError(cause, '/keys.db');
    expect(error).toBeInstanceOf(KeystoreError);
    expect(error).toMatchObject({ message: expect.stringContaining(message), cause });
  });

  test('everything else is what it was', () => {
    for (const error of [thrown(5), thrown(13), new Error('other'), new KeystoreError('own'), 'text'])
      expect(asKeystoreError(error, '/keys.db')).toBe(error);
  });
});

describe('what goes wrong while the keystore is written', () => {
  test.each([
    ['a full disk', 13, 'storage_full'],
    ['a full disk, as the log file tells it', 10 | MORE, 'storage_full'],
    ['others who hold it', 5, 'busy'],
    ['others who hold it while they mend it', 5 | MORE, 'busy'],
  ])('%s is told to the person, and the cause is kept', (_what, errcode, code) => {
    const cause = thrown(errcode);
    const error = asAppError(cause);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, cause });
  });

  test('everything else is what it was', () => {
    for (const error of [thrown(11), thrown(8), new Error('other'), new KeystoreError('own'), 'text'])
      expect(asAppError(error)).toBe(error);
  });

  test('is told by the codes that SQLite itself gives', () => {
    const folder = mkdtempSync(join(tmpdir(), 'levekar-busy-'));
    const [one, other] = [1, 2].map(() => new DatabaseSync(join(folder, 'a.db'), { timeout: 0 }));
    one?.exec('create table t (a); begin immediate; insert into t values (1)');
    let busy: unknown;
    try {
      other?.exec('insert into t values (2)');
    } catch (error) {
      busy = error;
    }
    expect(asAppError(busy)).toMatchObject({ code: 'busy' });
    one?.exec('rollback');
    let full: unknown;
    try {
      one?.exec('pragma max_page_count = 2; insert into t values (zeroblob(100000))');
    } catch (error) {
      full = error;
    }
    expect(asAppError(full)).toMatchObject({ code: 'storage_full' });
    one?.close();
    other?.close();
    rmSync(folder, { recursive: true });
  });
});
