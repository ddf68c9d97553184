import { Command, CommanderError } from 'commander';
import { addBackupCommand } from './cli/backup-command.ts';
import { addCatalogueCommand } from './cli/catalogue-command.ts';
import { addDoctorCommand } from './cli/doctor-command.ts';
import { addEraseCommand } from './cli/erase-command.ts';
import { addFamilyCommand } from './cli/family-command.ts';
import { addImportCommand } from './cli/import-command.ts';
import { addKeysCommand } from './cli/keys-command.ts';
import { addLogCommand } from './cli/log-command.ts';
import { addMailCommand } from './cli/mail-command.ts';
import { addMigrateCommand } from './cli/migrate-command.ts';
import { addMunicipalityCommand } from './cli/municipality-command.ts';
import { addReportCommand } from './cli/report-command.ts';
import { addRestoreCommand } from './cli/restore-command.ts';
import { addServeCommand } from './cli/serve-command.ts';
import { EXIT, exitCodeOf, explain } from './cli/exit-code.ts';
import { surviveClosedOutput } from './cli/survive-closed-output.ts';

surviveClosedOutput();

const program = new Command('levekar')
  .description('The shared case system of a municipality’s living-conditions team')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(levekar --help lists the commands)')
  .exitOverride();

for (const addCommand of [
  addServeCommand,
  addMigrateCommand,
  addImportCommand,
  addCatalogueCommand,
  addReportCommand,
  addMunicipalityCommand,
  addFamilyCommand,
  addEraseCommand,
  addLogCommand,
  addMailCommand,
  addKeysCommand,
  addBackupCommand,
  addRestoreCommand,
  addDoctorCommand,
])
  addCommand(program);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has already printed what is wrong; asking for help is not an error.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    process.stderr.write(`levekar: ${explain(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
