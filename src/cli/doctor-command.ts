import { Option, type Command } from 'commander';
import { readConfig, type Config, type ConfigFlags } from '../config.ts';
import { doctorTexts } from '../messages/doctor-text.ts';
import { findOldBackups } from '../platform/backup/keystore-files.ts';
import { readLastBackup } from '../platform/backup/last-backup.ts';
import { readKeystoreStatus } from '../platform/crypto/keystore-status.ts';
import { findMasterSource } from '../platform/crypto/master-key.ts';
import { keystoreFile } from '../platform/crypto/open-keys.ts';
import { parseDatabaseUrl } from '../platform/db/connection.ts';
import { reachDatabase } from '../platform/db/reach-database.ts';
import type { BackupFacts, DatabaseFacts, Facts } from '../platform/doctor/facts.ts';
import { findUnsafe, type Finding } from '../platform/doctor/find-unsafe.ts';
import { lookAtDatabase } from '../platform/doctor/look-at-database.ts';
import { lookAtFiles } from '../platform/doctor/look-at-files.ts';
import { isMailEncrypted } from '../platform/mail/open-mailer.ts';
import { systemClock } from '../shared/clock.ts';
import { LANGUAGES, type Language } from '../shared/language.ts';
import { EXIT } from './exit-code.ts';
import { withInstallationOptions } from './installation-options.ts';

type Flags = ConfigFlags & { json: boolean; language: Language; keystoreBackups?: string };

const DAY_MS = 86_400_000;
const KEEP_DAYS = 7;

export function addDoctorCommand(program: Command): void {
  withInstallationOptions(program.command('doctor'))
    .description('say what is unsafe in this installation; exit code 1 when something is serious')
    .option('--json', 'as JSON', false)
    .option('--keystore-backups <dir>', 'the folder of the keystore’s backups')
    .addOption(new Option('--language <language>', 'language of the texts').choices(LANGUAGES).default('nb'))
    .action((flags: Flags) => examine(flags));
}

async function examine(flags: Flags): Promise<void> {
  const config = readConfig(flags, process.env);
  const findings = findUnsafe(await gatherFacts(config, flags.keystoreBackups));
  process.stdout.write(flags.json ? asJson(findings, flags.language) : asText(findings, flags.language));
  if (findings.some(({ severity }) => severity === 'serious')) process.exitCode = EXIT.ourFault;
}

async function gatherFacts(config: Config, keystoreBackups: string | undefined): Promise<Facts> {
  return {
    isEmbedded: config.databaseUrl === null,
    files: await lookAtFiles(config),
    backup: await lookAtBackups(config, keystoreBackups),
    database: await reachAndLook(config),
    settings: {
      takesRealBirthNumbers: config.realBirthNumbers,
      idleMinutes: config.sessions.idleMinutes,
      sessionHours: config.sessions.hours,
      trustedProxies: config.trustedProxies.length,
      mail: {
        isInClear: config.smtpUrl !== null && !isMailEncrypted(config.smtpUrl),
        leadsNowhere: config.smtpUrl !== null && config.publicAddress === null,
      },
    },
  };
}

async function lookAtBackups(config: Config, folder: string | undefined): Promise<BackupFacts> {
  const last = await readLastBackup(config.dataDir);
  const now = systemClock.now();
  const days = last === null ? 0 : Math.floor((now.getTime() - Date.parse(last.made)) / DAY_MS);
  return {
    recipients: config.backupRecipients.length,
    last: last === null ? null : { days, isVerified: last.verified },
    oldKeystoreBackups: folder === undefined ? null : await findOldKeys(config, folder, now),
  };
}

async function findOldKeys(config: Config, folder: string, now: Date): Promise<string[]> {
  const { id } = readKeystoreStatus(keystoreFile(config), findMasterSource(config));
  return findOldBackups(folder, { keystoreId: id, keepDays: KEEP_DAYS, now });
}

/** A database that does not answer is a finding, and no reason to say nothing of the rest. */
async function reachAndLook(config: Config): Promise<DatabaseFacts | null> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const login =
    config.appDatabaseUrl === null ? null : (parseDatabaseUrl(config.appDatabaseUrl).user ?? null);
  const reached = await reachDatabase(config, { mayCreate: false }, report).catch((error: unknown) => {
    report(error instanceof Error ? error.message : String(error));
    return null;
  });
  if (reached === null) return null;
  try {
    return await lookAtDatabase(reached.connection, login);
  } finally {
    await reached.close();
  }
}

function asJson(findings: readonly Finding[], language: Language): string {
  const texts = doctorTexts(language);
  return `${JSON.stringify({ findings: findings.map((one) => ({ ...one, ...texts[one.rule](one.about) })) }, null, 2)}\n`;
}

function asText(findings: readonly Finding[], language: Language): string {
  const texts = doctorTexts(language);
  const count = (wanted: Finding['severity']) =>
    String(findings.filter(({ severity }) => severity === wanted).length);
  const lines = findings.flatMap(({ rule, severity, about }) => {
    const { what, todo } = texts[rule](about);
    return [`${texts.headings[severity]}  ${what}`, `  ${texts.whatToDo}${todo}`, ''];
  });
  if (count('serious') === '0') lines.push(texts.nothing);
  lines.push(texts.counts(count('serious'), count('warning')));
  return `${lines.join('\n')}\n`;
}
