import { useState } from 'react';
import type { PersonSetup, ServiceChoice } from '../../../src/features/setup/people-setup.ts';
import { API } from '../../paths.ts';
import { Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { faultOf } from './faults.ts';
import { SetupDialog, type DialogProps } from './setup-dialog.tsx';

/** Says where a person is employed, from a day. */
export function EmployDialog({
  person,
  services,
  submit,
  ...dialog
}: DialogProps & { person: PersonSetup; services: readonly ServiceChoice[] }) {
  const { setup, services: texts } = useMessages();
  const today = toDay(new Date());
  const [serviceId, setServiceId] = useState('');
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState<string | undefined>(today);
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (serviceId === '' || from === undefined) return;
    submit(
      {
        method: 'POST',
        path: API.setupPerson(person.id, '/employments'),
        body: { serviceId: Number(serviceId), unit, from },
      },
      { text: setup.saved },
    );
  };
  return (
    <SetupDialog
      {...dialog}
      title={texts.employAt(person.name)}
      submit={setup.save}
      fields={['from']}
      onSubmit={save}
    >
      <p>{texts.employMeaning}</p>
      <Select
        label={texts.service}
        size="small"
        value={serviceId}
        onChange={(event) => setServiceId(event.target.value)}
        error={isTried && serviceId === '' ? setup.chooseOne : undefined}
      >
        <option value="">{setup.choose}</option>
        {services
          .filter(({ validTo }) => validTo === null || validTo > today)
          .map(({ id, name, employer }) => (
            <option key={id} value={id}>
              {`${name} (${employer})`}
            </option>
          ))}
      </Select>
      <TextField
        label={texts.unit}
        description={texts.unitHint}
        size="small"
        maxLength={120}
        autoComplete="off"
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
      />
      <DayField
        label={setup.people.from}
        value={from}
        onChange={setFrom}
        earliest={today}
        error={isTried && from === undefined ? setup.required : faultOf(dialog.error, 'from')}
      />
    </SetupDialog>
  );
}
