import {
  countAnswerExpected,
  countedAppealBy,
  isAppealable,
} from '../../../src/features/applications/appeal-deadline-rules.ts';
import { factsOfKind } from '../../../src/features/applications/application-kinds.ts';
import { APPEAL_ANSWERS, DECISIONS } from '../../../src/features/applications/application.ts';
import { Checkbox, Select, Textarea, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import type { ApplicationForm } from './application-form.ts';
import { fieldName, type ApplicationWriting } from './use-application-writing.ts';

/** When it was sent and answered, and what follows; each part is asked for when there is something to say. */
export function AnswerFields({ writing }: { writing: ApplicationWriting }) {
  const { form, update } = writing;
  const { applications } = useMessages();
  const texts = applications.form;
  const expected =
    form.kind !== '' && form.sentOn !== '' ? formatDay(countAnswerExpected(form.kind, form.sentOn)) : null;
  return (
    <fieldset className="application-part">
      <legend>{texts.dispatch}</legend>
      <Day writing={writing} field="sentOn" label={texts.sentOn} />
      {expected !== null && (
        <div>
          <Day writing={writing} field="answerExpectedOn" label={texts.expectedOn} />
          <p className="field-hint">{texts.expectedHint(expected)}</p>
        </div>
      )}
      <div>
        <Day writing={writing} field="answeredOn" label={texts.answeredOn} />
        <p className="field-hint">{texts.answeredHint}</p>
      </div>
      {form.answeredOn !== '' && (
        <>
          <Select
            id={fieldId(fieldName('decision'))}
            label={texts.decision}
            size="small"
            value={form.decision}
            onChange={(event) =>
              update({ decision: DECISIONS.find((one) => one === event.target.value) ?? '' })
            }
          >
            <option value="">{texts.noDecision}</option>
            {DECISIONS.map((decision) => (
              <option key={decision} value={decision}>
                {applications.decisions[decision]}
              </option>
            ))}
          </Select>
          <Textarea
            id={fieldId(fieldName('decisionWords'))}
            label={texts.decisionWords}
            size="small"
            minRows={2}
            value={form.decisionWords}
            onChange={(event) => update({ decisionWords: event.target.value.slice(0, 5000) })}
          />
          {isAppealable({ decision: form.decision === '' ? null : form.decision }) && (
            <AppealFields writing={writing} />
          )}
        </>
      )}
    </fieldset>
  );
}

function AppealFields({ writing }: { writing: ApplicationWriting }) {
  const { form, update } = writing;
  const { applications } = useMessages();
  const texts = applications.form;
  const reasonFault = useFault(fieldName('appealByReason'));
  const answerFault = useFault(fieldName('appealAnswer'));
  return (
    <fieldset className="application-part is-inner">
      <legend>{texts.appeal}</legend>
      <p>{useDeadlineText(form)}</p>
      <div>
        <Day writing={writing} field="appealBy" label={texts.ownDeadline} />
        <p className="field-hint">{texts.ownDeadlineHint}</p>
      </div>
      {form.appealBy !== '' && (
        <TextField
          id={fieldId(fieldName('appealByReason'))}
          label={texts.ownReason}
          size="small"
          autoComplete="off"
          maxLength={500}
          value={form.appealByReason}
          error={reasonFault}
          onChange={(event) => update({ appealByReason: event.target.value })}
        />
      )}
      <Checkbox
        size="small"
        checked={form.appealWaived}
        onChange={(event) => update({ appealWaived: event.target.checked })}
      >
        {texts.waived}
      </Checkbox>
      <Day writing={writing} field="appealedOn" label={texts.appealedOn} />
      {form.appealedOn !== '' && (
        <>
          <Day writing={writing} field="appealAnsweredOn" label={texts.appealAnsweredOn} />
          <Select
            id={fieldId(fieldName('appealAnswer'))}
            label={texts.appealAnswer}
            size="small"
            value={form.appealAnswer}
            error={answerFault}
            onChange={(event) =>
              update({ appealAnswer: APPEAL_ANSWERS.find((one) => one === event.target.value) ?? '' })
            }
          >
            <option value="">{texts.noAppealAnswer}</option>
            {APPEAL_ANSWERS.map((answer) => (
              <option key={answer} value={answer}>
                {applications.appealAnswers[answer]}
              </option>
            ))}
          </Select>
        </>
      )}
    </fieldset>
  );
}

function useDeadlineText({ kind, answeredOn, decision }: ApplicationForm): string {
  const { applications } = useMessages();
  if (kind === '') return applications.form.notCounted;
  const { appeal } = factsOfKind(kind);
  const counted = countedAppealBy({ kind, answeredOn, decision: decision === '' ? null : decision });
  if (appeal === null || counted === null) return applications.form.notCounted;
  return applications.form.counted(formatDay(counted), appeal.weeks, applications.statutes[appeal.statute]);
}

type DayName = 'sentOn' | 'answerExpectedOn' | 'answeredOn' | 'appealBy' | 'appealedOn' | 'appealAnsweredOn';

function Day({
  writing: { form, update },
  field,
  label,
}: {
  writing: ApplicationWriting;
  field: DayName;
  label: string;
}) {
  const fault = useFault(fieldName(field));
  return (
    <DayField
      id={fieldId(fieldName(field))}
      label={label}
      value={form[field] === '' ? undefined : form[field]}
      earliest="1990-01-01"
      error={fault}
      onChange={(day) => update({ [field]: day ?? '' })}
      onValidity={(isValid) => {
        const others = form.wrongDays.filter((name) => name !== field);
        if (isValid === form.wrongDays.includes(field))
          update({ wrongDays: isValid ? others : [...others, field] });
      }}
    />
  );
}
