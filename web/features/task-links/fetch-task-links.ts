import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { LinkedTaskReply, TaskLinks, type LinkedTask } from '../../../src/features/task-links/task-link.ts';
import { Session } from '../people/session.ts';
import { askJson, getJson, isDenied, isSignedOut } from '../../api.ts';
import { API } from '../../paths.ts';

export const LinksReply = TaskLinks.extend({ familyId: z.uuid() });

export const linksPath = (caseId: string, taskId: string) =>
  API.case(caseId, `/tasks/${encodeURIComponent(taskId)}/links`);

/** The links to a task that were sent, and whether another may be. */
export const taskLinksQuery = (caseId: string, taskId: string) =>
  queryOptions({
    queryKey: ['task-links', caseId, taskId],
    queryFn: ({ signal }) => getJson(linksPath(caseId, taskId), LinksReply, signal),
    staleTime: 0,
  });

/** `closed`: a code is needed. `gone`: opened, and no longer shared. */
export type Opened = { is: 'closed' } | { is: 'gone' } | { is: 'open'; task: LinkedTask };

export const openedOf = (task: LinkedTask | null): Opened =>
  task === null ? { is: 'gone' } : { is: 'open', task };

/** What the link shows now, if it has been opened in this browser. Kept no longer than the page stands. */
export const linkedTaskQuery = (token: string) =>
  queryOptions({
    queryKey: ['linked-task', token],
    queryFn: async ({ signal }): Promise<Opened> => {
      try {
        const { task } = await askJson(API.linkedTask('/read'), LinkedTaskReply, { token }, signal);
        return openedOf(task);
      } catch (error) {
        if (isSignedOut(error)) return { is: 'closed' };
        throw error;
      }
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** Where a partner who is signed in here finds the task in her own pages; null for everybody else. */
export const ownPageQuery = (token: string) =>
  queryOptions({
    queryKey: ['own-page-of-link', token],
    queryFn: async ({ signal }): Promise<string | null> => {
      try {
        const { roles } = await getJson(API.session, Session, signal);
        if (!roles.includes('partner')) return null;
        const found = z.object({ familyId: z.uuid() });
        return (await askJson(API.findTaskLink, found, { token }, signal)).familyId;
      } catch (error) {
        // whoever is not signed in, and whoever it is not for, opens it with a code
        if (isSignedOut(error) || isDenied(error)) return null;
        throw error;
      }
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
