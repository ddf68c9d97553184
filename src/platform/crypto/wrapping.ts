import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { KeystoreError } from './keystore-error.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** What a wrapped key is for: `owner:<uuid>`, `secret:<name>` or `master`. It opens as nothing else. */
export type Use = `owner:${string}` | `secret:${string}` | 'master';

/** A key sealed by another, AES-256-GCM: nonce (12), key (32), tag (16). Use and generation are authenticated. */
export function wrapKey(by: Uint8Array, use: Use, generation: number, key: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', by, nonce);
  cipher.setAAD(contextOf(use, generation));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** @throws KeystoreError when it was not wrapped by this key, for this use and in this generation */
export function unwrapKey(by: Uint8Array, use: Use, generation: number, wrapped: Uint8Array): Buffer {
  if (wrapped.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw altered(use);
  const decipher = createDecipheriv('aes-256-gcm', by, wrapped.subarray(0, NONCE_BYTES));
  decipher.setAAD(contextOf(use, generation));
  decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
  try {
    const key = decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES));
    // It checks the tag; of this cipher no bytes are left.
    decipher.final();
    return key;
  } catch (error) {
    throw altered(use, error);
  }
}

function altered(use: Use, cause?: unknown): KeystoreError {
  return new KeystoreError(`a key in the keystore does not open (${use}): it was altered`, { cause });
}

/** 32 bytes for one purpose, of a secret. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, purpose, KEY_BYTES));
}

/** By which a keystore knows a master key again; it says nothing of the key. */
export function checkOf(master: Uint8Array, keystoreId: Uint8Array): Buffer {
  return deriveKey(master, keystoreId, 'master key check');
}

export function isCheckOf(check: Uint8Array, master: Uint8Array, keystoreId: Uint8Array): boolean {
  return check.length === KEY_BYTES && timingSafeEqual(check, checkOf(master, keystoreId));
}

function contextOf(use: Use, generation: number): Buffer {
  return Buffer.from(`levekar key ${String(generation)} ${use}`, 'utf8');
}
