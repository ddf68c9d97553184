import { Button, CheckmarkCircleIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from './faults.ts';
import type { SetupActions } from './fetch-setup.ts';

type Props = {
  actions: SetupActions;
  /** A dialog shows what was wrong itself. */
  isInDialog: boolean;
};

/** What became of the last change: done, with the way back where there is one, or why not. */
export function DoneNotice({ actions: { done, error, isPending, run }, isInDialog }: Props) {
  const { setup: texts, shell } = useMessages();
  const fault = isInDialog ? null : otherFaults(error, [], shell);
  const undo = done?.undo;
  return (
    <div className="setup-notice">
      <div role="status">
        {done !== null && (
          <p className="setup-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {done.text}
            {undo !== undefined && (
              <Button
                size="xsmall"
                variant="tertiary"
                loading={isPending}
                onClick={() => void run(undo, { text: texts.saved })}
              >
                {texts.undo}
              </Button>
            )}
          </p>
        )}
      </div>
      <div role="alert">
        {fault !== null && (
          <p className="setup-fault">
            <strong>{texts.notSaved}.</strong> {fault}
          </p>
        )}
      </div>
    </div>
  );
}
