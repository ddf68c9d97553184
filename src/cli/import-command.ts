import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { UsageError, type ConfigFlags } from '../config.ts';
import {
  findCodes,
  findSpellings,
  saveSpellings,
  type Spelling,
} from '../features/code-lists/code-queries.ts';
import { importEnquiries } from '../features/enquiries/import-enquiries.ts';
import { decodeText } from '../platform/documents/sheets/decode-text.ts';
import { isFileRefusal, type FileRefusal } from '../platform/documents/sheets/file-refusal.ts';
import { readMapping } from '../features/enquiries/import/mapping-file.ts';
import { prepareImport, type PreparedImport } from '../features/enquiries/import/prepare-import.ts';
import { readFileBounded } from '../platform/documents/sheets/read-file.ts';
import { writeRejectsFile } from '../features/enquiries/import/rejects-file.ts';
import { fileRefusalText, mappingProblemText } from '../messages/import-text.ts';
import type { Tx } from '../platform/db/transaction.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import { systemClock, today } from '../shared/clock.ts';
import { normalised } from '../shared/normalised.ts';
import { EXIT, InputRefused } from './exit-code.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';
import { actAs, findTeam, withActingOptions, type ActingFlags } from './act-as.ts';
import { printImport } from './print-import.ts';
import { isSameFile, writeOut } from './write-out.ts';

type Flags = ConfigFlags &
  ActingFlags & {
    team?: string;
    sheet?: string;
    mapping?: string;
    dryRun: boolean;
    acceptValid: boolean;
    rejects?: string;
  };

// The operator and who the import's route is open to.
const IMPORTERS = ['operator', 'adviser', 'team_lead'] as const;

const MAX_MAPPING_BYTES = 1024 * 1024;

export function addImportCommand(program: Command): void {
  const command = program.command('import').description('take data of before into the register');
  withActingOptions(withInstallationOptions(command.command('enquiries <file>')))
    .description('import a register of enquiries from CSV or XLSX')
    .option('--team <name>', "the team whose register it is; the municipality's first when left out")
    .option(
      '--sheet <name>',
      'the sheet of a workbook; the first with the headers of a register when left out',
    )
    .option(
      '--mapping <file>',
      "what the team's own spellings mean: JSON {list: {spelling: code}}, or CSV list;spelling;code",
    )
    .option('--dry-run', 'say what would happen and store nothing', false)
    .option('--accept-valid', 'take the valid rows although others are refused', false)
    .option('--rejects <file>', 'write the refused rows here, to be mended and imported again')
    .addHelpText(
      'after',
      '\nExit codes: 0 all rows are in the register; 2 wrong usage; 3 some rows were not taken.',
    )
    .action(async (file: string, flags: Flags) => {
      await assertRejectsOverwriteNothing(file, flags);
      const bytes = await readFileBounded(file);
      if (isFileRefusal(bytes)) throw fileError(bytes);
      const mappingText = flags.mapping === undefined ? null : await readMappingFile(flags.mapping);
      await withInstallation(flags, async (installation) => {
        const { team, prepared, outcome } = await actAs(
          installation,
          { ...flags, roles: IMPORTERS },
          async ({ tx, actor }) => {
            const team = findTeam(actor, flags.team);
            const { prepared, mapping } = await prepare(tx, bytes, flags.sheet ?? null, mappingText);
            const outcome = await importEnquiries(tx, team.id, prepared, {
              acceptValid: flags.acceptValid,
              dryRun: flags.dryRun,
            });
            if (!flags.dryRun && outcome.taken > 0) await saveSpellings(tx, mapping);
            await writeAccessLog(tx, actor, flags.dryRun ? 'import.previewed' : 'enquiries.imported', []);
            if (flags.rejects !== undefined)
              await writeOut(
                flags.rejects,
                writeRejectsFile({ headers: prepared.headers, rejects: outcome.rejects }, 'nb'),
              );
            return { team, prepared, outcome };
          },
        );
        // Only now is it stored: said earlier, it could still be untrue.
        process.exitCode = outcome.rejects.length > 0 ? EXIT.rowsNotTaken : EXIT.done;
        printImport(prepared, outcome, { team: team.name, dryRun: flags.dryRun, language: 'nb' });
      });
    });
}

/** The rows that are valid stand in the register file alone until they are taken. */
async function assertRejectsOverwriteNothing(file: string, { rejects, mapping }: Flags): Promise<void> {
  if (rejects === undefined) return;
  for (const read of mapping === undefined ? [file] : [file, mapping])
    if (await isSameFile(read, rejects))
      throw new UsageError(`--rejects would overwrite ${read}: name another file`);
}

/** A path that leads to no file is the caller's; a file that is no register is the input's. */
function fileError(refusal: FileRefusal): Error {
  const text = fileRefusalText('nb', refusal);
  const isPath = refusal.fileRefusal === 'file_not_found' || refusal.fileRefusal === 'file_unreadable';
  return isPath ? new UsageError(text) : new InputRefused(text);
}

async function readMappingFile(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_MAPPING_BYTES) throw new UsageError(`${path} is too large for a mapping file`);
    const decoded = decodeText(bytes);
    if (!isFileRefusal(decoded)) return decoded.text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  throw new UsageError(`cannot read the mapping file ${path}`);
}

async function prepare(
  tx: Tx,
  bytes: Uint8Array,
  sheet: string | null,
  mappingText: string | null,
): Promise<{ prepared: PreparedImport; mapping: Spelling[] }> {
  const codes = await findCodes(tx);
  const { spellings: mapping, problems } =
    mappingText === null ? { spellings: [], problems: [] } : readMapping(mappingText, codes);
  if (problems.length > 0)
    throw new UsageError(problems.map((problem) => mappingProblemText('nb', problem)).join('\n'));
  const spellings = await findSpellings(tx);
  const prepared = await prepareImport({
    bytes,
    sheet,
    codes,
    spellings,
    mapping,
    today: today(systemClock),
  });
  if (isFileRefusal(prepared)) throw fileError(prepared);
  return {
    prepared,
    mapping: mapping.map((entry) => ({ ...entry, spelling: normalised(entry.spelling) })),
  };
}
