import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { UsageError, readConfig, type Config } from '../config.ts';
import { readIdentities, readRecipients } from '../platform/backup/age-keys.ts';
import { findOldBackups, nameKeystoreBackup, pruneBackups } from '../platform/backup/keystore-files.ts';
import { openSealedFile, sealToDraft } from '../platform/backup/sealed-file.ts';
import { restoreKeystore, serializeKeystore } from '../platform/crypto/copy-keystore.ts';
import { readKeystoreStatus } from '../platform/crypto/keystore-status.ts';
import { decodeMaster, findMasterSource, readMasterFile } from '../platform/crypto/master-key.ts';
import { keystoreFile } from '../platform/crypto/open-keys.ts';
import { rotateMaster } from '../platform/crypto/rotate-master.ts';
import { systemClock } from '../shared/clock.ts';
import { describeStatus } from './describe-keys.ts';

type DataFlag = { data?: string };
type FolderFlags = DataFlag & { folder?: string; keepDays: number };
type BackupFlags = FolderFlags & { out?: string; to: string[]; force: boolean };

const KEEP_DAYS = 7;

/** The keystore and its master key. None of it touches the database; the service may run meanwhile. */
export function addKeysCommand(program: Command): void {
  const command = program.command('keys').description('the keys that families’ texts are sealed with');
  withFolder(command.command('status'))
    .description('say what the keystore holds, and which of its backups are too old')
    .option('--json', 'as JSON', false)
    .action((flags: FolderFlags & { json: boolean }) => showStatus(flags));
  withData(command.command('rotate'))
    .description('change the master key, while the service runs')
    .option('--new-key-file <file>', 'the new key (or LEVEKAR_NEW_MASTER_KEY); else one is made')
    .action((flags: DataFlag & { newKeyFile?: string }) => rotate(flags));
  withFolder(command.command('backup'))
    .description('write a backup of the keystore, encrypted to a public key of age')
    .option('--out <file>', 'the file to write')
    .option('--to <recipient...>', 'whose key opens it: age1… (LEVEKAR_BACKUP_RECIPIENT)', [])
    .option('--force', 'write over a file that is there', false)
    .action((flags: BackupFlags) => backUp(flags));
  withData(command.command('restore <file>'))
    .description('put the keys of a backup back')
    .requiredOption('--identity <file>', 'the key that opens the backup')
    .action((file: string, flags: DataFlag & { identity: string }) => restore(file, flags));
}

function withData(command: Command): Command {
  return command.option('--data <dir>', 'the data folder (LEVEKAR_DATA, else ./data)');
}

function withFolder(command: Command): Command {
  return withData(command)
    .option('--folder <dir>', 'a folder of backups, each named by its time')
    .option('--keep-days <days>', 'how long one is kept there', readDays, KEEP_DAYS);
}

function readDays(text: string): number {
  if (!/^\d{1,3}$/u.test(text) || Number(text) < 1) throw new UsageError(`not a number of days: ${text}`);
  return Number(text);
}

function findKeystore(flags: DataFlag) {
  const config = readConfig(flags, process.env);
  return { config, path: keystoreFile(config), source: findMasterSource(config) };
}

async function showStatus(flags: FolderFlags & { json: boolean }): Promise<void> {
  const { path, source } = findKeystore(flags);
  const status = readKeystoreStatus(path, source);
  const { folder, keepDays } = flags;
  const age = { keystoreId: status.id, keepDays, now: systemClock.now() };
  const oldBackups = folder === undefined ? [] : await findOldBackups(folder, age);
  const all = { ...status, oldBackups };
  process.stdout.write(flags.json ? `${JSON.stringify(all, null, 2)}\n` : describeStatus(all, keepDays));
}

async function rotate({ newKeyFile, ...flags }: DataFlag & { newKeyFile?: string }): Promise<void> {
  const { config, path, source } = findKeystore(flags);
  const newMaster = findNewMaster(config, newKeyFile);
  const progress = sayEverySecond();
  const { generation, isFinished } = await rotateMaster({ path, source, newMaster, progress });
  process.stdout.write(
    isFinished
      ? `The master key is changed: generation ${String(generation)}. A backup of the keystore from before now\n` +
          'opens only with the old one: make another now (levekar keys backup).\n'
      : `All keys are wrapped by the new master key, generation ${String(generation)}. Both open the keystore until\n` +
          `the new one is set in place of the old (${source.name}) and the service is started with it; then only the\n` +
          'new one does. Make another backup of the keystore after that (levekar keys backup).\n',
  );
}

function sayEverySecond(): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    if (performance.now() < next && done !== total) return;
    next = performance.now() + 1000;
    process.stderr.write(`${String(done)} of ${String(total)} keys wrapped anew\n`);
  };
}

function findNewMaster({ newMasterKey }: Config, file: string | undefined): Uint8Array | null {
  if (file !== undefined) return readMasterFile(file);
  return newMasterKey === null ? null : decodeMaster(newMasterKey, 'LEVEKAR_NEW_MASTER_KEY');
}

async function backUp({ out, folder, keepDays, to, force, ...flags }: BackupFlags): Promise<void> {
  const { config, path, source } = findKeystore(flags);
  if ((out === undefined) === (folder === undefined))
    throw new UsageError('say where to, with either --out FILE or --folder DIR');
  const recipients = readRecipients(to.length > 0 ? to : config.backupRecipients);
  if (recipients.length === 0)
    throw new UsageError('nobody could open it: give --to age1… or set LEVEKAR_BACKUP_RECIPIENT');
  if (out !== undefined && existsSync(out) && !force)
    throw new UsageError(`${out} is there already; --force writes over it`);
  const { id: keystoreId, keys } = readKeystoreStatus(path, source);
  const now = systemClock.now();
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = out ?? join(folder ?? '', nameKeystoreBackup(keystoreId, now));
  const draft = await sealToDraft(asStream(serializeKeystore(path)), recipients, file);
  await draft.keep();
  process.stdout.write(`${String(keys)} keys written to ${file}\n`);
  if (folder === undefined) return;
  const pruned = await pruneBackups(await findOldBackups(folder, { keystoreId, keepDays, now }));
  for (const name of pruned) process.stdout.write(`deleted ${name}: older than ${String(keepDays)} days\n`);
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function restore(file: string, { identity, ...flags }: DataFlag & { identity: string }): Promise<void> {
  const { path, source } = findKeystore(flags);
  const chunks: Buffer[] = [];
  for await (const chunk of openSealedFile(file, await readIdentities(identity))) chunks.push(chunk);
  const { restored, kept, destroyed } = restoreKeystore(path, source, Buffer.concat(chunks));
  process.stdout.write(
    `${String(restored)} keys are back; ${String(kept)} were there; ${String(destroyed)} were destroyed since, and stay so\n` +
      'What was erased after the backup is erased again at the next start, from the erasure journal.\n',
  );
}
