import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import { normalised } from '../../shared/normalised.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes, findSpellings, saveSpellings } from '../code-lists/code-queries.ts';
import { fileRefusalText } from '../../messages/import-text.ts';
import { isFileRefusal, type FileRefusal } from '../../platform/documents/sheets/file-refusal.ts';
import type { ImportOnDesk } from './import/import-desk.ts';
import { prepareInWorker } from './import/prepare-in-worker.ts';
import type { PreparedImport, PreparedRow, RejectedRow } from './import/prepare-import.ts';
import { describeRefusal } from './import/rejects-file.ts';
import { suggestCodes } from './import/suggest-codes.ts';
import { compareWithRegister, importEnquiries } from './import-enquiries.ts';
import type { ImportChoices, ImportPreview, ImportResult } from './import-preview.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn; language: Language };

/** Rows that a page takes at a time; more is for the command line, which holds nothing else in memory. */
const MOST_ROWS = 50_000;
const ROWS_SHOWN = 20;
const SPELLINGS_SHOWN = 200;

/**
 * The team of this id, of the actor's; the only one when none is named.
 * @throws AppError `invalid_input` without a choice among several; `not_found` for a team of others
 */
export function importTeam(actor: SignedIn, teamId: number | undefined): number {
  const team = actor.teams.find(({ id }) =>
    teamId === undefined ? actor.teams.length === 1 : id === teamId,
  );
  if (team === undefined) throw new AppError(teamId === undefined ? 'invalid_input' : 'not_found');
  return team.id;
}

/** Reads a file on the desk as the person chose, and shows what taking it would do. Stores nothing. */
export async function previewImport(context: Context, file: ImportOnDesk): Promise<ImportPreview> {
  const { tx, clock, language } = context;
  const sources = { codes: await findCodes(tx), spellings: await findSpellings(tx) };
  const { bytes, sheet, mapping } = file;
  const prepared = await prepareInWorker({
    ...sources,
    bytes,
    sheet,
    mapping,
    today: today(clock),
    mostRows: MOST_ROWS,
  });
  file.prepared = isFileRefusal(prepared) ? null : prepared;
  file.rejects = [];
  if (isFileRefusal(prepared)) return refusedPreview(file, prepared, language);
  const { fresh, alreadyThere, rejects } = await compareWithRegister(tx, file.teamId, prepared);
  file.rejects = rejects;
  const doubtful = fresh.filter(({ warnings }) => warnings.length > 0);
  return {
    ...placeOf(file, prepared),
    refusal: null,
    headers: {
      matched: prepared.headers.matched,
      unknown: prepared.headers.unknown.map(({ header, filled }) => ({ header, filled })),
    },
    counts: { fresh: fresh.length, alreadyThere, rejected: rejects.length },
    byYear: countByYear(fresh),
    rejects: showRows(rejects, language),
    warnings: {
      rows: doubtful.length,
      first: showRows(
        doubtful.map(({ line, warnings }) => ({ line, refusals: warnings })),
        language,
      ),
    },
    unknownSpellings: prepared.unknownSpellings.slice(0, SPELLINGS_SHOWN).map(({ list, value, lines }) => ({
      list,
      value,
      rows: lines.length,
      suggestions: suggestCodes(value, list, sources),
    })),
  };
}

/**
 * Takes the file into the register in this one transaction, and remembers what its spellings mean.
 * @throws AppError `conflict` while it is being taken already; `refused` when it was cancelled on the way
 */
export async function takeImport(
  { tx }: Pick<Context, 'tx'>,
  file: ImportOnDesk,
  acceptValid: boolean,
): Promise<ImportResult> {
  const { prepared, mapping } = file;
  if (prepared === null || file.state !== 'ready') throw new AppError('conflict');
  file.state = 'taking';
  const outcome = await importEnquiries(tx, file.teamId, prepared, {
    acceptValid,
    dryRun: false,
    signal: file.cancellation.signal,
    onProgress: (done, total) => (file.progress = { done, total }),
  });
  file.rejects = outcome.rejects;
  if (outcome.taken > 0)
    await saveSpellings(
      tx,
      mapping.map((entry) => ({ ...entry, spelling: normalised(entry.spelling) })),
    );
  const { taken, alreadyThere, rejects } = outcome;
  return { id: file.id, taken, alreadyThere, rejected: rejects.length };
}

/** @throws AppError `refused` for a code that its list does not have */
export async function whyNotMapping(tx: Tx, mapping: ImportChoices['mapping']): Promise<void> {
  if (mapping.length === 0) return;
  const known = new Set((await findCodes(tx)).map(({ list, code }) => `${list} ${code}`));
  const wrong = mapping.filter(({ list, code }) => !known.has(`${list} ${code}`));
  if (wrong.length === 0) return;
  throw new AppError('refused', {
    refusals: wrong.map(({ list, code }) => ({
      code: 'unknown_code',
      field: 'mapping',
      details: { list, code },
    })),
  });
}

type Place = Pick<ImportPreview, 'id' | 'fileName' | 'teamId' | 'format' | 'sheet' | 'sheets'>;

function placeOf(file: ImportOnDesk, { source }: Pick<PreparedImport, 'source'>): Place {
  const { id, fileName, teamId } = file;
  const { format } = source;
  if (format === 'csv') return { id, fileName, teamId, format, sheet: null, sheets: [] };
  return { id, fileName, teamId, format, sheet: source.sheet, sheets: [...source.sheets] };
}

function refusedPreview(file: ImportOnDesk, refused: FileRefusal, language: Language): ImportPreview {
  const { id, fileName, teamId, sheet } = file;
  const sheets = [...(refused.sheets ?? [])];
  return {
    ...{ id, fileName, teamId, sheet, sheets, format: sheets.length > 0 ? 'xlsx' : null },
    refusal: { code: refused.fileRefusal, text: fileRefusalText(language, refused) },
    headers: { matched: [], unknown: [] },
    counts: { fresh: 0, alreadyThere: 0, rejected: 0 },
    byYear: [],
    rejects: [],
    warnings: { rows: 0, first: [] },
    unknownSpellings: [],
  };
}

function countByYear(rows: readonly PreparedRow[]): ImportPreview['byYear'] {
  const counts = new Map<string, ImportPreview['byYear'][number]>();
  for (const { content } of rows) {
    const year = Number(content.receivedOn.slice(0, 4));
    const key = `${String(year)} ${content.kind}`;
    const counted = counts.get(key) ?? { year, kind: content.kind, count: 0 };
    counted.count += 1;
    counts.set(key, counted);
  }
  return [...counts.values()].sort((a, b) => a.year - b.year || a.kind.localeCompare(b.kind));
}

function showRows(rows: readonly Pick<RejectedRow, 'line' | 'refusals'>[], language: Language) {
  return rows.slice(0, ROWS_SHOWN).map(({ line, refusals }) => ({
    line,
    reasons: refusals.map((refusal) => describeRefusal(refusal, language)),
  }));
}
