import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { Plan, ResponsibleChoices, TaskStep } from '../../../src/features/plans/plan.ts';
import { Priorities, PriorityMeasure } from '../../../src/features/plans/priority.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

export const planQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'plan'],
    queryFn: ({ signal }) => getJson(API.case(caseId, '/plan'), Plan, signal),
  });

/** Whom a task may be proposed to; what consents let each service know is asked anew for each form. */
export const responsiblesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'responsibles'],
    queryFn: ({ signal }) => getJson(API.case(caseId, '/responsibles'), ResponsibleChoices, signal),
    staleTime: 0,
  });

export const taskStepsQuery = (caseId: string, taskId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'task-steps', taskId],
    queryFn: async ({ signal }) =>
      (
        await getJson(
          API.case(caseId, `/tasks/${taskId}/steps`),
          z.object({ items: z.array(TaskStep) }),
          signal,
        )
      ).items,
    staleTime: 0,
  });

export const prioritiesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'priorities'],
    queryFn: ({ signal }) => getJson(API.case(caseId, '/priority-requests'), Priorities, signal),
  });

export const priorityMeasureQuery = (year: number) =>
  queryOptions({
    queryKey: ['priority-measure', year],
    queryFn: ({ signal }) => getJson(API.priorityMeasure({ year }), PriorityMeasure, signal),
  });
