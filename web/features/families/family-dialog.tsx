import type { ReactNode } from 'react';
import { Button, Modal } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import type { FamilyActions } from './use-family-actions.ts';

type Props = {
  title: string;
  submit: string;
  actions: Pick<FamilyActions, 'error' | 'hasConflict' | 'isPending'>;
  /** Fields that show their own faults. */
  fields: readonly string[];
  width?: 'small' | 'medium';
  isDanger?: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A question about the family with its form; the native dialog keeps the focus inside and gives it back. */
export function FamilyDialog({
  title,
  submit,
  actions,
  fields,
  children,
  onSubmit,
  onClose,
  ...look
}: Props) {
  const { families, shell } = useMessages();
  const texts = families.one;
  const fault = otherFaults(actions.error, fields, shell);
  return (
    <Modal open onClose={onClose} header={{ heading: title, size: 'small' }} width={look.width ?? 'small'}>
      <form
        noValidate
        className="family-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Modal.Body>
          <div className="family-fields">{children}</div>
          <div role="alert">
            {actions.hasConflict && <p className="family-fault">{texts.conflict}</p>}
            {fault !== null && <p className="family-fault">{fault}</p>}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button
            type="submit"
            size="small"
            loading={actions.isPending}
            {...(look.isDanger === true && { 'data-color': 'danger' as const })}
          >
            {submit}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
