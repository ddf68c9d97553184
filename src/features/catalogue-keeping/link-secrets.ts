import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Keys } from '../../platform/crypto/keys.ts';

/**
 * The token of a link, 256 bits: worked out from its id with a key that the database does not have, so that it can
 * stand in a mail and nowhere else.
 */
export function tokenOfCatalogueLink(keys: Keys, linkId: string): string {
  return createHmac('sha256', keys.purposeKey('catalogue-link')).update(linkId).digest('base64url');
}

/** What a link is opened for, once: 256 bits that only its receiver has. */
export function newLinkKey(): string {
  return randomBytes(32).toString('base64url');
}

/** What a link, or its key, is found by. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
