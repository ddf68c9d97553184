import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import {
  BudgetLanguage,
  EXPENSE_KINDS,
  INCOME_KINDS,
  type KeptBudget,
} from '../../../src/features/economy/budget.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { PageLoading } from '../../shell/page-loading.tsx';
import { ArrowLeftIcon, Button, PrinterSmallIcon, Select, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { caseQuery } from '../cases/fetch-case.ts';
import { budgetOf, findWrongAmounts, monthsAround } from './budget-form.ts';
import { BudgetLines } from './budget-lines.tsx';
import { BudgetPaper } from './budget-paper.tsx';
import { BudgetSums } from './budget-sums.tsx';
import { DebtList } from './debt-list.tsx';
import { budgetQuery } from './fetch-budget.ts';
import { KeepBudget } from './keep-budget.tsx';
import { monthName } from './month-name.ts';
import { SureButton } from './sure-button.tsx';
import { Both, FamilyLanguageProvider, useBudgetWords } from './two-languages.tsx';
import { useBudgetForm, type BudgetWriting } from './use-budget-form.ts';
import './economy.css';

const route = getRouteApi('/signed-in/saker/$caseId/okonomi');

/** The side of the table that the family sees: a month's budget and the debts, in its language. */
export function EconomyPage() {
  const { caseId } = route.useParams();
  const head = useQuery(caseQuery(caseId));
  const kept = useQuery(budgetQuery(caseId));
  const error = head.error ?? kept.error;
  if (isDenied(error)) return <NotFoundPage />;
  if (head.data !== undefined && kept.data !== undefined)
    return <BudgetAtTheTable key={caseId} head={head.data} kept={kept.data} />;
  if (error === null) return <PageLoading />;
  return (
    <FailureNotice
      error={error}
      onRetry={() => {
        void head.refetch();
        void kept.refetch();
      }}
    />
  );
}

function BudgetAtTheTable({ head, kept }: { head: CaseHead; kept: KeptBudget | null }) {
  const { economy: texts } = useMessages();
  const writing = useBudgetForm(head, kept);
  const budget = budgetOf(writing.form);
  return (
    <FamilyLanguageProvider value={writing.form.language}>
      <div className="page economy-page">
        <Link to={PATHS.case} params={{ caseId: head.id }} className="back-link">
          <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
          {texts.back}
        </Link>
        <PageHeading
          title={texts.pageTitle}
          lead={texts.pageLead}
          actions={
            <Button size="small" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
              {texts.print}
            </Button>
          }
        />
        {head.family === null ? (
          <p>{texts.needsFamily}</p>
        ) : (
          <>
            <BudgetTable writing={writing} budget={budget} />
            <KeepBudget head={head} kept={kept} writing={writing} />
          </>
        )}
        <BudgetPaper budget={budget} language={writing.form.language} />
      </div>
    </FamilyLanguageProvider>
  );
}

function BudgetTable({ writing, budget }: { writing: BudgetWriting; budget: ReturnType<typeof budgetOf> }) {
  const { form, update, isUnsaved, clear } = writing;
  const { economy: texts, consents } = useMessages();
  const words = useBudgetWords();
  const wrong = findWrongAmounts(form).length;
  return (
    <form
      className="card budget-table"
      aria-label={texts.pageTitle}
      dir={words.direction}
      noValidate
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="budget-choices">
        <Select
          label={texts.language}
          size="small"
          value={form.language}
          onChange={(event) => update({ language: BudgetLanguage.parse(event.target.value) })}
        >
          {BudgetLanguage.options.map((language) => (
            <option key={language} value={language}>
              {consents.text.languages[language]}
            </option>
          ))}
        </Select>
        <Select
          label={<Both of={({ month }) => month} />}
          size="small"
          value={form.month}
          onChange={(event) => update({ month: event.target.value })}
        >
          {monthsAround(dayInNorway(new Date()), form.month).map((month) => (
            <option key={month} value={month}>
              {monthName(month, form.language)}
            </option>
          ))}
        </Select>
      </div>
      {words.draft !== '' && (
        <p className="budget-draft">
          <span lang={form.language}>{words.draft}</span> <bdi className="own-language">{texts.draft}</bdi>
        </p>
      )}
      <div className="budget-columns">
        <BudgetLines
          part="incomes"
          title={({ incomes }) => incomes}
          kinds={INCOME_KINDS}
          lines={form.incomes}
          onChange={(incomes) => update({ incomes })}
        />
        <BudgetLines
          part="expenses"
          title={({ expenses }) => expenses}
          kinds={EXPENSE_KINDS}
          lines={form.expenses}
          onChange={(expenses) => update({ expenses })}
        />
      </div>
      <DebtList debts={form.debts} onChange={(debts) => update({ debts })} />
      <Textarea
        label={<Both of={({ agreed }) => agreed} />}
        size="small"
        minRows={2}
        dir="auto"
        value={form.agreed}
        onChange={(event) => update({ agreed: event.target.value.slice(0, 4000) })}
      />
      <BudgetSums budget={budget} />
      <div role="status">{wrong > 0 && <p className="budget-fault">{texts.somethingWrong(wrong)}</p>}</div>
      {isUnsaved && (
        <SureButton label={texts.clear} meaning={texts.clearSure} confirm={texts.clearDo} onConfirm={clear} />
      )}
    </form>
  );
}
