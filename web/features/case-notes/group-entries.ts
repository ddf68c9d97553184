import type { TimelineEntry } from '../../../src/features/case-notes/timeline.ts';

type Share = Extract<TimelineEntry, { type: 'share' }>;
/** What stands as one in the list: an entry, or all that a service was first shown on a day. */
export type TimelineGroup =
  Exclude<TimelineEntry, Share> | { type: 'shares'; id: string; shares: readonly Share[] };

/** Puts together what a service was shown on one day, where nothing else happened in between. */
export function groupEntries(entries: readonly TimelineEntry[]): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.type !== 'share') groups.push(entry);
    else if (last?.type === 'shares' && isAlike(last.shares[0], entry))
      groups[groups.length - 1] = { ...last, shares: [...last.shares, entry] };
    else groups.push({ type: 'shares', id: entry.id, shares: [entry] });
  }
  return groups;
}

function isAlike(one: Share | undefined, other: Share): boolean {
  return one?.service === other.service && one.day === other.day;
}
