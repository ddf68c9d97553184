import { parentPort, workerData } from 'node:worker_threads';
import { isFileRefusal, refuseFile } from '../../../platform/documents/sheets/file-refusal.ts';
import type { WorkerTask } from './prepare-in-worker.ts';
import { prepareRows } from './prepare-import.ts';
import { readRegisterFile } from './read-register-file.ts';

const { bytes, sheet, mostRows, ...sources } = workerData as WorkerTask;
const file = await readRegisterFile(bytes, sheet);
const prepared = isFileRefusal(file)
  ? file
  : file.rows.length > mostRows
    ? refuseFile('too_many_rows', { limit: mostRows })
    : prepareRows(file, sources);
parentPort?.postMessage(prepared);
