import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { codeOf, digestOfToken, isCode, tokenOfLink } from './link-secrets.ts';

describe('what a link and a code are', () => {
  let keys: ReturnType<typeof openMemoryKeys>;
  let others: ReturnType<typeof openMemoryKeys>;
  beforeAll(() => {
    keys = openMemoryKeys();
    others = openMemoryKeys();
  });
  afterAll(() => {
    keys.close();
    others.close();
  });

  test('is worked out from the id and the keystore alone', () => {
    const id = randomUUID();
    expect(tokenOfLink(keys, id)).toBe(tokenOfLink(keys, id));
    expect(Buffer.from(tokenOfLink(keys, id), 'base64url')).toHaveLength(32);
    expect(tokenOfLink(keys, id)).not.toBe(tokenOfLink(others, id));
    expect(codeOf(keys, id)).toMatch(/^\d{8}$/u);
    expect(digestOfToken(tokenOfLink(keys, id))).toHaveLength(32);
  });

  test('codes are spread over all there are', () => {
    const codes = Array.from({ length: 2000 }, () => codeOf(keys, randomUUID()));
    expect(new Set(codes).size).toBeGreaterThan(1995);
    for (let digit = 0; digit < 10; digit += 1)
      expect(codes.filter((code) => code.startsWith(String(digit))).length).toBeGreaterThan(130);
  });

  test('a code opens by itself alone, and nothing opens where there is none', () => {
    const id = randomUUID();
    expect(isCode(keys, id, codeOf(keys, id))).toBe(true);
    expect(isCode(keys, id, codeOf(keys, randomUUID()))).toBe(false);
    expect(isCode(keys, id, '')).toBe(false);
    expect(isCode(keys, null, codeOf(keys, 'none'))).toBe(false);
  });
});
