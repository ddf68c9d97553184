import { z } from 'zod';
import { hintsFor } from '../../platform/audit/reader-hints.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { CaseHead } from './case-file.ts';
import { CaseReply, CaseStep, MoveRequest, SetFirstContact, SetNextStep } from './case-move.ts';
import { addCoordinator, endCoordination } from './change-coordinators.ts';
import { findCoordinators } from './coordinator-queries.ts';
import { Coordinators, EndCoordinator, NewCoordinator } from './coordinator.ts';
import { moveCase } from './move-case.ts';
import { expectCase, findCaseHead } from './open-case.ts';
import { setFirstContact, setNextStep } from './plan-next.ts';
import { findSteps } from './step-queries.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;
const CASE = '/api/v1/cases/:id';
const params = z.strictObject({ id: z.uuid() });

/** What the access log keeps of a head: the case, the family, whom it shows, and the family's other cases. */
function shownIn({ id, family, persons, others }: CaseHead): readonly string[] {
  const beside = [...persons, ...others].map((shown) => shown.id);
  return [id, ...(family === null ? [] : [family.id]), ...beside];
}

const headIn = (reply: CaseReply) => (reply.outcome === 'saved' ? reply.case : reply.current);

export const caseRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: CASE,
    summary: 'A case at one look: who, where it stands, and what may be done with it',
    access: CASE_WORKERS,
    audit: {
      event: 'case.read',
      subjects: shownIn,
      details: ({ persons }, reader) => hintsFor(reader, { persons, addresses: [] }),
    },
    params,
    response: CaseHead,
    handle: ({ tx, params: { id } }) => findCaseHead(tx, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/moves`,
    summary: 'Takes the case one step; 409 with what stands now when someone else was first',
    access: CASE_WORKERS,
    audit: { event: 'case.moved', subjects: (reply) => shownIn(headIn(reply)) },
    params,
    body: MoveRequest,
    response: CaseReply,
    handle: ({ params: { id }, body, ...context }) => moveCase(context, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${CASE}/next-step`,
    summary: 'Says what is to be done next, and by when; null takes it away',
    access: CASE_WORKERS,
    audit: { event: 'case.next_step_set', subjects: (reply) => shownIn(headIn(reply)) },
    params,
    body: SetNextStep,
    response: CaseReply,
    handle: ({ params: { id }, body, ...context }) => setNextStep(context, id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${CASE}/first-contact`,
    summary: 'Says on which day the family was first spoken with',
    access: CASE_WORKERS,
    audit: { event: 'case.first_contact_set', subjects: (reply) => shownIn(headIn(reply)) },
    params,
    body: SetFirstContact,
    response: CaseReply,
    handle: ({ params: { id }, body, ...context }) => setFirstContact(context, id, body),
  }),
  defineRoute({
    method: 'GET',
    path: `${CASE}/steps`,
    summary: 'The steps that the case has taken, newest first',
    access: CASE_WORKERS,
    audit: { event: 'case.steps_read', subjects: ({ caseId }) => [caseId] },
    params,
    response: z.strictObject({ caseId: z.uuid(), items: z.array(CaseStep) }),
    handle: async ({ tx, params: { id } }) => {
      await expectCase(tx, id);
      return { caseId: id, items: await findSteps(tx, id) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${CASE}/coordinators`,
    summary: 'Who says that they coordinate around the family, and who did',
    access: CASE_WORKERS,
    audit: { event: 'case.coordinators_read', subjects: ({ caseId }) => [caseId] },
    params,
    response: Coordinators,
    handle: async ({ tx, params: { id } }) => {
      await expectCase(tx, id);
      return { caseId: id, items: await findCoordinators(tx, id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/coordinators`,
    summary: 'Writes down somebody who coordinates',
    access: CASE_WORKERS,
    audit: { event: 'case.coordinator_added', subjects: ({ caseId }) => [caseId] },
    params,
    body: NewCoordinator,
    response: Coordinators,
    status: 201,
    handle: async ({ params: { id }, body, ...context }) => ({
      caseId: id,
      items: await addCoordinator(context, id, body),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: `${CASE}/coordinators/:coordinatorId/end`,
    summary: 'Writes down that somebody coordinates no more',
    access: CASE_WORKERS,
    audit: { event: 'case.coordinator_ended', subjects: ({ caseId }) => [caseId] },
    params: params.extend({ coordinatorId: z.uuid() }),
    body: EndCoordinator,
    response: Coordinators,
    handle: async ({ params: { id, coordinatorId }, body: { until }, ...context }) => ({
      caseId: id,
      items: await endCoordination(context, id, coordinatorId, until),
    }),
  }),
];
