import type { ReactNode } from 'react';
import { Button, Modal } from '../../ui/controls.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import type { PlanActions } from './use-plan-actions.ts';
import './plans.css';

type Props = {
  title: string;
  submit: string;
  actions: Pick<PlanActions, 'error' | 'hasConflict' | 'isPending'>;
  /** Fields that show their own faults. */
  fields: readonly string[];
  width?: 'small' | 'medium';
  isDanger?: boolean;
  /** Beside the first button. */
  also?: ReactNode;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A question about the plan with its form; Ctrl and Enter sends it from any field. */
export function PlanDialog({
  title,
  submit,
  actions,
  fields,
  also,
  children,
  onSubmit,
  onClose,
  ...look
}: Props) {
  const { plans: texts, shell } = useMessages();
  const fault = otherFaults(actions.error, fields, shell);
  const { form, goToFault } = useFormFocus(actions.isPending);
  const submitAll = () => {
    onSubmit();
    goToFault();
  };
  return (
    <Modal open onClose={onClose} header={{ heading: title, size: 'small' }} width={look.width ?? 'small'}>
      <form
        ref={form}
        noValidate
        className="plan-dialog"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submitAll();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          submitAll();
        }}
      >
        <Modal.Body>
          <div className="plan-fields">{children}</div>
          <div role="alert">
            {actions.hasConflict && <p className="plan-fault">{texts.conflict}</p>}
            {fault !== null && <p className="plan-fault">{fault}</p>}
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
          {also}
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
