import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { approveProposal, declineProposal, readProposal } from './decide-proposal.ts';
import {
  ApproveProposal,
  ApproveReply,
  DeclineProposal,
  NewProposal,
  ProposalDetail,
  ProposalList,
  ProposalListQuery,
} from './proposal.ts';
import { findProposals } from './proposal-queries.ts';
import { sendProposal } from './send-proposal.ts';

const EDITORS = ['adviser', 'team_lead', 'steward'] as const;
const PROPOSALS = '/api/v1/catalogue/proposals';
const params = z.strictObject({ id: z.uuid() });

/** Changes of the catalogue that wait for an editor. Who sent one may have left words and an address: reading is logged. */
export const proposalRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: PROPOSALS,
    summary: 'Proposed changes that wait, or that are decided; to others than editors their own',
    access: 'signed_in',
    audit: { event: 'catalogue.proposals_listed', subjects: ({ items }) => items.map(({ id }) => id) },
    query: ProposalListQuery,
    response: ProposalList,
    handle: ({ tx, query }) => findProposals(tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: PROPOSALS,
    summary: 'Proposes a change of an entry, or a new one',
    access: 'signed_in',
    audit: { event: 'catalogue.proposal_sent', subjects: ({ id }) => [id] },
    body: NewProposal,
    response: z.strictObject({ id: z.uuid() }),
    status: 201,
    dayShare: { of: 'proposal', most: 100 },
    handle: async ({ body, takeShare, ...context }) => {
      await takeShare();
      return sendProposal(context, context.actor.municipalityId, body);
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${PROPOSALS}/:id`,
    summary: 'A proposal beside what stood and what stands',
    access: 'signed_in',
    audit: { event: 'catalogue.proposal_read', subjects: ({ id }) => [id] },
    params,
    response: ProposalDetail,
    handle: ({ params: { id }, ...context }) => readProposal(context, id),
  }),
  defineRoute({
    method: 'POST',
    path: `${PROPOSALS}/:id/approve`,
    summary: 'Writes what is proposed, as it is or as edited; 409 when the entry was changed meanwhile',
    access: EDITORS,
    audit: { event: 'catalogue.proposal_approved', subjects: (_, { id }) => [id] },
    params,
    body: ApproveProposal,
    response: ApproveReply,
    handle: ({ params: { id }, body, ...context }) => approveProposal(context, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${PROPOSALS}/:id/decline`,
    summary: 'Says no to a proposal',
    access: EDITORS,
    audit: { event: 'catalogue.proposal_declined', subjects: (_, { id }) => [id] },
    params,
    body: DeclineProposal,
    response: 'nothing',
    handle: async ({ params: { id }, body: { answer }, ...context }) => {
      await declineProposal(context, id, answer);
      return undefined;
    },
  }),
];
