import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  ImportPreview,
  ImportProgress,
  ImportResult,
  type ImportChoices,
} from '../../../src/features/enquiries/import-preview.ts';
import { getJson, send, sendFile, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';

/** Where one is with a file; `error` is what went wrong last, beside what still stands. */
export type ImportStep =
  | { at: 'choosing'; isCancelled: boolean }
  | { at: 'reading'; fileName: string }
  | { at: 'looking'; preview: ImportPreview; isBusy: boolean }
  | { at: 'taking'; preview: ImportPreview; done: number; total: number }
  | { at: 'done'; preview: ImportPreview; result: ImportResult };

const POLL_MS = 300;

/** One file at a time, from the choice to the register. What is left half-way is thrown away on the server too. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ at: 'choosing', isCancelled: false });
  const [error, setError] = useState<unknown>(null);
  const queryClient = useQueryClient();
  const onServer = useRef<string | null>(null);
  const reading = useRef<AbortController | null>(null);
  const polling = useRef<number | undefined>(undefined);

  const throwAway = (leaving = false) => {
    reading.current?.abort();
    clearInterval(polling.current);
    if (onServer.current !== null)
      void send('DELETE', API.import(onServer.current), undefined, leaving).catch(() => {});
    onServer.current = null;
  };

  useEffect(() => {
    const leave = () => throwAway(true);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      throwAway(true);
    };
  }, []);

  const choose = async (file: File, teamId: number | undefined) => {
    throwAway();
    setError(null);
    setStep({ at: 'reading', fileName: file.name });
    const controller = (reading.current = new AbortController());
    try {
      const path = API.imports({ teamId });
      const preview = await sendFile(path, ImportPreview, file, controller.signal);
      onServer.current = preview.id;
      if (controller.signal.aborted) throwAway();
      else setStep({ at: 'looking', preview, isBusy: false });
    } catch (failure) {
      if (controller.signal.aborted) return;
      setError(failure);
      setStep({ at: 'choosing', isCancelled: false });
    }
  };

  const lookAgain = async (preview: ImportPreview, choices: ImportChoices) => {
    setError(null);
    setStep({ at: 'looking', preview, isBusy: true });
    try {
      const path = API.import(preview.id);
      const next = await sendJson('PUT', path, ImportPreview, choices);
      setStep({ at: 'looking', preview: next, isBusy: false });
    } catch (failure) {
      setError(failure);
      setStep({ at: 'looking', preview, isBusy: false });
    }
  };

  const take = async (preview: ImportPreview, acceptValid: boolean) => {
    setError(null);
    setStep({ at: 'taking', preview, done: 0, total: preview.counts.fresh });
    polling.current = window.setInterval(() => void showProgress(preview), POLL_MS);
    try {
      const result = await sendJson('POST', API.importTake(preview.id), ImportResult, { acceptValid });
      setStep({ at: 'done', preview, result });
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    } catch (failure) {
      if (onServer.current !== preview.id) return;
      setError(failure);
      setStep({ at: 'looking', preview, isBusy: false });
    } finally {
      clearInterval(polling.current);
    }
  };

  const showProgress = async (preview: ImportPreview) => {
    const progress = await getJson(API.import(preview.id), ImportProgress).catch(() => null);
    if (progress?.state !== 'taking' || progress.total === 0) return;
    const { done, total } = progress;
    setStep((now) => (now.at === 'taking' ? { at: 'taking', preview, done, total } : now));
  };

  const startOver = (isCancelled = false) => {
    throwAway();
    setError(null);
    setStep({ at: 'choosing', isCancelled });
  };

  return { step, error, choose, lookAgain, take, startOver };
}
