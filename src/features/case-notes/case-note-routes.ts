import { z } from 'zod';
import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { Contribution } from '../contributions/contribution.ts';
import { addAttachment } from './add-attachment.ts';
import {
  AddedAttachment,
  MOST_FILE_BYTES,
  NewNote,
  NoteDraft,
  NoteDraftContent,
  RemovalReason,
  RemovedAttachment,
} from './case-note.ts';
import { deleteNoteDraft } from './draft-queries.ts';
import { openAttachment } from './open-attachment.ts';
import { readNoteDrafts } from './read-note-drafts.ts';
import { removeAttachment } from './remove-attachment.ts';
import { readTimeline, subjectsOf } from './read-timeline.ts';
import { Timeline, TimelineRequest } from './timeline.ts';
import { saveNoteDraft, signNote } from './write-note.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const CaseId = z.strictObject({ id: z.uuid() });
const DraftParams = CaseId.extend({ draftId: z.uuidv4() });

/** What is written, and what has happened, in a case. */
export const caseNoteRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:id/timeline',
    summary: 'Notes, steps, consents, disclosures, first showings and tasks of a case, newest first',
    access: FAMILY_WORKERS,
    audit: { event: 'case.timeline_read', subjects: (timeline, { id }) => subjectsOf(timeline, id) },
    params: CaseId,
    query: TimelineRequest,
    response: Timeline,
    handle: ({ tx, params, query }) => readTimeline(tx, params.id, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/cases/:id/notes',
    summary: 'Signs a note in a case; its draft is gone, and the same draft signed twice is one note',
    access: FAMILY_WORKERS,
    audit: {
      event: 'case.note_signed',
      subjects: (note, { id }) => [id, ...recordsOfFamily(note.familyId, [note])],
    },
    params: CaseId,
    body: NewNote,
    response: Contribution,
    status: 201,
    handle: ({ params, body, ...context }) => signNote(context, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:id/note-drafts',
    summary: "The actor's own notes of the case that are not signed, newest first",
    access: FAMILY_WORKERS,
    audit: {
      event: 'case.note_drafts_read',
      subjects: ({ items }, { id }) => (items.length === 0 ? [] : [id, ...items.map((draft) => draft.id)]),
    },
    params: CaseId,
    response: z.strictObject({ items: z.array(NoteDraft) }),
    handle: async ({ tx, params }) => ({ items: await readNoteDrafts(tx, params.id) }),
  }),
  // Saved with every pause in the typing, by its writer for herself; signed, it enters the log.
  defineRoute({
    method: 'PUT',
    path: '/api/v1/cases/:id/note-drafts/:draftId',
    summary: 'Keeps what has been typed of a note so far, under an id that the page has made',
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    params: DraftParams,
    body: NoteDraftContent,
    response: 'nothing',
    handle: async ({ tx, params, body }) => {
      await saveNoteDraft(tx, params.id, params.draftId, body);
      return undefined;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/cases/:id/note-drafts/:draftId',
    summary: "Throws away one of the actor's own drafts",
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    params: DraftParams,
    response: 'nothing',
    handle: async ({ tx, params }) => {
      if (!(await deleteNoteDraft(tx, params.id, params.draftId))) throw new AppError('not_found');
      return undefined;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/cases/:id/notes/:noteId/attachments',
    summary: "Puts a file beside one of the team's notes; what it is, its content says, not its name",
    access: FAMILY_WORKERS,
    audit: {
      event: 'case.file_attached',
      subjects: ({ id, noteId, familyId, persons }, { id: caseId }) => [
        caseId,
        id,
        ...recordsOfFamily(familyId, [{ id: noteId, persons }]),
      ],
    },
    params: CaseId.extend({ noteId: z.uuid() }),
    fileLimit: MOST_FILE_BYTES,
    response: AddedAttachment,
    status: 201,
    handle: ({ params, fileName, bytes, ...context }) =>
      addAttachment(context, { caseId: params.id, noteId: params.noteId }, { fileName, bytes }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/attachments/:id',
    summary: 'The file itself, for whoever sees what it is attached to',
    access: [...FAMILY_WORKERS, 'partner'],
    audit: { event: 'attachment.opened', subjects: ({ subjects = [] }) => subjects },
    params: z.strictObject({ id: z.uuid() }),
    response: 'file',
    handle: ({ tx, params }) => openAttachment(tx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/attachments/:id/removal',
    summary: 'Takes a file away for good that was added by mistake; the timeline says that it was',
    access: FAMILY_WORKERS,
    audit: {
      event: 'case.file_removed',
      subjects: ({ id, noteId, familyId, persons }) => [
        id,
        ...recordsOfFamily(familyId, [{ id: noteId, persons }]),
      ],
    },
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ reason: RemovalReason }),
    response: RemovedAttachment,
    handle: ({ params, body, ...context }) => removeAttachment(context, params.id, body.reason),
  }),
];
