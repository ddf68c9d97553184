import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { KeystoreError } from './keystore-error.ts';
import { checkOf, deriveKey, isCheckOf, unwrapKey, wrapKey } from './wrapping.ts';

const BY = randomBytes(32);
const KEY = randomBytes(32);
const OWNER = `owner:${randomUUID()}` as const;

test('a wrapped key opens as what it was wrapped for, and as nothing else', () => {
  const wrapped = wrapKey(BY, OWNER, 3, KEY);
  expect(wrapped).toHaveLength(60);
  expect(unwrapKey(BY, OWNER, 3, wrapped)).toEqual(KEY);
  expect(wrapKey(BY, OWNER, 3, KEY)).not.toEqual(wrapped);
  const others = [
    () => unwrapKey(randomBytes(32), OWNER, 3, wrapped),
    () => unwrapKey(BY, `owner:${randomUUID()}`, 3, wrapped),
    () => unwrapKey(BY, 'secret:root', 3, wrapped),
    () => unwrapKey(BY, OWNER, 4, wrapped),
  ];
  for (const open of others) {
    expect(open).toThrow(KeystoreError);
    expect(open).toThrow('does not open');
  }
});

test('a wrapped key opens with no bit altered, and in no other length; which one it was is told', () => {
  const wrapped = wrapKey(BY, 'master', 1, KEY);
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    const altered = Buffer.from(wrapped);
    altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => unwrapKey(BY, 'master', 1, altered)).toThrow(
      'a key in the keystore does not open (master): it was altered',
    );
  }
  for (const other of [Buffer.alloc(0), wrapped.subarray(0, 59), Buffer.concat([wrapped, Buffer.alloc(1)])])
    expect(() => unwrapKey(BY, 'master', 1, other)).toThrow(KeystoreError);
});

test('a derived key is another for each secret, salt and purpose', () => {
  const salt = randomBytes(16);
  const key = deriveKey(KEY, salt, 'log');
  expect(key).toHaveLength(32);
  expect(deriveKey(KEY, salt, 'log')).toEqual(key);
  for (const other of [
    deriveKey(BY, salt, 'log'),
    deriveKey(KEY, randomBytes(16), 'log'),
    deriveKey(KEY, salt, 'x'),
  ])
    expect(other).not.toEqual(key);
});

test('a keystore knows its master key again, and takes no check of another length for it', () => {
  const id = randomBytes(16);
  const check = checkOf(KEY, id);
  expect(isCheckOf(check, KEY, id)).toBe(true);
  expect(isCheckOf(check, BY, id)).toBe(false);
  expect(isCheckOf(check, KEY, randomBytes(16))).toBe(false);
  expect(isCheckOf(check.subarray(0, 31), KEY, id)).toBe(false);
  expect(check.includes(KEY.subarray(0, 8))).toBe(false);
});
