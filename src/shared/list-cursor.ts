import { z } from 'zod';

const Position = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

/** The last row of a page: its instant to the microsecond, and its id. */
export type ListCursor = { at: string; id: string };

export function encodeCursor({ at, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @returns null for anything that encodeCursor does not write */
export function decodeCursor(text: string): ListCursor | null {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const position = Position.safeParse(decoded);
  if (!position.success) return null;
  const [at, id] = position.data;
  return encodeCursor({ at, id }) === text ? { at, id } : null;
}
