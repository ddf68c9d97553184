import { open, stat, writeFile } from 'node:fs/promises';
import { UsageError } from '../config.ts';

/** What the caller can mend by naming another file. */
const PATH_FAULTS = new Set(['ENOENT', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG']);

/** Writes a file that the command line names. @throws UsageError where no file can be written at that path */
export async function writeOut(file: string, body: string | Uint8Array): Promise<void> {
  await writeFile(file, body).catch((error: unknown) => refusePath(file, error));
}

/** The path, when a file can be written there in parts. @throws UsageError where none can */
export async function writableAt(file: string): Promise<string> {
  const handle = await open(file, 'a').catch((error: unknown) => refusePath(file, error));
  await handle.close();
  return file;
}

function refusePath(file: string, error: unknown): never {
  if (PATH_FAULTS.has(String((error as { code?: string }).code)))
    throw new UsageError(`cannot write ${file === '' ? 'a file without a name' : file}`);
  throw error;
}

/** Whether two paths lead to one file that is there, whatever they are called. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.isFile() && first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}
