import { queryOptions } from '@tanstack/react-query';
import { BudgetOfCase } from '../../../src/features/economy/budget.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** Null where the family has not wished that any is kept. */
export const budgetQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'budget'],
    queryFn: async ({ signal }) => (await getJson(API.case(caseId, '/budget'), BudgetOfCase, signal)).budget,
  });
