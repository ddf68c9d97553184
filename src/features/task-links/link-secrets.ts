import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../platform/crypto/keys.ts';

/**
 * The token of a link, 256 bits: worked out from its id with a key that the database does not have, so that it can
 * stand in a mail and nowhere else.
 */
export function tokenOfLink(keys: Keys, linkId: string): string {
  return createHmac('sha256', keys.purposeKey('task-link')).update(linkId).digest('base64url');
}

/** What a link is found by. */
export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A one-time code, eight digits, likewise from its id. */
export function codeOf(keys: Keys, codeId: string): string {
  const digest = createHmac('sha256', keys.purposeKey('task-code')).update(codeId).digest();
  return String(digest.readBigUInt64BE() % 100_000_000n).padStart(8, '0');
}

/** Takes the same time whatever is wrong, also where there is no code to compare with. */
export function isCode(keys: Keys, codeId: string | null, typed: string): boolean {
  const expected = createHash('sha256')
    .update(codeOf(keys, codeId ?? 'none'))
    .digest();
  const isSame = timingSafeEqual(expected, createHash('sha256').update(typed).digest());
  return isSame && codeId !== null;
}
