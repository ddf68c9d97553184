import { Button, Modal } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';

type Props = { isBusy: boolean; error: unknown; onThrow: () => void; onClose: () => void };

/** Asked before what somebody has typed is gone for good. */
export function ThrowAwayDialog({ isBusy, error, onThrow, onClose }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.write;
  return (
    <Modal open width="small" onClose={onClose} header={{ heading: texts.throwAwayTitle, size: 'small' }}>
      <Modal.Body>
        <p>{texts.throwAwayMeaning}</p>
        {error !== null && <FailureNotice error={error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" data-color="danger" loading={isBusy} onClick={onThrow}>
          {texts.throwAway}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {texts.keep}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
