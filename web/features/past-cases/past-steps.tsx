import { useQuery } from '@tanstack/react-query';
import { CRITERIA, CriterionAnswer, Decision, DECISIONS } from '../../../src/features/cases/case-file.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { PAST_ACTIONS, PastStep } from '../../../src/features/past-cases/past-case.ts';
import { Button, PlusIcon, Select, Textarea, TrashIcon } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { fieldsOf } from '../cases/move-form.ts';
import { servicesQuery } from '../consents/fetch-consents.ts';
import type { StepForm } from './past-case-form.ts';
import type { PastCaseWriting } from './use-past-case.ts';

/** What was done with the case since, in its order. */
export function PastSteps({ writing }: { writing: PastCaseWriting }) {
  const { pastCases: texts } = useMessages();
  const { form, update, faultOf } = writing;
  return (
    <section className="card past-case-part" aria-labelledby="past-steps">
      <h2 id="past-steps">{texts.steps}</h2>
      <DayField
        label={texts.firstContact}
        value={form.firstContactOn}
        onChange={(firstContactOn) => update({ firstContactOn })}
        earliest={EARLIEST_DAY}
        error={faultOf('firstContactOn')}
      />
      <p className="quiet">{texts.stepsHint}</p>
      <ol className="plain-list past-steps">
        {form.steps.map((step, index) => (
          <li key={step.key}>
            <StepFields writing={writing} step={step} index={index} />
          </li>
        ))}
      </ol>
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={form.steps.length >= MOST_STEPS}
          onClick={writing.addStep}
        >
          {texts.addStep}
        </Button>
      </div>
    </section>
  );
}

const MOST_STEPS = 20;

type StepProps = { writing: PastCaseWriting; step: StepForm; index: number };

function StepFields({ writing, step, index }: StepProps) {
  const { pastCases: texts } = useMessages();
  const change = (part: Partial<StepForm>) => writing.changeStep(step.key, part);
  const path = `steps.${String(index)}`;
  const asked = step.action === '' ? null : fieldsOf(step.action, step);
  const own = ['action', 'occurredOn', 'decision', 'form', 'criteria', 'referredTo', 'words'];
  const isOfWhole = own.every((field) => writing.faultOf(`${path}.${field}`) === undefined);
  return (
    <fieldset className="past-step">
      <legend>{texts.step(index + 1)}</legend>
      <div className="past-case-row">
        <Select
          label={texts.what}
          size="small"
          value={step.action}
          error={writing.faultOf(`${path}.action`)}
          onChange={(event) => {
            const chosen = PastStep.shape.action.safeParse(event.target.value);
            change({ action: chosen.success ? chosen.data : '' });
          }}
        >
          <option value="">{texts.choose}</option>
          {PAST_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {texts.actions[action]}
            </option>
          ))}
        </Select>
        <DayField
          label={texts.day}
          value={step.occurredOn}
          onChange={(occurredOn) => change({ occurredOn })}
          earliest={EARLIEST_DAY}
          error={writing.faultOf(`${path}.occurredOn`)}
        />
      </div>
      {asked?.decides === true && <DecisionOfStep writing={writing} step={step} index={index} />}
      {asked?.refers === true && (
        <ReferredTo
          value={step.referredTo}
          error={writing.faultOf(`${path}.referredTo`)}
          onChange={(referredTo) => change({ referredTo })}
        />
      )}
      {(asked?.needsWords === true || asked?.refers === true) && (
        <Textarea
          label={texts.words}
          size="small"
          minRows={2}
          value={step.words}
          error={writing.faultOf(`${path}.words`)}
          onChange={(event) => change({ words: event.target.value.slice(0, 4000) })}
        />
      )}
      {isOfWhole && writing.faultOf(path) !== undefined && (
        <p className="past-case-fault">{writing.faultOf(path)}</p>
      )}
      <div>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<TrashIcon aria-hidden />}
          onClick={() => writing.removeStep(step.key)}
        >
          {texts.removeStep(index + 1)}
        </Button>
      </div>
    </fieldset>
  );
}

function DecisionOfStep({ writing, step, index }: StepProps) {
  const { pastCases: texts, cases } = useMessages();
  const change = (part: Partial<StepForm>) => writing.changeStep(step.key, part);
  const path = `steps.${String(index)}`;
  const criteriaFault = writing.faultOf(`${path}.criteria`);
  return (
    <>
      <div className="past-case-row">
        <Select
          label={texts.decision}
          size="small"
          value={step.decision ?? ''}
          error={writing.faultOf(`${path}.decision`)}
          onChange={(event) => {
            const chosen = Decision.safeParse(event.target.value);
            change({ decision: chosen.success ? chosen.data : null });
          }}
        >
          <option value="">{texts.choose}</option>
          {DECISIONS.map((decision) => (
            <option key={decision} value={decision}>
              {cases.decision.names[decision]}
            </option>
          ))}
        </Select>
        {fieldsOf('decide', step).form && (
          <Select
            label={texts.form}
            size="small"
            value={step.form}
            onChange={(event) =>
              change({ form: event.target.value === 'coordination' ? 'coordination' : 'conversation' })
            }
          >
            <option value="conversation">{cases.forms.conversation}</option>
            <option value="coordination">{cases.forms.coordination}</option>
          </Select>
        )}
      </div>
      <fieldset className="past-criteria">
        <legend>{texts.criteria}</legend>
        <div className="past-case-row">
          {CRITERIA.map((criterion) => (
            <Select
              key={criterion}
              label={cases.decision.criteria[criterion]}
              size="small"
              value={step.criteria[criterion] ?? ''}
              onChange={(event) => {
                const answer = CriterionAnswer.safeParse(event.target.value);
                const { [criterion]: _before, ...others } = step.criteria;
                change({ criteria: answer.success ? { ...others, [criterion]: answer.data } : others });
              }}
            >
              <option value="">{texts.choose}</option>
              {CriterionAnswer.options.map((answer) => (
                <option key={answer} value={answer}>
                  {cases.decision.answers[answer]}
                </option>
              ))}
            </Select>
          ))}
        </div>
        {criteriaFault !== undefined && <p className="past-case-fault">{criteriaFault}</p>}
      </fieldset>
    </>
  );
}

function ReferredTo({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | undefined;
  onChange: (service: string) => void;
}) {
  const { pastCases, cases } = useMessages();
  const { data: services = [] } = useQuery(servicesQuery);
  return (
    <Select
      label={pastCases.referredTo}
      size="small"
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{cases.moves.referredElsewhere}</option>
      {services.map(({ id, name }) => (
        <option key={id} value={String(id)}>
          {name}
        </option>
      ))}
    </Select>
  );
}
