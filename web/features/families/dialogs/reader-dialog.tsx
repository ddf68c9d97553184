import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { API } from '../../../paths.ts';
import { Select } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { teamMembersQuery } from '../../enquiries/entry/fetch-entry.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import type { DialogProps } from './family-question.ts';

/** Names one more of the team for a family with a protected identity. */
export function ReaderDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const texts = families.protection;
  const { data: members = [] } = useQuery(teamMembersQuery(family.teamId));
  const [chosen, setChosen] = useState('');
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (chosen === '') return;
    submit(
      { method: 'POST', path: API.familyReaders(family.id), body: { accountId: chosen } },
      families.one.saved,
    );
  };
  return (
    <FamilyDialog
      title={texts.addReader}
      submit={texts.name}
      actions={actions}
      fields={[]}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        label={texts.readerLabel}
        size="small"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        error={isTried && chosen === '' ? families.one.chooseOne : undefined}
      >
        <option value="">{families.person.choose}</option>
        {members
          .filter((member) => !family.readers.some(({ accountId }) => accountId === member.accountId))
          .map(({ accountId, name }) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
      </Select>
    </FamilyDialog>
  );
}
