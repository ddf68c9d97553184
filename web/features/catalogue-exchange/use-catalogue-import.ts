import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { CatalogueImport } from '../../../src/features/catalogue-exchange/import-reply.ts';
import { sendFile } from '../../api.ts';
import { API } from '../../paths.ts';

/** Where one is with a file. `isChanged`: others changed the catalogue in between, and nothing was taken. */
export type ImportStep =
  | { at: 'choosing' }
  | { at: 'reading'; file: File }
  | { at: 'looking'; file: File; found: CatalogueImport; isBusy: boolean; isChanged: boolean }
  | { at: 'done'; result: CatalogueImport };

/** From a file to the catalogue: the same file is sent to be looked at and, when that is wanted, to be taken. */
export function useCatalogueImport() {
  const [step, setStep] = useState<ImportStep>({ at: 'choosing' });
  const [error, setError] = useState<unknown>(null);
  const queries = useQueryClient();
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const ask = async (file: File, query: { dryRun: boolean; acceptValid: boolean }) => {
    sending.current?.abort();
    const controller = (sending.current = new AbortController());
    setError(null);
    try {
      return await sendFile(API.catalogueImports(query), CatalogueImport, file, controller.signal);
    } catch (failure) {
      if (controller.signal.aborted) return null;
      setError(failure);
      throw failure;
    }
  };

  const startOver = () => {
    sending.current?.abort();
    setError(null);
    setStep({ at: 'choosing' });
  };

  const look = async (file: File) => {
    setStep({ at: 'reading', file });
    try {
      const found = await ask(file, { dryRun: true, acceptValid: false });
      if (found !== null) setStep({ at: 'looking', file, found, isBusy: false, isChanged: false });
    } catch {
      setStep({ at: 'choosing' });
    }
  };

  const take = async (file: File, found: CatalogueImport) => {
    const looked = { at: 'looking', file, found, isChanged: false } as const;
    setStep({ ...looked, isBusy: true });
    try {
      const result = await ask(file, { dryRun: false, acceptValid: found.counts.rejected > 0 });
      if (result === null) return;
      if (!result.isStored) {
        setStep({ ...looked, found: result, isBusy: false, isChanged: true });
        return;
      }
      setStep({ at: 'done', result });
      void queries.invalidateQueries();
    } catch {
      setStep({ ...looked, isBusy: false });
    }
  };

  return { step, error, look, take, startOver };
}
