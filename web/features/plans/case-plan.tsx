import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Goal, Plan, Task, TaskState } from '../../../src/features/plans/plan.ts';
import { isEnded } from '../../../src/features/plans/task-rules.ts';
import { API, PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, PlusIcon, PrinterSmallIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { otherFaults } from '../setup/faults.ts';
import { TaskLinkButton } from '../task-links/task-link-button.tsx';
import { useSession } from '../people/session.ts';
import { planQuery } from './fetch-plan.ts';
import { GoalCard } from './goal-card.tsx';
import { PlanAttention } from './plan-attention.tsx';
import { PlanDialogs } from './plan-dialogs.tsx';
import type { PlanQuestion } from './plan-question.ts';
import { isMembers } from './plan-words.ts';
import { TaskRow } from './task-row.tsx';
import { usePlanActions } from './use-plan-actions.ts';
import './plans.css';

/** The plan of a case: what is not in order at the top, then the goals with their tasks. */
export function CasePlan({ head }: { head: CaseHead }) {
  const { plans } = useMessages();
  const query = useQuery(planQuery(head.id));
  const plan = query.data;
  const actions = usePlanActions(head.id);
  const [question, setQuestion] = useState<PlanQuestion | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const ask = (next: PlanQuestion) => {
    returnFocus.current = rememberFocus();
    actions.clear();
    setQuestion(next);
  };
  const isWritten = plan?.isOpen === true && plan.familyId !== null;

  return (
    <section className="card plan" aria-labelledby="case-plan-title">
      <div className="plan-head">
        <div>
          <h2 id="case-plan-title">{plans.title}</h2>
          <p className="quiet section-lead">{plans.lead}</p>
        </div>
        <div className="plan-buttons">
          {isWritten && (
            <>
              <Button
                size="small"
                variant="secondary"
                icon={<PlusIcon aria-hidden />}
                onClick={() => ask({ what: 'goal', goal: null })}
              >
                {plans.goals.add}
              </Button>
              <Button
                size="small"
                variant="secondary"
                icon={<PlusIcon aria-hidden />}
                onClick={() => ask({ what: 'task', task: null, goal: null })}
              >
                {plans.tasks.add}
              </Button>
            </>
          )}
          <Link to={PATHS.casePlanPaper} params={{ caseId: head.id }} className="plan-print-link">
            <PrinterSmallIcon aria-hidden fontSize="1.25rem" />
            {plans.print}
          </Link>
        </div>
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
          <Skeleton variant="rounded" height={160} />
        </div>
      )}
      {query.isError && plan === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {plan !== undefined && (
        <PlanBody head={head} plan={plan} actions={actions} isAsking={question !== null} onAsk={ask} />
      )}
      {question !== null && plan !== undefined && (
        <PlanDialogs
          head={head}
          plan={plan}
          question={question}
          actions={actions}
          onClose={() => {
            setQuestion(null);
            returnFocus.current?.();
          }}
        />
      )}
    </section>
  );
}

type BodyProps = {
  head: CaseHead;
  plan: Plan;
  actions: ReturnType<typeof usePlanActions>;
  /** A dialog says itself what went wrong. */
  isAsking: boolean;
  onAsk: (question: PlanQuestion) => void;
};

function PlanBody({ head, plan, actions, isAsking, onAsk }: BodyProps) {
  const { plans, shell } = useMessages();
  const { account } = useSession();
  const [showsEnded, setShowsEnded] = useState(false);
  const move = (task: Task, state: TaskState) =>
    void actions.run(
      {
        method: 'POST',
        path: API.case(head.id, `/tasks/${task.id}/state`),
        body: { version: task.version, state },
      },
      // to oneself it is taken at once
      plans.move.moved[state === 'proposed' && isMembers(task.responsible, account.id) ? 'accepted' : state],
    );
  const fault = isAsking ? null : otherFaults(actions.error, [], shell);
  const open = plan.goals.filter(({ state }) => state === 'open');
  const ended = plan.tasks.filter(({ state }) => isEnded(state));
  const endedGoals = plan.goals.length - open.length;
  const tasksOf = (goalId: string | null) =>
    plan.tasks.filter((task) => task.goalId === goalId && (showsEnded || !isEnded(task.state)));
  const row = (task: Task) => (
    <TaskRow
      key={task.id}
      head={head}
      task={task}
      today={plan.today}
      isOpen={plan.isOpen}
      onAsk={onAsk}
      onMove={move}
      link={<TaskLinkButton caseId={head.id} task={task} />}
    />
  );
  const order = (goal: Goal, by: -1 | 1) => {
    const ids = open.map(({ id }) => id);
    const here = ids.indexOf(goal.id);
    ids.splice(here, 1);
    ids.splice(here + by, 0, goal.id);
    const goals = [...ids, ...plan.goals.filter(({ state }) => state === 'ended').map(({ id }) => id)];
    void actions.run({ method: 'PUT', path: API.case(head.id, '/goal-order'), body: { goals } }, plans.saved);
  };
  const endGoal = (goal: Goal, state: Goal['state']) =>
    void actions.run(
      {
        method: 'PUT',
        path: API.case(head.id, `/goals/${goal.id}`),
        body: { version: goal.version, state },
      },
      plans.saved,
    );
  const loose = tasksOf(null);

  return (
    <>
      <div role="alert">
        {!isAsking && actions.hasConflict && <p className="plan-fault">{plans.conflictGone}</p>}
        {fault !== null && <p className="plan-fault">{fault}</p>}
      </div>
      {!plan.isOpen && <p className="quiet">{plans.readOnly}</p>}
      <PlanAttention head={head} plan={plan} onAsk={onAsk} onAccept={(task) => move(task, 'accepted')} />
      {plan.goals.length === 0 && plan.tasks.length === 0 && <p>{plans.empty}</p>}
      {plan.goals
        .filter(({ state }) => showsEnded || state === 'open')
        .map((goal) => {
          const tasks = tasksOf(goal.id);
          const place = open.indexOf(goal);
          return (
            <GoalCard
              key={goal.id}
              head={head}
              goal={goal}
              isOpen={plan.isOpen}
              hasTasks={plan.tasks.some(({ goalId }) => goalId === goal.id)}
              onAsk={onAsk}
              onUp={place > 0 ? () => order(goal, -1) : null}
              onDown={place >= 0 && place < open.length - 1 ? () => order(goal, 1) : null}
              onState={(state) => endGoal(goal, state)}
            >
              {tasks.length === 0 ? (
                <p className="quiet">{plans.goals.noTasks}</p>
              ) : (
                <ul className="plain-list plan-tasks">{tasks.map(row)}</ul>
              )}
            </GoalCard>
          );
        })}
      {loose.length > 0 && (
        <section className="plan-goal" aria-labelledby="plan-loose">
          <h3 id="plan-loose">{plans.tasks.without}</h3>
          <ul className="plain-list plan-tasks">{loose.map(row)}</ul>
        </section>
      )}
      {!showsEnded && <OfEndedGoals plan={plan} row={row} />}
      {ended.length + endedGoals > 0 && (
        <Button
          size="xsmall"
          variant="tertiary"
          aria-expanded={showsEnded}
          onClick={() => setShowsEnded(!showsEnded)}
        >
          {showsEnded ? plans.tasks.hideEnded : plans.tasks.showEnded(ended.length + endedGoals)}
        </Button>
      )}
    </>
  );
}

/** An open task is never hidden with a goal that has ended. */
function OfEndedGoals({ plan, row }: { plan: Plan; row: (task: Task) => ReactNode }) {
  const tasks = plan.tasks.filter(
    ({ goalId, state }) =>
      !isEnded(state) && plan.goals.some((goal) => goal.id === goalId && goal.state === 'ended'),
  );
  return tasks.length === 0 ? null : <ul className="plain-list plan-tasks">{tasks.map(row)}</ul>;
}
