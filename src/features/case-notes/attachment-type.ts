import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { AttachmentType } from '../contributions/contribution.ts';

const MOST_PARTS = 5000;
const ODT = 'application/vnd.oasis.opendocument.text';
const OOXML = 'application/vnd.openxmlformats-officedocument';
/** Of pictures in the container of films: those that are pictures. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1']);

/**
 * What a file is by its content, whatever its name says.
 * @returns null for what is not taken: other formats, and office files with macros or a password
 */
export async function findAttachmentType(bytes: Uint8Array): Promise<AttachmentType | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, to: number) => file.toString('latin1', from, to);
  if (ascii(0, 5) === '%PDF-') return 'application/pdf';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp') return HEIC_BRANDS.has(ascii(8, 12)) ? 'image/heic' : null;
  if (ascii(0, 4) === 'PK\x03\x04') return findOfficeType(file).catch(() => null);
  return isPlainText(file) ? 'text/plain' : null;
}

async function findOfficeType(file: Buffer): Promise<AttachmentType | null> {
  const zip = await fromBufferPromise(file, { lazyEntries: true, strictFileNames: true });
  if (zip.entryCount > MOST_PARTS) return null;
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted() || isMacro(entry.fileName)) return null;
    parts.set(entry.fileName, entry);
  }
  const names = [...parts.keys()];
  const kind = parts.get('mimetype');
  if (kind !== undefined) return (await readStart(zip, kind)) === ODT ? ODT : null;
  if (!parts.has('[Content_Types].xml')) return null;
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name)))
    return `${OOXML}.wordprocessingml.document`;
  return parts.has('xl/workbook.xml') ? `${OOXML}.spreadsheetml.sheet` : null;
}

function isMacro(path: string): boolean {
  const parts = path.toLowerCase().split('/');
  return parts[0] === 'basic' || /^vba(?:project|data)/u.test(parts.at(-1) ?? '');
}

async function readStart(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > 200) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1').trim();
}

/** UTF-8 without what only programs write. */
function isPlainText(file: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return false;
  }
  return !/[^\P{Cc}\t\n\f\r]/u.test(text);
}
