import { z } from 'zod';

/** Those of the consent's text: what a family is met in. */
export const BudgetLanguage = z.enum(['nb', 'nn', 'en', 'so', 'ar', 'ti', 'pl', 'uk']);
export type BudgetLanguage = z.infer<typeof BudgetLanguage>;

export const INCOME_KINDS = [
  'wages',
  'nav_benefit',
  'social_assistance',
  'child_benefit',
  'child_support',
  'housing_allowance',
  'study_support',
  'other_income',
] as const;
/** What is for the children alone; the rest is for the household. */
export const CHILD_EXPENSES = [
  'kindergarten',
  'activity_school',
  'children_clothes',
  'children_leisure',
  'children_other',
] as const;
export const EXPENSE_KINDS = [
  'housing',
  'electricity',
  'food',
  ...CHILD_EXPENSES,
  'clothes',
  'household',
  'transport',
  'phone',
  'insurance',
  'health',
  'support_paid',
  'savings',
  'other_expense',
] as const;

/** In oere, so that sums are exact; up to ten million kroner. */
const Amount = z.int().min(0).max(1_000_000_000);
const Words = z.string().trim().max(120);

const line = <K extends readonly [string, ...string[]]>(kinds: K) =>
  z.strictObject({ kind: z.enum(kinds), words: Words.default(''), amount: Amount });

const Debt = z.strictObject({
  /** To whom, as the family says it. */
  to: Words,
  /** What is owed in all. */
  amount: Amount,
  monthly: Amount.default(0),
  isInArrears: z.boolean().default(false),
  isCollected: z.boolean().default(false),
});

/** A household's month, as the family tells it; amounts in oere. */
export const Budget = z.strictObject({
  /** yyyy-mm */
  month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/u),
  incomes: z.array(line(INCOME_KINDS)).max(40).readonly(),
  expenses: z.array(line(EXPENSE_KINDS)).max(80).readonly(),
  debts: z.array(Debt).max(60).readonly(),
  /** What the family and the team agreed to try. */
  agreed: z.string().trim().max(4000).default(''),
});
export type Budget = z.infer<typeof Budget>;

/** Kept only if the family wishes it: who of it said so, and that it was asked. */
export const KeepBudget = z.strictObject({
  /** 0 where none is kept; another one in the database means that someone was first. */
  version: z.int().min(0),
  familyWishes: z.literal(true),
  wishedBy: z.array(z.uuid()).min(1).max(40).readonly(),
  language: BudgetLanguage,
  content: Budget,
});
export type KeepBudget = z.infer<typeof KeepBudget>;

export const KeptBudget = z.strictObject({
  version: z.int(),
  wishedBy: z.array(z.uuid()).readonly(),
  wishedOn: z.iso.date(),
  language: BudgetLanguage,
  content: Budget,
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
});
export type KeptBudget = z.infer<typeof KeptBudget>;

export const BudgetOfCase = z.strictObject({ budget: KeptBudget.nullable() });
export type BudgetOfCase = z.infer<typeof BudgetOfCase>;

/** 409 with what stands now, perhaps nothing any more; nothing was written then. */
export const BudgetReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), budget: KeptBudget }),
  z.strictObject({ outcome: z.literal('conflict'), current: KeptBudget.nullable() }),
]);
export type BudgetReply = z.infer<typeof BudgetReply>;
