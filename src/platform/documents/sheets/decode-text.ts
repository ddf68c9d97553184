import { refuseFile, type FileRefusal } from './file-refusal.ts';

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252';
export type DecodedText = { text: string; encoding: TextEncoding };

/** First bytes of formats that people send by mistake, and the name to tell them. */
const OTHER_FORMATS: readonly { format: string; signature: readonly number[] }[] = [
  { format: 'PDF', signature: [0x25, 0x50, 0x44, 0x46] },
  { format: 'Excel (XLSX) / ZIP', signature: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'ZIP', signature: [0x50, 0x4b, 0x05, 0x06] },
  { format: 'Excel 97–2003 (XLS)', signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'GZIP', signature: [0x1f, 0x8b] },
];

/** Bytes that Windows-1252 leaves undefined: a text that holds one is in some other encoding. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text of a register file and the encoding it was read in.
 *
 * UTF-8 (a byte order mark is dropped), UTF-16 with a mark as spreadsheets save "Unicode text", else
 * Windows-1252. Bytes that are mostly well-formed UTF-8 with a few bad ones are a damaged file, not
 * Windows-1252, which would silently turn every Norwegian letter into two.
 */
export function decodeText(bytes: Uint8Array): DecodedText | FileRefusal {
  if (bytes.length === 0) return refuseFile('file_empty');
  const other = OTHER_FORMATS.find(({ signature }) => startsWith(bytes, signature));
  if (other !== undefined) return refuseFile('not_text', { format: other.format });

  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) return refuseFile('format_unknown');

  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };

  const { sequences, bad, firstBadLine } = countUtf8(bytes);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]) || sequences > bad)
    return refuseFile('encoding_damaged', { line: firstBadLine });
  if (bytes.some((byte) => UNDEFINED_IN_1252.has(byte))) return refuseFile('format_unknown');
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function decodeUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): DecodedText | FileRefusal {
  const text = tryDecode(bytes, label);
  if (text === null || text.includes('\0')) return refuseFile('format_unknown');
  return { text, encoding: 'utf-16' };
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** How many letters beyond ASCII are well-formed UTF-8, how many bytes are not, and where the first is. */
function countUtf8(bytes: Uint8Array): { sequences: number; bad: number; firstBadLine: number } {
  let sequences = 0;
  let bad = 0;
  let line = 1;
  let firstBadLine = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) line += 1;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const tail = bytes.subarray(at + 1, at + 1 + more);
    if (more > 0 && tail.length === more && tail.every((next) => (next & 0xc0) === 0x80)) {
      sequences += 1;
      at += more;
    } else {
      if (bad === 0) firstBadLine = line;
      bad += 1;
    }
  }
  return { sequences, bad, firstBadLine };
}
