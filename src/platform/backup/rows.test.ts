import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowDigest } from './row-digest.ts';
import { splitLines } from './split-lines.ts';

const digestOf = (rows: readonly string[]) => {
  const digest = new RowDigest();
  for (const row of rows) digest.add(Buffer.from(row));
  return digest.totals();
};

async function* inPieces(text: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const size of [...sizes, text.length]) {
    yield await Promise.resolve(text.subarray(from, from + size));
    from += size;
  }
}

describe('the digest of rows', () => {
  const rows = fc.array(fc.string(), { maxLength: 20 });

  test('is the same in every order', () => {
    fc.assert(
      fc.property(rows, rows, (some, others) => {
        expect(digestOf([...some, ...others])).toEqual(digestOf([...others, ...some].reverse()));
      }),
    );
  });

  test('is another when a row is other, missing or there twice', () => {
    fc.assert(
      fc.property(rows, fc.string(), fc.string(), (others, row, changed) => {
        const whole = digestOf([...others, row]);
        expect(digestOf(others)).not.toEqual(whole);
        expect(digestOf([...others, row, row])).not.toEqual(whole);
        if (row !== changed) expect(digestOf([...others, changed])).not.toEqual(whole);
      }),
    );
  });
});

describe('lines', () => {
  test('are whole, whatever pieces they come in, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'ø', '\\', '\t') })),
        fc.string({ unit: fc.constantFrom('b', 'å') }),
        fc.array(fc.nat(7)),
        async (texts, rest, sizes) => {
          const whole = Buffer.from(texts.map((text) => `${text}\n`).join('') + rest);
          const [lines, bytes, left]: [string[], Buffer[], Buffer[]] = [[], [], []];
          for await (const run of splitLines(inPieces(whole, sizes), (given) => left.push(given))) {
            lines.push(...run.lines.map(String));
            bytes.push(run.bytes);
          }
          expect(lines).toEqual(texts);
          expect(Buffer.concat([...bytes, ...left]).equals(whole)).toBe(true);
          expect(Buffer.concat(left).toString()).toBe(rest);
        },
      ),
    );
  });
});
