import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { REMOVAL_REASONS, RemovalReason } from '../../../src/features/case-notes/case-note.ts';
import type { Attachment } from '../../../src/features/contributions/contribution.ts';
import { isNotFound, send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Modal, Radio, RadioGroup } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { caseKey } from './fetch-case-notes.ts';

type Props = { caseId: string; file: Attachment; onRemoved: () => void; onClose: () => void };

/** Asked before a file is gone for good, with why, which the timeline then says. */
export function RemoveFileDialog({ caseId, file, onRemoved, onClose }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.files.removal;
  const client = useQueryClient();
  const [reason, setReason] = useState<RemovalReason | null>(null);
  const [isTried, setIsTried] = useState(false);
  const remove = useMutation({
    mutationFn: (why: RemovalReason) =>
      send('POST', API.attachmentRemoval(file.id), { reason: why }).catch((error: unknown) => {
        // somebody else was first: it is gone, as it was to be
        if (!isNotFound(error)) throw error;
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKey(caseId) });
      onRemoved();
    },
  });
  const submit = () => {
    setIsTried(true);
    if (reason !== null) remove.mutate(reason);
  };
  return (
    <Modal open width="small" onClose={onClose} header={{ heading: texts.title(file.name), size: 'small' }}>
      <Modal.Body>
        <p>{texts.meaning}</p>
        <RadioGroup
          legend={texts.why}
          size="small"
          value={reason ?? ''}
          onChange={(value: string) => setReason(RemovalReason.parse(value))}
          error={isTried && reason === null ? texts.mustHaveReason : undefined}
        >
          {REMOVAL_REASONS.map((one) => (
            <Radio key={one} value={one}>
              {texts.reasons[one]}
            </Radio>
          ))}
        </RadioGroup>
        {remove.error !== null && <FailureNotice title={texts.failed} error={remove.error} />}
      </Modal.Body>
      <Modal.Footer>
        <Button size="small" data-color="danger" loading={remove.isPending} onClick={submit}>
          {texts.remove}
        </Button>
        <Button size="small" variant="secondary" data-color="neutral" onClick={onClose}>
          {texts.keep}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
