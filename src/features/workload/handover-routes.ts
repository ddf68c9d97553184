import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  acceptHandover,
  declineHandover,
  listCandidates,
  listHandovers,
  offerHandover,
  withdrawHandover,
} from './hand-over-cases.ts';
import {
  CandidateRequest,
  DeclineHandover,
  Handover,
  HandoverCandidates,
  Handovers,
  NewHandover,
} from './handover.ts';

const CASE_WORKERS = ['adviser', 'team_lead'] as const;
const HANDOVERS = '/api/v1/handovers';
const params = z.strictObject({ id: z.uuid() });

const shownIn = (cases: readonly { caseId: string; family: { id: string } | null }[]) => [
  ...new Set(cases.flatMap(({ caseId, family }) => (family === null ? [caseId] : [caseId, family.id]))),
];
// Of a case without a family's name nobody is shown, and it may be one that the reader does not see.
const named = (cases: Handover['cases']) => shownIn(cases.filter(({ family }) => family !== null));
const inHandover = ({ cases }: Handover) => named(cases);

export const handoverRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: HANDOVERS,
    summary: "Lists of cases offered to a colleague in the actor's teams, those that wait first",
    access: CASE_WORKERS,
    audit: {
      event: 'handovers.listed',
      subjects: ({ items }) => named(items.flatMap(({ cases }) => cases)),
    },
    response: Handovers,
    handle: (context) => listHandovers(context),
  }),
  defineRoute({
    method: 'GET',
    path: `${HANDOVERS}/cases`,
    summary: "A colleague's open cases in a team, and which of them another may be given",
    access: CASE_WORKERS,
    audit: { event: 'handover.cases_listed', subjects: ({ items }) => shownIn(items) },
    query: CandidateRequest,
    response: HandoverCandidates,
    handle: ({ query, ...context }) => listCandidates(context, query),
  }),
  defineRoute({
    method: 'POST',
    path: HANDOVERS,
    summary: 'Offers cases to a colleague as one list',
    access: CASE_WORKERS,
    audit: { event: 'handover.offered', subjects: ({ cases }) => shownIn(cases) },
    body: NewHandover,
    response: Handover,
    status: 201,
    handle: ({ body, ...context }) => offerHandover(context, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${HANDOVERS}/:id/accept`,
    summary: "Takes the whole list: the cases are the receiver's with the tasks that were the giver's own",
    access: CASE_WORKERS,
    audit: {
      event: 'handover.accepted',
      subjects: ({ cases }) =>
        shownIn(cases.filter(({ family, state }) => family !== null || state === 'moved')),
    },
    params,
    response: Handover,
    handle: ({ params: { id }, ...context }) => acceptHandover(context, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${HANDOVERS}/:id/decline`,
    summary: 'Says no to the whole list, and why: the cases stay where they were',
    access: CASE_WORKERS,
    audit: { event: 'handover.declined', subjects: inHandover },
    params,
    body: DeclineHandover,
    response: Handover,
    handle: ({ params: { id }, body, ...context }) => declineHandover(context, id, body.words),
  }),
  defineRoute({
    method: 'POST',
    path: `${HANDOVERS}/:id/withdraw`,
    summary: 'Takes back a list that waits for an answer',
    access: CASE_WORKERS,
    audit: { event: 'handover.withdrawn', subjects: inHandover },
    params,
    response: Handover,
    handle: ({ params: { id }, ...context }) => withdrawHandover(context, id),
  }),
];
