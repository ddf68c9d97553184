import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '../../../src/features/contributions/contribution.ts';
import { downloadFile } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, DownloadIcon, TrashIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { describeSize } from './file-size.ts';
import './attachments.css';

type Props = {
  attachments: readonly Attachment[];
  /** Where a file can be taken away: of those that one may. */
  onRemove?: (file: Attachment) => void;
};

/** Files beside a note; each is fetched when it is asked for, and then the log says so. */
export function AttachmentList({ attachments, onRemove }: Props) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.files;
  const open = useMutation({ mutationFn: (id: string) => downloadFile(API.attachment(id)) });
  return (
    <>
      <ul className="plain-list attachments" aria-label={texts.title}>
        {attachments.map((file) => (
          <li key={file.id}>
            <Button
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              icon={<DownloadIcon aria-hidden />}
              loading={open.isPending && open.variables === file.id}
              aria-label={texts.open(file.name, describeSize(file.size, texts))}
              onClick={() => open.mutate(file.id)}
            >
              {file.name}
            </Button>
            <span className="quiet">{describeSize(file.size, texts)}</span>
            {onRemove !== undefined && file.canRemove && (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                icon={<TrashIcon title={texts.removal.open(file.name)} />}
                onClick={() => onRemove(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {open.error !== null && <FailureNotice title={texts.notOpened} error={open.error} />}
    </>
  );
}
