import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Plan, Task } from '../../../src/features/plans/plan.ts';
import { PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { formatInstantDay } from '../consents/describe-period.ts';
import { useSession } from '../people/session.ts';
import { describeResponsible, isMembers, namesOf } from './plan-words.ts';
import type { Ask } from './plan-question.ts';

type Props = {
  head: CaseHead;
  plan: Plan;
  onAsk: Ask;
  /** To say yes to one's own. */
  onAccept: (task: Task) => void;
};

/** What of the plan is not in order, in words, each with what one can do about it. */
export function PlanAttention({ head, plan, onAsk, onAccept }: Props) {
  const { plans } = useMessages();
  const texts = plans.attention;
  const { account } = useSession();
  const { label } = useCodeLabels();
  const navigate = useNavigate();
  const { attention } = plan;
  const tasksOf = (ids: readonly string[]) => plan.tasks.filter(({ id }) => ids.includes(id));
  const who = (task: Task) => describeResponsible(task, account.id, plans);
  const isMine = ({ responsible }: Task) => isMembers(responsible, account.id);
  const isColleagues = (task: Task) => task.responsible?.kind === 'member' && !isMine(task);
  const action = (task: Task, text: string, onClick: () => void) => (
    <Button size="xsmall" variant="secondary" aria-label={`${text}: ${task.title}`} onClick={onClick}>
      {text}
    </Button>
  );
  const edit = (task: Task) => onAsk({ what: 'task', task, goal: null });
  const item = (kind: string, task: Task, text: string, button: ReactNode) => (
    <li key={`${kind} ${task.id}`}>
      <span>{text}</span>
      {plan.isOpen && button}
    </li>
  );

  const items = [
    ...tasksOf(attention.late).map((task) =>
      item(
        'late',
        task,
        texts.late(task.title, formatDay(task.dueOn ?? ''), who(task)),
        action(task, texts.newDeadline, () => edit(task)),
      ),
    ),
    ...tasksOf(attention.declined).map((task) =>
      item(
        'declined',
        task,
        texts.declined(task.answeredName ?? who(task), task.title, task.answerWords),
        action(task, plans.move.proposeAgain, () => onAsk({ what: 'propose', task })),
      ),
    ),
    // a service that may not see the task is not the one to wait for
    ...tasksOf(attention.notAccepted.filter((id) => !attention.consentMissing.includes(id))).map((task) =>
      item(
        'waiting',
        task,
        isMine(task)
          ? texts.notAcceptedByYou(task.title)
          : texts.notAccepted(
              who(task),
              task.title,
              task.proposedAt === null ? null : formatInstantDay(task.proposedAt),
            ),
        isMine(task)
          ? action(task, plans.move.accept, () => onAccept(task))
          : !isColleagues(task) &&
              action(task, plans.move.answer, () => onAsk({ what: 'move', task, to: 'answer' })),
      ),
    ),
    ...tasksOf(attention.nobody).map((task) =>
      item(
        'nobody',
        task,
        texts.nobody(task.title),
        action(task, texts.chooseResponsible, () => onAsk({ what: 'propose', task })),
      ),
    ),
    ...tasksOf(attention.consentMissing).map((task) =>
      item(
        'consent',
        task,
        texts.consentMissing(
          task.responsibleName ?? plans.tasks.nobody,
          namesOf(task.uncovered.persons, head.persons),
          task.uncovered.topics.map((code) => label('topic', code)).join(', '),
          task.title,
        ),
        head.family !== null &&
          action(task, texts.askConsent, () => {
            const familyId = head.family?.id ?? '';
            void navigate({ to: PATHS.newConsent, params: { familyId } });
          }),
      ),
    ),
  ];

  if (items.length === 0) {
    const hasOpen = plan.tasks.some(({ endedOn }) => endedOn === null);
    return hasOpen && plan.isOpen ? (
      <p className="plan-fine">
        <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
        {texts.allFine}
      </p>
    ) : null;
  }
  return (
    <section className="plan-attention" aria-labelledby="plan-attention">
      <h3 id="plan-attention">{texts.title}</h3>
      <ul className="plain-list">{items}</ul>
    </section>
  );
}
