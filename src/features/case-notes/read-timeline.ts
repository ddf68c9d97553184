import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { findCasePlace } from './case-place-queries.ts';
import { decodeTimelineCursor } from './timeline-cursor.ts';
import { listTimeline } from './timeline-query.ts';
import type { Timeline, TimelineEntry, TimelineRequest } from './timeline.ts';

/** @throws AppError `not_found` for a case that is not the actor's team's; `invalid_input` for a wrong cursor */
export async function readTimeline(tx: Tx, caseId: string, asked: TimelineRequest): Promise<Timeline> {
  const after = asked.after === undefined ? null : decodeTimelineCursor(asked.after);
  if (asked.after !== undefined && after === null)
    throw new AppError('invalid_input', { issues: [{ path: 'after', problem: 'not_a_cursor' }] });
  const place = await findCasePlace(tx, caseId);
  if (place === undefined) throw new AppError('not_found');
  return {
    familyId: place.familyId,
    ...(await listTimeline(tx, caseId, place.familyId, { ...asked, after })),
  };
}

/** Ids of the records that a page shows, and of the persons whom they are about. */
export function subjectsOf({ familyId, items }: Timeline, caseId: string): string[] {
  return [...new Set([caseId, ...(familyId === null ? [] : [familyId]), ...items.flatMap(recordsOf)])];
}

function recordsOf(entry: TimelineEntry): readonly string[] {
  switch (entry.type) {
    case 'note':
      return [entry.id, ...entry.note.persons, ...entry.note.attachments.map(({ id }) => id)];
    case 'step':
      return [entry.id];
    case 'consent':
      return [...entry.consents, ...entry.persons];
    case 'share':
      return [entry.contributionId, ...entry.persons];
    case 'task':
      return [entry.taskId, ...entry.persons, ...(entry.personId === null ? [] : [entry.personId])];
    case 'priority':
      return [entry.requestId, ...entry.persons];
    case 'file_removed':
      return [entry.noteId, ...entry.persons];
    case 'disclosure':
      return [entry.id, ...entry.persons];
  }
}
