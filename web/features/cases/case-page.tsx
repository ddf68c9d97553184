import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmergencyBanner } from '../access-review/emergency-banner.tsx';
import { CaseApplications } from '../applications/case-applications.tsx';
import { CaseTimeline } from '../case-notes/case-timeline.tsx';
import { CaseClosing } from '../closing/case-closing.tsx';
import { CaseEconomy } from '../economy/case-economy.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { CaseThreads } from '../loose-threads/case-threads.tsx';
import { CaseSuggestions } from '../matching/case-suggestions.tsx';
import { CasePlan } from '../plans/case-plan.tsx';
import { CasePriorities } from '../plans/case-priorities.tsx';
import { CaseMoves } from './case-moves.tsx';
import { CaseNow } from './case-now.tsx';
import { CasePath } from './case-path.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import type { CaseQuestion } from './case-question.ts';
import { CaseSteps } from './case-steps.tsx';
import { caseQuery } from './fetch-case.ts';
import { useCaseActions } from './use-case-actions.ts';
import './case.css';

const route = getRouteApi('/signed-in/saker/$caseId');

/** A case at one look, and below it its parts. A new colleague sees here where the family stands. */
export function CasePage() {
  const { cases, shell } = useMessages();
  const { caseId } = route.useParams();
  const { data: head, error, isPending, refetch } = useQuery(caseQuery(caseId));
  // an id that is none is refused as input; to people it is the same as one that is not there
  const isMissing = isDenied(error) || !/^[0-9a-f-]{36}$/i.test(caseId);
  return (
    <div className="page case-page" key={caseId}>
      {isMissing && (
        <>
          <PageHeading title={cases.notFoundTitle} />
          <p>{cases.notFoundText}</p>
        </>
      )}
      {!isMissing && head === undefined && <PageHeading title={cases.one} />}
      {!isMissing && error !== null && head === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {isPending && !isMissing && (
        <div className="facts-grid" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={320} />
        </div>
      )}
      {head !== undefined && !isMissing && <OneCase head={head} />}
    </div>
  );
}

function OneCase({ head }: { head: CaseHead }) {
  const { cases } = useMessages();
  const actions = useCaseActions(head.id);
  const [question, setQuestion] = useState<CaseQuestion | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const ask = (next: CaseQuestion) => {
    returnFocus.current = rememberFocus();
    actions.clear();
    setQuestion(next);
  };
  const number = String(head.number);
  const { family } = head;
  const title = family?.name ?? (head.anonymous ? cases.anonymousTitle(number) : cases.oneTitle(number));
  return (
    <>
      <BackLink head={head} />
      <PageHeading
        title={title}
        documentTitle={cases.documentTitle(number)}
        lead={family === null ? head.teamName : cases.lead(number, family.reference, head.teamName)}
      />
      <CasePath head={head} />
      <PartsOfPage head={head} />
      {family?.isProtected === true && <EmergencyBanner familyId={family.id} />}
      <div role="status" className="case-done">
        {actions.done}
      </div>
      <CaseNow head={head} onAsk={ask} />
      <div className="case-side">
        <div id="case-threads">
          <CaseThreads head={head} />
        </div>
        <div className="case-column">
          <CaseMoves head={head} onAsk={ask} />
          <CaseSteps head={head} />
        </div>
      </div>
      <CaseParts head={head} />
      {question !== null && (
        <CaseQuestionDialog
          question={question}
          head={head}
          actions={actions}
          onClose={() => {
            setQuestion(null);
            returnFocus.current?.();
          }}
        />
      )}
    </>
  );
}

/** What is kept of a family, of which an anonymous case has nothing; and what may help either. */
function CaseParts({ head }: { head: CaseHead }) {
  const suggestions = (
    <div id="case-suggestions" className="case-part">
      <CaseSuggestions head={head} />
    </div>
  );
  return (
    <>
      {head.family === null && suggestions}
      {head.family !== null && (
        <>
          <div id="case-plan" className="case-part">
            <CasePlan head={head} />
          </div>
          {suggestions}
          <div id="case-timeline" className="case-part">
            <CaseTimeline head={head} />
          </div>
          <div id="case-applications" className="case-part">
            <CaseApplications head={head} />
          </div>
          <div id="case-economy" className="case-part">
            <CaseEconomy head={head} />
          </div>
          <div id="case-priorities" className="case-part">
            <CasePriorities head={head} />
          </div>
          <div id="case-closing" className="case-part">
            <CaseClosing head={head} />
          </div>
        </>
      )}
    </>
  );
}

const PARTS = [
  'plan',
  'suggestions',
  'timeline',
  'applications',
  'economy',
  'priorities',
  'closing',
] as const;

function PartsOfPage({ head }: { head: CaseHead }) {
  const { cases } = useMessages();
  if (head.family === null) return null;
  return (
    <nav aria-label={cases.onThisPage} className="case-parts">
      <a href="#case-now">{cases.parts.now}</a>
      <a href="#case-threads">{cases.parts.threads}</a>
      {PARTS.map((part) => (
        <a key={part} href={`#case-${part}`}>
          {cases.parts[part]}
        </a>
      ))}
    </nav>
  );
}

function BackLink({ head }: { head: CaseHead }) {
  const { cases } = useMessages();
  const { family } = head;
  return (
    <div className="case-back">
      {family !== null && (
        <Link to={PATHS.family} params={{ familyId: family.id }} className="back-link">
          <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
          {cases.backToFamily}
        </Link>
      )}
      <Link to={PATHS.enquiry} params={{ enquiryId: head.id }} className="back-link">
        {family === null && <ArrowLeftIcon aria-hidden fontSize="1.25rem" />}
        {cases.backToEnquiry}
      </Link>
    </div>
  );
}
