import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SheetEntry } from './write-entry-sheet.ts';

const WORKER = new URL('./workbook-worker.ts', import.meta.url);
const AT_A_TIME = 100;

/** What is told to the thread: some of the entries, and after all of them the name of the sheet. */
export type WorkbookTask = { entries: readonly SheetEntry[] } | { sheet: string };

/**
 * As `writeEntryWorkbook`, in a thread of its own: a workbook is made in one piece, which takes seconds where the
 * entries are many, and others are to be answered meanwhile.
 */
export async function writeWorkbookAside(entries: readonly SheetEntry[], sheet: string): Promise<Uint8Array> {
  const worker = new Worker(WORKER);
  const tell = (task: WorkbookTask) => worker.postMessage(task);
  try {
    const written = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread of the workbook ended')));
    });
    await Promise.race([written, sendAll(entries, tell)]);
    tell({ sheet });
    return await written;
  } finally {
    await worker.terminate();
  }
}

// Telling it copies the entries, which takes its time too.
async function sendAll(entries: readonly SheetEntry[], tell: (task: WorkbookTask) => void): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_A_TIME) {
    tell({ entries: entries.slice(at, at + AT_A_TIME) });
    await setImmediate();
  }
}
