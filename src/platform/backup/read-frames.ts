import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { END_OF_ROWS, End, Header, TableLine, type TableTotals } from './backup-format.ts';
import { RowDigest } from './row-digest.ts';
import { splitLines } from './split-lines.ts';

/** What a backup holds, in order: header; for each table its name, rows in runs of whole lines, totals; end. */
export type Frame =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; name: string }
  | { kind: 'rows'; bytes: Buffer; count: number }
  | { kind: 'tableEnd'; name: string; totals: TableTotals }
  | { kind: 'end'; end: End };

/**
 * Reads the lines of a backup and compares every table with what the end says of it.
 * @throws BackupError where something is missing, too much, or other than it was
 */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const whole = createHash('sha256');
  const seen: Record<string, TableTotals> = {};
  let header: Header | null = null;
  let end: End | null = null;
  let table: { name: string; digest: RowDigest } | null = null;
  const rest: Buffer[] = [];
  for await (const { bytes, lines } of splitLines(source, (left) => rest.push(left))) {
    // Where in `bytes` the line begins, and the rows before it that were not handed on yet.
    let at = 0;
    let rowsFrom = 0;
    let count = 0;
    for (const line of lines) {
      const next = at + line.length + 1;
      if (end !== null) throw damaged();
      if (table !== null && !line.equals(END_OF_ROWS)) {
        table.digest.add(line);
        count += 1;
      } else if (table !== null) {
        if (count > 0) yield { kind: 'rows', bytes: bytes.subarray(rowsFrom, at), count };
        count = 0;
        const totals = table.digest.totals();
        seen[table.name] = totals;
        yield { kind: 'tableEnd', name: table.name, totals };
        table = null;
      } else if (header === null) {
        header = parseHeader(line);
        yield { kind: 'header', header };
      } else if (Object.keys(seen).length < header.tables.length) {
        const { table: name } = parse(TableLine, line);
        if (name !== header.tables[Object.keys(seen).length]?.name) throw damaged();
        table = { name, digest: new RowDigest() };
        yield { kind: 'table', name };
      } else {
        end = parse(End, line);
        if (end.sha256 !== whole.digest('hex') || !isSame(end.tables, seen)) throw damaged();
      }
      if (end === null) whole.update(bytes.subarray(at, next));
      at = next;
      if (count === 0) rowsFrom = next;
    }
    if (count > 0) yield { kind: 'rows', bytes: bytes.subarray(rowsFrom, at), count };
  }
  if (end === null || rest.length > 0) throw damaged();
  yield { kind: 'end', end };
}

function isSame(one: Record<string, TableTotals>, other: Record<string, TableTotals>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function parseHeader(line: Buffer): Header {
  const given = parseJson(line) as { format?: unknown; version?: unknown } | null;
  if (given?.format === 'levekar-backup' && typeof given.version === 'number' && given.version > 1)
    throw new BackupError('usage', 'the backup is of a newer form than this program reads');
  return parse(Header, line);
}

function parse<T>(schema: z.ZodType<T>, line: Buffer): T {
  const parsed = schema.safeParse(parseJson(line));
  if (!parsed.success) throw damaged();
  return parsed.data;
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw damaged();
  }
}

function damaged(): BackupError {
  return new BackupError('file', 'the backup is not whole: it was cut short or altered');
}
