import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { NoteDraft } from '../../../src/features/case-notes/case-note.ts';
import { NoteTemplate } from '../../../src/features/case-notes/note-template.ts';
import { Timeline } from '../../../src/features/case-notes/timeline.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { searchOf, type TimelineFilters } from './timeline-filters.ts';

const PAGE_SIZE = 30;

/** Everything of a case has a key that begins like this. */
export const caseKey = (caseId: string) => ['case', caseId] as const;

export const timelineQuery = (caseId: string, filters: TimelineFilters) =>
  infiniteQueryOptions({
    queryKey: [...caseKey(caseId), 'timeline', filters],
    queryFn: ({ pageParam, signal }) => {
      const search = searchOf(filters, PAGE_SIZE, pageParam);
      return getJson(API.case(caseId, `/timeline?${search}`), Timeline, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const noteDraftsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKey(caseId), 'note-drafts'],
    queryFn: async ({ signal }) =>
      (await getJson(API.case(caseId, '/note-drafts'), z.object({ items: z.array(NoteDraft) }), signal))
        .items,
    staleTime: 0,
  });

export const templatesQuery = (teamId: number) =>
  queryOptions({
    queryKey: ['note-templates', teamId],
    queryFn: async ({ signal }) =>
      (await getJson(API.noteTemplates({ team: teamId }), z.object({ items: z.array(NoteTemplate) }), signal))
        .items,
  });
