import { useState } from 'react';
import { API } from '../../../paths.ts';
import { TextField } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { faultOf } from '../../setup/faults.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import type { DialogProps } from './family-question.ts';

export function NameDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const texts = families.one;
  const [name, setName] = useState(family.name);
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    submit(
      {
        method: 'PATCH',
        path: API.family(family.id),
        body: { version: family.version, name: name.trim() },
      },
      texts.saved,
    );
  };
  return (
    <FamilyDialog
      title={texts.editName}
      submit={texts.save}
      actions={actions}
      fields={['name']}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={families.create.name}
        description={families.create.nameHint}
        size="small"
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isTried && name.trim() === '' ? texts.required : faultOf(actions.error, 'name')}
      />
    </FamilyDialog>
  );
}
