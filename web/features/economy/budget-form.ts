import {
  type Budget,
  BudgetLanguage,
  CHILD_EXPENSES,
  EXPENSE_KINDS,
  INCOME_KINDS,
} from '../../../src/features/economy/budget.ts';
import { formatAmount, parseAmount } from './amount.ts';

export type LineForm<Kind extends string> = { key: string; kind: Kind; words: string; amount: string };
export type IncomeKind = (typeof INCOME_KINDS)[number];
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];
export type DebtForm = {
  key: string;
  to: string;
  amount: string;
  monthly: string;
  isInArrears: boolean;
  isCollected: boolean;
};

/** A budget at the kitchen table: amounts as they were typed, in the family's language. */
export type BudgetForm = {
  language: BudgetLanguage;
  month: string;
  incomes: readonly LineForm<IncomeKind>[];
  expenses: readonly LineForm<ExpenseKind>[];
  debts: readonly DebtForm[];
  agreed: string;
};

const CHILDRENS = new Set<string>(CHILD_EXPENSES);
export const isChildrens = ({ kind }: { kind: string }) => CHILDRENS.has(kind);

/** A line for each usual thing, so that nothing is forgotten; what stays empty is not of the budget. */
export function emptyBudget(language: BudgetLanguage, month: string): BudgetForm {
  return {
    language,
    month,
    incomes: INCOME_KINDS.map((kind) => newLine(kind, kind)),
    expenses: EXPENSE_KINDS.map((kind) => newLine(kind, kind)),
    debts: [],
    agreed: '',
  };
}

export function newLine<Kind extends string>(kind: Kind, key: string): LineForm<Kind> {
  return { key, kind, words: '', amount: '' };
}

export function newDebt(key: string): DebtForm {
  return { key, to: '', amount: '', monthly: '', isInArrears: false, isCollected: false };
}

/** A budget that was kept, among the lines that are there for what is usual. */
export function formOfBudget(budget: Budget, language: BudgetLanguage): BudgetForm {
  const empty = emptyBudget(language, budget.month);
  return {
    ...empty,
    incomes: filled(empty.incomes, budget.incomes),
    expenses: filled(empty.expenses, budget.expenses),
    debts: budget.debts.map((debt, index) => ({
      ...debt,
      key: `kept-${index}`,
      amount: formatAmount(debt.amount),
      monthly: debt.monthly === 0 ? '' : formatAmount(debt.monthly),
    })),
    agreed: budget.agreed,
  };
}

function filled<Kind extends string>(
  usual: readonly LineForm<Kind>[],
  kept: readonly { kind: Kind; words: string; amount: number }[],
): LineForm<Kind>[] {
  return usual.flatMap((line) => {
    const same = kept.filter(({ kind }) => kind === line.kind);
    if (same.length === 0) return [line];
    return same.map(({ words, amount }, index) => ({
      key: index === 0 ? line.key : `${line.key}-${index}`,
      kind: line.kind,
      words,
      amount: formatAmount(amount),
    }));
  });
}

/** Keys of the lines in which an amount is typed that is none. */
export function findWrongAmounts({ incomes, expenses, debts }: BudgetForm): string[] {
  const isWrong = (typed: string) => parseAmount(typed) === undefined;
  return [
    ...incomes.filter(({ amount }) => isWrong(amount)).map(({ key }) => `incomes-${key}`),
    ...expenses.filter(({ amount }) => isWrong(amount)).map(({ key }) => `expenses-${key}`),
    ...debts.filter(({ amount }) => isWrong(amount)).map(({ key }) => `debts-${key}-amount`),
    ...debts.filter(({ monthly }) => isWrong(monthly)).map(({ key }) => `debts-${key}-monthly`),
  ];
}

/** What is in the form, as far as it is understood; empty lines are left out. */
export function budgetOf({ month, incomes, expenses, debts, agreed }: BudgetForm): Budget {
  return {
    month,
    incomes: linesOf(incomes),
    expenses: linesOf(expenses),
    debts: debts
      .filter(({ to, amount, monthly }) => `${to}${amount}${monthly}`.trim() !== '')
      .map(({ to, amount, monthly, isInArrears, isCollected }) => ({
        to: to.trim(),
        amount: parseAmount(amount) ?? 0,
        monthly: parseAmount(monthly) ?? 0,
        isInArrears,
        isCollected,
      })),
    agreed: agreed.trim(),
  };
}

function linesOf<Kind extends string>(lines: readonly LineForm<Kind>[]) {
  return lines.flatMap(({ kind, words, amount }) => {
    const oere = parseAmount(amount);
    return oere === null || oere === undefined ? [] : [{ kind, words: words.trim(), amount: oere }];
  });
}

/** The language of somebody in the family that the form is in, else one's own. */
export function languageFor(
  persons: readonly { language: string | null }[],
  own: BudgetLanguage,
): BudgetLanguage {
  for (const { language } of persons) {
    const known = BudgetLanguage.safeParse(language);
    if (known.success) return known.data;
  }
  return own;
}

/** The months to choose among: half a year to each side, and the one that was kept. @param today yyyy-mm-dd */
export function monthsAround(today: string, chosen: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = Array.from({ length: 13 }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index - 6, 1)).toISOString().slice(0, 7),
  );
  return [...new Set([...months, chosen])].toSorted();
}
