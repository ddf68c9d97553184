import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTimelineCursor, encodeTimelineCursor } from './timeline-cursor.ts';

test('a cursor is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.uuid(),
      fc.nat(999),
      (date, id, micro) => {
        const at = date.toISOString().replace('Z', `${String(micro).padStart(3, '0')}Z`);
        const cursor = { day: at.slice(0, 10), at, id };
        expect(decodeTimelineCursor(encodeTimelineCursor(cursor))).toEqual(cursor);
      },
    ),
  );
});

test('anything else is none', () => {
  fc.assert(fc.property(fc.string(), (text) => decodeTimelineCursor(text) === null));
  const wrong = Buffer.from('["2022-02-30","2022-02-28T10:00:00.000000Z","x"]').toString('base64url');
  expect(decodeTimelineCursor(wrong)).toBeNull();
});
