import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SealBrokenError, openText, ownerOf, sealText, type Place } from './envelope.ts';

const KEY = randomBytes(32);
const OWNER = randomUUID();
const PLACE: Place = { table: 'person', row: randomUUID(), column: 'name', version: 3 };

const text = fc.string({
  unit: fc.constantFrom('a', 'Å', 'é', '\n', '\0', '"', '|', '\u2028', '👩‍👧'),
  maxLength: 200,
});
const place = fc.record({
  table: fc.constantFrom('person', 'family', 'contribution'),
  row: fc.uuid(),
  column: fc.constantFrom('name', 'text', 'phone'),
  version: fc.nat(1000),
});

describe('a sealed value', () => {
  test('opens in its own place, whatever it says', () => {
    fc.assert(
      fc.property(text, place, fc.uuid(), (words, where, owner) => {
        const sealed = sealText(KEY, owner, where, words);
        expect(openText(KEY, where, sealed)).toBe(words);
        expect(ownerOf(where, sealed)).toBe(owner);
      }),
      { numRuns: 50 },
    );
  });

  test('opens in no other place', () => {
    fc.assert(
      fc.property(place, place, (here, there) => {
        fc.pre(JSON.stringify(here) !== JSON.stringify(there));
        const sealed = sealText(KEY, OWNER, here, 'Kari');
        expect(() => openText(KEY, there, sealed)).toThrow(SealBrokenError);
      }),
      { numRuns: 50 },
    );
  });

  test('opens with no bit altered, and with no other key', () => {
    const sealed = sealText(KEY, OWNER, PLACE, 'Kari Nordmann');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openText(KEY, PLACE, altered)).toThrow(SealBrokenError);
    }
    expect(() => openText(randomBytes(32), PLACE, sealed)).toThrow(SealBrokenError);
    expect(new SealBrokenError(PLACE, 'no_key').name).toBe('SealBrokenError');
  });

  test('opens in no shorter form, and never says what it held', () => {
    const sealed = sealText(KEY, OWNER, PLACE, 'Kari Nordmann');
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => openText(KEY, PLACE, sealed.subarray(0, length))).toThrow(
        /does_not_open|not_an_envelope/u,
      );
  });

  test('is another each time, so that equal texts do not look equal', () => {
    const many = new Set(
      Array.from({ length: 100 }, () => sealText(KEY, OWNER, PLACE, 'Kari').toString('hex')),
    );
    expect(many.size).toBe(100);
  });
});
