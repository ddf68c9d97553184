import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { BudgetOfCase, BudgetReply, KeepBudget, type KeptBudget } from './budget.ts';
import { forgetBudget, keepBudget, readBudget } from './keep-budget.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const BUDGET = '/api/v1/cases/:id/budget';
const params = z.strictObject({ id: z.uuid() });

function shown(caseId: string, budget: KeptBudget | null): readonly string[] {
  return [caseId, ...(budget?.wishedBy ?? [])];
}

export const budgetRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: BUDGET,
    summary: "The household's budget, if the family wished that it is kept",
    access: FAMILY_WORKERS,
    audit: { event: 'budget.read', subjects: ({ budget }, { id }) => shown(id, budget) },
    params,
    response: BudgetOfCase,
    handle: ({ tx, params: { id } }) => readBudget(tx, id),
  }),
  defineRoute({
    method: 'PUT',
    path: BUDGET,
    summary: 'Keeps the budget, as the family wishes; 409 with what stands now when someone else was first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'budget.kept',
      subjects: (reply, { id }) => shown(id, reply.outcome === 'saved' ? reply.budget : reply.current),
    },
    params,
    body: KeepBudget,
    response: BudgetReply,
    handle: ({ tx, params: { id }, body }) => keepBudget(tx, id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: BUDGET,
    summary: 'The family no longer wishes that it is kept: it is gone at once',
    access: FAMILY_WORKERS,
    audit: { event: 'budget.forgotten', subjects: (_, { id }) => [id] },
    params,
    response: 'nothing',
    handle: async ({ tx, params: { id } }) => {
      await forgetBudget(tx, id);
      return undefined;
    },
  }),
];
