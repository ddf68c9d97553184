import { createHmac, timingSafeEqual } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Keys } from '../../platform/crypto/keys.ts';
import { giveToFolderOwner, syncFolder } from '../../platform/db/embedded/data-folder.ts';

const Erasure = z.strictObject({
  at: z.iso.datetime(),
  /** Four digits. */
  municipality: z.string(),
  families: z.array(z.uuid()),
  enquiries: z.array(z.uuid()),
  /** Drafts, merges, attachments and lists of cases handed over, which have keys of their own. */
  others: z.array(z.uuid()),
});
/** What was erased, by ids that say nothing of anybody: enough to erase it again from an older copy. */
export type Erasure = z.infer<typeof Erasure>;

const Line = Erasure.extend({ mac: z.string() });

/** Adds a line, durably, before the erasing is done. */
export async function writeErasure(file: string, keys: Keys, erasure: Erasure): Promise<void> {
  const line = `${JSON.stringify({ ...erasure, mac: macOf(keys, erasure).toString('base64url') })}\n`;
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    // Written behind half a line, it would be lost with that one.
    await handle.appendFile((await isCutOff(handle, size)) ? `\n${line}` : line);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveToFolderOwner(file);
  await syncFolder(dirname(file));
}

async function isCutOff(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') !== '\n';
}

/**
 * The journal's erasures, oldest first. A line that this installation's keystore did not sign erases
 * nothing: whoever can write to the file must not be able to have families erased.
 * @returns `foreign`: how many lines were left out for that
 */
export async function readErasures(
  file: string,
  keys: Keys,
): Promise<{ erasures: Erasure[]; foreign: number }> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const erasures = lines.flatMap((line) => readLine(keys, line) ?? []);
  return { erasures, foreign: lines.length - erasures.length };
}

function readLine(keys: Keys, line: string): Erasure | null {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return null;
  }
  const parsed = Line.safeParse(given);
  if (!parsed.success) return null;
  const { mac, ...erasure } = parsed.data;
  const [expected, stated] = [macOf(keys, erasure), Buffer.from(mac, 'base64url')];
  return stated.length === expected.length && timingSafeEqual(stated, expected) ? erasure : null;
}

function macOf(keys: Keys, { at, municipality, families, enquiries, others }: Erasure): Buffer {
  return createHmac('sha256', keys.purposeKey('erasure-journal'))
    .update(JSON.stringify([at, municipality, families, enquiries, others]))
    .digest();
}
