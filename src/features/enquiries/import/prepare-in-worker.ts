import { Worker } from 'node:worker_threads';
import { refuseFile, type FileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import type { ImportSources, PreparedImport } from './prepare-import.ts';

const WORKER = new URL('./prepare-worker.ts', import.meta.url);
const MEGABYTES = 512;
const MOST_SECONDS = 45;

export type WorkerTask = ImportSources & { bytes: Uint8Array; sheet: string | null; mostRows: number };

/**
 * Reads and judges a file in a thread of its own: the server goes on answering meanwhile, and a file that
 * wants too much memory or time loses the thread and nothing else.
 */
export async function prepareInWorker(task: WorkerTask): Promise<PreparedImport | FileRefusal> {
  const worker = new Worker(WORKER, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => resolve(refuseFile('file_too_heavy')), MOST_SECONDS * 1000);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuseFile('file_too_heavy'));
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
