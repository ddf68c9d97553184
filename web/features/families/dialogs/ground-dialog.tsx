import { useState } from 'react';
import { API } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import { faultOf } from '../../setup/faults.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import { GroundField } from '../ground-field.tsx';
import type { DialogProps } from './family-question.ts';

export function GroundDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const texts = families.ground;
  const [ground, setGround] = useState(family.processingGround ?? '');
  const save = () =>
    submit(
      {
        method: 'PATCH',
        path: API.family(family.id),
        body: { version: family.version, processingGround: ground === '' ? null : ground },
      },
      families.one.saved,
    );
  return (
    <FamilyDialog
      title={texts.dialogTitle}
      submit={families.one.save}
      actions={actions}
      fields={['processingGround']}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{texts.explain}</p>
      <GroundField value={ground} onChange={setGround} error={faultOf(actions.error, 'processingGround')} />
    </FamilyDialog>
  );
}
