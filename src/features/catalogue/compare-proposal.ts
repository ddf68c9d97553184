import { isSame } from './compare-contents.ts';
import { ENTRY_FIELDS, type EntryContent } from './entry.ts';
import type { ComparedField } from './proposal.ts';

/**
 * What stood when it was written, what stands now and what is proposed, of the fields where they are not all the same.
 * @param base null for a new entry, and where what it was written from is not known: then what stands now
 */
export function compareProposal(
  base: EntryContent | null,
  now: EntryContent | null,
  proposed: EntryContent,
): ComparedField[] {
  return ENTRY_FIELDS.map((field) => {
    const stands = now?.[field] ?? null;
    return { field, base: base === null ? stands : base[field], now: stands, proposed: proposed[field] };
  }).filter((one) => !isEmptyChange(one));
}

function isEmptyChange({ base, now, proposed }: ComparedField): boolean {
  const isNothing = proposed === null || (Array.isArray(proposed) && proposed.length === 0);
  if (now === null && base === null) return isNothing;
  return isSame(base, now) && isSame(now, proposed);
}

/**
 * What is proposed, put into what stands now: where the proposal left a field as it was, what others have changed
 * since stays.
 */
export function mergeProposal(base: EntryContent, now: EntryContent, proposed: EntryContent): EntryContent {
  const changed = ENTRY_FIELDS.filter((field) => !isSame(base[field], proposed[field]));
  return { ...now, ...Object.fromEntries(changed.map((field) => [field, proposed[field]])) };
}
