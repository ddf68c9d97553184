import { z } from 'zod';

const Position = z.tuple([z.iso.date(), z.iso.datetime({ precision: 6 }), z.guid()]);

/** The last entry of a page: its day, its instant to the microsecond, and its id. */
export type TimelineCursor = { day: string; at: string; id: string };

export function encodeTimelineCursor({ day, at, id }: TimelineCursor): string {
  return Buffer.from(JSON.stringify([day, at, id])).toString('base64url');
}

/** @returns null for anything that encodeTimelineCursor does not write */
export function decodeTimelineCursor(text: string): TimelineCursor | null {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const position = Position.safeParse(decoded);
  if (!position.success) return null;
  const [day, at, id] = position.data;
  return encodeTimelineCursor({ day, at, id }) === text ? { day, at, id } : null;
}
