import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { AskToBreakGlass, BreakGlassReply, EmergencyAccesses, EndedEmergency } from './break-glass.ts';
import { endBreakGlass, markTold } from './break-glass-queries.ts';
import { openBehindGlass } from './open-behind-glass.ts';
import { readEmergencies } from './read-emergencies.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const TOLD = ['adviser', 'team_lead', 'privacy_officer'] as const;
const BREAK_GLASS = '/api/v1/break-glass';
const params = z.strictObject({ id: z.uuid() });

export const breakGlassRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: BREAK_GLASS,
    summary:
      'Opens a protected family of the own team for four hours in an emergency, by its reference and a written reason; 404 for any other',
    access: FAMILY_WORKERS,
    audit: {
      event: 'break_glass.opened',
      eventOf: ({ outcome }) => `break_glass.${outcome}`,
      subjects: (reply) => (reply.outcome === 'opened' ? [reply.familyId] : []),
    },
    body: AskToBreakGlass,
    response: BreakGlassReply,
    status: 201,
    handle: async ({ tx, body, language, setStatus }) => {
      const reply = await openBehindGlass(tx, language, body);
      // Answered and not thrown: that somebody tried must stay in the log.
      if (reply.outcome === 'refused') setStatus(404);
      return reply;
    },
  }),
  defineRoute({
    method: 'GET',
    path: BREAK_GLASS,
    summary: 'Emergencies of the last 30 days that the actor is to know of, newest first',
    access: TOLD,
    audit: {
      event: 'break_glass.listed',
      subjects: ({ items }) => items.flatMap(({ family }) => (family === null ? [] : [family.id])),
    },
    response: EmergencyAccesses,
    handle: async ({ tx, actor }) => ({ items: await readEmergencies(tx, actor) }),
  }),
  defineRoute({
    method: 'POST',
    path: `${BREAK_GLASS}/:id/end`,
    summary: 'Ends the own emergency access before its time',
    access: FAMILY_WORKERS,
    audit: { event: 'break_glass.ended', subjects: ({ familyId }) => [familyId] },
    params,
    response: EndedEmergency,
    handle: async ({ tx, params: { id } }) => {
      const familyId = await endBreakGlass(tx, id);
      if (familyId === null) throw new AppError('not_found');
      return { familyId };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${BREAK_GLASS}/:id/told`,
    summary: 'Says that one has read of an emergency',
    access: TOLD,
    audit: 'nothing_personal',
    params,
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      if (!(await markTold(tx, id))) throw new AppError('not_found');
      return undefined;
    },
  }),
];
