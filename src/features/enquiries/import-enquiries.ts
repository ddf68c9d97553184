import { randomUUID } from 'node:crypto';
import { keyedHash } from '../../platform/crypto/key-source-hashes.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import {
  findEnquiriesByNumber,
  findSources,
  insertEnquiries,
  lockNumbers,
  nextNumber,
  type NewEnquiry,
} from './enquiry-queries.ts';
import { contentInFile } from './export/content-in-file.ts';
import { maskedValue } from './import/masked-value.ts';
import type { PreparedImport, PreparedRow, RejectedRow } from './import/prepare-import.ts';
import { contentHash, type RowIdentity } from './import/row-identity.ts';

export type ImportOutcome = {
  /** Rows taken into the register, or that would be. */
  taken: number;
  /** Rows that were there from before, or stood twice in the file: they add nothing. */
  alreadyThere: number;
  /** Rows that could not be read, or whose number is another enquiry's. */
  rejects: readonly RejectedRow[];
};

/** What a file holds beside what the register holds already. */
export type ComparedImport = {
  fresh: PreparedRow[];
  alreadyThere: number;
  rejects: RejectedRow[];
  /** A row's identity as the register keeps it. */
  storedIdentity: (row: RowIdentity) => RowIdentity;
};

export type ImportOptions = {
  acceptValid: boolean;
  dryRun: boolean;
  /** Stops between two statements with `import_cancelled`: the transaction takes back the rest. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
};

const ROWS_A_STATEMENT = 1000;

/**
 * Takes the valid rows of a prepared file into a team's register, all in the given transaction. With
 * rejects and without `acceptValid` nothing is taken.
 */
export async function importEnquiries(
  tx: Tx,
  teamId: number,
  prepared: PreparedImport,
  { acceptValid, dryRun, signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  await lockNumbers(tx, teamId);
  const { fresh, alreadyThere, rejects, storedIdentity } = await compareWithRegister(tx, teamId, prepared);
  if (rejects.length > 0 && !acceptValid) return { taken: 0, alreadyThere, rejects };
  if (dryRun) return { taken: fresh.length, alreadyThere, rejects };

  const numbered = (await giveNumbers(tx, teamId, fresh)).map((row) => ({ ...row, ...storedIdentity(row) }));
  for (let start = 0; start < numbered.length; start += ROWS_A_STATEMENT) {
    onProgress?.(start, numbered.length);
    whyStopped(signal);
    await insertEnquiries(tx, teamId, numbered.slice(start, start + ROWS_A_STATEMENT));
  }
  whyStopped(signal);
  onProgress?.(numbered.length, numbered.length);
  return { taken: numbered.length, alreadyThere, rejects };
}

/** Which rows are new, which are there already, and which cannot go in beside what is there. */
export async function compareWithRegister(
  tx: Tx,
  teamId: number,
  prepared: PreparedImport,
): Promise<ComparedImport> {
  const sources = await findSources(tx, teamId);
  const keys = keysOf(tx);
  const storedIdentity = ({ sourceKey, sourceHash }: RowIdentity): RowIdentity => {
    const stored = keyedHash(keys, sources.municipalityId, sourceHash);
    return { sourceKey: sourceKey.replace(sourceHash, stored), sourceHash: stored };
  };
  const isKnown = (row: RowIdentity) => {
    const stored = storedIdentity(row);
    return sources.byKey.get(stored.sourceKey) === stored.sourceHash;
  };
  const known = new Set(prepared.rows.filter(isKnown));
  const isTakenBySource = (row: PreparedRow) =>
    !known.has(row) &&
    (sources.byKey.has(row.sourceKey) || (row.number !== null && sources.numbers.has(row.number)));
  const unchanged = await findUnchanged(tx, teamId, prepared.rows.filter(isTakenBySource));
  const isThere = (row: PreparedRow) => known.has(row) || unchanged.has(row);
  const isTaken = (row: PreparedRow) => isTakenBySource(row) && !unchanged.has(row);
  const numberColumn = prepared.headers.matched.find(({ field }) => field === 'number')?.header ?? null;
  const taken = prepared.rows.filter(isTaken).map((row) => rejectTakenNumber(row, numberColumn));
  return {
    fresh: prepared.rows.filter((row) => !isThere(row) && !isTaken(row)),
    alreadyThere: prepared.rows.filter(isThere).length + prepared.duplicates.length,
    rejects: [...prepared.rejects, ...taken].sort((a, b) => a.line - b.line),
    storedIdentity,
  };
}

// What was registered or changed here and exported says what the register says: it adds nothing.
async function findUnchanged(
  tx: Tx,
  teamId: number,
  rows: readonly PreparedRow[],
): Promise<ReadonlySet<PreparedRow>> {
  const unchanged = new Set<PreparedRow>();
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const part = rows.slice(start, start + ROWS_A_STATEMENT);
    const numbers = part.flatMap(({ number }) => (number === null ? [] : [number]));
    const standing = new Map(
      (await findEnquiriesByNumber(tx, teamId, numbers)).map((enquiry) => [enquiry.number, enquiry]),
    );
    for (const row of part) {
      const enquiry = row.number === null ? undefined : standing.get(row.number);
      if (enquiry !== undefined && contentHash(contentInFile(enquiry)) === row.sourceHash) unchanged.add(row);
    }
  }
  return unchanged;
}

function whyStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AppError('refused', { refusals: [{ code: 'import_cancelled', field: null, details: {} }] });
}

// Rows with a number of their own keep it; the others follow after the highest.
async function giveNumbers(
  tx: Tx,
  teamId: number,
  rows: readonly PreparedRow[],
): Promise<(NewEnquiry & RowIdentity)[]> {
  const own = rows.reduce((highest, { number }) => Math.max(highest, number ?? 0), 0);
  let next = Math.max(await nextNumber(tx, teamId), own + 1);
  return rows.map(({ number, content, sourceKey, sourceHash }) => ({
    id: randomUUID(),
    number: number ?? next++,
    content,
    sourceKey,
    sourceHash,
  }));
}

function rejectTakenNumber(row: PreparedRow, numberColumn: string | null): RejectedRow {
  const value = maskedValue(String(row.number ?? ''));
  const refusal = { code: 'number_taken', field: 'number', details: { value } } as const;
  return {
    line: row.line,
    cells: row.cells,
    refusals: [{ ...refusal, line: row.line, column: numberColumn, value }],
  };
}
