import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { PriorityRequest } from '../../../src/features/plans/priority.ts';
import { Button, CheckmarkCircleIcon, PlusIcon, Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { prioritiesQuery } from './fetch-plan.ts';
import { namesOf } from './plan-words.ts';
import { PriorityFormDialog } from './priority-form.tsx';
import { PriorityMeasureTable } from './priority-measure.tsx';
import { PriorityStepDialog, type PriorityStep } from './priority-step-dialog.tsx';
import { usePriorityActions } from './use-plan-actions.ts';
import './plans.css';

type Question = 'new' | { step: PriorityStep; request: PriorityRequest };

/** What services were asked to put first in the case, and how they answer. */
export function CasePriorities({ head }: { head: CaseHead }) {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const query = useQuery(prioritiesQuery(head.id));
  const actions = usePriorityActions(head.id);
  const [question, setQuestion] = useState<Question | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const ask = (next: Question) => {
    returnFocus.current = rememberFocus();
    actions.clear();
    setQuestion(next);
  };
  const close = () => {
    setQuestion(null);
    returnFocus.current?.();
  };
  const { data } = query;
  const asked = question === null || question === 'new' ? null : question;
  return (
    <section className="card plan" aria-labelledby="case-priorities-title">
      <div className="plan-head">
        <div>
          <h2 id="case-priorities-title">{texts.title}</h2>
          <p className="quiet section-lead">{texts.lead}</p>
        </div>
        {data?.isOpen === true && data.familyId !== null && (
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => ask('new')}>
            {texts.add}
          </Button>
        )}
      </div>
      <div role="status" className="plan-notice">
        {actions.done !== null && (
          <p className="plan-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {actions.done}
          </p>
        )}
      </div>
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={plans.loading}>
          <Skeleton variant="rounded" height={60} />
        </div>
      )}
      {query.isError && data === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {data?.items.length === 0 && <p className="quiet">{texts.none}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="plain-list plan-tasks">
          {data.items.map((request) => (
            <RequestRow
              key={request.id}
              head={head}
              request={request}
              isOpen={data.isOpen}
              onAsk={(step) => ask({ step, request })}
            />
          ))}
        </ul>
      )}
      <PriorityMeasureTable />
      {question === 'new' && <PriorityFormDialog head={head} actions={actions} onClose={close} />}
      {asked !== null && (
        <PriorityStepDialog
          head={head}
          step={asked.step}
          request={data?.items.find(({ id }) => id === asked.request.id) ?? asked.request}
          actions={actions}
          onClose={close}
        />
      )}
    </section>
  );
}

type RowProps = {
  head: CaseHead;
  request: PriorityRequest;
  isOpen: boolean;
  onAsk: (step: PriorityStep) => void;
};

function RequestRow({ head, request, isOpen, onAsk }: RowProps) {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const { label } = useCodeLabels();
  const { answer, answeredOn, escalatedOn, withdrawnOn } = request;
  const isWaiting = answer === null && withdrawnOn === null;
  const step = (what: PriorityStep, text: string) => (
    <Button
      size="xsmall"
      variant={what === 'answer' ? 'secondary' : 'tertiary'}
      aria-label={`${text}: ${request.service.name}`}
      onClick={() => onAsk(what)}
    >
      {text}
    </Button>
  );
  return (
    <li className="plan-task">
      <div className="plan-task-top">
        <strong>{request.service.name}</strong>
        <Tag size="xsmall" variant="moderate" data-color={isWaiting ? 'warning' : 'neutral'}>
          {withdrawnOn !== null
            ? texts.withdrawn(formatDay(withdrawnOn))
            : answer === null
              ? texts.waiting
              : texts.answers[answer]}
        </Tag>
        {request.isLate && (
          <Tag size="xsmall" variant="strong" data-color="danger">
            {texts.late}
          </Tag>
        )}
        {escalatedOn !== null && (
          <Tag size="xsmall" variant="outline" data-color="info">
            {texts.escalated(formatDay(escalatedOn))}
          </Tag>
        )}
      </div>
      <p className="plan-text">{request.reason}</p>
      <p className="quiet">
        {texts.sentLine(request.sentBy, formatDay(request.sentOn), formatDay(request.answerBy))} ·{' '}
        {namesOf(request.persons, head.persons)} ·{' '}
        {request.topics.map((code) => label('topic', code)).join(', ')}
      </p>
      <p className="quiet">{texts.authority}</p>
      {request.isUnseen && <p className="plan-warning">{texts.unseen}</p>}
      {answeredOn !== null && request.answeredBy !== null && (
        <p>
          {texts.answeredLine(request.answeredBy, formatDay(answeredOn))}
          {request.answerWords !== null && `: ${request.answerWords}`}
        </p>
      )}
      {request.escalatedWords !== null && <p className="plan-text">{request.escalatedWords}</p>}
      {isOpen && withdrawnOn === null && answer !== 'granted' && (
        <div className="plan-buttons">
          {isWaiting && step('answer', texts.answer)}
          {step('escalate', texts.escalate)}
          {isWaiting && step('withdraw', texts.withdraw)}
        </div>
      )}
    </li>
  );
}
