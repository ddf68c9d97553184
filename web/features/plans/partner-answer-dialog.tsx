import { useState } from 'react';
import type { PartnerTask } from '../../../src/features/plans/partner-plan.ts';
import {
  PRIORITY_ANSWERS,
  type PartnerPriority,
  type PriorityAnswer,
} from '../../../src/features/plans/priority.ts';
import { isDenied } from '../../api.ts';
import { Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { PartnerAnswers } from './use-partner-answers.ts';

type Props = { answers: PartnerAnswers; onClose: () => void };

/** A no with its reason, or what was done. */
export function PartnerTaskDialog({
  task,
  answer,
  answers,
  onClose,
}: Props & { task: PartnerTask; answer: 'declined' | 'done' }) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { account } = useSession();
  const words = useUnsavedWriting(`partner-answer ${task.id}`, account.id, '');
  const [isTried, setIsTried] = useState(false);
  const said = words.value.trim();
  const isMissing = answer === 'declined' && said === '';
  const send = async () => {
    setIsTried(true);
    if (isMissing || !(await answers.answerTask(task, answer, said === '' ? null : said))) return;
    words.discard();
    onClose();
  };
  return (
    <PlanDialog
      title={answer === 'done' ? texts.doneTitle(task.title) : texts.noTitle(task.title)}
      submit={texts.send}
      actions={asActions(answers)}
      fields={['words']}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Textarea
        label={answer === 'done' ? texts.doneWords : texts.noWhy}
        size="small"
        minRows={2}
        maxRows={8}
        maxLength={2000}
        autoComplete="off"
        value={words.value}
        onChange={(event) => words.write(() => event.target.value)}
        error={isTried && isMissing ? plans.required : faultOf(answers.error, 'words')}
      />
      {isDenied(answers.error) && <p className="plan-fault">{texts.gone}</p>}
    </PlanDialog>
  );
}

export function PartnerPriorityDialog({ request, answers, onClose }: Props & { request: PartnerPriority }) {
  const { plans } = useMessages();
  const texts = plans.partner;
  const { account } = useSession();
  const words = useUnsavedWriting(`partner-priority ${request.id}`, account.id, '');
  const [answer, setAnswer] = useState<PriorityAnswer>('granted');
  const said = words.value.trim();
  const send = async () => {
    if (!(await answers.answerPriority(request, answer, said === '' ? null : said))) return;
    words.discard();
    onClose();
  };
  return (
    <PlanDialog
      title={texts.answerTitle}
      submit={texts.send}
      actions={asActions(answers)}
      fields={['words']}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <RadioGroup
        legend={texts.answer}
        size="small"
        value={answer}
        onChange={(value: PriorityAnswer) => setAnswer(value)}
      >
        {PRIORITY_ANSWERS.map((one) => (
          <Radio key={one} value={one}>
            {plans.priorities.answers[one]}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        label={texts.answerWords}
        size="small"
        minRows={2}
        maxRows={8}
        maxLength={2000}
        autoComplete="off"
        value={words.value}
        onChange={(event) => words.write(() => event.target.value)}
        error={faultOf(answers.error, 'words')}
      />
    </PlanDialog>
  );
}

/** What is gone is said in other words than the server's. */
function asActions({ error, isPending }: PartnerAnswers) {
  return { error: isDenied(error) ? null : error, isPending, hasConflict: false };
}
