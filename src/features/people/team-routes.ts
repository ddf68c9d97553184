import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { findTeamMembers } from './find-team-members.ts';
import { TeamMember } from './team-member.ts';

export const teamRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/teams/:id/members',
    summary: "Who works in the register of one of the actor's own teams",
    access: ['adviser', 'team_lead'],
    audit: 'nothing_personal',
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
    response: z.strictObject({ items: z.array(TeamMember) }),
    handle: async ({ tx, actor, params: { id } }) => {
      if (!actor.teams.some((team) => team.id === id)) throw new AppError('not_found');
      return { items: await findTeamMembers(tx, id) };
    },
  }),
];
