import type { budgetNb } from './nb.ts';

/** Bokmål defines what there is to say; a language that lacks a word does not compile. */
export type BudgetWords = typeof budgetNb;
