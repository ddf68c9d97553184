import type { ReactNode } from 'react';
import { Button, Modal } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { otherFaults } from './faults.ts';
import type { Done, SetupAction } from './fetch-setup.ts';

type Props = {
  title: string;
  submit: string;
  isBusy: boolean;
  error: unknown;
  /** Fields that show their own faults. */
  fields: readonly string[];
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** What a question about a person or a team is given: how the last try went, and where its answer goes. */
export type DialogProps = {
  isBusy: boolean;
  error: unknown;
  onClose: () => void;
  submit: (action: SetupAction, done: Done) => void;
};

/** A question with its form: asked before what is hard to undo, and for all that takes more than a press. */
export function SetupDialog({ title, submit, isBusy, error, fields, children, onSubmit, onClose }: Props) {
  const { setup: texts, shell } = useMessages();
  const fault = otherFaults(error, fields, shell);
  return (
    <Modal open onClose={onClose} header={{ heading: title, size: 'small' }} width="small">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Modal.Body>
          <div className="setup-fields">{children}</div>
          <div role="alert">{fault !== null && <p className="setup-fault">{fault}</p>}</div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={isBusy}>
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
