import type { ReactNode } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Goal } from '../../../src/features/plans/plan.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, PlusIcon, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { namesOf, signed } from './plan-words.ts';
import type { Ask } from './plan-question.ts';

type Props = {
  head: CaseHead;
  goal: Goal;
  isOpen: boolean;
  hasTasks: boolean;
  onAsk: Ask;
  /** Null where it cannot go further. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onState: (state: Goal['state']) => void;
  children: ReactNode;
};

/** A goal in the family's words, how far it is reached, and its tasks. */
export function GoalCard({ head, goal, isOpen, hasTasks, onAsk, onUp, onDown, onState, children }: Props) {
  const { plans } = useMessages();
  const texts = plans.goals;
  const { label } = useCodeLabels();
  const { attainment, attainedOn } = goal;
  const hasEnded = goal.state === 'ended';
  return (
    <article className={hasEnded ? 'plan-goal is-ended' : 'plan-goal'} aria-label={goal.words}>
      <div className="plan-goal-top">
        <h3 className="goal-words">{goal.words}</h3>
        {isOpen && (
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<MenuElipsisHorizontalIcon aria-hidden />}
                aria-label={plans.more(goal.words)}
              />
            </ActionMenu.Trigger>
            <ActionMenu.Content>
              <ActionMenu.Item onSelect={() => onAsk({ what: 'goal', goal })}>{texts.edit} …</ActionMenu.Item>
              {onUp !== null && (
                <ActionMenu.Item onSelect={onUp}>{texts.up(short(goal.words))}</ActionMenu.Item>
              )}
              {onDown !== null && (
                <ActionMenu.Item onSelect={onDown}>{texts.down(short(goal.words))}</ActionMenu.Item>
              )}
              <ActionMenu.Item onSelect={() => onState(hasEnded ? 'open' : 'ended')}>
                {hasEnded ? texts.reopen : texts.end}
              </ActionMenu.Item>
              {!hasTasks && (
                <ActionMenu.Item onSelect={() => onAsk({ what: 'remove', goal })}>
                  {texts.remove} …
                </ActionMenu.Item>
              )}
            </ActionMenu.Content>
          </ActionMenu>
        )}
      </div>
      <p className="plan-task-facts">
        {hasEnded && (
          <Tag size="xsmall" variant="moderate" data-color="neutral">
            {texts.ended}
          </Tag>
        )}
        <strong>
          {attainment === null || attainedOn === null
            ? texts.notJudged
            : texts.judged(signed(attainment), texts.levels[attainment], formatDay(attainedOn))}
        </strong>
        <span className="quiet">
          {namesOf(goal.persons, head.persons)} · {goal.topics.map((code) => label('topic', code)).join(', ')}
        </span>
      </p>
      {children}
      {isOpen && !hasEnded && (
        <div className="plan-buttons">
          <Button
            size="xsmall"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            aria-label={plans.tasks.addTo(goal.words)}
            onClick={() => onAsk({ what: 'task', task: null, goal })}
          >
            {plans.tasks.add}
          </Button>
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={`${texts.attain} ${goal.words}`}
            onClick={() => onAsk({ what: 'attain', goal })}
          >
            {texts.attain}
          </Button>
        </div>
      )}
    </article>
  );
}

function short(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 39).trimEnd()}…`;
}
