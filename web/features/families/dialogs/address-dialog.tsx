import { useState } from 'react';
import { API } from '../../../paths.ts';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { faultOf } from '../../setup/faults.ts';
import { AddressFields } from '../address-fields.tsx';
import { contentOfAddress, emptyAddress } from '../address-form.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import { useAddressFaults } from '../use-address-faults.ts';
import type { DialogProps } from './family-question.ts';

export function AddressDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const [form, setForm] = useState(() => emptyAddress(toDay(new Date())));
  const [isTried, setIsTried] = useState(false);
  const faultsOf = useAddressFaults();
  const faults = isTried ? faultsOf(form) : [];
  const save = () => {
    setIsTried(true);
    if (faultsOf(form).length > 0) return;
    submit(
      { method: 'POST', path: API.familyAddresses(family.id), body: contentOfAddress(form) },
      families.one.saved,
    );
  };
  return (
    <FamilyDialog
      title={families.address.addTitle}
      submit={families.one.save}
      actions={actions}
      fields={['street', 'postalCode', 'area', 'validFrom']}
      onSubmit={save}
      onClose={onClose}
    >
      <AddressFields
        form={form}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        faultOf={(field) =>
          faults.find((fault) => fault.field === field)?.text ?? faultOf(actions.error, field)
        }
      />
    </FamilyDialog>
  );
}
