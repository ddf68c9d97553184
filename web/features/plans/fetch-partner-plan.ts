import { queryOptions } from '@tanstack/react-query';
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

/** With the family's own key first: what the family's page reads anew on a change of consents takes this along. */
export const partnerPlanQuery = (familyId: string) =>
  queryOptions({
    queryKey: ['partner-family', familyId, 'plan'],
    queryFn: ({ signal }) => getJson(API.partnerPlan(familyId), PartnerPlan, signal),
    ...LIVE,
  });
