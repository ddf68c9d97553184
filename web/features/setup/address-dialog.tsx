import { useState } from 'react';
import type { PersonSetup } from '../../../src/features/setup/people-setup.ts';
import { API } from '../../paths.ts';
import { Button, TextField } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { SetupDialog, type DialogProps } from './setup-dialog.tsx';

/** Where somebody who works here lives, for the hints of the access log; never shown again. */
export function AddressDialog({ person, submit, ...dialog }: DialogProps & { person: PersonSetup }) {
  const { setup } = useMessages();
  const texts = setup.people;
  const [street, setStreet] = useState('');
  const [postalCode, setPostalCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isCode = /^\d{4}$/.test(postalCode.trim());
  const path = API.setupPerson(person.id, '/address');
  const save = () => {
    setIsTried(true);
    if (street.trim() === '' || !isCode) return;
    const address = { street: street.trim(), postalCode: postalCode.trim() };
    submit({ method: 'PUT', path, body: { address } }, { text: setup.saved });
  };
  return (
    <SetupDialog
      {...dialog}
      title={texts.addressOf(person.name)}
      submit={setup.save}
      fields={['address.street', 'address.postalCode']}
      onSubmit={save}
    >
      <p>{texts.addressMeaning}</p>
      {person.hasAddress && (
        <p>
          {texts.addressRecorded}.{' '}
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            onClick={() => submit({ method: 'PUT', path, body: { address: null } }, { text: setup.saved })}
          >
            {texts.removeAddress}
          </Button>
        </p>
      )}
      <TextField
        label={texts.street}
        size="small"
        maxLength={200}
        autoComplete="off"
        value={street}
        onChange={(event) => setStreet(event.target.value)}
        error={isTried && street.trim() === '' ? setup.required : undefined}
      />
      <TextField
        label={texts.postalCode}
        size="small"
        maxLength={4}
        inputMode="numeric"
        autoComplete="off"
        value={postalCode}
        onChange={(event) => setPostalCode(event.target.value)}
        error={isTried && !isCode ? texts.postalCodeWrong : undefined}
      />
    </SetupDialog>
  );
}
