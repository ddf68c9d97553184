import { parentPort } from 'node:worker_threads';
import { writeEntryWorkbook, type SheetEntry } from './write-entry-sheet.ts';
import type { WorkbookTask } from './write-workbook-aside.ts';

const entries: SheetEntry[] = [];
parentPort?.on('message', (task: WorkbookTask) => {
  if ('entries' in task) entries.push(...task.entries);
  else void write(task.sheet);
});

async function write(sheet: string): Promise<void> {
  parentPort?.postMessage(await writeEntryWorkbook(entries, sheet));
}
