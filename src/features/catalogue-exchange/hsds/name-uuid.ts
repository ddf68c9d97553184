import { createHash } from 'node:crypto';

/** The namespace of all ids that the catalogue gives out as UUIDs. Changed, every receiver would see everything anew. */
const NAMESPACE = Buffer.from('6f0c7f5a4a5b4f3c9e0b3d1c8a7e2b10', 'hex');

/** A UUID of version 5: the same name gives the same id on every machine and in every year. */
export function nameUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
