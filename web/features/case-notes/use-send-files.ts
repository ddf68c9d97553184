import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { AddedAttachment } from '../../../src/features/case-notes/case-note.ts';
import { ApiError, sendFile } from '../../api.ts';
import { API } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { caseKey } from './fetch-case-notes.ts';

export type FailedFile = { file: File; reason: string };
/** Of the note that files were last sent to. */
export type Sending = {
  noteId: string;
  /** The name of the file on its way; null when none is. */
  current: string | null;
  sent: readonly string[];
  failed: readonly FailedFile[];
};

/** Sends files to a signed note, one at a time; what was refused stays, with the reason, to be tried again. */
export function useSendFiles(caseId: string) {
  const { shell } = useMessages();
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const isUnderWay = sending !== null && (sending.current !== null || sending.failed.length > 0);
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnderWay]);

  const reasonOf = (error: unknown): string => {
    if (!(error instanceof ApiError)) return shell.failure.text;
    if (error.status === 0) return shell.failure.unreachable;
    return error.faults[0]?.text ?? (error.message === '' ? shell.failure.text : error.message);
  };

  const send = async (noteId: string, files: readonly File[]) => {
    const sent: string[] = [];
    const failed: FailedFile[] = [];
    for (const file of files) {
      setSending({ noteId, current: file.name, sent: [...sent], failed: [...failed] });
      try {
        await sendFile(API.case(caseId, `/notes/${noteId}/attachments`), AddedAttachment, file);
        sent.push(file.name);
      } catch (error) {
        failed.push({ file, reason: reasonOf(error) });
      }
    }
    setSending({ noteId, current: null, sent, failed });
    await client.invalidateQueries({ queryKey: caseKey(caseId) });
  };

  return { sending, send, clear: () => setSending(null) };
}
