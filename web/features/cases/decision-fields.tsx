import {
  CRITERIA,
  CriterionAnswer,
  DECISIONS,
  type CaseHead,
  type Decision,
} from '../../../src/features/cases/case-file.ts';
import { Radio, RadioGroup } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { faultOf } from '../setup/faults.ts';
import { fieldsOf, type MoveForm } from './move-form.ts';

type Props = {
  head: CaseHead;
  form: MoveForm;
  error: unknown;
  onChange: (change: Partial<MoveForm>) => void;
};

/** What an intake ended with, how far the team goes, and what that rests on. */
export function DecisionFields({ head, form, error, onChange }: Props) {
  const { cases } = useMessages();
  const texts = cases.decision;
  const asksForm = fieldsOf('decide', form).form;
  const isCoordinating = form.decision === 'coordinate' || (asksForm && form.form === 'coordination');
  return (
    <>
      <RadioGroup
        legend={texts.title}
        size="small"
        value={form.decision ?? ''}
        onChange={(decision: Decision) => onChange({ decision })}
        error={faultOf(error, 'decision')}
      >
        {DECISIONS.map((decision) => (
          <Radio key={decision} value={decision}>
            {texts.names[decision]}
          </Radio>
        ))}
      </RadioGroup>
      {asksForm && (
        <RadioGroup
          legend={texts.form}
          size="small"
          value={form.form}
          onChange={(chosen: MoveForm['form']) => onChange({ form: chosen })}
          error={faultOf(error, 'form')}
        >
          <Radio value="conversation">{cases.forms.conversation}</Radio>
          <Radio value="coordination">{cases.forms.coordination}</Radio>
        </RadioGroup>
      )}
      {isCoordinating && !head.hasActiveConsent && (
        <p className="case-fault" role="status">
          {cases.whyNot.coordination_without_consent}
        </p>
      )}
      <fieldset className="case-criteria">
        <legend>{texts.criteriaTitle}</legend>
        {CRITERIA.map((criterion) => (
          <RadioGroup
            key={criterion}
            legend={texts.criteria[criterion]}
            size="small"
            value={form.criteria[criterion] ?? ''}
            onChange={(answer: (typeof CriterionAnswer)['_output']) =>
              onChange({ criteria: { ...form.criteria, [criterion]: answer } })
            }
          >
            <div className="case-answers">
              {CriterionAnswer.options.map((answer) => (
                <Radio key={answer} value={answer}>
                  {texts.answers[answer]}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        ))}
        {faultOf(error, 'criteria') !== undefined && (
          <p className="case-fault">{faultOf(error, 'criteria')}</p>
        )}
      </fieldset>
    </>
  );
}
