import { CheckmarkCircleIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from '../setup/faults.ts';
import type { FamilyActions } from './use-family-actions.ts';

/** What became of the last change: done, or why not; a dialog that is open says the latter itself. */
export function FamilyNotice({ actions, isInDialog }: { actions: FamilyActions; isInDialog: boolean }) {
  const { families, shell } = useMessages();
  const fault = isInDialog ? null : otherFaults(actions.error, [], shell);
  return (
    <div className="family-notice">
      <div role="status">
        {actions.done !== null && (
          <p className="family-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {actions.done}
          </p>
        )}
      </div>
      <div role="alert">
        {fault !== null && (
          <p className="family-fault">
            <strong>{families.one.notSaved}.</strong> {fault}
          </p>
        )}
      </div>
    </div>
  );
}
