import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Family, type NewFamily } from '../../../src/features/families/family.ts';
import { ApiError, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, PlusIcon, Select, TextField, TrashIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { findStillWrong, type Attempt } from '../enquiries/entry/still-wrong.ts';
import { AddressFields } from './address-fields.tsx';
import { isBlankAddress } from './address-form.ts';
import { FamilyFaults, type FormFault } from './family-faults.tsx';
import { familyQuery } from './fetch-families.ts';
import { GroundField } from './ground-field.tsx';
import { contentOfFamily, emptyFamily, isBlankPerson, withNumber, withPerson } from './new-family.ts';
import { PersonFields } from './person-fields.tsx';
import { useAddressFaults } from './use-address-faults.ts';
import { usePersonFaults } from './use-person-faults.ts';

type Props = {
  enquiry: Enquiry | null;
  today: string;
  /** A birth number that was searched for and is to be the first person's; '' where none is. */
  number: string;
  onCreated: (familyId: string) => void;
  /** Where the family is not to be created by itself: told what was written, and what the button says. */
  onWritten?: { label: string; take: (family: NewFamily) => void };
};

export function NewFamilyForm({ enquiry, today, number, onCreated, onWritten }: Props) {
  const { families, entry } = useMessages();
  const texts = families.create;
  const { account, teams } = useSession();
  const client = useQueryClient();
  const [start] = useState(() => emptyFamily(today, teams[0]?.id ?? null, enquiry));
  const writing = useUnsavedWriting(`new-family ${enquiry?.id ?? ''}`, account.id, start);
  const [attempt, setAttempt] = useState<Attempt<typeof start, FormFault>>({
    faults: [],
    form: start,
    isRefused: false,
  });
  const faultsOfPerson = usePersonFaults();
  const faultsOfAddress = useAddressFaults();
  const form = writing.value;
  const update = (part: Partial<typeof form>) => writing.write((before) => ({ ...before, ...part }));

  const takeNumber = useEffectEvent(() => {
    if (number !== '') writing.write((before) => withNumber(before, number));
  });
  useEffect(() => takeNumber(), [number]);

  const create = useMutation({
    mutationFn: (family: NewFamily) => sendJson('POST', API.newFamily, Family, family),
    onSuccess: (family) => {
      client.setQueryData(familyQuery(family.id).queryKey, family);
      void client.invalidateQueries({ queryKey: ['families'] });
      void client.invalidateQueries({ queryKey: ['enquiry-family'] });
      writing.discard();
      onCreated(family.id);
    },
    onError: (error) => {
      const refused = error instanceof ApiError ? error.faults : [];
      const faults = refused.map(({ field, text }) => ({
        field: field ?? '',
        text: text ?? entry.wrongShape,
      }));
      setAttempt({ faults, form, isRefused: true });
    },
  });

  const findWrong = (written: typeof form): readonly FormFault[] => [
    ...(written.name.trim() === '' ? [{ field: 'name', text: families.one.required }] : []),
    ...written.persons.flatMap((person, index) =>
      faultsOfPerson(person).map(({ field, text }) => ({ field: `persons.${index}.${field}`, text })),
    ),
    ...(isBlankAddress(written.address) ? [] : faultsOfAddress(written.address)).map(({ field, text }) => ({
      field: `address.${field}`,
      text,
    })),
  ];

  const submit = () => {
    if (create.isPending) return;
    const written = { ...form, persons: form.persons.filter((person) => !isBlankPerson(person)) };
    writing.write(() => written);
    const wrong = findWrong(written);
    setAttempt({ faults: wrong, form: written, isRefused: false });
    create.reset();
    if (wrong.length > 0) return;
    const content = contentOfFamily(written, enquiry);
    if (onWritten === undefined) create.mutate(content);
    else onWritten.take(content);
  };
  const left = findStillWrong(attempt, form, findWrong(form));
  const faultOf = (field: string) => left.find((fault) => fault.field === field)?.text;

  return (
    <form
      noValidate
      className="new-family"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FamilyFaults faults={attempt.faults} left={left} names={form.persons.map(({ name }) => name)} />
      <fieldset className="card family-fieldset">
        <legend>{texts.theFamily}</legend>
        <div className="person-fields">
          <TextField
            id="field-name"
            label={texts.name}
            description={texts.nameHint}
            size="small"
            maxLength={120}
            autoComplete="off"
            value={form.name}
            error={faultOf('name')}
            onChange={(event) => update({ name: event.target.value })}
          />
          {teams.length > 1 && enquiry === null && (
            <Select
              id="field-teamId"
              label={texts.team}
              size="small"
              value={form.teamId}
              error={faultOf('teamId')}
              onChange={(event) => update({ teamId: event.target.value })}
            >
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <GroundField
            value={form.ground}
            onChange={(ground) => update({ ground })}
            error={faultOf('processingGround')}
          />
        </div>
        <p className="quiet ground-explained">{families.ground.explain}</p>
      </fieldset>
      {form.persons.map((person, index) => {
        const title = person.name.trim() === '' ? texts.personNumber(index + 1) : person.name;
        return (
          <fieldset key={person.key} className="card family-fieldset">
            <legend>{title}</legend>
            <PersonFields
              form={person}
              prefix={`field-persons-${index}`}
              onChange={(part) =>
                writing.write((before) => ({
                  ...before,
                  persons: before.persons.map((one) => (one.key === person.key ? { ...one, ...part } : one)),
                }))
              }
              faultOf={(field) => faultOf(`persons.${index}.${field}`)}
            />
            <Button
              type="button"
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon aria-hidden />}
              onClick={() => update({ persons: form.persons.filter(({ key }) => key !== person.key) })}
            >
              {texts.removePerson(person.name.trim() === '' ? title.toLowerCase() : title)}
            </Button>
          </fieldset>
        );
      })}
      <Button
        type="button"
        className="add-person"
        size="small"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => writing.write((before) => withPerson(before))}
      >
        {texts.addPerson}
      </Button>
      <fieldset className="card family-fieldset">
        <legend>{texts.address}</legend>
        <p className="quiet">{texts.addressHint}</p>
        <AddressFields
          form={form.address}
          onChange={(part) =>
            writing.write((before) => ({ ...before, address: { ...before.address, ...part } }))
          }
          faultOf={(field) => faultOf(`address.${field}`)}
        />
      </fieldset>
      {create.error !== null && attempt.faults.length === 0 && (
        <FailureNotice title={texts.notCreated} error={create.error} />
      )}
      <Button type="submit" loading={create.isPending} className="create-family">
        {onWritten?.label ?? texts.submit}
      </Button>
    </form>
  );
}
