import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { ATTAINMENTS, type Attainment, type Goal } from '../../../src/features/plans/plan.ts';
import { API } from '../../paths.ts';
import { Radio, RadioGroup } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { faultOf } from '../setup/faults.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { signed } from './plan-words.ts';
import type { PlanActions } from './use-plan-actions.ts';

type Props = { head: CaseHead; goal: Goal; actions: PlanActions; onClose: (isDone: boolean) => void };

/** How far a goal is reached, in words beside the figure. */
export function AttainDialog({ head, goal, actions, onClose }: Props) {
  const { plans } = useMessages();
  const texts = plans.goals;
  const [level, setLevel] = useState<Attainment | null>(goal.attainment);
  const [day, setDay] = useState(toDay(new Date()));
  const [isDayWrong, setIsDayWrong] = useState(false);
  const save = async () => {
    if (isDayWrong || (level !== null && day === '')) return;
    const body = { version: goal.version, attainment: level, ...(level !== null && { attainedOn: day }) };
    const isSaved = await actions.run(
      { method: 'PUT', path: API.case(head.id, `/goals/${goal.id}`), body },
      plans.saved,
    );
    if (isSaved) onClose(true);
  };
  return (
    <PlanDialog
      title={texts.attainTitle}
      submit={plans.save}
      actions={actions}
      fields={['attainedOn']}
      onSubmit={() => void save()}
      onClose={() => onClose(false)}
    >
      <blockquote className="goal-quote">{goal.words}</blockquote>
      <RadioGroup
        legend={texts.level}
        description={texts.attainLead}
        size="small"
        value={level === null ? '' : String(level)}
        onChange={(value: string) => setLevel(ATTAINMENTS.find((one) => String(one) === value) ?? null)}
      >
        {ATTAINMENTS.map((one) => (
          <Radio key={one} value={String(one)}>
            {`${signed(one)} · ${texts.levels[one]}`}
          </Radio>
        ))}
        <Radio value="">{texts.notJudged}</Radio>
      </RadioGroup>
      {level !== null && (
        <DayField
          label={texts.attainedOn}
          value={day === '' ? undefined : day}
          onChange={(next) => setDay(next ?? '')}
          onValidity={(isValid) => setIsDayWrong(!isValid)}
          earliest="1990-01-01"
          error={isDayWrong || day === '' ? plans.notADay : faultOf(actions.error, 'attainedOn')}
        />
      )}
    </PlanDialog>
  );
}
