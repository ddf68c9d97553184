import { createReadStream } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Duplex } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { syncFolder } from '../db/embedded/data-folder.ts';
import { asPathFault } from './age-keys.ts';
import { BackupError } from './backup-error.ts';

/** What opens one file only: kept in memory to read back what was just written, without any identity. */
export type FileKey = Identity;

/** A file that is written, durable and encrypted, but does not have its name yet. */
export type SealedDraft = {
  draft: string;
  bytes: number;
  fileKey: FileKey;
  /** Gives it its name, in place of what may be there. */
  keep(): Promise<void>;
  discard(): Promise<void>;
};

/** Compresses and encrypts a stream into `FILE.part`, for its owner alone. Nothing is ever there in clear. */
export async function sealToDraft(
  source: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
  file: string,
): Promise<SealedDraft> {
  const encrypter = new Encrypter();
  const { recipient: keeper, fileKey } = keepFileKey();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  encrypter.addRecipient(keeper);
  const draft = `${file}.part`;
  // One that a killed run left.
  await rm(draft, { force: true }).catch(() => undefined);
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw asPathFault(error, draft);
  });
  const { ino } = await handle.stat();
  const discard = () => rm(draft, { force: true });
  try {
    const compressed = Readable.from(source, { objectMode: false }).compose<Duplex>(createZstdCompress());
    const sealed = await encrypter.encrypt(asWebStream(compressed));
    const bytes = await writeAll(handle, sealed);
    await handle.sync();
    return { draft, bytes, fileKey, discard, keep: () => nameDraft(draft, file, ino) };
  } catch (error) {
    await discard();
    throw error;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, sealed: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of sealed) {
    for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
    bytes += chunk.length;
  }
  return bytes;
}

async function nameDraft(draft: string, file: string, ino: number): Promise<void> {
  const now = await stat(draft).catch(() => undefined);
  if (now?.ino !== ino) throw new BackupError('usage', `another backup to ${file} began meanwhile`);
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** A recipient that takes the key of the file and leaves nothing in it. */
function keepFileKey(): { recipient: Recipient; fileKey: FileKey } {
  let key: Uint8Array | null = null;
  return {
    recipient: {
      wrapFileKey: (given) => {
        key = Uint8Array.from(given);
        return [];
      },
    },
    fileKey: { unwrapFileKey: () => key },
  };
}

/** Decrypts and decompresses a file. @throws BackupError, before the first byte for a wrong key */
export async function* openSealedFile(
  file: string,
  identities: readonly (string | FileKey)[],
): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw asPathFault(error, file);
  });
  const stored = createReadStream('', { fd: handle, highWaterMark: 256 * 1024 });
  try {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    const opened = await decrypter.decrypt(asWebStream(stored));
    yield* Readable.from(opened, { objectMode: false }).compose<Duplex>(
      createZstdDecompress(),
    ) as AsyncIterable<Buffer>;
  } catch (error) {
    throw asFileFault(error, file);
  } finally {
    stored.destroy();
  }
}

function asWebStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

function asFileFault(error: unknown, file: string): unknown {
  if (error instanceof BackupError) return error;
  const { message, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return asPathFault(error, file);
  if (message.startsWith('invalid version'))
    return new BackupError('file', `${file} is not a backup: it does not begin as an age file does`, error);
  if (message.startsWith('no identity matched'))
    return new BackupError('usage', `the identity does not open ${file}: it was made to another key`, error);
  return new BackupError('file', `${file} was cut short or altered`, error);
}
