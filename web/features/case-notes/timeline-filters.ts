import type { TimelineKind } from '../../../src/features/case-notes/timeline.ts';

/** Kinds that belong together in a question that somebody asks of a case. */
export const KIND_GROUPS = {
  notes: [
    'note',
    'conversation',
    'meeting',
    'visit',
    'call',
    'decision',
    'practical_help',
    'follow_up',
    'document',
  ],
  contact: ['conversation', 'meeting', 'visit', 'call', 'practical_help', 'follow_up'],
  decisions: ['decision', 'step'],
  sharing: ['consent', 'share', 'disclosure'],
  tasks: ['task', 'priority'],
  documents: ['document', 'file_removed'],
} as const satisfies Record<string, readonly TimelineKind[]>;
export type KindGroup = keyof typeof KIND_GROUPS;
export const GROUP_NAMES = Object.keys(KIND_GROUPS) as readonly KindGroup[];

/** What the timeline shows; left out: everything. */
export type TimelineFilters = { what?: KindGroup | TimelineKind; topic?: string; person?: string };

/** The search of the timeline's address. */
export function searchOf(filters: TimelineFilters, limit: number, after: string | null): string {
  const { what, topic, person } = filters;
  const groups: Readonly<Record<string, readonly string[]>> = KIND_GROUPS;
  return new URLSearchParams({
    limit: String(limit),
    ...(what !== undefined && { kinds: (groups[what] ?? [what]).join(',') }),
    ...(topic !== undefined && { topics: topic }),
    ...(person !== undefined && { person }),
    ...(after !== null && { after }),
  }).toString();
}
