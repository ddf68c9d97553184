import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './enquiry-cursor.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.integer({ min: 1, max: 2_147_483_647 });

describe('a cursor', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(day, id, id, (receivedOn, number, teamId) => {
        const cursor = { receivedOn, number, teamId };
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  test('that nobody wrote is refused', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === null));
  });

  const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['a day that does not exist', write(['2021-02-30', 1, 1])],
    ['a number beyond the column', write(['2021-02-03', 2_147_483_648, 1])],
    ['half a number', write(['2021-02-03', 1.5, 1])],
    ['one part too many', write(['2021-02-03', 1, 1, 1])],
    ['padding', `${write(['2021-02-03', 1, 1])}=`],
    ['white space inside', Buffer.from('["2021-02-03", 1, 1]').toString('base64url')],
  ])('with %s is refused', (_what, text) => {
    expect(decodeCursor(text)).toBeNull();
  });
});
