import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumBudget, whyNotKeep } from './budget-rules.ts';
import { Budget, CHILD_EXPENSES, EXPENSE_KINDS, INCOME_KINDS } from './budget.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const line = <K extends string>(kinds: readonly K[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), words: fc.constant(''), amount });
const budgets = fc.record({
  incomes: fc.array(line(INCOME_KINDS), { maxLength: 40 }),
  expenses: fc.array(line(EXPENSE_KINDS), { maxLength: 80 }),
  debts: fc.array(
    fc.record({
      to: fc.constant('Banken'),
      amount,
      monthly: amount,
      isInArrears: fc.boolean(),
      isCollected: fc.boolean(),
    }),
    { maxLength: 60 },
  ),
});

test('a month of a family', () => {
  const budget = Budget.parse({
    month: '2026-11',
    incomes: [
      { kind: 'wages', amount: 1_850_000 },
      { kind: 'child_benefit', amount: 353_200 },
    ],
    expenses: [
      { kind: 'housing', amount: 1_200_050 },
      { kind: 'kindergarten', words: 'Ali', amount: 120_000 },
    ],
    debts: [{ to: 'Banken', amount: 9_000_000, monthly: 150_000, isInArrears: true }],
  });
  expect(sumBudget(budget)).toEqual({
    income: 2_203_200,
    expense: 1_320_050,
    childrens: 120_000,
    debtMonthly: 150_000,
    debt: 9_000_000,
    left: 733_150,
  });
});

test('what is left and what is spent is what came in, in whole oere, and no line is lost by its order', () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const sums = sumBudget(budget);
      expect(sums.left + sums.expense + sums.debtMonthly).toBe(sums.income);
      expect(Number.isSafeInteger(sums.left)).toBe(true);
      expect(sums.childrens).toBeLessThanOrEqual(sums.expense);
      const turned = { ...budget, expenses: budget.expenses.toReversed(), debts: budget.debts.toReversed() };
      expect(sumBudget(turned)).toEqual(sums);
    }),
  );
});

test("what is the children's is counted among the expenses", () => {
  const expenses = CHILD_EXPENSES.map((kind) => ({ kind, words: '', amount: 100 }));
  expect(sumBudget({ incomes: [], debts: [], expenses })).toMatchObject({ childrens: 500, expense: 500 });
});

test('the wish to keep it is of somebody in the family', () => {
  expect(whyNotKeep(['mor'], new Set(['mor', 'barn']))).toEqual([]);
  expect(whyNotKeep(['mor', 'nabo'], new Set(['mor']))).toMatchObject([
    { code: 'person_not_of_family', field: 'wishedBy' },
  ]);
});
