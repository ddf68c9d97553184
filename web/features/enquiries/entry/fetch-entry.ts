import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { EnquiryDefaults } from '../../../../src/features/enquiries/enquiry-defaults.ts';
import { EnquiryDraft } from '../../../../src/features/enquiries/enquiry-draft.ts';
import { EnquiryChange } from '../../../../src/features/enquiries/enquiry-change.ts';
import { TeamMember } from '../../../../src/features/people/team-member.ts';
import { getJson } from '../../../api.ts';
import { API } from '../../../paths.ts';

/** Once while the page lives: the digits must not change hands while someone registers. */
export const defaultsQuery = queryOptions({
  queryKey: ['enquiry-defaults'],
  queryFn: ({ signal }) => getJson(API.enquiryDefaults, EnquiryDefaults, signal),
  staleTime: Infinity,
});

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) =>
    (await getJson(API.drafts, z.object({ items: z.array(EnquiryDraft) }), signal)).items,
  refetchOnMount: 'always',
  refetchOnWindowFocus: false,
});

export const changesQuery = (enquiryId: string) =>
  queryOptions({
    queryKey: ['enquiry-changes', enquiryId],
    queryFn: async ({ signal }) =>
      (
        await getJson(
          API.enquiryStep(enquiryId, 'changes'),
          z.object({ items: z.array(EnquiryChange) }),
          signal,
        )
      ).items,
  });

export const teamMembersQuery = (teamId: number) =>
  queryOptions({
    queryKey: ['team-members', teamId],
    queryFn: async ({ signal }) =>
      (await getJson(API.teamMembers(teamId), z.object({ items: z.array(TeamMember) }), signal)).items,
    staleTime: 5 * 60_000,
  });
