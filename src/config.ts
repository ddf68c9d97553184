import { join, resolve } from 'node:path';

/** Everything that can be set, read once. Flags win over the environment. */
export type Config = {
  /** LEVEKAR_DATA or --data: the folder of the embedded database; `./data` when not set. */
  dataDir: string;
  /** LEVEKAR_DATABASE or --database: a PostgreSQL 15 to 18 to use instead, as who may migrate. */
  databaseUrl: string | null;
  /** LEVEKAR_APP_DATABASE: the application's own login there; made by the migrator when not set. */
  appDatabaseUrl: string | null;
  /** LEVEKAR_KEY: the command line's key where no data folder holds it, as in a container. */
  commandKey: string | null;
  /** LEVEKAR_KEYSTORE: the folder of the keystore; `keystore` in the data folder when not set. */
  keystoreDir: string | null;
  /** LEVEKAR_MASTER_KEY: the master key of the keystore, base64url of 32 bytes; wins over the two below. */
  masterKey: string | null;
  /** LEVEKAR_MASTER_KEY_COMMAND: a command that prints it, as of a key service; wins over the file. */
  masterKeyCommand: string | null;
  /** LEVEKAR_MASTER_KEY_FILE: the file that has it; `master.key` in the data folder when not set. */
  masterKeyFile: string | null;
  /** LEVEKAR_NEW_MASTER_KEY: what `levekar keys rotate` changes to, where the program keeps no file of it. */
  newMasterKey: string | null;
  /** LEVEKAR_ERASURES: the journal of what was erased, apart from the database; `erasures.jsonl` in the data folder when not set. */
  erasureJournal: string;
  /** LEVEKAR_CHECKPOINTS: the file that checkpoints of the access log are added to; `log-checkpoints.jsonl` in the data folder when not set. */
  checkpointFile: string;
  /** LEVEKAR_CHECKPOINT_COMMAND: a command that takes each checkpoint on its standard input as well. */
  checkpointCommand: string | null;
  /**
   * LEVEKAR_SCAN_COMMAND: a command that takes an attached file on its standard input and ends with 0 for clean and 1
   * for infected, as `clamdscan -` does; with anything else the file is refused.
   */
  scanCommand: string | null;
  /** LEVEKAR_BACKUP_RECIPIENT: whom backups are encrypted to, age1…; several with commas between. */
  backupRecipients: readonly string[];
  /** LEVEKAR_SMTP_URL: the mail server, smtp://user:password@host:port or smtps://; without it nothing is sent. */
  smtpUrl: string | null;
  /** LEVEKAR_MAIL_FROM: whom mail is from; needed with a mail server. */
  mailFrom: string | null;
  /** LEVEKAR_PUBLIC_ADDRESS: where the pages are reached, for links in mail; this machine's when not set. */
  publicAddress: string | null;
  /** LEVEKAR_WORK_DOMAINS: the domains, separated by commas, that links to tasks may be sent to; any when not set. */
  workDomains: readonly string[];
  /** PORT or --port: 4100 when not set. */
  port: number;
  /** LEVEKAR_TRUSTED_PROXIES: addresses, separated by commas, whose forwarded headers are believed. */
  trustedProxies: readonly string[];
  /** LEVEKAR_SESSION_IDLE_MINUTES and LEVEKAR_SESSION_HOURS: 30 minutes without a request, 10 hours in all. */
  sessions: { idleMinutes: number; hours: number };
  /** LEVEKAR_REAL_BIRTH_NUMBERS=yes, in production: without it only numbers of the test series are taken. */
  realBirthNumbers: boolean;
};

export type ConfigFlags = { data?: string; database?: string; port?: string };

/** @throws UsageError for a setting that cannot be meant */
export function readConfig(flags: ConfigFlags, env: NodeJS.ProcessEnv): Config {
  const database = flags.database ?? (flags.data === undefined ? env.LEVEKAR_DATABASE : '') ?? '';
  if (flags.database !== undefined && flags.data !== undefined)
    throw new UsageError('use either --data or --database, not both');
  // An empty flag is a shell variable that was not set: the data would go somewhere nobody meant.
  if (flags.data === '' || flags.database === '') throw new UsageError('--data and --database need a value');
  if (database !== '' && !/^postgres(ql)?:\/\//u.test(database))
    throw new UsageError('not a PostgreSQL address: postgres://user:password@host:port/database');
  const dataDir = resolve(flags.data ?? (env.LEVEKAR_DATA || 'data'));
  return {
    dataDir,
    databaseUrl: database === '' ? null : database,
    appDatabaseUrl: env.LEVEKAR_APP_DATABASE || null,
    commandKey: env.LEVEKAR_KEY || null,
    keystoreDir: env.LEVEKAR_KEYSTORE ? resolve(env.LEVEKAR_KEYSTORE) : null,
    masterKey: env.LEVEKAR_MASTER_KEY || null,
    masterKeyCommand: env.LEVEKAR_MASTER_KEY_COMMAND || null,
    masterKeyFile: env.LEVEKAR_MASTER_KEY_FILE ? resolve(env.LEVEKAR_MASTER_KEY_FILE) : null,
    newMasterKey: env.LEVEKAR_NEW_MASTER_KEY || null,
    erasureJournal: resolve(env.LEVEKAR_ERASURES || join(dataDir, 'erasures.jsonl')),
    checkpointFile: resolve(env.LEVEKAR_CHECKPOINTS || join(dataDir, 'log-checkpoints.jsonl')),
    checkpointCommand: env.LEVEKAR_CHECKPOINT_COMMAND || null,
    scanCommand: env.LEVEKAR_SCAN_COMMAND || null,
    backupRecipients: env.LEVEKAR_BACKUP_RECIPIENT ? [env.LEVEKAR_BACKUP_RECIPIENT] : [],
    ...readMail(env),
    port: readPort(flags.port ?? (env.PORT || '4100')),
    trustedProxies: (env.LEVEKAR_TRUSTED_PROXIES ?? '').split(',').filter((address) => address.trim() !== ''),
    sessions: {
      idleMinutes: readCount('LEVEKAR_SESSION_IDLE_MINUTES', env.LEVEKAR_SESSION_IDLE_MINUTES, 30, 1440),
      hours: readCount('LEVEKAR_SESSION_HOURS', env.LEVEKAR_SESSION_HOURS, 10, 24),
    },
    realBirthNumbers: readYes('LEVEKAR_REAL_BIRTH_NUMBERS', env.LEVEKAR_REAL_BIRTH_NUMBERS ?? ''),
  };
}

function readMail(
  env: NodeJS.ProcessEnv,
): Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicAddress' | 'workDomains'> {
  const smtpUrl = env.LEVEKAR_SMTP_URL || null;
  const mailFrom = env.LEVEKAR_MAIL_FROM || null;
  const publicAddress = (env.LEVEKAR_PUBLIC_ADDRESS || null)?.replace(/\/$/u, '') ?? null;
  const workDomains = (env.LEVEKAR_WORK_DOMAINS ?? '')
    .split(',')
    .map((domain) => domain.trim().toLowerCase())
    .filter((domain) => domain !== '');
  // Never said back: it has a password in it.
  if (smtpUrl !== null && !/^smtps?:\/\/[^/]+/u.test(smtpUrl))
    throw new UsageError('LEVEKAR_SMTP_URL is smtp://user:password@host:port or smtps://');
  if (smtpUrl !== null && URL.parse(smtpUrl) === null)
    throw new UsageError(
      'LEVEKAR_SMTP_URL is not an address: signs such as @ and / in a password are written %40, %2F',
    );
  if (smtpUrl !== null && !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(mailFrom ?? ''))
    throw new UsageError('LEVEKAR_MAIL_FROM is an e-mail address, and needed with LEVEKAR_SMTP_URL');
  if (publicAddress !== null && !/^https?:\/\/[^/?#\s]+$/u.test(publicAddress))
    throw new UsageError('LEVEKAR_PUBLIC_ADDRESS is https:// and a host, without a path');
  const wrong = workDomains.find((domain) => !/^[a-z0-9.-]+\.[a-z]{2,}$/u.test(domain));
  if (wrong !== undefined) throw new UsageError(`LEVEKAR_WORK_DOMAINS: not a domain: ${wrong}`);
  return { smtpUrl, mailFrom, publicAddress, workDomains };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new UsageError(`not a port: ${text}`);
  return port;
}

/** A whole number from 1 to the most; a session that never ends is not to be had. */
function readCount(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined || text === '') return usual;
  const count = Number(text);
  if (!/^\d{1,4}$/u.test(text) || count < 1 || count > most)
    throw new UsageError(`${name} is a whole number from 1 to ${String(most)}`);
  return count;
}

// Anything but a plain yes or no is a slip, and with people's numbers a slip must not pass for an answer.
function readYes(name: string, text: string): boolean {
  if (!/^(yes|no|)$/u.test(text)) throw new UsageError(`${name} is yes or no`);
  return text === 'yes';
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}
