import { useState, type ReactNode } from 'react';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { ApiError } from '../../../api.ts';
import { Button, LocalAlert } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useFormFocus } from '../../../ui/form-focus.ts';
import { useFieldWords } from '../field-words.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { EntryField } from './entry-field.tsx';
import { readForm, type EntryForm as Form, type Problem } from './entry-form-state.ts';
import { EntryPreview } from './entry-preview.tsx';
import { FORM_SECTIONS, isAsked } from './field-kinds.ts';
import { FormSection } from './form-section.tsx';

type Props = {
  form: Form;
  update: (part: Partial<Form>) => void;
  /** Whether it was written before this visit, and not sent. */
  isUnsaved: boolean;
  isPending: boolean;
  error: unknown;
  /** Further questions of the page, below the sections. */
  children?: ReactNode;
  submit: string;
  onSubmit: (content: EntryContent) => void;
  /** A second way to send it, such as a draft. */
  other?: { label: string; onSubmit: (content: EntryContent) => void };
  onStartOver: () => void;
  onCancel: () => void;
};

/** One form for everything that is in the catalogue, in sections; what is wrong stands beside the field. */
export function EntryForm(props: Props) {
  const { form, update, isUnsaved, isPending, error, children, submit, onSubmit, other } = props;
  const { texts } = useCatalogueTexts();
  const own = texts.form;
  const { nameOf } = useFieldWords();
  const [isTried, setIsTried] = useState(false);
  const [wasUnsaved] = useState(isUnsaved);
  const read = readForm(form);
  const problems = 'problems' in read ? read.problems : {};
  const faults = error instanceof ApiError ? error.faults : [];
  const textOf = (problem: Problem) => (problem === 'required' ? own.required : own.problems[problem]);
  const errorOf = (field: keyof EntryContent): string | undefined => {
    const problem = problems[field];
    if (isTried && problem !== undefined) return textOf(problem);
    const fault = faults.find((one) => (one.field ?? '').replace(/^content\./u, '').split('.')[0] === field);
    return fault === undefined ? undefined : (fault.text ?? own.problems.wrong);
  };
  const { form: box, goToFault } = useFormFocus(isPending);
  const send = (how: (content: EntryContent) => void) => {
    setIsTried(true);
    if ('content' in read) how(read.content);
    else goToFault();
  };
  const wrong = isTried ? (Object.keys(problems) as (keyof EntryContent)[]) : [];
  return (
    <form
      ref={box}
      className="entry-form"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send(onSubmit);
      }}
    >
      {wasUnsaved && (
        <LocalAlert status="announcement">
          <LocalAlert.Content>
            <p>{own.unsaved}</p>
            <Button
              type="button"
              size="small"
              variant="secondary"
              data-color="neutral"
              onClick={props.onStartOver}
            >
              {own.startOver}
            </Button>
          </LocalAlert.Content>
        </LocalAlert>
      )}
      {FORM_SECTIONS.map(({ name, isFolded, fields }) => {
        const asked = fields.filter((field) => isAsked(field, form.kind));
        return (
          <FormSection
            key={name}
            name={name}
            isFolded={isFolded}
            fields={asked}
            form={form}
            hasFault={asked.some((field) => errorOf(field) !== undefined)}
          >
            {asked.map((field) => (
              <EntryField key={field} field={field} form={form} error={errorOf(field)} update={update} />
            ))}
          </FormSection>
        );
      })}
      {'content' in read && <EntryPreview content={read.content} />}
      {children}
      <div role="alert">
        {wrong.length > 0 && (
          <p className="catalogue-fault">
            {own.fix} {wrong.map(nameOf).join(', ')}.
          </p>
        )}
      </div>
      {error !== null && error !== undefined && <FailureNotice title={own.failed} error={error} />}
      <div className="form-buttons">
        <Button type="submit" size="small" loading={isPending}>
          {submit}
        </Button>
        {other !== undefined && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            loading={isPending}
            onClick={() => send(other.onSubmit)}
          >
            {other.label}
          </Button>
        )}
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={props.onCancel}>
          {own.cancel}
        </Button>
      </div>
    </form>
  );
}
