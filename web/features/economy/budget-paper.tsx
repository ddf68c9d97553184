import type { Budget, BudgetLanguage } from '../../../src/features/economy/budget.ts';
import { formatAmount } from './amount.ts';
import { BudgetSums } from './budget-sums.tsx';
import { isChildrens } from './budget-form.ts';
import { monthName } from './month-name.ts';
import { Both, useBudgetWords } from './two-languages.tsx';
import type { BudgetWords } from './messages/budget-words-type.ts';

/** The budget on one page of paper, for the family to take home: what was filled in, and no name. */
export function BudgetPaper({ budget, language }: { budget: Budget; language: BudgetLanguage }) {
  const words = useBudgetWords();
  return (
    <article className="budget-paper" lang={language} dir={words.direction}>
      <h2>
        <Both of={({ title }) => title} />: {monthName(budget.month, language)}
      </h2>
      {words.draft !== '' && <p className="quiet">{words.draft}</p>}
      <Lines title={({ incomes }) => incomes} lines={budget.incomes} />
      <Lines
        title={({ expenses }) => expenses}
        lines={budget.expenses.filter((line) => !isChildrens(line))}
      />
      <Lines title={({ childrens }) => childrens} lines={budget.expenses.filter(isChildrens)} />
      {budget.debts.length > 0 && <Debts debts={budget.debts} />}
      <BudgetSums budget={budget} />
      {budget.agreed !== '' && (
        <section>
          <h3>
            <Both of={({ agreed }) => agreed} />
          </h3>
          <p className="agreed-words" dir="auto">
            {budget.agreed}
          </p>
        </section>
      )}
    </article>
  );
}

type LinesProps = {
  title: (words: BudgetWords) => string;
  lines: readonly { kind: keyof BudgetWords['kinds']; words: string; amount: number }[];
};

function Lines({ title, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>
        <Both of={title} />
      </h3>
      <dl className="paper-lines">
        {lines.map(({ kind, words, amount }, index) => (
          <div key={index}>
            <dt>
              <Both of={({ kinds }) => kinds[kind]} />
              {words !== '' && <bdi>{`: ${words}`}</bdi>}
            </dt>
            <dd dir="ltr">{formatAmount(amount)} kr</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Debts({ debts }: { debts: Budget['debts'] }) {
  return (
    <section>
      <h3>
        <Both of={({ debts: title }) => title} />
      </h3>
      <dl className="paper-lines">
        {debts.map((debt, index) => (
          <div key={index}>
            <dt>
              <bdi>{debt.to}</bdi>
              {debt.monthly > 0 && (
                <span className="paper-note">
                  <Both of={(words) => words.debt.monthly} />: <bdi>{formatAmount(debt.monthly)} kr</bdi>
                </span>
              )}
              {debt.isInArrears && (
                <span className="paper-note">
                  <Both of={(words) => words.debt.inArrears} />
                </span>
              )}
              {debt.isCollected && (
                <span className="paper-note">
                  <Both of={(words) => words.debt.collected} />
                </span>
              )}
            </dt>
            <dd dir="ltr">{formatAmount(debt.amount)} kr</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
