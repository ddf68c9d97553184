import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const MEBIBYTE = 1024 * 1024;
/** A hundred thousand enquiries unpack to about this much. */
const MAX_UNPACKED = 100 * MEBIBYTE;
const MAX_PARTS = 2000;
/** Spreadsheets pack 5 to 50 times; DEFLATE can reach 1000, for what says nothing. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 5 * MEBIBYTE;

/** A workbook's parts by path. Nothing is unpacked before it is asked for. */
export type WorkbookPackage = {
  has: (path: string) => boolean;
  /** @throws UnreadableWorkbook when there is no such part */
  open: (path: string) => Promise<{ stream: Readable; crc32: number }>;
};

/**
 * Looks through the archive's directory before anything is unpacked: how much it says it unpacks to, how
 * many parts, whether it is encrypted, holds macros, or is another format. What the directory says of
 * sizes is held against what comes out, so a lie ends the reading.
 * @throws UnreadableWorkbook
 */
export async function openPackage(bytes: Uint8Array): Promise<WorkbookPackage> {
  const { zip, entries } = await readDirectory(bytes);
  whatItIs(entries);
  return {
    has: (path) => entries.has(path),
    open: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new UnreadableWorkbook('xlsx_unreadable');
      return { stream: await zip.openReadStreamPromise(entry), crc32: entry.crc32 };
    },
  };
}

async function readDirectory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > MAX_PARTS) throw new UnreadableWorkbook('xlsx_unsafe');
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      whyUnsafe(entry, unpacked);
      if (entries.has(entry.fileName)) throw new UnreadableWorkbook('xlsx_unsafe');
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    // Names that lead out of the archive are refused here too.
    const isPath = error instanceof Error && /path|characters/iu.test(error.message);
    throw new UnreadableWorkbook(isPath ? 'xlsx_unsafe' : 'xlsx_unreadable');
  }
}

function whyUnsafe(entry: Entry, unpackedUntilNow: number): void {
  if (entry.isEncrypted()) throw new UnreadableWorkbook('xlsx_encrypted');
  if (unpackedUntilNow > MAX_UNPACKED)
    throw new UnreadableWorkbook('xlsx_too_large', { limit: MAX_UNPACKED / MEBIBYTE });
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > RATIO_COUNTS_FROM && ratio > MAX_RATIO)
    throw new UnreadableWorkbook('xlsx_unsafe');
  // Values of a workbook with macros could be read, but what it shows may be what the macros make of it.
  if (/(^|\/)vba(Project|Data)[^/]*$/iu.test(entry.fileName)) throw new UnreadableWorkbook('xlsx_macros');
}

/** Other formats in the same kind of archive are told of by name. */
function whatItIs(entries: ReadonlyMap<string, Entry>): void {
  const format = entries.has('xl/workbook.bin')
    ? 'Excel (XLSB)'
    : entries.has('word/document.xml')
      ? 'Word (DOCX)'
      : entries.has('mimetype') && entries.has('content.xml')
        ? 'OpenDocument (ODS)'
        : entries.has('[Content_Types].xml')
          ? null
          : 'ZIP';
  if (format !== null) throw new UnreadableWorkbook('not_text', { format });
}
