import { sumBudget } from '../../../src/features/economy/budget-rules.ts';
import type { Budget } from '../../../src/features/economy/budget.ts';
import { formatAmount } from './amount.ts';
import type { BudgetWords } from './messages/budget-words-type.ts';
import { Both } from './two-languages.tsx';

/** What the month comes to; what is left, or missing, last and largest. */
export function BudgetSums({ budget }: { budget: Budget }) {
  const sums = sumBudget(budget);
  const isShort = sums.left < 0;
  const lines: readonly (readonly [keyof BudgetWords['sums'], number])[] = [
    ['income', sums.income],
    ['expense', sums.expense],
    ...(sums.childrens > 0 ? [['childrens', sums.childrens] as const] : []),
    ...(sums.debtMonthly > 0 ? [['debtMonthly', sums.debtMonthly] as const] : []),
    ...(sums.debt > 0 ? [['debt', sums.debt] as const] : []),
    [isShort ? 'short' : 'left', Math.abs(sums.left)],
  ];
  return (
    <dl className={isShort ? 'budget-sums is-short' : 'budget-sums'}>
      {lines.map(([name, amount]) => (
        <div key={name} className={`budget-sum is-${name}`}>
          <dt>
            <Both of={(words) => words.sums[name]} />
          </dt>
          <dd dir="ltr">{formatAmount(amount)} kr</dd>
        </div>
      ))}
    </dl>
  );
}
