import { z } from 'zod';
import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { Contribution, ContributionPage, PageRequest, TeamContribution } from './contribution.ts';
import { readContributionsOf } from './read-contributions.ts';
import { writeForTeam } from './write-contribution.ts';
import { SeenByService } from './contribution.ts';
import { findSeenByService } from './seen-by-query.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const FamilyId = z.strictObject({ id: z.uuid() });

/** What the family's own team reads and writes, and its look at what a partner sees. */
export const contributionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/families/:id/contributions',
    summary: 'What services and the team have written about a family, newest first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'contributions.read',
      subjects: ({ items }, { id: familyId }) => recordsOfFamily(familyId, items),
    },
    params: FamilyId,
    query: PageRequest,
    response: ContributionPage,
    handle: ({ tx, params, query }) => readContributionsOf(tx, params.id, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/families/:id/contributions',
    summary: "Writes for the family's team",
    access: FAMILY_WORKERS,
    audit: {
      event: 'contribution.written',
      subjects: (written) => recordsOfFamily(written.familyId, [written]),
    },
    params: FamilyId,
    body: TeamContribution,
    response: Contribution,
    status: 201,
    handle: ({ params, body, ...context }) => writeForTeam(context, params.id, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/families/:id/seen-by/:serviceId',
    summary: 'The family as a service sees it at this moment, by the rules that decide it',
    access: FAMILY_WORKERS,
    audit: {
      event: 'family.seen_as_partner',
      subjects: ({ contributions }, { id: familyId }) => recordsOfFamily(familyId, contributions),
    },
    params: FamilyId.extend({ serviceId: z.coerce.number().int().positive().max(2_147_483_647) }),
    response: SeenByService,
    handle: async ({ tx, params }) => {
      const seen = await findSeenByService(tx, params.id, params.serviceId);
      if (seen === undefined) throw new AppError('not_found');
      return seen;
    },
  }),
];
