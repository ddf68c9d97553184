import { z } from 'zod';

/** The last family of a page: its creation to the microsecond, and its id. */
export type FamilyCursor = { createdAt: string; id: string };

const Position = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

export function encodeFamilyCursor({ createdAt, id }: FamilyCursor): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

/** @returns null for anything that encodeFamilyCursor does not write */
export function decodeFamilyCursor(text: string): FamilyCursor | null {
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const position = Position.safeParse(decoded);
  if (!position.success) return null;
  const [createdAt, id] = position.data;
  const cursor = { createdAt, id };
  return encodeFamilyCursor(cursor) === text ? cursor : null;
}
