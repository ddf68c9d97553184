import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Goal, Plan, Task } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { AttainDialog } from './attain-dialog.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { TaskHistoryDialog } from './task-history-dialog.tsx';
import type { PlanQuestion } from './plan-question.ts';
import type { PlanActions } from './use-plan-actions.ts';

type Props = {
  head: CaseHead;
  plan: Plan;
  question: PlanQuestion;
  actions: PlanActions;
  onClose: (isDone: boolean) => void;
};

/** The dialog of a question, about the goal or task as it stands now: after a conflict that is another version. */
export function PlanDialogs({ head, plan, question, actions, onClose }: Props) {
  const { plans } = useMessages();
  const goalNow = (goal: Goal) => plan.goals.find(({ id }) => id === goal.id) ?? goal;
  const taskNow = (task: Task) => plan.tasks.find(({ id }) => id === task.id) ?? task;
  const shared = { head, actions, onClose };
  switch (question.what) {
    case 'goal':
      return <GoalDialog {...shared} goal={question.goal === null ? null : goalNow(question.goal)} />;
    case 'attain':
      return <AttainDialog {...shared} goal={goalNow(question.goal)} />;
    case 'task':
      return (
        <TaskDialog
          {...shared}
          goals={plan.goals.filter(({ id, state }) => state === 'open' || id === question.task?.goalId)}
          task={question.task === null ? null : taskNow(question.task)}
          goal={question.goal}
        />
      );
    case 'propose':
      return <ProposeDialog {...shared} task={taskNow(question.task)} />;
    case 'move':
      return <MoveDialog {...shared} task={taskNow(question.task)} to={question.to} />;
    case 'history':
      return <TaskHistoryDialog caseId={head.id} task={question.task} onClose={() => onClose(false)} />;
    case 'remove': {
      const goal = goalNow(question.goal);
      const path = `${API.case(head.id, `/goals/${goal.id}`)}?version=${String(goal.version)}`;
      return (
        <PlanDialog
          title={plans.goals.removeTitle}
          submit={plans.goals.remove}
          actions={actions}
          fields={[]}
          isDanger
          onSubmit={() =>
            void actions.run({ method: 'DELETE', path }, plans.saved).then((isDone) => {
              if (isDone) onClose(true);
            })
          }
          onClose={() => onClose(false)}
        >
          <p>{plans.goals.removeMeaning}</p>
          <blockquote className="goal-quote">{goal.words}</blockquote>
        </PlanDialog>
      );
    }
  }
}
