import type { ReactNode } from 'react';
import { Button, Modal } from '../../ui/controls.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import type { CaseActions } from './use-case-actions.ts';

type Props = {
  title: string;
  actions: Pick<CaseActions, 'error' | 'hasConflict' | 'isPending'>;
  /** Fields that show their own faults. */
  fields: readonly string[];
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A question about the case with its form; the native dialog keeps the focus inside and gives it back. */
export function CaseDialog({ title, actions, fields, children, onSubmit, onClose }: Props) {
  const { cases, shell } = useMessages();
  const fault = otherFaults(actions.error, fields, shell);
  const { form, goToFault } = useFormFocus(actions.isPending);
  return (
    <Modal open onClose={onClose} header={{ heading: title, size: 'small' }} width="small">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
          goToFault();
        }}
      >
        <Modal.Body>
          <div className="case-fields">{children}</div>
          <div role="alert">
            {actions.hasConflict && <p className="case-fault">{cases.moves.conflict}</p>}
            {fault !== null && <p className="case-fault">{fault}</p>}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={actions.isPending}>
            {cases.moves.save}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {cases.moves.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
