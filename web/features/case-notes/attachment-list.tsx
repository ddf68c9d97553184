import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '../../../src/features/contributions/contribution.ts';
import { downloadFile } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, DownloadIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { describeSize } from './file-size.ts';
import './attachments.css';

/** Files beside a note; each is fetched when it is asked for, and then the log says so. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const { caseNotes } = useMessages();
  const texts = caseNotes.files;
  const open = useMutation({ mutationFn: (id: string) => downloadFile(API.attachment(id)) });
  return (
    <>
      <ul className="plain-list attachments" aria-label={texts.title}>
        {attachments.map(({ id, name, size }) => (
          <li key={id}>
            <Button
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              icon={<DownloadIcon aria-hidden />}
              loading={open.isPending && open.variables === id}
              aria-label={texts.open(name, describeSize(size, texts))}
              onClick={() => open.mutate(id)}
            >
              {name}
            </Button>
            <span className="quiet">{describeSize(size, texts)}</span>
          </li>
        ))}
      </ul>
      {open.error !== null && <FailureNotice title={texts.notOpened} error={open.error} />}
    </>
  );
}
