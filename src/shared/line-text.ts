import { z } from 'zod';

/** No half of a sign, which no database keeps, and none that ends a line, commands a terminal or turns the direction of what stands around it. */
const PLAIN = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u;
const SEEN = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** A text of one line, which may be empty; at most so many UTF-16 units. */
export function lineText(most: number) {
  return z.string().trim().max(most).regex(PLAIN, 'text');
}

/** What something is called: a line with at least one sign that can be seen. */
export function nameText(most: number) {
  return lineText(most).min(1).regex(SEEN, 'text');
}
