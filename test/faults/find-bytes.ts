import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export type FoundBytes = { file: string; encoding: string; around: string };

type Needle = { encoding: string; bytes: Buffer };

const AROUND = 40;

/**
 * Where in files a word stands: as text in 8 or 16 bits, in either case, as hexadecimal, and as base64 from
 * each of the three places where a group of it may begin. `files` says in how many it was looked for.
 * @param paths files, or folders with all that is in them
 */
export async function findBytes(
  paths: readonly string[],
  words: readonly string[],
): Promise<{ found: FoundBytes[]; files: number; bytes: number }> {
  const needles = words.flatMap(needlesOf);
  const found: FoundBytes[] = [];
  let [files, bytes] = [0, 0];
  for (const path of paths)
    for (const file of await filesIn(path)) {
      // one that the database removed meanwhile holds nothing any longer
      const content = await readFile(file).catch(() => null);
      if (content === null) continue;
      files += 1;
      bytes += content.length;
      for (const { encoding, bytes: needle } of needles) {
        const at = content.indexOf(needle);
        if (at === -1) continue;
        const around = content.subarray(Math.max(0, at - AROUND), at + needle.length + AROUND);
        found.push({ file: relative(path, file) || path, encoding, around: around.toString('latin1') });
      }
    }
  return { found, files, bytes };
}

function needlesOf(word: string): Needle[] {
  const cases = [...new Set([word, word.toUpperCase()])];
  const needles = cases.flatMap((text): Needle[] => {
    const bytes = Buffer.from(text, 'utf8');
    const wide = Buffer.from(text, 'utf16le');
    return [
      { encoding: 'utf8', bytes },
      { encoding: 'latin1', bytes: Buffer.from(text, 'latin1') },
      { encoding: 'utf16le', bytes: wide },
      { encoding: 'utf16be', bytes: Buffer.from(wide).swap16() },
      { encoding: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
      { encoding: 'hex', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
      ...[0, 1, 2].flatMap((offset) =>
        (['base64', 'base64url'] as const).map((encoding) => ({
          encoding,
          bytes: innerBase64(bytes, offset, encoding),
        })),
      ),
    ];
  });
  return [...new Map(needles.map((needle) => [needle.bytes.toString('latin1'), needle])).values()];
}

/** The characters that the word alone decides, whatever stands before and after it. */
function innerBase64(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): Buffer {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replaceAll('=', '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(first, last));
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
