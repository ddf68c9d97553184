import { expect, test } from 'vitest';
import { readLogCursor, writeLogCursor } from './export-log.ts';

test('a cursor is read as it was written, also from a file with a line end', () => {
  const cursor = { '0': 12, '15': 0 };
  expect(readLogCursor(writeLogCursor(cursor))).toEqual(cursor);
  expect(readLogCursor(` ${writeLogCursor(cursor)}\n`)).toEqual(cursor);
  expect(writeLogCursor(cursor)).toMatch(/^[\w-]+$/u);
});

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
test.each([
  '',
  'not a cursor',
  coded(null),
  coded([1]),
  coded({ x: 1 }),
  coded({ '-1': 1 }),
  coded({ '123456': 1 }),
  coded({ '0': -1 }),
  coded({ '0': 1.5 }),
  coded({ '0': '1' }),
])('%j is none', (text) => {
  expect(readLogCursor(text)).toBeNull();
});
