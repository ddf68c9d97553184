import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';
import type { PartnerPlan as Plan } from '../../../src/features/plans/partner-plan.ts';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { Skeleton, Tag } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { partnerPlanQuery } from './fetch-partner-plan.ts';
import { signed } from './plan-words.ts';
import './plans.css';

/** On a partner's page of a family: the part of the plan that its service may see. */
export function PartnerPlan({ family }: { family: PartnerFamily }) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { label } = useCodeLabels();
  const query = useQuery(partnerPlanQuery(family));
  const plan = isDenied(query.error) ? undefined : query.data;
  if (isDenied(query.error)) return null;
  const themes = (topics: readonly string[]) => topics.map((code) => label('topic', code)).join(', ');
  const loose = plan?.tasks.filter(({ goalId }) => goalId === null) ?? [];
  return (
    <section className="card plan partner-plan" aria-labelledby="partner-plan">
      <div>
        <h2 id="partner-plan">{texts.plan}</h2>
        <p className="quiet">{texts.planLead}</p>
      </div>
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={plans.loading}>
          <Skeleton variant="rounded" height={80} />
        </div>
      )}
      {query.error !== null && plan === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {plan?.goals.length === 0 && plan.tasks.length === 0 && <p className="quiet">{texts.planNone}</p>}
      {plan?.tasks.some(({ isOwn, state }) => isOwn && (state === 'proposed' || state === 'accepted')) && (
        <Link to={PATHS.myFamilies} hash="partner-tasks" activeOptions={{ exact: true }}>
          {texts.answerThere}
        </Link>
      )}
      {plan?.goals.map((goal) => (
        <article key={goal.id} className="plan-goal" aria-label={goal.words}>
          <h3 className="goal-words">{goal.words}</h3>
          <p className="quiet">
            {goal.attainment !== null &&
              goal.attainedOn !== null &&
              `${plans.goals.judged(signed(goal.attainment), plans.goals.levels[goal.attainment], formatDay(goal.attainedOn))} · `}
            {goal.state === 'ended' && `${plans.goals.ended} · `}
            {themes(goal.topics)}
          </p>
          <TaskList tasks={plan.tasks.filter(({ goalId }) => goalId === goal.id)} />
        </article>
      ))}
      {loose.length > 0 && (
        <section className="plan-goal" aria-labelledby="partner-loose">
          <h3 id="partner-loose">{plan?.goals.length === 0 ? plans.goals.tasks : texts.otherTasks}</h3>
          <TaskList tasks={loose} />
        </section>
      )}
    </section>
  );
}

function TaskList({ tasks }: { tasks: Plan['tasks'] }) {
  const { plans } = useMessages();
  const texts = plans.partner;
  if (tasks.length === 0) return null;
  return (
    <ul className="plain-list plan-tasks">
      {tasks.map((task) => (
        <li key={task.id} className="plan-task">
          <div className="plan-task-top">
            <span className="plan-task-title">{task.title}</span>
            <Tag
              size="xsmall"
              variant="moderate"
              data-color={task.state === 'accepted' ? 'success' : 'neutral'}
            >
              {plans.tasks.states[task.state]}
            </Tag>
            {task.isOwn && (
              <Tag size="xsmall" variant="outline" data-color="info">
                {texts.own}
              </Tag>
            )}
          </div>
          {task.details !== null && <p className="plan-text">{task.details}</p>}
          <p className="plan-task-facts quiet">
            <span>
              {task.responsibleName === null
                ? texts.someoneInFamily
                : task.responsibleAt === null
                  ? task.responsibleName
                  : plans.tasks.at(task.responsibleName, task.responsibleAt)}
            </span>
            <span>
              {task.endedOn !== null
                ? plans.tasks.ended(formatDay(task.endedOn))
                : task.dueOn === null
                  ? plans.tasks.noDue
                  : plans.tasks.due(formatDay(task.dueOn))}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
