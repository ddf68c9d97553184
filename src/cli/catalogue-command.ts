import { Option, type Command } from 'commander';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError, type ConfigFlags } from '../config.ts';
import { countKinds, describeRejected } from '../features/catalogue-exchange/describe-import.ts';
import { importEntries, type ImportOutcome } from '../features/catalogue-exchange/import-entries.ts';
import { isFileProblem, type ImportFile } from '../features/catalogue-exchange/import/file-row.ts';
import { fileProblemText } from '../features/catalogue-exchange/import/problem-text.ts';
import { readImportFile } from '../features/catalogue-exchange/import/read-import-file.ts';
import { exchangeTexts } from '../features/catalogue-exchange/messages/exchange-texts.ts';
import { openSource } from '../features/catalogue-exchange/open-origin.ts';
import {
  EXPORT_FORMATS,
  writeExport,
  type ExportFormat,
} from '../features/catalogue-exchange/write-export.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { isFileRefusal } from '../platform/documents/sheets/file-refusal.ts';
import { readFileBounded } from '../platform/documents/sheets/read-file.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../shared/app-error.ts';
import { systemClock } from '../shared/clock.ts';
import { actAs, withActingOptions, type ActingFlags } from './act-as.ts';
import { EXIT, InputRefused } from './exit-code.ts';
import { forTerminal } from './for-terminal.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';
import { writableAt } from './write-out.ts';

type ExportFlags = ConfigFlags & { format: ExportFormat; out: string; municipality: string };
type ImportFlags = ConfigFlags &
  ActingFlags & { format?: ExportFormat; dryRun: boolean; acceptValid: boolean };

// The operator and who the import's route is open to.
const IMPORTERS = ['operator', 'adviser', 'team_lead', 'steward'] as const;
/** Rows named on the terminal; the page gives all of them as a file. */
const ROWS_SHOWN = 200;

export function addCatalogueCommand(program: Command): void {
  const command = program.command('catalogue').description('who does what: take entries out and in');
  withInstallationOptions(command.command('export'))
    .description('write the published catalogue; hsds is an array of Open Referral HSDS 3.0 services')
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).default('hsds'))
    .option('--out <file>', 'where to; - for standard output', '-')
    .option('--municipality <code>', 'four digits', EXAMPLE.code)
    .action(exportCatalogue);
  withActingOptions(withInstallationOptions(command.command('import <file>')))
    .description('take entries in from CSV, XLSX or HSDS; what a file leaves out stays as it is')
    .addOption(new Option('--format <format>', 'refuse the file when it is another').choices(EXPORT_FORMATS))
    .option('--dry-run', 'say what would happen and store nothing', false)
    .option('--accept-valid', 'take the valid entries although others are rejected', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 all entries are in the catalogue; 2 wrong usage; 3 some entries were not taken.',
    )
    .action(importCatalogue);
}

async function exportCatalogue(flags: ExportFlags): Promise<void> {
  if (!/^\d{4}$/u.test(flags.municipality))
    throw new UsageError('a municipality has a number of four digits');
  await withInstallation(flags, async ({ db }) => {
    const source = await inTransaction(db, systemClock, null, (tx) =>
      openSource(tx, flags.municipality),
    ).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found')
        throw new UsageError(`municipality ${flags.municipality} is not here`);
      throw error;
    });
    const parts = Readable.from(writeExport(source, flags.format));
    if (flags.out === '-') for await (const part of parts) process.stdout.write(part as string | Uint8Array);
    else await pipeline(parts, createWriteStream(await writableAt(flags.out)));
    const { size } = source.catalogue.entries;
    process.stderr.write(`${String(size)} entries of ${source.origin.code} ${source.origin.name}\n`);
  });
}

async function importCatalogue(path: string, flags: ImportFlags): Promise<void> {
  const bytes = await readFileBounded(path);
  if (isFileRefusal(bytes)) {
    const problem = { fileProblem: bytes.fileRefusal, details: bytes.details };
    const isPath = bytes.fileRefusal === 'file_not_found' || bytes.fileRefusal === 'file_unreadable';
    const text = fileProblemText('nb', problem);
    throw isPath ? new UsageError(text) : new InputRefused(text);
  }
  const file = await readImportFile(bytes, flags.format ?? null);
  if (isFileProblem(file)) throw new InputRefused(fileProblemText('nb', file));
  await withInstallation(flags, async (installation) => {
    const outcome = await actAs(
      installation,
      { ...flags, roles: IMPORTERS, team: undefined },
      async ({ tx, actor }) => importEntries({ tx, actor }, file, flags),
    );
    // Only now is it stored: said earlier, it could still be untrue.
    process.exitCode = outcome.rejected.length > 0 ? EXIT.rowsNotTaken : EXIT.done;
    printImport(file, outcome, flags.dryRun);
  });
}

/** What was left out and why on standard error, the counts on standard output. */
function printImport(
  { unknownColumns, unreadSheets }: ImportFile,
  outcome: ImportOutcome,
  dryRun: boolean,
): void {
  const { command: texts } = exchangeTexts('nb');
  const warn = (line: string) => process.stderr.write(`${forTerminal(line)}\n`);
  for (const name of unknownColumns.slice(0, ROWS_SHOWN)) warn(texts.unknownColumn(name));
  if (unreadSheets.length > 0) warn(texts.unreadSheets(unreadSheets.slice(0, ROWS_SHOWN).join(', ')));
  for (const row of outcome.rejected.slice(0, ROWS_SHOWN)) {
    const { line, id, problems } = describeRejected(row, 'nb');
    for (const { field, text } of problems)
      warn(texts.line(String(line), id ?? '', field === null ? text : `${field}: ${text}`));
  }
  const hidden = outcome.rejected.length - ROWS_SHOWN;
  if (hidden > 0) warn(texts.moreRejects(String(hidden)));
  if (!dryRun && !outcome.isStored) warn(texts.nothingTaken);
  const { fresh, changed, same, rejected } = countKinds(outcome);
  const counted = [fresh, changed, same, rejected].map(String) as [string, string, string, string];
  process.stdout.write(`${texts.outcome(...counted)}\n`);
  if (dryRun) process.stdout.write(`${texts.dryRun}\n`);
}
