import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './list-cursor.ts';

const ID = '3b241101-e2bb-4255-8caf-4136c566a962';

test('a place is found again, to the microsecond', () => {
  const cursor = { at: '2022-03-01T10:00:00.123456Z', id: ID };
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
});

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['another spelling', `${encodeCursor({ at: '2022-03-01T10:00:00.123456Z', id: ID })}=`],
  ['milliseconds only', encodeCursor({ at: '2022-03-01T10:00:00.123Z', id: ID })],
  ['no id', encodeCursor({ at: '2022-03-01T10:00:00.123456Z', id: 'x' })],
])('%s is no place', (_what, text) => {
  expect(decodeCursor(text)).toBeNull();
});

test('no text at all is an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeCursor(text)).toBeNull();
    }),
  );
});
