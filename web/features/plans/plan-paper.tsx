import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Plan, Task } from '../../../src/features/plans/plan.ts';
import type { Language } from '../../../src/shared/language.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { formatDay } from '../../ui/format.ts';

type Texts = Messages['plans']['paper']['sheet'];
type Props = { head: CaseHead; plan: Plan; texts: Texts; language: Language; isLarger: boolean };

/** What the family is handed: its goals, who does what by when, and whom to call. Nothing that is the team's own. */
export function PlanPaper({ head, plan, texts, language, isLarger }: Props) {
  const shown = plan.tasks.filter(isShown);
  const goals = plan.goals.filter(({ state }) => state === 'open');
  const others = shown.filter(({ goalId }) => !goals.some(({ id }) => id === goalId));
  return (
    <article className={isLarger ? 'card family-plan is-larger' : 'card family-plan'} lang={language}>
      <header>
        <h2>{texts.title}</h2>
        {head.family !== null && <p>{texts.forFamily(head.family.name, formatDay(plan.today))}</p>}
        <p>{texts.intro}</p>
      </header>
      {goals.length === 0 && <p>{texts.noGoals}</p>}
      {goals.map((goal, index) => (
        <section key={goal.id}>
          <h3>{texts.goal(index + 1)}</h3>
          <p className="plan-goal-said">{goal.words}</p>
          <TaskList tasks={shown.filter(({ goalId }) => goalId === goal.id)} texts={texts} />
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h3>{texts.otherTasks}</h3>
          <TaskList tasks={others} texts={texts} />
        </section>
      )}
      <section>
        <h3>{texts.callTitle}</h3>
        <p>
          {head.adviser === null
            ? texts.callTeam(head.teamName)
            : texts.call(head.adviser.name, head.teamName)}
        </p>
        <p>
          {texts.phone} <span className="write-here">&nbsp;</span>
        </p>
      </section>
      <p>{texts.yours}</p>
    </article>
  );
}

function TaskList({ tasks, texts }: { tasks: readonly ShownTask[]; texts: Texts }) {
  if (tasks.length === 0) return <p>{texts.noTasks}</p>;
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id} className="paper-task">
          <span>{task.title}</span>
          <dl className="paper-facts">
            <div>
              <dt>{texts.who}</dt>
              <dd>{whoIs(task, texts)}</dd>
            </div>
            <div>
              <dt>{texts.when}</dt>
              <dd>
                {task.endedOn !== null
                  ? formatDay(task.endedOn)
                  : task.dueOn === null
                    ? texts.noDay
                    : texts.by(formatDay(task.dueOn))}
              </dd>
            </div>
            <div>
              <dt>{texts.status}</dt>
              <dd>{texts.states[task.state]}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

type ShownTask = Task & { state: keyof Texts['states'] };

/** A draft has been asked of nobody, and what was dropped is no part of the plan. */
function isShown(task: Task): task is ShownTask {
  return task.state !== 'draft' && task.state !== 'dropped';
}

function whoIs({ state, responsibleName, responsibleAt }: Task, texts: Texts): string {
  if (responsibleName === null || state === 'declined') return texts.nobody;
  return responsibleAt === null ? responsibleName : `${responsibleName}, ${responsibleAt}`;
}
