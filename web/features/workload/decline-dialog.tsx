import { useRef, useState } from 'react';
import { Button, Modal, Textarea } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { faultOf, otherFaults } from '../setup/faults.ts';

const LONGEST = 2000;

/** A no with its reason, so that the giver can find another way. */
export function DeclineDialog({
  isBusy,
  error,
  onSave,
  onClose,
}: {
  isBusy: boolean;
  error: unknown;
  onSave: (words: string) => void;
  onClose: () => void;
}) {
  const { workload, shell } = useMessages();
  const texts = workload.handovers;
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = words.trim() === '';
  const fault = otherFaults(error, ['words'], shell);
  return (
    <Modal open onClose={onClose} header={{ heading: texts.declineTitle, size: 'small' }} width="small">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isMissing) field.current?.focus();
          else onSave(words.trim());
        }}
      >
        <Modal.Body>
          <Textarea
            ref={field}
            label={texts.declineWhy}
            size="small"
            minRows={3}
            maxLength={LONGEST}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            error={faultOf(error, 'words') ?? (isTried && isMissing ? texts.declineMissing : undefined)}
          />
          <div role="alert">{fault !== null && <p className="thread-fault">{fault}</p>}</div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={isBusy}>
            {texts.decline}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
