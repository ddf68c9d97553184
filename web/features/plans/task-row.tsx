import type { ReactNode } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Task, TaskState } from '../../../src/features/plans/plan.ts';
import { isEnded, statesAfter } from '../../../src/features/plans/task-rules.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { formatInstantDay } from '../consents/describe-period.ts';
import { useSession } from '../people/session.ts';
import { describeAnswer, describeResponsible, namesOf } from './plan-words.ts';
import type { Ask } from './plan-question.ts';

type Props = {
  head: CaseHead;
  task: Task;
  today: string;
  isOpen: boolean;
  onAsk: Ask;
  /** Without a question: to oneself, or back to a draft. */
  onMove: (task: Task, state: TaskState) => void;
  /** Beside the buttons of a task that a service is asked. */
  link: ReactNode;
};

const COLOURS = {
  draft: 'neutral',
  proposed: 'warning',
  accepted: 'success',
  declined: 'danger',
  done: 'neutral',
  dropped: 'neutral',
} as const;

/** One task: what, who, by when, where it stands, and what one can do now. */
export function TaskRow({ head, task, today, isOpen, onAsk, onMove, link }: Props) {
  const { plans } = useMessages();
  const texts = plans.tasks;
  const { account } = useSession();
  const { label } = useCodeLabels();
  const answer = describeAnswer(task, plans);
  const isLate = !isEnded(task.state) && task.dueOn !== null && task.dueOn < today;
  return (
    <li className="plan-task">
      <div className="plan-task-top">
        <strong className="plan-task-title">{task.title}</strong>
        <Tag size="xsmall" variant="moderate" data-color={COLOURS[task.state]}>
          {texts.states[task.state]}
        </Tag>
        {isLate && (
          <Tag size="xsmall" variant="strong" data-color="danger">
            {texts.late}
          </Tag>
        )}
        {task.uncovered.persons.length > 0 && (
          <Tag size="xsmall" variant="outline" data-color="warning">
            {texts.unseen}
          </Tag>
        )}
      </div>
      <p className="plan-task-facts">
        <span>{describeResponsible(task, account.id, plans)}</span>
        {!isEnded(task.state) && (
          <span>{task.dueOn === null ? texts.noDue : texts.due(formatDay(task.dueOn))}</span>
        )}
        <span className="quiet">
          {texts.kinds[task.kind]} · {namesOf(task.persons, head.persons)} ·{' '}
          {task.topics.map((code) => label('topic', code)).join(', ')}
        </span>
      </p>
      {task.details !== null && <p className="plan-text">{task.details}</p>}
      {task.state === 'proposed' && task.proposedAt !== null && (
        <p className="quiet">{texts.asked(formatInstantDay(task.proposedAt))}</p>
      )}
      {answer !== null && task.state !== 'dropped' && (
        <p className="quiet">
          {answer}
          {task.answerWords !== null && `: ${task.answerWords}`}
        </p>
      )}
      {answer === null && task.answerWords !== null && (
        <p className="quiet">{texts.lastAnswer(task.answerWords)}</p>
      )}
      {task.endedOn !== null && (
        <p>
          {texts.ended(formatDay(task.endedOn))}
          {task.result !== null && `: ${task.result}`}
        </p>
      )}
      {isOpen && (
        <div className="plan-buttons">
          <NextStep task={task} accountId={account.id} onAsk={onAsk} onMove={onMove} />
          {link}
          <TaskMenu task={task} accountId={account.id} onAsk={onAsk} onMove={onMove} />
        </div>
      )}
    </li>
  );
}

type StepProps = Pick<Props, 'task' | 'onAsk' | 'onMove'> & { accountId: string };

/** The buttons for what comes next; the rest is in the menu. */
function NextStep({ task, accountId, onAsk, onMove }: StepProps) {
  const { plans } = useMessages();
  const texts = plans.move;
  const button = (text: string, onClick: () => void, isFirst = true) => (
    <Button
      key={text}
      size="xsmall"
      variant={isFirst ? 'secondary' : 'tertiary'}
      aria-label={`${text}: ${task.title}`}
      onClick={onClick}
    >
      {text}
    </Button>
  );
  const { responsible } = task;
  switch (task.state) {
    case 'draft':
      return button(texts.propose, () =>
        responsible === null ? onAsk({ what: 'propose', task }) : onMove(task, 'proposed'),
      );
    case 'declined':
      return button(texts.proposeAgain, () => onAsk({ what: 'propose', task }));
    case 'done':
    case 'dropped':
      return button(texts.reopen, () => onAsk({ what: 'propose', task }), false);
    case 'accepted':
      return button(texts.done, () => onAsk({ what: 'move', task, to: 'done' }));
    case 'proposed':
      if (responsible?.kind !== 'member')
        return button(texts.answer, () => onAsk({ what: 'move', task, to: 'answer' }));
      if (responsible.accountId !== accountId) return null;
      return [
        button(texts.accept, () => onMove(task, 'accepted')),
        button(texts.decline, () => onAsk({ what: 'move', task, to: 'declined' }), false),
      ];
  }
}

function TaskMenu({ task, accountId, onAsk, onMove }: StepProps) {
  const { plans } = useMessages();
  const texts = plans.move;
  const hasEnded = isEnded(task.state);
  const can = statesAfter(task.state);
  const { responsible } = task;
  const isColleagues = responsible?.kind === 'member' && responsible.accountId !== accountId;
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<MenuElipsisHorizontalIcon aria-hidden />}
          aria-label={plans.more(task.title)}
        />
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        {!hasEnded && (
          <ActionMenu.Item onSelect={() => onAsk({ what: 'task', task, goal: null })}>
            {plans.tasks.edit} …
          </ActionMenu.Item>
        )}
        {task.state === 'accepted' && !isColleagues && (
          <ActionMenu.Item onSelect={() => onAsk({ what: 'move', task, to: 'declined' })}>
            {texts.giveBack} …
          </ActionMenu.Item>
        )}
        {can.includes('draft') && (
          <ActionMenu.Item onSelect={() => onMove(task, 'draft')}>{texts.takeBack}</ActionMenu.Item>
        )}
        {can.includes('dropped') && (
          <ActionMenu.Item onSelect={() => onAsk({ what: 'move', task, to: 'dropped' })}>
            {texts.drop} …
          </ActionMenu.Item>
        )}
        <ActionMenu.Item onSelect={() => onAsk({ what: 'history', task })}>
          {plans.tasks.history}
        </ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
}
