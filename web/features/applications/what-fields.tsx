import { useQuery } from '@tanstack/react-query';
import { KINDS } from '../../../src/features/applications/application.ts';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Select, Textarea, TextField } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { ChoiceGroup } from '../enquiries/entry/choice-group.tsx';
import { fieldId, useFault } from '../enquiries/entry/faults.ts';
import { ELSEWHERE, isInUse, suggestReceiver } from './application-form.ts';
import { fieldName, type ApplicationWriting } from './use-application-writing.ts';

/** What is applied for, for whom, and to whom it goes. */
export function WhatFields({ writing, head }: { writing: ApplicationWriting; head: CaseHead }) {
  const { form, update } = writing;
  const { applications } = useMessages();
  const texts = applications.form;
  const kindFault = useFault(fieldName('kind'));
  const { data: services = [] } = useQuery(servicesQuery);
  const today = dayInNorway(new Date());
  return (
    <fieldset className="application-part">
      <legend>{texts.what}</legend>
      <Select
        id={fieldId(fieldName('kind'))}
        label={texts.kind}
        size="small"
        value={form.kind}
        error={kindFault}
        onChange={(event) => {
          const kind = KINDS.find((candidate) => candidate === event.target.value) ?? '';
          const isReceiverFree = form.receiver === '' && kind !== '';
          update({ kind, ...(isReceiverFree && { receiver: suggestReceiver(kind, services, today) }) });
        }}
      >
        <option value="">{texts.chooseKind}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {applications.kinds[kind]}
          </option>
        ))}
      </Select>
      <Textarea
        id={fieldId(fieldName('details'))}
        label={texts.details}
        description={texts.detailsHint}
        size="small"
        minRows={1}
        value={form.details}
        onChange={(event) => update({ details: event.target.value.slice(0, 2000) })}
      />
      <ChoiceGroup
        field={fieldName('persons')}
        legend={texts.persons}
        choices={head.persons.map(({ id, name }) => ({ code: id, label: name }))}
        value={form.persons}
        onChange={(persons) => update({ persons })}
      />
      <ReceiverFields writing={writing} teamServiceId={head.teamServiceId} />
    </fieldset>
  );
}

function ReceiverFields({
  writing: { form, update },
  teamServiceId,
}: {
  writing: ApplicationWriting;
  teamServiceId: number | null;
}) {
  const { applications } = useMessages();
  const texts = applications.form;
  const receiverFault = useFault(fieldName('receiver'));
  const nameFault = useFault(fieldName('receiverName'));
  const { data: services = [] } = useQuery(servicesQuery);
  const today = dayInNorway(new Date());
  const offered = services.filter(
    (service) =>
      service.id !== teamServiceId && (isInUse(service, today) || String(service.id) === form.receiver),
  );
  return (
    <>
      <Select
        id={fieldId(fieldName('receiver'))}
        label={texts.receiver}
        size="small"
        value={form.receiver}
        error={receiverFault}
        onChange={(event) => update({ receiver: event.target.value })}
      >
        <option value="">{texts.receiverUnsaid}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={String(id)}>
            {name}
          </option>
        ))}
        <option value={ELSEWHERE}>{texts.receiverOther}</option>
      </Select>
      {form.receiver === ELSEWHERE && (
        <TextField
          id={fieldId(fieldName('receiverName'))}
          label={texts.receiverName}
          size="small"
          autoComplete="off"
          maxLength={200}
          value={form.receiverName}
          error={nameFault}
          onChange={(event) => update({ receiverName: event.target.value })}
        />
      )}
    </>
  );
}
