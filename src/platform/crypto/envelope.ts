import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/** Where a sealed value stands; moved elsewhere, it does not open. */
export type Place = { table: string; row: string; column: string; version: number };

/** What was stored does not open: altered, moved, or its key is another or gone. It never says what it was. */
export class SealBrokenError extends Error {
  constructor(place: Place, reason: 'not_an_envelope' | 'no_key' | 'does_not_open') {
    super(`${place.table}.${place.column} of ${place.row}, version ${String(place.version)}: ${reason}`);
    this.name = 'SealBrokenError';
  }
}

const FORMAT = 1;
const OWNER_AT = 1;
const NONCE_AT = 17;
const TEXT_AT = 29;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a nonce of its own: format (1 byte), the key's owner (16), nonce (12), text, tag (16).
 * Owner and place are authenticated with it.
 * @param owner uuid of the record that the key belongs to
 */
export function sealText(key: Uint8Array, owner: string, place: Place, text: string): Buffer {
  return sealBytes(key, owner, place, Buffer.from(text, 'utf8'));
}

/** As `sealText`, of a file's bytes. */
export function sealBytes(key: Uint8Array, owner: string, place: Place, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', prepareKey(key), nonce);
  cipher.setAAD(placeBytes(owner, place));
  const ownerBytes = Buffer.from(owner.replaceAll('-', ''), 'hex');
  return Buffer.concat([
    Buffer.from([FORMAT]),
    ownerBytes,
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Whose key a sealed value takes. @throws SealBrokenError */
export function ownerOf(place: Place, sealed: Uint8Array): string {
  if (sealed.length < TEXT_AT + TAG_BYTES || sealed[0] !== FORMAT)
    throw new SealBrokenError(place, 'not_an_envelope');
  const hex = Buffer.from(sealed.subarray(OWNER_AT, NONCE_AT)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** @throws SealBrokenError */
export function openText(key: Uint8Array, place: Place, sealed: Uint8Array): string {
  return openBytes(key, place, sealed).toString('utf8');
}

/** @throws SealBrokenError */
export function openBytes(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer {
  const owner = ownerOf(place, sealed);
  const decipher = createDecipheriv('aes-256-gcm', prepareKey(key), sealed.subarray(NONCE_AT, TEXT_AT));
  decipher.setAAD(placeBytes(owner, place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const bytes = decipher.update(sealed.subarray(TEXT_AT, sealed.length - TAG_BYTES));
    return Buffer.concat([bytes, decipher.final()]);
  } catch {
    throw new SealBrokenError(place, 'does_not_open');
  }
}

const preparedKeys = new WeakMap<Uint8Array, KeyObject>();

// To prepare a key takes three times as long as to open a name with it: done once for as long as it is held.
function prepareKey(key: Uint8Array): KeyObject {
  const there = preparedKeys.get(key);
  if (there !== undefined) return there;
  const prepared = createSecretKey(key);
  preparedKeys.set(key, prepared);
  return prepared;
}

// As JSON, so that no two places are written alike.
function placeBytes(owner: string, { table, row, column, version }: Place): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, owner, table, row, column, version]), 'utf8');
}
