import { open, statfs } from 'node:fs/promises';
import type { DataFolder } from './data-folder.ts';

const SCARCE_BYTES = 64 * 1024 * 1024;

/** What the log holds from this byte on, at most the last 64 KiB; empty when there is no log. */
export async function readLogFrom(folder: DataFolder, from: number): Promise<string> {
  const file = await open(folder.log, 'r').catch(() => undefined);
  if (file === undefined) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 65_536);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - start)), {
      position: start,
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The error to show when the server did not start: the reason as PostgreSQL gave it. */
export async function describeStartFailure(folder: DataFolder, summary: string, log: string): Promise<Error> {
  const lines = log.trim().split('\n').slice(-15).join('\n') || '(the log says nothing)';
  return new Error(`${summary}${await describeFreeSpace(folder)} Last lines of ${folder.log}:\n${lines}`);
}

/** A sentence when the disk is nearly full, as the log may then be silent about it; else empty. */
export async function describeFreeSpace(folder: DataFolder): Promise<string> {
  const disk = await statfs(folder.path).catch(() => undefined);
  if (disk === undefined || disk.bavail * disk.bsize >= SCARCE_BYTES) return '';
  return ` The disk is full or nearly so: ${Math.floor((disk.bavail * disk.bsize) / 1024 / 1024)} MB left.`;
}
