import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { sumBudget } from '../../../src/features/economy/budget-rules.ts';
import type { KeptBudget } from '../../../src/features/economy/budget.ts';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { PATHS } from '../../paths.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOf } from '../consents/name-of.ts';
import { formatAmount } from './amount.ts';
import { budgetQuery } from './fetch-budget.ts';
import { SureButton } from './sure-button.tsx';
import { useForgetBudget } from './use-forget-budget.ts';
import './economy.css';

/** The way to the budget at the kitchen table, and what the family wished to keep of it. */
export function CaseEconomy({ head }: { head: CaseHead }) {
  const { economy: texts } = useMessages();
  const heading = useId();
  const { data: kept, error, refetch } = useQuery(budgetQuery(head.id));
  const forgetting = useForgetBudget(head.id);
  return (
    <section className="card case-economy" aria-labelledby={heading}>
      <div className="economy-head">
        <div>
          <h2 id={heading}>{texts.title}</h2>
          <p className="quiet">{head.family === null ? texts.needsFamily : texts.lead}</p>
        </div>
        {head.family !== null && (
          <Link to={PATHS.caseEconomy} params={{ caseId: head.id }} className="button-link">
            {kept === null || kept === undefined ? texts.open : texts.openKept}
          </Link>
        )}
      </div>
      {kept === undefined && error === null && <p role="status">{texts.loading}</p>}
      {kept === undefined && error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      <div role="status">{forgetting.isSuccess && kept === null && <p>{texts.forgotten}</p>}</div>
      {forgetting.isError && <FailureNotice title={texts.notForgotten} error={forgetting.error} />}
      {kept !== null && kept !== undefined && (
        <>
          <Kept head={head} kept={kept} />
          <SureButton
            label={texts.forget}
            meaning={texts.forgetSure}
            confirm={texts.forgetDo}
            isPending={forgetting.isPending}
            onConfirm={() => forgetting.mutate()}
          />
        </>
      )}
    </section>
  );
}

function Kept({ head, kept }: { head: CaseHead; kept: KeptBudget }) {
  const { economy: texts, consents } = useMessages();
  const sums = sumBudget(kept.content);
  const names = kept.wishedBy.map((id) => nameOf(head, id, consents)).join(', ');
  return (
    <div>
      <p>
        {sums.left < 0 ? texts.short(formatAmount(-sums.left)) : texts.left(formatAmount(sums.left))}
        {sums.debt > 0 && ` · ${texts.debt(formatAmount(sums.debt))}`}
      </p>
      <p className="quiet">
        {texts.kept(formatDay(kept.wishedOn), kept.savedBy)} {texts.keptWish(names)}
      </p>
    </div>
  );
}
