import type { BudgetLanguage } from '../../../../src/features/economy/budget.ts';
import { budgetAr } from './ar.ts';
import type { BudgetWords } from './budget-words-type.ts';
import { budgetEn } from './en.ts';
import { budgetNb } from './nb.ts';
import { budgetNn } from './nn.ts';
import { budgetPl } from './pl.ts';
import { budgetSo } from './so.ts';
import { budgetTi } from './ti.ts';
import { budgetUk } from './uk.ts';

/** The form and the paper in the family's own language; what no translator has checked says so. */
export const BUDGET_WORDS: Readonly<Record<BudgetLanguage, BudgetWords>> = {
  nb: budgetNb,
  nn: budgetNn,
  en: budgetEn,
  so: budgetSo,
  ar: budgetAr,
  ti: budgetTi,
  pl: budgetPl,
  uk: budgetUk,
};
