import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/features/economy/budget.ts';
import {
  budgetOf,
  emptyBudget,
  findWrongAmounts,
  formOfBudget,
  languageFor,
  monthsAround,
} from './budget-form.ts';
import { BUDGET_WORDS } from './messages/budget-words.ts';

const KEPT: Budget = {
  month: '2026-11',
  incomes: [{ kind: 'wages', words: '', amount: 1_850_050 }],
  expenses: [
    { kind: 'food', words: 'Butikk', amount: 600_000 },
    { kind: 'food', words: 'Torget', amount: 40_000 },
    { kind: 'kindergarten', words: 'Ali', amount: 0 },
  ],
  debts: [{ to: 'Banken', amount: 9_000_000, monthly: 0, isInArrears: true, isCollected: false }],
  agreed: 'Ringe banken',
};

describe('the form of a budget', () => {
  test('holds what was kept, and gives it back as it was', () => {
    expect(Budget.parse(budgetOf(formOfBudget(KEPT, 'ar')))).toEqual(KEPT);
  });

  test('has a place for each usual thing, and an empty place is nothing', () => {
    const empty = emptyBudget('nb', '2026-11');
    expect(budgetOf(empty)).toEqual({ month: '2026-11', incomes: [], expenses: [], debts: [], agreed: '' });
    expect(findWrongAmounts(empty)).toEqual([]);
  });

  test('names the amounts that are none, by their line', () => {
    const form = formOfBudget(KEPT, 'nb');
    const wrong = {
      ...form,
      incomes: form.incomes.map((line) => (line.kind === 'wages' ? { ...line, amount: '18,5000' } : line)),
      debts: form.debts.map((debt) => ({ ...debt, monthly: 'litt' })),
    };
    expect(findWrongAmounts(wrong)).toEqual(['incomes-wages', 'debts-kept-0-monthly']);
  });
});

test('begins in the family’s language where there is one', () => {
  const persons = [{ language: null }, { language: 'vi' }, { language: 'so' }];
  expect(languageFor(persons, 'nn')).toBe('so');
  expect(languageFor(persons.slice(0, 2), 'nn')).toBe('nn');
});

test('the months around a day, over the turn of the year, with the one that was kept', () => {
  const months = monthsAround('2026-11-22', '2024-02');
  expect(months).toHaveLength(14);
  expect([months[0], months[1], months.at(-1)]).toEqual(['2024-02', '2026-05', '2027-05']);
});

test('every language says everything, and what no translator has checked says so', () => {
  for (const [language, words] of Object.entries(BUDGET_WORDS)) {
    const { draft, ...said } = words;
    expect(JSON.stringify(said), language).not.toContain('""');
    expect(draft === '', language).toBe(words.checked);
  }
  expect(BUDGET_WORDS.ar.direction).toBe('rtl');
});
