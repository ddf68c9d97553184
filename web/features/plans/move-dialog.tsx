import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { Task, TaskState } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { Radio, RadioGroup, Textarea, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { describeResponsible } from './plan-words.ts';
import type { PlanActions } from './use-plan-actions.ts';

type Answer = 'accepted' | 'declined' | 'done';
type Props = {
  head: CaseHead;
  task: Task;
  /** `answer`: what somebody else said is written down; else where the task goes. */
  to: 'answer' | 'declined' | 'done' | 'dropped';
  actions: PlanActions;
  onClose: (isDone: boolean) => void;
};

/** Writes down what was answered, or how a task ended, with the day and the words for it. */
export function MoveDialog({ head, task, to, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.move;
  const { account } = useSession();
  const [answer, setAnswer] = useState<Answer>('accepted');
  const [name, setName] = useState('');
  const words = useUnsavedWriting(`move ${task.id}`, account.id, '');
  const [day, setDay] = useState(toDay(new Date()));
  const [isDayWrong, setIsDayWrong] = useState(false);
  const [isTried, setIsTried] = useState(false);

  const state: TaskState = to === 'answer' ? answer : to;
  const who = describeResponsible(task, account.id, plans);
  const asksName = (to === 'answer' || to === 'declined') && task.responsible?.kind === 'service';
  const needsWords = state === 'declined' || state === 'dropped';
  const missing = {
    name: asksName && name.trim() === '',
    words: needsWords && words.value.trim() === '',
    day: isDayWrong || day === '',
  };
  const save = async () => {
    setIsTried(true);
    if (missing.name || missing.words || missing.day) return;
    const said = words.value.trim();
    const isSaved = await actions.run(
      {
        method: 'POST',
        path: API.case(head.id, `/tasks/${task.id}/state`),
        body: {
          version: task.version,
          state,
          name: asksName ? name.trim() : null,
          words: said === '' ? null : said,
          occurredOn: day,
        },
      },
      texts.moved[state],
    );
    if (!isSaved) return;
    words.discard();
    onClose(true);
  };
  const title = {
    answer: texts.answerTitle,
    declined: texts.declineTitle,
    done: texts.doneTitle,
    dropped: texts.dropTitle,
  }[to](task.title);
  const wordsLabel = needsWords ? texts.why : state === 'done' ? texts.result : texts.words;

  return (
    <PlanDialog
      title={title}
      submit={plans.save}
      actions={actions}
      fields={['name', 'words', 'occurredOn']}
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      {to === 'answer' && (
        <>
          <p>{texts.answerLead(who)}</p>
          <RadioGroup
            legend={texts.saidWhat}
            size="small"
            value={answer}
            onChange={(value: Answer) => setAnswer(value)}
          >
            {(['accepted', 'declined', 'done'] as const).map((one) => (
              <Radio key={one} value={one}>
                {texts.answers[one]}
              </Radio>
            ))}
          </RadioGroup>
        </>
      )}
      {asksName && (
        <TextField
          label={texts.name}
          description={texts.nameHint}
          size="small"
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={isTried && missing.name ? plans.required : faultOf(actions.error, 'name')}
        />
      )}
      <Textarea
        label={wordsLabel}
        size="small"
        minRows={2}
        maxRows={8}
        maxLength={2000}
        autoComplete="off"
        value={words.value}
        onChange={(event) => words.write(() => event.target.value)}
        error={isTried && missing.words ? plans.required : faultOf(actions.error, 'words')}
      />
      <DayField
        label={texts.on}
        value={day === '' ? undefined : day}
        onChange={(next) => setDay(next ?? '')}
        onValidity={(isValid) => setIsDayWrong(!isValid)}
        earliest="1990-01-01"
        error={isTried && missing.day ? plans.notADay : faultOf(actions.error, 'occurredOn')}
      />
    </PlanDialog>
  );
}
