import { queryOptions } from '@tanstack/react-query';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import { PartnerPlan, PartnerTasks } from '../../../src/features/plans/partner-plan.ts';
import { PartnerPriorities } from '../../../src/features/plans/priority.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

/**
 * A consent can end at any moment: nothing is remembered when the page is left. A key that begins with `partner-` is
 * read anew as soon as the page's mark says that something has changed.
 */
const LIVE = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: 'always' } as const;

export const partnerTasksQuery = queryOptions({
  queryKey: ['partner-tasks'],
  queryFn: ({ signal }) => getJson(API.partnerTasks, PartnerTasks, signal),
  ...LIVE,
});

export const partnerPrioritiesQuery = queryOptions({
  queryKey: ['partner-priorities'],
  queryFn: ({ signal }) => getJson(API.partnerPriorities, PartnerPriorities, signal),
  ...LIVE,
});

/** Under the consents of this very moment: what was read under others is not shown again. */
export const partnerPlanQuery = ({ id, consents }: PartnerFamily) =>
  queryOptions({
    queryKey: ['partner-family', id, 'plan', consents.map((consent) => consent.id).sort()],
    queryFn: ({ signal }) => getJson(API.partnerPlan(id), PartnerPlan, signal),
    ...LIVE,
  });
