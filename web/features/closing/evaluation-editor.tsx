import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Helped, type Evaluation } from '../../../src/features/closing/evaluation.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Button, Radio, RadioGroup, Select, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { useSession } from '../people/session.ts';
import { ClosingFailure } from './close-form.tsx';
import {
  contentOf,
  emptyForm,
  findMissing,
  formOf,
  type EvaluationForm,
  type Missing,
  type Source,
} from './evaluation-form-state.ts';
import { useSaveEvaluation } from './use-evaluations.ts';

type Props = {
  head: CaseHead;
  /** One that stands, to change; else of whom a new one is. */
  edited: Evaluation | Source;
  onDone: () => void;
  onClose: () => void;
};

/** What somebody says of the help, in their words; or why they were not asked. */
export function EvaluationEditor({ head, edited, onDone, onClose }: Props) {
  const { closing } = useMessages();
  const texts = closing.form;
  const { account } = useSession();
  const isNew = typeof edited === 'string';
  const [start] = useState<{ form: EvaluationForm; version: number }>(() =>
    isNew
      ? { form: emptyForm(edited, dayInNorway(new Date())), version: 0 }
      : { form: formOf(edited), version: edited.version },
  );
  const writing = useUnsavedWriting(`evaluation ${head.id} ${isNew ? edited : edited.id}`, account.id, start);
  const { form, version } = writing.value;
  const update = (part: Partial<EvaluationForm>) =>
    writing.write((before) => ({ ...before, form: { ...before.form, ...part } }));
  const [isTried, setIsTried] = useState(false);
  const sending = useSaveEvaluation(head.id, isNew ? null : edited.id);
  const standing = sending.data?.outcome === 'conflict' ? sending.data.current : null;
  const missing = isTried ? findMissing(form) : [];
  const fault = (...of: readonly Missing[]) => {
    const [found] = missing.filter((one) => of.includes(one));
    return found === undefined ? undefined : texts.missing[found];
  };
  const save = () => {
    setIsTried(true);
    if (findMissing(form).length > 0) return;
    sending.mutate(
      { content: contentOf(form), version: standing?.version ?? version },
      {
        onSuccess: (reply) => {
          if (reply.outcome === 'conflict') return;
          writing.discard();
          onDone();
        },
      },
    );
  };
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  const isAsked = form.helped !== 'not_asked';
  return (
    <form
      ref={box}
      className="evaluation-form"
      noValidate
      autoComplete="off"
      aria-label={texts.titles[form.source]}
      onSubmit={(event) => {
        event.preventDefault();
        save();
        goToFault();
      }}
    >
      <h3>{texts.titles[form.source]}</h3>
      <WhoField
        head={head}
        form={form}
        error={fault('child', 'service')}
        onChange={(who) => update({ who })}
      />
      <RadioGroup
        legend={texts.helped}
        size="small"
        value={form.helped}
        onChange={(value: EvaluationForm['helped']) => update({ helped: value })}
        error={fault('helped')}
      >
        {Helped.options.map((answer) => (
          <Radio key={answer} value={answer}>
            {texts.answers[answer]}
          </Radio>
        ))}
        <Radio value="not_asked">{texts.answers.notAsked}</Radio>
      </RadioGroup>
      {form.source === 'service' && isAsked && (
        <Select
          label={texts.useful}
          description={texts.usefulHint}
          size="small"
          value={form.useful}
          onChange={(event) => {
            const answer = Helped.safeParse(event.target.value);
            update({ useful: answer.success ? answer.data : '' });
          }}
        >
          <option value="">{texts.noAnswer}</option>
          {Helped.options.map((answer) => (
            <option key={answer} value={answer}>
              {texts.answers[answer]}
            </option>
          ))}
        </Select>
      )}
      <Textarea
        label={isAsked ? texts.words : texts.why}
        size="small"
        minRows={2}
        value={form.words}
        onChange={(event) => update({ words: event.target.value.slice(0, 4000) })}
        error={fault('words')}
      />
      <DayField
        label={texts.saidOn}
        value={form.saidOn}
        onChange={(saidOn) => update({ saidOn })}
        earliest={EARLIEST_DAY}
        error={fault('day')}
      />
      {standing !== null && (
        <div role="alert" className="closing-fault">
          <p>{texts.conflict}</p>
          <p className="evaluation-words">{standing.words}</p>
        </div>
      )}
      <ClosingFailure error={sending.error} isConflict={false} title={texts.notSaved} />
      <div className="form-buttons">
        <Button type="submit" size="small" loading={sending.isPending}>
          {texts.save}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => {
            writing.discard();
            onClose();
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}

function WhoField({
  head,
  form: { source, who },
  error,
  onChange,
}: {
  head: CaseHead;
  form: EvaluationForm;
  error: string | undefined;
  onChange: (who: string) => void;
}) {
  const { closing } = useMessages();
  const texts = closing.form;
  const { data: services = [] } = useQuery({ ...servicesQuery, enabled: source === 'service' });
  const choices =
    source === 'service'
      ? services.map(({ id, name }) => ({ id: String(id), name }))
      : head.persons.filter(({ relation }) => source === 'family' || relation === 'child');
  return (
    <Select
      label={texts.who[source]}
      size="small"
      value={who}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    >
      <option value="">{source === 'family' ? texts.together : texts.choose}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
