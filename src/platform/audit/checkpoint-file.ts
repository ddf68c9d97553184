import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { giveToFolderOwner, syncFolder } from '../db/embedded/data-folder.ts';

const COMMAND_LIMIT = 30_000;
const LINE_END = 0x0a;
const BLOCK = 64 * 1024;

/** The lines of a file of checkpoints, without one that was cut off while it was written; none without a file. */
export async function readCheckpointFile(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').slice(0, -1);
}

/** The last whole line; null without one. Reads from the end, since the file grows for years. */
export async function readLastLine(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const end = await findLineEnd(file, (await file.stat()).size);
    if (end === -1) return null;
    const start = (await findLineEnd(file, end)) + 1;
    const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

/** Where the last line end before a place is; -1 without one. */
async function findLineEnd(file: FileHandle, before: number): Promise<number> {
  for (let to = before; to > 0; to -= BLOCK) {
    const from = Math.max(0, to - BLOCK);
    const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
    const found = buffer.lastIndexOf(LINE_END);
    if (found !== -1) return from + found;
  }
  return -1;
}

/** Adds lines and waits for the disk. What a write that was broken off left without an end is cut away first. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    await cutTornEnd(file);
    const { size } = await file.stat();
    try {
      await file.appendFile(lines.map((line) => `${line}\n`).join(''));
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
    if (size === 0) {
      await giveToFolderOwner(path);
      await syncFolder(dirname(path));
    }
  } finally {
    await file.close();
  }
}

async function cutTornEnd(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const whole = (await findLineEnd(file, size)) + 1;
  if (whole < size) await file.truncate(whole);
}

/** Gives a line to a command of the operator's on its standard input. @throws Error when it does not take it */
export async function sendLine(command: string, line: string): Promise<void> {
  const child = spawn('/bin/sh', ['-c', command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: COMMAND_LIMIT,
  });
  // One that ends without reading is judged by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${line}\n`);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`the command ended with ${signal ?? String(code)}`);
}
