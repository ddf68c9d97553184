import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  Contribution,
  CONTRIBUTION_KINDS,
  ContributionKind,
} from '../../../../src/features/contributions/contribution.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { ApiError, isDenied, sendJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { Button, Select, Textarea } from '../../../ui/controls.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatDay, toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { ChoiceGroup } from '../../enquiries/entry/choice-group.tsx';
import { FaultsContext, fieldId, type FieldFault } from '../../enquiries/entry/faults.ts';
import { contributionsQuery, familyQuery } from '../fetch-families.ts';
import {
  contentOfWriting,
  findContributionFaults,
  type ContributionWriting,
} from './contribution-writing.ts';
import '../../enquiries/entry/entry.css';

type Props = {
  family: Family;
  writing: ContributionWriting;
  corrected: Contribution | null;
  onChange: (part: Partial<ContributionWriting>) => void;
  onEnd: (isWritten: boolean) => void;
};

const MAX_TEXT = 20_000;

/** Whom and what it concerns, which decides who may see it, and then the text. */
export function ContributionForm({ family, writing, corrected, onChange: tell, onEnd }: Props) {
  const { families, entry } = useMessages();
  const texts = families.contributions;
  const { options } = useCodeLabels();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), []);
  const words = {
    persons: texts.mustHavePersons,
    topics: texts.mustHaveTopics,
    occurredOn: texts.notADay,
    text: texts.mustHaveText,
  };

  const onChange = (part: Partial<ContributionWriting>) => {
    // what is being put right is no longer said to be wrong
    setFaults((before) => before.filter(({ field }) => !Object.hasOwn(part, field ?? '')));
    tell(part);
  };

  const save = useMutation({
    mutationFn: () =>
      sendJson('POST', API.familyContributions(family.id, {}), Contribution, contentOfWriting(writing)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: contributionsQuery(family.id).queryKey });
      onEnd(true);
    },
    onError: (error) => {
      if (isDenied(error)) void client.invalidateQueries({ queryKey: familyQuery(family.id).queryKey });
      const refused = error instanceof ApiError ? error.faults : [];
      setFaults(refused.map(({ field, text }) => ({ field, text: text ?? entry.wrongShape })));
    },
  });
  const submit = () => {
    const wrong = findContributionFaults(writing, toDay(new Date())).map((field) => ({
      field,
      text: words[field],
    }));
    setFaults(wrong);
    save.reset();
    const first = wrong[0];
    if (first === undefined) save.mutate();
    else
      form.current
        ?.querySelector<HTMLElement>(`#${fieldId(first.field)}`)
        ?.closest<HTMLElement>('fieldset, .aksel-form-field')
        ?.querySelector<HTMLElement>('input, textarea')
        ?.focus();
  };
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.text;
  const elsewhere = faults.filter(({ field }) => !Object.hasOwn(words, field ?? ''));

  return (
    <FaultsContext value={faults}>
      <form
        ref={form}
        noValidate
        className="contribution-form"
        aria-label={texts.write}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {corrected !== null && (
          <p className="correcting">
            {texts.correcting(formatDay(corrected.occurredOn))}
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              onClick={() => onChange({ corrects: null })}
            >
              {texts.stopCorrecting}
            </Button>
          </p>
        )}
        <div className="contribution-first">
          <Select
            label={texts.kind}
            size="small"
            value={writing.kind}
            onChange={(event) => onChange({ kind: ContributionKind.parse(event.target.value) })}
          >
            {CONTRIBUTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {texts.kinds[kind]}
              </option>
            ))}
          </Select>
          <DayField
            id={fieldId('occurredOn')}
            label={texts.occurredOn}
            value={writing.occurredOn === '' ? undefined : writing.occurredOn}
            onChange={(day) => onChange({ occurredOn: day ?? '' })}
            onValidity={(isValid) => onChange({ isDayWrong: !isValid })}
            earliest="1990-01-01"
            error={faultOf('occurredOn')}
          />
        </div>
        <ChoiceGroup
          field="persons"
          legend={texts.persons}
          choices={family.persons.map(({ id, name }) => ({ code: id, label: name }))}
          value={writing.persons}
          onChange={(persons) => onChange({ persons })}
        />
        <ChoiceGroup
          field="topics"
          legend={texts.topics}
          choices={options('topic')}
          value={writing.topics}
          onChange={(topics) => onChange({ topics })}
        />
        <Textarea
          id={fieldId('text')}
          label={texts.text}
          description={texts.textHint}
          size="small"
          minRows={4}
          maxRows={20}
          autoComplete="off"
          value={writing.text}
          onChange={(event) => onChange({ text: event.target.value.slice(0, MAX_TEXT) })}
          error={faultOf('text')}
        />
        <div role="alert">
          {elsewhere.map(({ text }, index) => (
            <p key={index} className="family-fault">
              {text}
            </p>
          ))}
        </div>
        {save.error !== null && faults.length === 0 && (
          <FailureNotice title={families.one.notSaved} error={save.error} />
        )}
        <p className="quiet">{texts.unsaved}</p>
        <div className="form-buttons">
          <Button type="submit" size="small" loading={save.isPending}>
            {texts.submit}
          </Button>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={() => onEnd(false)}
          >
            {texts.discard}
          </Button>
        </div>
      </form>
    </FaultsContext>
  );
}
