import { open } from 'node:fs/promises';
import { refuseFile, type FileRefusal } from './file-refusal.ts';

/** 50 MiB: some two hundred thousand enquiries, more than any municipality has had. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** Why a file of this size is not read; null when it may be. */
export function whyNotRead(size: number, limit = MAX_FILE_BYTES): FileRefusal | null {
  if (size <= limit) return null;
  return refuseFile('file_too_large', { megabytes: Math.ceil(size / MEBIBYTE), limit: limit / MEBIBYTE });
}

/**
 * The bytes of a file, never more than `limit` of them in memory: the size is asked for first, and
 * counted while reading, because a pipe has none and a file may grow.
 */
export async function readFileBounded(
  path: string,
  limit = MAX_FILE_BYTES,
): Promise<Uint8Array | FileRefusal> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const tooLarge = whyNotRead(size, limit);
    if (tooLarge !== null) return tooLarge;
    return await collectBounded(file.createReadStream({ autoClose: false }), limit);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuseFile(code === 'ENOENT' ? 'file_not_found' : 'file_unreadable', { path, cause: code });
  }
}

/** The bytes of a stream, or a refusal as soon as they are more than `limit`. */
export async function collectBounded(
  stream: AsyncIterable<Uint8Array>,
  limit = MAX_FILE_BYTES,
): Promise<Uint8Array | FileRefusal> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    const tooLarge = whyNotRead(size, limit);
    if (tooLarge !== null) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
