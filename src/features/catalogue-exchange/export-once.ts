import { setImmediate } from 'node:timers/promises';
import type { OpenSource } from './open-origin.ts';
import { writeExport, type ExportFormat } from './write-export.ts';

/** What is larger is written anew for the next one: it would lie in memory for nobody. */
const LARGEST_KEPT = 16_000_000;

type Written = { stamp: string; files: Map<ExportFormat, Promise<Buffer>> };

/** Of each catalogue that the process has open, as it stands now. */
const written = new WeakMap<object, Written>();

/**
 * A file of the whole published catalogue. Anybody may ask for it again and again: it is written once for each change,
 * and once for all who ask while it is written.
 */
export function exportOnce(source: OpenSource, format: ExportFormat): Promise<Buffer> {
  const { catalogue, origin } = source;
  const stamp = JSON.stringify([catalogue.seq, origin.code, origin.name, [...origin.areas]]);
  const before = written.get(catalogue.entries);
  const { files } = before?.stamp === stamp ? before : { files: new Map<ExportFormat, Promise<Buffer>>() };
  written.set(catalogue.entries, { stamp, files });
  const known = files.get(format);
  if (known !== undefined) return known;
  const file = writeWhole(source, format);
  files.set(format, file);
  const forget = () => files.delete(format);
  file.then((bytes) => bytes.length > LARGEST_KEPT && forget(), forget);
  return file;
}

async function writeWhole(source: OpenSource, format: ExportFormat): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of writeExport(source, format)) {
    parts.push(Buffer.from(part));
    await setImmediate();
  }
  return Buffer.concat(parts);
}
