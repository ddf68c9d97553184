import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Goal } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { Textarea } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { FaultsContext } from '../enquiries/entry/faults.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { PlanActions } from './use-plan-actions.ts';
import '../enquiries/entry/entry.css';

type Props = {
  head: CaseHead;
  /** Null: a new one. */
  goal: Goal | null;
  actions: PlanActions;
  onClose: (isDone: boolean) => void;
};

type GoalForm = { words: string; persons: readonly string[]; topics: readonly string[] };
const EMPTY: GoalForm = { words: '', persons: [], topics: [] };

/** A goal in the family's words, and whom and what it is about. */
export function GoalDialog({ head, goal, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.goals;
  const { account } = useSession();
  const { options } = useCodeLabels();
  const writing = useUnsavedWriting<GoalForm>(
    `goal ${goal?.id ?? head.id}`,
    account.id,
    goal === null ? EMPTY : { words: goal.words, persons: goal.persons, topics: goal.topics },
  );
  const form = writing.value;
  const [opened] = useState(goal);
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<GoalForm>) => writing.write((before) => ({ ...before, ...part }));
  const missing = {
    words: form.words.trim() === '',
    persons: !form.persons.length,
    topics: !form.topics.length,
  };

  const save = async () => {
    setIsTried(true);
    if (missing.words || missing.persons || missing.topics) return;
    const content = { ...form, words: form.words.trim() };
    const isSaved = await actions.run(
      goal === null
        ? { method: 'POST', path: API.case(head.id, '/goals'), body: content }
        : {
            method: 'PUT',
            path: API.case(head.id, `/goals/${goal.id}`),
            body: { version: goal.version, ...changedIn(opened ?? goal, content) },
          },
      goal === null ? texts.added : plans.saved,
    );
    if (!isSaved) return;
    writing.discard();
    onClose(true);
  };
  const faults = (['persons', 'topics'] as const).flatMap((field) => {
    const text = isTried && missing[field] ? plans.chooseOne : faultOf(actions.error, field);
    return text === undefined ? [] : [{ field: `goal-${field}`, text }];
  });

  return (
    <PlanDialog
      title={goal === null ? texts.addTitle : texts.edit}
      submit={plans.save}
      actions={actions}
      fields={['words', 'persons', 'topics']}
      width="medium"
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      <FaultsContext value={faults}>
        <Textarea
          label={texts.words}
          description={texts.wordsHint}
          size="small"
          minRows={2}
          maxRows={8}
          maxLength={2000}
          autoComplete="off"
          value={form.words}
          onChange={(event) => change({ words: event.target.value })}
          error={isTried && missing.words ? plans.required : faultOf(actions.error, 'words')}
        />
        <ChoiceGroup
          field="goal-persons"
          legend={texts.persons}
          choices={head.persons.map(({ id, name }) => ({ code: id, label: name }))}
          value={form.persons}
          onChange={(persons) => change({ persons })}
        />
        <ChoiceGroup
          field="goal-topics"
          legend={texts.topics}
          hint={texts.topicsHint}
          choices={options('topic')}
          value={form.topics}
          onChange={(topics) => change({ topics })}
        />
      </FaultsContext>
    </PlanDialog>
  );
}

/** What somebody else changed meanwhile stays as it is. */
function changedIn(before: GoalForm, form: GoalForm): Partial<GoalForm> {
  const isSame = (one: readonly string[], other: readonly string[]) => one.join() === other.join();
  return {
    ...(before.words !== form.words && { words: form.words }),
    ...(!isSame(before.persons, form.persons) && { persons: form.persons }),
    ...(!isSame(before.topics, form.topics) && { topics: form.topics }),
  };
}
