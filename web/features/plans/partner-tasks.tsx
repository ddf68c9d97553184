import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PartnerTask } from '../../../src/features/plans/partner-plan.ts';
import type { PartnerPriority } from '../../../src/features/plans/priority.ts';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { partnerPrioritiesQuery, partnerTasksQuery } from './fetch-partner-plan.ts';
import { PartnerPriorityDialog, PartnerTaskDialog } from './partner-answer-dialog.tsx';
import { PartnerPriorities } from './partner-priorities.tsx';
import { usePartnerAnswers, type PartnerAnswers } from './use-partner-answers.ts';
import './plans.css';

export type PartnerQuestion =
  | { what: 'task'; task: PartnerTask; answer: 'declined' | 'done' }
  | { what: 'priority'; request: PartnerPriority };

/** On a partner's front page: what waits for its service. */
export function PartnerTasks() {
  const { plans } = useMessages();
  const texts = plans.partner;
  const tasks = useQuery(partnerTasksQuery);
  const priorities = useQuery(partnerPrioritiesQuery);
  const answers = usePartnerAnswers();
  const [question, setQuestion] = useState<PartnerQuestion | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const ask = (next: PartnerQuestion) => {
    returnFocus.current = rememberFocus();
    answers.clear();
    setQuestion(next);
  };
  const close = () => {
    setQuestion(null);
    returnFocus.current?.();
  };
  const data = isDenied(tasks.error) ? undefined : tasks.data;
  const requests = isDenied(priorities.error) ? [] : (priorities.data?.items ?? []);
  return (
    <section className="card plan partner-plan" aria-labelledby="partner-tasks">
      <div className="plan-task-top">
        <h2 id="partner-tasks">{texts.tasks}</h2>
        {data !== undefined && data.waiting > 0 && (
          <Tag size="small" variant="moderate" data-color="warning">
            {texts.waiting(data.waiting)}
          </Tag>
        )}
      </div>
      <Notice answers={answers} isAsking={question !== null} />
      {tasks.isPending && (
        <div role="status" aria-busy="true" aria-label={plans.loading}>
          <Skeleton variant="rounded" height={80} />
        </div>
      )}
      {tasks.error !== null && data === undefined && !isDenied(tasks.error) && (
        <FailureNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      )}
      {data?.items.length === 0 && <p className="quiet">{texts.tasksNone}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="plain-list plan-tasks">
          {data.items.map((task) => (
            <TaskItem key={task.id} task={task} answers={answers} onAsk={ask} />
          ))}
        </ul>
      )}
      {data?.more === true && <p>{texts.moreThanShown}</p>}
      {requests.length > 0 && (
        <PartnerPriorities requests={requests} onAsk={(request) => ask({ what: 'priority', request })} />
      )}
      {question?.what === 'task' && (
        <PartnerTaskDialog
          task={data?.items.find(({ id }) => id === question.task.id) ?? question.task}
          answer={question.answer}
          answers={answers}
          onClose={close}
        />
      )}
      {question?.what === 'priority' && (
        <PartnerPriorityDialog
          request={requests.find(({ id }) => id === question.request.id) ?? question.request}
          answers={answers}
          onClose={close}
        />
      )}
    </section>
  );
}

function Notice({ answers, isAsking }: { answers: PartnerAnswers; isAsking: boolean }) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { error } = answers;
  return (
    <>
      <div role="status" className="plan-notice">
        {answers.isDone && (
          <p className="plan-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {texts.sent}
          </p>
        )}
      </div>
      <div role="alert">
        {answers.hasConflict && <p className="plan-fault">{texts.conflict}</p>}
        {!isAsking && isDenied(error) && <p className="plan-fault">{texts.gone}</p>}
        {!isAsking && error !== null && !isDenied(error) && (
          <FailureNotice title={plans.notSaved} error={error} />
        )}
      </div>
    </>
  );
}

type ItemProps = { task: PartnerTask; answers: PartnerAnswers; onAsk: (question: PartnerQuestion) => void };

function TaskItem({ task, answers, onAsk }: ItemProps) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { label } = useCodeLabels();
  const { family } = task;
  const isLate = task.endedOn === null && task.dueOn !== null && task.dueOn < toDay(new Date());
  const button = (text: string, onClick: () => void, isFirst: boolean) => (
    <Button
      size="small"
      variant={isFirst ? 'primary' : 'secondary'}
      aria-label={`${text}: ${task.title}`}
      disabled={answers.isPending}
      onClick={onClick}
    >
      {text}
    </Button>
  );
  return (
    <li className="plan-task">
      <div className="plan-task-top">
        <strong className="plan-task-title">{task.title}</strong>
        <Tag
          size="xsmall"
          variant="moderate"
          data-color={
            task.state === 'proposed' ? 'warning' : task.state === 'accepted' ? 'success' : 'neutral'
          }
        >
          {plans.tasks.states[task.state]}
        </Tag>
        {isLate && (
          <Tag size="xsmall" variant="strong" data-color="danger">
            {plans.tasks.late}
          </Tag>
        )}
      </div>
      <p className="plan-task-facts">
        <Link to={PATHS.myFamily} params={{ familyId: family.id }}>
          {texts.forFamily(family.name)}
        </Link>
        <span>{task.dueOn === null ? plans.tasks.noDue : plans.tasks.due(formatDay(task.dueOn))}</span>
        {task.responsibleAt !== null && <span>{task.responsibleAt}</span>}
      </p>
      <p className="quiet">
        {texts.about}: {task.people.map(({ name }) => name).join(', ')} ·{' '}
        {task.topics.map((code) => label('topic', code)).join(', ')} · {texts.from(task.teamName)}
      </p>
      {task.details !== null && <p className="plan-text">{task.details}</p>}
      {task.answerWords !== null && (
        <p className="quiet">
          {texts.ourAnswer}: {task.answerWords}
        </p>
      )}
      {task.endedOn !== null && (
        <p className="quiet">
          {plans.tasks.ended(formatDay(task.endedOn))}
          {task.result !== null && `: ${task.result}`}
        </p>
      )}
      {task.state === 'proposed' && (
        <div className="plan-buttons">
          {button(texts.yes, () => void answers.answerTask(task, 'accepted', null), true)}
          {button(texts.no, () => onAsk({ what: 'task', task, answer: 'declined' }), false)}
        </div>
      )}
      {task.state === 'accepted' && (
        <div className="plan-buttons">
          {button(texts.done, () => onAsk({ what: 'task', task, answer: 'done' }), true)}
          {button(texts.no, () => onAsk({ what: 'task', task, answer: 'declined' }), false)}
        </div>
      )}
    </li>
  );
}
