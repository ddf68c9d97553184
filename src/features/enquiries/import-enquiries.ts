import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { findSources, insertEnquiries, lockNumbers, nextNumber, type NewEnquiry } from './enquiry-queries.ts';
import type { PreparedImport, PreparedRow, RejectedRow } from './import/prepare-import.ts';

export type ImportOutcome = {
  /** Rows taken into the register, or that would be. */
  taken: number;
  /** Rows that were there from before, or stood twice in the file: they add nothing. */
  alreadyThere: number;
  /** Rows that could not be read, or whose number is another enquiry's. */
  rejects: readonly RejectedRow[];
};

const ROWS_A_STATEMENT = 2000;

/**
 * Takes the valid rows of a prepared file into a team's register, all in the given transaction. With
 * rejects and without `acceptValid` nothing is taken.
 */
export async function importEnquiries(
  tx: Tx,
  teamId: number,
  prepared: PreparedImport,
  { acceptValid, dryRun }: { acceptValid: boolean; dryRun: boolean },
): Promise<ImportOutcome> {
  await lockNumbers(tx, teamId);
  const sources = await findSources(tx, teamId);
  const isThere = (row: PreparedRow) => sources.byKey.get(row.sourceKey) === row.sourceHash;
  const isTaken = (row: PreparedRow) =>
    !isThere(row) &&
    (sources.byKey.has(row.sourceKey) || (row.number !== null && sources.numbers.has(row.number)));

  const numberColumn = prepared.headers.matched.find(({ field }) => field === 'number')?.header ?? null;
  const taken = prepared.rows.filter(isTaken).map((row) => rejectTakenNumber(row, numberColumn));
  const rejects = [...prepared.rejects, ...taken].sort((a, b) => a.line - b.line);
  const fresh = prepared.rows.filter((row) => !isThere(row) && !isTaken(row));
  const alreadyThere = prepared.rows.filter(isThere).length + prepared.duplicates.length;
  if (rejects.length > 0 && !acceptValid) return { taken: 0, alreadyThere, rejects };
  if (dryRun) return { taken: fresh.length, alreadyThere, rejects };

  const numbered = await giveNumbers(tx, teamId, fresh);
  for (let start = 0; start < numbered.length; start += ROWS_A_STATEMENT)
    await insertEnquiries(tx, teamId, numbered.slice(start, start + ROWS_A_STATEMENT));
  return { taken: numbered.length, alreadyThere, rejects };
}

// Rows with a number of their own keep it; the others follow after the highest.
async function giveNumbers(tx: Tx, teamId: number, rows: readonly PreparedRow[]): Promise<NewEnquiry[]> {
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
  const value = String(row.number ?? '');
  const refusal = { code: 'number_taken', field: 'number', details: { value } } as const;
  return {
    line: row.line,
    cells: row.cells,
    refusals: [{ ...refusal, line: row.line, column: numberColumn, value }],
  };
}
