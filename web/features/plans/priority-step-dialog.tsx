import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import {
  PRIORITY_ANSWERS,
  type PriorityAnswer,
  type PriorityRequest,
} from '../../../src/features/plans/priority.ts';
import { API } from '../../paths.ts';
import { Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { usePriorityActions } from './use-plan-actions.ts';

export type PriorityStep = 'answer' | 'escalate' | 'withdraw';
type Props = {
  head: CaseHead;
  request: PriorityRequest;
  step: PriorityStep;
  actions: ReturnType<typeof usePriorityActions>;
  onClose: (isDone: boolean) => void;
};

/** What the service answered, that it was taken to those above it, or that it is taken back. */
export function PriorityStepDialog({ head, request, step, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const [answer, setAnswer] = useState<PriorityAnswer>('granted');
  const { account } = useSession();
  const { value: words, ...writing } = useUnsavedWriting(`priority ${step} ${request.id}`, account.id, '');
  const [day, setDay] = useState(toDay(new Date()));
  const [isDayWrong, setIsDayWrong] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const isWordless = step === 'escalate' && words.trim() === '';
  const isDayless = isDayWrong || day === '';
  const dayField = step === 'answer' ? 'answeredOn' : 'escalatedOn';
  const said = words.trim() === '' ? null : words.trim();
  const body = {
    version: request.version,
    ...(step === 'answer' && { answer }),
    ...(step !== 'withdraw' && { words: said, [dayField]: day }),
  };
  const save = async () => {
    setIsTried(true);
    if (step !== 'withdraw' && (isWordless || isDayless)) return;
    const path = API.case(head.id, `/priority-requests/${request.id}/${step}`);
    if (!(await actions.run({ method: 'POST', path, body }, texts.saved))) return;
    writing.discard('');
    onClose(true);
  };
  return (
    <PlanDialog
      title={
        {
          answer: texts.answerTitle(request.service.name),
          escalate: texts.escalateTitle(request.service.name),
          withdraw: texts.withdrawTitle,
        }[step]
      }
      submit={step === 'withdraw' ? texts.withdraw : plans.save}
      actions={actions}
      fields={['words', dayField]}
      isDanger={step === 'withdraw'}
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      {step === 'withdraw' && <p>{texts.withdrawMeaning}</p>}
      {step === 'answer' && (
        <RadioGroup
          legend={texts.saidWhat}
          size="small"
          value={answer}
          onChange={(value: PriorityAnswer) => setAnswer(value)}
        >
          {PRIORITY_ANSWERS.map((one) => (
            <Radio key={one} value={one}>
              {texts.answers[one]}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {step !== 'withdraw' && (
        <>
          <Textarea
            label={step === 'escalate' ? texts.escalateWords : texts.answerWords}
            size="small"
            minRows={2}
            maxRows={8}
            maxLength={2000}
            autoComplete="off"
            value={words}
            onChange={(event) => writing.write(() => event.target.value)}
            error={isTried && isWordless ? plans.required : faultOf(actions.error, 'words')}
          />
          <DayField
            label={step === 'escalate' ? texts.escalatedOn : texts.answeredOn}
            value={day === '' ? undefined : day}
            onChange={(next) => setDay(next ?? '')}
            onValidity={(isValid) => setIsDayWrong(!isValid)}
            earliest="1990-01-01"
            error={isTried && isDayless ? plans.notADay : faultOf(actions.error, dayField)}
          />
        </>
      )}
    </PlanDialog>
  );
}
