import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBytes } from './find-bytes.ts';

const WORD = 'qzkanarifugl';

describe('a word in a file is found', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-find-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const findIn = async (content: Uint8Array | string) => {
    await writeFile(join(folder, 'file'), content);
    return (await findBytes([folder], [WORD])).found.length > 0;
  };
  const encode = {
    utf8: (bytes: Buffer) => bytes,
    utf16: (bytes: Buffer) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
    hex: (bytes: Buffer) => bytes.toString('hex'),
    base64: (bytes: Buffer) => bytes.toString('base64'),
    base64url: (bytes: Buffer) => bytes.toString('base64url'),
    upper: (bytes: Buffer) => bytes.toString('latin1').toUpperCase(),
  };

  test.each(Object.entries(encode))('as %s, wherever it stands', async (_name, as) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 9 }),
        fc.uint8Array({ maxLength: 9 }),
        async (before, after) => findIn(as(Buffer.concat([before, Buffer.from(WORD), after]))),
      ),
      { numRuns: 30 },
    );
  });

  test('and nothing that is another', async () => {
    expect(await findIn('qzkanarifugla'.replace('f', 'v'))).toBe(false);
  });
});
