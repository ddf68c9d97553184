import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { CodeListName } from '../../../../src/features/code-lists/code-list.ts';
import type { EnquiryDefaults } from '../../../../src/features/enquiries/enquiry-defaults.ts';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { Button, EyeSlashIcon, InfoCard } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { EntrySuggestions } from '../../matching/entry-suggestions.tsx';
import { AdviceRows } from './advice-rows.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { orderChoices } from './choice-order.ts';
import { ClosingFields } from './closing-fields.tsx';
import { DraftStatus } from './draft-status.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { FaultsContext } from './faults.ts';
import { FamilyFields } from './family-fields.tsx';
import { defaultsQuery } from './fetch-entry.ts';
import { KINDS, kindOf, withKind } from './kind-choice.ts';
import { ReceivedField } from './received-field.tsx';
import { TextField } from './text-field.tsx';
import type { Entry } from './use-entry.ts';

type Props = {
  entry: Entry;
  /** What stands in the register, when an enquiry is being changed. */
  stood: EnquiryContent | null;
  submitLabel: string;
  cancel?: ReactNode;
};

/** The one screen for writing an enquiry; Ctrl and Enter together sends it from anywhere in it. */
export function EntryForm({ entry, stood, submitLabel, cancel }: Props) {
  const { entry: texts, enquiries } = useMessages();
  const { options } = useCodeLabels();
  const { data: defaults } = useQuery(defaultsQuery);
  const { form, update, submit, faults } = entry;
  const body = useRef<HTMLFormElement>(null);

  useEffect(() => {
    body.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit();
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  const several = (field: 'contacts' | 'topics', list: CodeListName, legend: string) => (
    <ChoiceGroup
      field={field}
      legend={legend}
      choices={orderChoices(options(list), defaults?.[field] ?? [])}
      value={form[field]}
      onChange={(codes) => update({ [field]: [...codes] })}
    />
  );
  const single = (
    field: 'area' | 'assistanceForm',
    list: CodeListName,
    legend: string,
    mostUsed: MostUsed,
  ) => (
    <ChoiceGroup
      field={field}
      isSingle
      legend={legend}
      choices={orderChoices(options(list), mostUsed)}
      value={form[field] === '' ? [] : [form[field]]}
      onChange={([code = '']) => update({ [field]: code })}
    />
  );

  return (
    <FaultsContext value={faults}>
      <form
        ref={body}
        className="entry"
        noValidate
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // on the way to somewhere else on the page, perhaps to sign out
          if (!event.currentTarget.contains(event.relatedTarget)) entry.draft.flush();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FaultSummary faults={faults} />
        {entry.failure !== null && <FailureNotice title={texts.notRegistered} error={entry.failure} />}
        <section className="card entry-part entry-first">
          <ChoiceGroup
            field="kind"
            isSingle
            isRequired
            legend={enquiries.kind}
            choices={KINDS.map((code) => ({
              code,
              label: code === 'anonymous' ? enquiries.anonymousMeaningTitle : enquiries.kinds[code],
            }))}
            value={[kindOf(form)]}
            onChange={([code]) => update(withKind(code))}
            disabled={stood?.anonymous === true ? ['case', 'general_advice'] : []}
            hint={stood?.anonymous === true ? texts.staysAnonymous : undefined}
          />
          {form.anonymous && (
            <InfoCard data-color="meta-purple" size="small">
              <InfoCard.Header icon={<EyeSlashIcon aria-hidden />}>
                <InfoCard.Title as="h2">{texts.anonymousTitle}</InfoCard.Title>
              </InfoCard.Header>
              <InfoCard.Content>{texts.anonymousText}</InfoCard.Content>
            </InfoCard>
          )}
          {several('contacts', 'contact', enquiries.contact)}
          {several('topics', 'topic', enquiries.topic)}
          {single('area', 'area', enquiries.area, defaults?.areas ?? [])}
          {single('assistanceForm', 'assistance_form', enquiries.form, [])}
          <ReceivedField entry={entry} />
        </section>
        <FamilyFields form={form} stood={stood} onChange={update} />
        <section className="card entry-part">
          <AdviceRows form={form} onChange={(advice) => update({ advice })} />
        </section>
        <EntrySuggestions form={form} onChange={(advice) => update({ advice })} />
        <section className="card entry-part">
          <TextField
            field="note"
            label={enquiries.groups.note}
            value={form.note}
            onChange={(note) => update({ note })}
            isAnonymous={form.anonymous}
            maxLength={10_000}
            rows={3}
          />
          <ClosingFields entry={entry} hasTeamChoice={stood === null} />
        </section>
        <div className="entry-bar">
          <DraftStatus state={entry.draft.state} />
          {cancel}
          <Button type="submit" loading={entry.isSending} aria-keyshortcuts="Control+Enter">
            {submitLabel} <kbd>Ctrl ↵</kbd>
          </Button>
        </div>
      </form>
    </FaultsContext>
  );
}

type MostUsed = EnquiryDefaults['areas'];
