import { createHash } from 'node:crypto';
import type { EnquiryContent } from '../enquiry.ts';

/** What tells a row from every other of its register, so that the same row is taken only once. */
export type RowIdentity = { sourceKey: string; sourceHash: string };

/**
 * Identities for the rows of one file, asked for in their order. A row with an own number is known by
 * that; one without by its content and how many equal rows stand before it in the file.
 */
export function rowIdentities(): (number: number | null, content: EnquiryContent) => RowIdentity {
  const seen = new Map<string, number>();
  return (number, content) => {
    const sourceHash = contentHash(content);
    if (number !== null) return { sourceKey: `nr:${String(number)}`, sourceHash };
    const occurrence = (seen.get(sourceHash) ?? 0) + 1;
    seen.set(sourceHash, occurrence);
    return { sourceKey: `hash:${sourceHash}#${String(occurrence)}`, sourceHash };
  };
}

/**
 * SHA-256 in hex of what the content says. The order of codes says nothing, and what is not recorded is
 * left out, so that a field which is added to the register later changes no hash of before.
 */
export function contentHash(content: EnquiryContent): string {
  const said = Object.entries(content)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => [field, Array.isArray(value) ? value.map(canonical).sort() : value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function canonical(item: unknown): string {
  return JSON.stringify(item);
}
