import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';

/**
 * An Office file (a ZIP) as if it was made at the given instant: the libraries that write them stamp the
 * hour of the machine on every part, and two files of the same content would differ.
 */
export function repackArchive(bytes: Uint8Array, madeAt: Date): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core !== undefined) {
    const instant = `${madeAt.toISOString().slice(0, 19)}Z`;
    parts[CORE] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/gu, `$1${instant}`),
    );
  }
  // a ZIP keeps no time zone: the same letters on every machine
  const day = new Date(madeAt.getUTCFullYear(), madeAt.getUTCMonth(), madeAt.getUTCDate());
  return zipSync(parts, { mtime: day, level: 6 });
}
