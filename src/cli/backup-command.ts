import type { Command } from 'commander';
import { UsageError, readConfig, type Config, type ConfigFlags } from '../config.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import {
  makeIdentityFile,
  ownIdentityFile,
  ownRecipient,
  readRecipients,
} from '../platform/backup/age-keys.ts';
import { writeLastBackup } from '../platform/backup/last-backup.ts';
import { makeBackup, type BackupReport } from '../platform/backup/make-backup.ts';
import { mayMakeDatabases } from '../platform/backup/scratch-database.ts';
import { openKeys } from '../platform/crypto/open-keys.ts';
import { reachDatabase } from '../platform/db/reach-database.ts';
import { systemClock } from '../shared/clock.ts';
import { actAs } from './act-as.ts';
import { openReady, withInstallationOptions } from './installation-options.ts';
import { showProgress } from './show-progress.ts';

type Flags = ConfigFlags & {
  out?: string;
  to: string[];
  force: boolean;
  verify?: boolean;
  makeKey?: string;
};

export function addBackupCommand(program: Command): void {
  withInstallationOptions(program.command('backup'))
    .description('write everything in the database to one file, encrypted to a public key')
    .option('--out <file>', 'the file to write')
    .option(
      '--to <recipient...>',
      'whose key opens it: age1… (LEVEKAR_BACKUP_RECIPIENT, else a pair made here)',
      [],
    )
    .option('--force', 'write over a file that is there', false)
    .option('--verify', 'load it into a database for a while, and compare every table (done where it may be)')
    .option('--no-verify', 'only read it back')
    .option('--make-key <file>', 'make a key pair instead: the file opens backups, and belongs elsewhere')
    .action((flags: Flags) => (flags.makeKey === undefined ? backUp(flags) : makeKey(flags.makeKey)));
}

async function recipientsOf(
  config: Config,
  given: readonly string[],
  say: (line: string) => void,
): Promise<string[]> {
  const recipients = readRecipients(given.length > 0 ? given : config.backupRecipients);
  if (recipients.length > 0) return recipients;
  const { recipient, isNew } = await ownRecipient(config.dataDir, systemClock.now());
  const file = ownIdentityFile(config.dataDir);
  say(
    isNew
      ? `No recipient was given, so a key pair was made: ${file} opens the backups. Keep it in two places away from this machine, and set LEVEKAR_BACKUP_RECIPIENT=${recipient}`
      : `Encrypted to the key in ${file}, which should not stay on this machine: set LEVEKAR_BACKUP_RECIPIENT=${recipient}`,
  );
  return [recipient];
}

async function makeKey(file: string): Promise<void> {
  const recipient = await makeIdentityFile(file, systemClock.now());
  process.stdout.write(`${recipient}\n`);
  process.stderr.write(
    `${file} opens every backup made to this recipient. Keep two copies of it, neither of them on this machine.\n` +
      `Set LEVEKAR_BACKUP_RECIPIENT=${recipient}, or give it with --to.\n`,
  );
}

async function backUp(flags: Flags): Promise<void> {
  const config = readConfig(flags, process.env);
  if (flags.out === undefined) throw new UsageError('say where to: --out FILE');
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const recipients = await recipientsOf(config, flags.to, say);
  const database = await reachDatabase(config, { mayCreate: false }, say);
  const keys = openKeys(config);
  const progress = showProgress('backed up');
  try {
    await logBackup(config, database.isCurrent, say);
    const { out: file, force } = flags;
    const verify = flags.verify ?? (await mayMakeDatabases(database.connection));
    if (flags.verify === undefined && !verify)
      say('The backup is not tried in a database: this login may not make one (alter role … createdb).');
    const order = { keys, clock: systemClock, file, recipients, force, verify };
    const report = await makeBackup(database.connection, order, progress.step);
    progress.end();
    if (report.header.hasPlainValues)
      say(
        'This backup holds values that were not sealed yet. What is erased later can be read in it: delete it soon.',
      );
    await writeLastBackup(config.dataDir, { made: report.header.made, file, verified: verify });
    process.stdout.write(`${describe(file, report, verify)}\n`);
  } finally {
    progress.end();
    keys.close();
    await database.close();
  }
}

/** Who took everything out is in every municipality's log before it is out. */
async function logBackup(config: Config, isCurrent: boolean, say: (line: string) => void): Promise<void> {
  if (!isCurrent) {
    say('The database has an older form than this program: the backup is not in the access log.');
    return;
  }
  const installation = await openReady(config, say);
  try {
    await logOperation(installation, 'backup.made');
  } finally {
    await installation.close();
  }
}

/** Enters what the operator did to the whole installation in the access log of every municipality. */
export async function logOperation(
  installation: Awaited<ReturnType<typeof openReady>>,
  event: 'backup.made' | 'backup.restored',
): Promise<void> {
  const codes = await installation.asOwner(async (owner) => {
    const { rows } = await owner.query<{ code: string }>('select code from municipality order by code');
    return rows.map(({ code }) => code);
  });
  for (const municipality of codes)
    await actAs(installation, { municipality, roles: ['operator'] }, ({ tx, actor }) =>
      writeAccessLog(tx, actor, event, []),
    );
}

function describe(file: string, { end, bytes }: BackupReport, isVerified: boolean): string {
  const totals = Object.values(end.tables);
  const rows = totals.reduce((sum, table) => sum + table.rows, 0);
  const how = isVerified ? 'read back, and loaded into a database and compared' : 'read back and compared';
  return `${file}: ${String(rows)} rows of ${String(totals.length)} tables, ${String(bytes)} bytes; ${how}`;
}
