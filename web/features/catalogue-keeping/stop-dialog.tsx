import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedEntry } from '../../../src/features/catalogue-keeping/catalogue-link.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Modal, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useKeepingWords } from './keeping-words.ts';

type Props = { linkKey: string; entry: LinkedEntry; onClose: () => void; onSent: () => void };

/** Tells that the organisation has stopped with something; an editor sees to the rest. */
export function StopDialog({ linkKey, entry, onClose, onSent }: Props) {
  const { words: texts } = useKeepingWords();
  const [words, setWords] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      send('POST', API.catalogueLink('stop'), {
        key: linkKey,
        id: entry.id,
        version: entry.version,
        words: words.trim() === '' ? null : words.trim(),
      }),
    onSuccess: onSent,
  });
  return (
    <Modal
      open
      onClose={onClose}
      header={{ heading: texts.stop.title(entry.content.name), size: 'small' }}
      width="small"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <Modal.Body>
          <div className="keeping-part">
            <p>{texts.stop.meaning}</p>
            <Textarea
              label={texts.stop.words}
              minRows={3}
              maxLength={2000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            {sending.error !== null && <FailureNotice title={texts.page.failed} error={sending.error} />}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" loading={sending.isPending}>
            {texts.stop.send}
          </Button>
          <Button type="button" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.stop.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
