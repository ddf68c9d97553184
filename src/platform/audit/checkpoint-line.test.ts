import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lineHash,
  publicKeyOf,
  readCheckpointLine,
  signingKey,
  writeCheckpointLine,
  type Checkpoint,
} from './checkpoint-line.ts';

const key = signingKey(Buffer.alloc(32, 1));
const checkpoints: fc.Arbitrary<Omit<Checkpoint, 'key'>> = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 31 }),
  at: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  kind: fc.constantFrom('checkpoint', 'restored'),
  previous: fc.option(fc.base64String({ minLength: 40, maxLength: 44 })),
  shards: fc.array(
    fc.record({
      municipality: fc.stringMatching(/^\d{4}$/u),
      shard: fc.integer({ min: 0, max: 15 }),
      place: fc.integer({ min: 1 }),
      head: fc.base64String(),
    }),
    { maxLength: 4 },
  ),
});

test('what is written is read, by who has the key', () => {
  fc.assert(
    fc.property(checkpoints, (checkpoint) => {
      const line = writeCheckpointLine(key, checkpoint);
      expect(line).not.toContain('\n');
      expect(readCheckpointLine(key, line)).toEqual({ ...checkpoint, key: publicKeyOf(key) });
      expect(readCheckpointLine(signingKey(Buffer.alloc(32, 2)), line)).toBeNull();
    }),
  );
});

test('one character another, gone or added is seen', () => {
  fc.assert(
    fc.property(checkpoints, fc.nat(), fc.stringMatching(/^[\x20-\x7e]$/u), (checkpoint, where, other) => {
      const line = writeCheckpointLine(key, checkpoint);
      const at = where % line.length;
      const changed = [
        line.slice(0, at) + other + line.slice(at + 1),
        line.slice(0, at) + line.slice(at + 1),
        line.slice(0, at) + other + line.slice(at),
      ];
      for (const each of changed.filter((text) => text !== line)) {
        const read = readCheckpointLine(key, each);
        // The last bits of base64 and white space of JSON outside what is signed carry nothing.
        if (read !== null) expect(read).toEqual(readCheckpointLine(key, line));
        if (at < line.lastIndexOf(',"signature"')) expect(read).toBeNull();
        expect(lineHash(each)).not.toBe(lineHash(line));
      }
    }),
  );
});

test('a field that is written again after what was signed is seen', () => {
  fc.assert(
    fc.property(checkpoints, checkpoints, (checkpoint, other) => {
      const line = writeCheckpointLine(key, checkpoint);
      for (const [name, value] of Object.entries(other)) {
        const again = `,${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        expect(readCheckpointLine(key, line.slice(0, -1) + again)).toBeNull();
        expect(readCheckpointLine(key, `${line.slice(0, -1)},"signature":""${again}`)).toBeNull();
      }
    }),
  );
});

test.each(['', '{}', 'null', '[]', 'not json', ',"signature":"x"}', '{"number":1,"signature":"x"}'])(
  '%j is no checkpoint',
  (line) => {
    expect(readCheckpointLine(key, line)).toBeNull();
  },
);

test('others can check the signature with the public key alone', async () => {
  const line = writeCheckpointLine(key, {
    number: 1,
    at: '2026-11-22T08:00:00Z',
    kind: 'checkpoint',
    previous: null,
    shards: [],
  });
  const { signature, ...rest } = JSON.parse(line) as { signature: string; key: string };
  const imported = await crypto.subtle.importKey(
    'raw',
    Buffer.from(rest.key, 'base64url'),
    'Ed25519',
    false,
    ['verify'],
  );
  const signed = Buffer.from(JSON.stringify(rest));
  expect(await crypto.subtle.verify('Ed25519', imported, Buffer.from(signature, 'base64url'), signed)).toBe(
    true,
  );
});
