import type { Refusal } from '../../shared/refusal.ts';
import { CHILD_EXPENSES, type Budget } from './budget.ts';

type Sums = {
  income: number;
  /** Without what goes to debts. */
  expense: number;
  /** The part of the expenses that is for the children alone. */
  childrens: number;
  debtMonthly: number;
  /** What is owed in all. */
  debt: number;
  /** Below zero where the month does not meet. */
  left: number;
};

const CHILDRENS = new Set<string>(CHILD_EXPENSES);

/** What a month comes to; all in oere, as the budget is. */
export function sumBudget({
  incomes,
  expenses,
  debts,
}: Pick<Budget, 'incomes' | 'expenses' | 'debts'>): Sums {
  const income = total(incomes.map(({ amount }) => amount));
  const expense = total(expenses.map(({ amount }) => amount));
  const debtMonthly = total(debts.map(({ monthly }) => monthly));
  return {
    income,
    expense,
    childrens: total(expenses.filter(({ kind }) => CHILDRENS.has(kind)).map(({ amount }) => amount)),
    debtMonthly,
    debt: total(debts.map(({ amount }) => amount)),
    left: income - expense - debtMonthly,
  };
}

/** Why a budget cannot be kept: the wish is the wish of somebody in the family. */
export function whyNotKeep(wishedBy: readonly string[], persons: ReadonlySet<string>): Refusal[] {
  return wishedBy.every((id) => persons.has(id))
    ? []
    : [{ code: 'person_not_of_family', field: 'wishedBy', details: {} }];
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
