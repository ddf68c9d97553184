import type { Language } from '../../shared/language.ts';
import type { CatalogueImport, RejectedRow } from './import-reply.ts';
import type { ImportOutcome } from './import-entries.ts';
import type { FileProblem, ImportFile } from './import/file-row.ts';
import type { Judgement, RejectedEntry } from './import/judge-entries.ts';
import { fieldLabel, fileProblemText, problemText } from './import/problem-text.ts';
import { exchangeTexts } from './messages/exchange-texts.ts';
import { writeCsv } from './write-entry-sheet.ts';

/** New and changed ones that are shown; they are counted all the same. */
const MOST_SHOWN = 500;
const MOST_COLUMNS_SHOWN = 50;

export function countKinds({ taken, rejected }: Judgement): CatalogueImport['counts'] {
  const count = (wanted: string) => taken.filter(({ kind }) => kind === wanted).length;
  return {
    fresh: count('fresh'),
    changed: count('changed'),
    same: count('same'),
    rejected: rejected.length,
  };
}

export function describeImport(
  { format, unknownColumns, unreadSheets }: ImportFile,
  outcome: ImportOutcome,
  language: Language,
): CatalogueImport {
  const ofKind = (wanted: string) => outcome.taken.filter(({ kind }) => kind === wanted).slice(0, MOST_SHOWN);
  const rejected = outcome.rejected.map((row) => describeRejected(row, language));
  return {
    format,
    refusal: null,
    isStored: outcome.isStored,
    counts: countKinds(outcome),
    unknownColumns: unknownColumns.slice(0, MOST_COLUMNS_SHOWN),
    unreadSheets: unreadSheets.slice(0, MOST_COLUMNS_SHOWN),
    fresh: ofKind('fresh').map(({ line, id, name }) => ({ line, id, name })),
    changed: ofKind('changed').map(({ line, id, name, fields }) => ({
      line,
      id,
      name,
      fields: fields.map((field) => fieldLabel(language, field)),
    })),
    rejected,
    rejectsFile: rejected.length === 0 ? null : writeRejects(rejected, language),
  };
}

export function describeUnread(file: FileProblem, language: Language): CatalogueImport {
  return {
    format: null,
    refusal: { code: file.fileProblem, text: fileProblemText(language, file) },
    isStored: false,
    counts: { fresh: 0, changed: 0, same: 0, rejected: 0 },
    unknownColumns: [],
    unreadSheets: [],
    fresh: [],
    changed: [],
    rejected: [],
    rejectsFile: null,
  };
}

export function describeRejected({ problems, ...row }: RejectedEntry, language: Language): RejectedRow {
  return {
    ...row,
    problems: problems.map((one) => ({
      field: one.field,
      label: one.field === null ? null : fieldLabel(language, one.field),
      code: one.code,
      text: problemText(language, one),
    })),
  };
}

function writeRejects(rejected: readonly RejectedRow[], language: Language): string {
  const rows = rejected.flatMap(({ line, id, name, problems }) =>
    problems.map(({ field, text }) => [String(line), id ?? '', name ?? '', field ?? '', text]),
  );
  return writeCsv([exchangeTexts(language).rejectColumns, ...rows]);
}
