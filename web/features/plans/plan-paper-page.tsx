import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Language, LANGUAGES } from '../../../src/shared/language.ts';
import { isDenied } from '../../api.ts';
import { loadMessages } from '../../messages/messages.ts';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { ArrowLeftIcon, Button, Checkbox, PrinterSmallIcon, Select } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { caseQuery } from '../cases/fetch-case.ts';
import { PersonalPage } from '../people/personal-page.tsx';
import { planQuery } from './fetch-plan.ts';
import { PlanPaper } from './plan-paper.tsx';
import './plans.css';

const route = getRouteApi('/signed-in/saker/$caseId/plan');

/** The plan in plain words on paper, in the family's language where it is one of ours. */
export function PlanPaperPage() {
  const { caseId } = route.useParams();
  return (
    <PersonalPage>
      <Paper caseId={caseId} />
    </PersonalPage>
  );
}

function Paper({ caseId }: { caseId: string }) {
  const { plans, cases, shell } = useMessages();
  const texts = plans.paper;
  const pageLanguage = useLanguage();
  const [wanted, setWanted] = useState<Language | null>(null);
  const [isLarger, setIsLarger] = useState(false);
  const head = useQuery(caseQuery(caseId));
  const plan = useQuery(planQuery(caseId));
  const language = wanted ?? spokenIn(head.data) ?? pageLanguage;
  // the family's language need not be that of who prints
  const messages = useQuery({
    queryKey: ['texts', language],
    queryFn: () => loadMessages(language),
    staleTime: 'static',
    structuralSharing: false,
  });
  const isMissing = isDenied(head.error) || isDenied(plan.error) || !/^[0-9a-f-]{36}$/i.test(caseId);
  const error = head.error ?? plan.error ?? messages.error;
  const isReady = head.data !== undefined && plan.data !== undefined && messages.data !== undefined;
  return (
    <div className="page plan-paper">
      <Link to={PATHS.case} params={{ caseId }} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <div className="plan-paper-choices">
        <PageHeading
          title={isMissing ? cases.notFoundTitle : texts.documentTitle}
          {...(!isMissing && { lead: texts.note })}
          actions={
            isReady && (
              <Button size="small" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
                {texts.print}
              </Button>
            )
          }
        />
        {isMissing && <p>{cases.notFoundText}</p>}
        {!isMissing && (
          <>
            <Select
              label={texts.language}
              size="small"
              value={language}
              onChange={(event) => setWanted(Language.parse(event.target.value))}
            >
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {shell.languages[one]}
                </option>
              ))}
            </Select>
            <Checkbox size="small" checked={isLarger} onChange={(event) => setIsLarger(event.target.checked)}>
              {texts.larger}
            </Checkbox>
          </>
        )}
      </div>
      {!isMissing && error !== null && !isReady && (
        <FailureNotice
          error={error}
          onRetry={() => {
            void head.refetch();
            void plan.refetch();
          }}
        />
      )}
      {!isMissing && error === null && !isReady && <PageLoading />}
      {!isMissing && isReady && (
        <PlanPaper
          head={head.data}
          plan={plan.data}
          texts={messages.data.plans.paper.sheet}
          language={language}
          isLarger={isLarger}
        />
      )}
    </div>
  );
}

/** What the first of the family who speaks one of our languages speaks; null when nobody is known to. */
function spokenIn(head: CaseHead | undefined): Language | null {
  for (const { language } of head?.persons ?? []) {
    const spoken = Language.safeParse(language === 'no' ? 'nb' : language);
    if (spoken.success) return spoken.data;
  }
  return null;
}
