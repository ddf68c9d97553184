import { useRef, useState } from 'react';
import { Button, Modal, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';

const LONGEST = 2000;

/** What came of looking at it: a mark without a word would be a tick that nobody learns from. */
export function MarkDialog({
  isBusy,
  error,
  onSave,
  onClose,
}: {
  isBusy: boolean;
  error: unknown;
  onSave: (note: string) => void;
  onClose: () => void;
}) {
  const { accessReview: texts } = useMessages();
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = note.trim() === '';
  return (
    <Modal open onClose={onClose} header={{ heading: texts.markTitle, size: 'small' }} width="small">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isMissing) field.current?.focus();
          else onSave(note.trim());
        }}
      >
        <Modal.Body>
          <div className="review-fields">
            <p>{texts.markMeaning}</p>
            <Textarea
              ref={field}
              label={texts.note}
              description={texts.noteHint}
              size="small"
              maxLength={LONGEST}
              minRows={3}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              error={isTried && isMissing ? texts.noteMissing : undefined}
            />
            {error !== null && <FailureNotice error={error} />}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={isBusy}>
            {texts.save}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
