import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CRITERIA, type Action, type CaseHead } from '../../../src/features/cases/case-file.ts';
import type { CaseStep } from '../../../src/features/cases/case-move.ts';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { stepsQuery } from './fetch-case.ts';

/** What was decided, by whom and on what; fetched when somebody asks. */
export function CaseSteps({ head }: { head: CaseHead }) {
  const { cases, shell } = useMessages();
  const texts = cases.steps;
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...stepsQuery(head.id), enabled: isOpen });
  return (
    <details className="case-steps" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.show}</summary>
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isOpen && data === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={80} />
        </div>
      )}
      {data?.length === 0 && <p className="quiet">{texts.none}</p>}
      <ol className="plain-list">
        {data?.map((step) => (
          <li key={step.id}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Step({ step }: { step: CaseStep }) {
  const { cases } = useMessages();
  const texts = cases.steps;
  const { criteria } = step;
  return (
    <>
      <p>
        <strong>{step.decision === null ? nameOf(step.action) : cases.decision.names[step.decision]}</strong>{' '}
        <span className="quiet">
          {formatDay(step.occurredOn)}, {texts.by(step.byName)}
          {step.fromStage !== step.toStage &&
            `, ${texts.changed(cases.stages[step.fromStage], cases.stages[step.toStage])}`}
        </span>
      </p>
      {step.referredTo !== null && <p>{texts.referredTo(step.referredTo.name)}</p>}
      {step.pausedUntil !== null && <p>{texts.pausedUntil(formatDay(step.pausedUntil))}</p>}
      {step.words !== null && <p className="note">{step.words}</p>}
      {criteria !== null && (
        <dl className="case-criteria-given">
          {CRITERIA.map((criterion) => (
            <div key={criterion}>
              <dt>{cases.decision.criteria[criterion]}</dt>
              <dd>{cases.decision.answers[criteria[criterion]]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );

  function nameOf(action: string): string {
    return Object.hasOwn(cases.moves.names, action) ? cases.moves.names[action as Action] : action;
  }
}
