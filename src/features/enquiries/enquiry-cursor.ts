import { z } from 'zod';
import { Day } from './enquiry.ts';

const PG_INTEGER_MAX = 2_147_483_647;
const Position = z.tuple([Day, z.int().min(1).max(PG_INTEGER_MAX), z.int().min(1).max(PG_INTEGER_MAX)]);

/** The last row of a page; it names a place in the list whatever the sorting. */
export type Cursor = { receivedOn: string; number: number; teamId: number };

/** One spelling a place, so that an address with a cursor can be compared. */
export function encodeCursor(cursor: Cursor): string {
  const position = [cursor.receivedOn, cursor.number, cursor.teamId];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @returns null for anything that encodeCursor does not write */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > 100) return null;
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const position = Position.safeParse(decoded);
  if (!position.success) return null;
  const [receivedOn, number, teamId] = position.data;
  const cursor = { receivedOn, number, teamId };
  return encodeCursor(cursor) === text ? cursor : null;
}
