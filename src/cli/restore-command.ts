import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError, readConfig, type Config, type ConfigFlags } from '../config.ts';
import { eraseWhatIsDestroyed } from '../features/erasure/erase-what-is-destroyed.ts';
import { writeCheckpoint } from '../platform/audit/write-checkpoint.ts';
import { ownIdentityFile, readIdentities } from '../platform/backup/age-keys.ts';
import { inspectBackup, loadInScratch } from '../platform/backup/make-backup.ts';
import { readFrames } from '../platform/backup/read-frames.ts';
import { restoreDatabase } from '../platform/backup/restore-database.ts';
import { openSealedFile } from '../platform/backup/sealed-file.ts';
import { keystoreFile, openKeys } from '../platform/crypto/open-keys.ts';
import { reachDatabase } from '../platform/db/reach-database.ts';
import { logOperation } from './backup-command.ts';
import { openReady, withInstallationOptions } from './installation-options.ts';
import { showProgress } from './show-progress.ts';

type Flags = ConfigFlags & { identity?: string; replace: boolean; check: boolean };

export function addRestoreCommand(program: Command): void {
  withInstallationOptions(program.command('restore <file>'))
    .description('put a backup in place of an empty database, or check that it could be')
    .option('--identity <file>', 'the key that opens the backup; else the one that was made here')
    .option('--replace', 'in place of the data that is here, which is gone then', false)
    .option(
      '--check',
      'load it into a database for a while and compare every table; nothing is changed',
      false,
    )
    .action((file: string, flags: Flags) => restore(file, flags));
}

async function restore(file: string, flags: Flags): Promise<void> {
  const config = readConfig(flags, process.env);
  const own = ownIdentityFile(config.dataDir);
  if (flags.identity === undefined && !existsSync(own))
    throw new UsageError('say with --identity FILE which key opens the backup');
  const identities = await readIdentities(flags.identity ?? own);
  const open = () => readFrames(openSealedFile(file, identities));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say('Reading the backup …');
  // Nothing is touched before the whole file has been read once.
  const { header, end } = await inspect(file, identities, config, flags.check, say);
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  say(`Whole: made ${header.made}, ${String(rows)} rows of ${String(header.tables.length)} tables.`);
  const database = await reachDatabase(config, { mayCreate: true }, say);
  const progress = showProgress('loaded', rows);
  try {
    if (flags.check) await loadInScratch(database.connection, open(), progress.step);
    else
      await restoreDatabase(
        database.connection,
        open(),
        { replace: flags.replace, settle: () => settle(config, progress.end, say) },
        progress.step,
      );
    progress.end();
  } finally {
    progress.end();
    await database.close();
  }
  process.stdout.write(
    flags.check
      ? `${file} can be restored: ${String(rows)} rows loaded and compared\n`
      : `restored ${file}: ${String(rows)} rows, as of ${header.made}. Everyone signs in anew.\n`,
  );
}

async function inspect(
  file: string,
  identities: readonly string[],
  config: Config,
  isCheck: boolean,
  say: (line: string) => void,
) {
  if (!existsSync(keystoreFile(config))) {
    if (!isCheck)
      throw new UsageError(
        `there is no keystore at ${keystoreFile(config)}, and without its keys what is sealed in the backup does not open: bring it back first, levekar keys restore`,
      );
    say('There is no keystore here to compare with: whether the backup is of it is not checked.');
    return inspectBackup(file, identities, null);
  }
  const keys = openKeys(config);
  try {
    return await inspectBackup(file, identities, keys);
  } finally {
    keys.close();
  }
}

/** Migrates, seals, erases again what was erased since, and says in log and checkpoints that time went back. */
async function settle(config: Config, endProgress: () => void, say: (line: string) => void): Promise<void> {
  endProgress();
  const installation = await openReady(config, say);
  try {
    for (const name of installation.migrated) say(`applied ${name}`);
    const again = await installation.asOwner((owner) => eraseWhatIsDestroyed(owner, installation.keys));
    if (again > 0) say(`Erased again what had been erased or removed since: ${String(again)} records`);
    const problems = await installation.asOwner((owner) =>
      writeCheckpoint(owner, installation.keys, config, 'restored'),
    );
    for (const problem of problems) say(`A checkpoint of the access log waits: ${problem}`);
    await logOperation(installation, 'backup.restored');
  } finally {
    await installation.close();
  }
}
