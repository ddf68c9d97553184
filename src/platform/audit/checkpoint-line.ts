import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** How far one chain had come. `head` is the digest of its last entry then, base64url. */
const ShardHead = z.strictObject({
  municipality: z.string(),
  shard: z.int(),
  place: z.int().positive(),
  head: z.string(),
});

const Checkpoint = z.strictObject({
  /** 1, 2, 3 … */
  number: z.int().positive(),
  at: z.iso.datetime(),
  /** `restored`: the database was put back from a copy, and what it lacks was lost by that. */
  kind: z.enum(['checkpoint', 'restored']),
  /** SHA-256 of the line before, base64url; of the first line none. */
  previous: z.string().nullable(),
  /** Every chain that has entries. */
  shards: z.array(ShardHead),
  /** Whose signature it is: the installation's public key, raw, base64url. */
  key: z.string(),
});

export type Checkpoint = z.output<typeof Checkpoint>;

const SIGNATURE_MARK = ',"signature":';

/** PKCS #8 of an Ed25519 key, up to its 32 bytes of seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_KEY_BYTES = 32;

/** @param seed 32 bytes, of the purpose 'checkpoint' */
export function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

/** The public key, raw, base64url: what others check the lines with. */
export function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(der.length - RAW_KEY_BYTES).toString('base64url');
}

/** One line, without its end. The signature is of the same JSON without the signature. */
export function writeCheckpointLine(key: KeyObject, checkpoint: Omit<Checkpoint, 'key'>): string {
  const { number, at, kind, previous, shards } = checkpoint;
  const signed = JSON.stringify({ number, at, kind, previous, shards, key: publicKeyOf(key) });
  const signature = sign(null, Buffer.from(signed), key).toString('base64url');
  return `${signed.slice(0, -1)}${SIGNATURE_MARK}${JSON.stringify(signature)}}`;
}

/** What a line says; null when it is not as it was signed. */
export function readCheckpointLine(key: KeyObject, line: string): Checkpoint | null {
  const cut = line.lastIndexOf(SIGNATURE_MARK);
  // What is read is what was signed, to the byte: a field written again after it would win in JSON.
  const signed = `${line.slice(0, cut)}}`;
  const parsed = Checkpoint.safeParse(parseJson(signed));
  const signature = parseJson(line.slice(cut + SIGNATURE_MARK.length, -1));
  if (cut === -1 || !line.endsWith('}') || typeof signature !== 'string') return null;
  if (!parsed.success || parsed.data.key !== publicKeyOf(key)) return null;
  const isSigned = verify(
    null,
    Buffer.from(signed),
    createPublicKey(key),
    Buffer.from(signature, 'base64url'),
  );
  return isSigned ? parsed.data : null;
}

/** What the next line names as the one before it. */
export function lineHash(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('base64url');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
