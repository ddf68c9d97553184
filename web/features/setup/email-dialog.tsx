import { useState } from 'react';
import type { PersonSetup } from '../../../src/features/setup/people-setup.ts';
import { WorkAddress } from '../../../src/shared/work-address.ts';
import { API } from '../../paths.ts';
import { TextField } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { SetupDialog, type DialogProps } from './setup-dialog.tsx';

/** Where somebody who works here is written to. */
export function EmailDialog({ person, submit, ...dialog }: DialogProps & { person: PersonSetup }) {
  const { setup } = useMessages();
  const texts = setup.people;
  const [text, setText] = useState(person.email ?? '');
  const [isTried, setIsTried] = useState(false);
  const parsed = WorkAddress.safeParse(text);
  const isEmpty = text.trim() === '';
  const save = () => {
    setIsTried(true);
    if (!isEmpty && !parsed.success) return;
    const email = parsed.success ? parsed.data : null;
    submit(
      { method: 'PUT', path: API.setupPerson(person.id, '/email'), body: { email } },
      { text: setup.saved },
    );
  };
  return (
    <SetupDialog
      {...dialog}
      title={texts.emailOf(person.name)}
      submit={setup.save}
      fields={['email']}
      onSubmit={save}
    >
      <p>{texts.emailMeaning}</p>
      <TextField
        label={texts.email}
        size="small"
        type="email"
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isTried && !isEmpty && !parsed.success ? texts.emailWrong : undefined}
      />
    </SetupDialog>
  );
}
