import { resolve } from 'node:path';

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
  /** PORT or --port: 4100 when not set. */
  port: number;
  /** LEVEKAR_TRUSTED_PROXIES: addresses, separated by commas, whose forwarded headers are believed. */
  trustedProxies: readonly string[];
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
  return {
    dataDir: resolve(flags.data ?? (env.LEVEKAR_DATA || 'data')),
    databaseUrl: database === '' ? null : database,
    appDatabaseUrl: env.LEVEKAR_APP_DATABASE || null,
    commandKey: env.LEVEKAR_KEY || null,
    port: readPort(flags.port ?? (env.PORT || '4100')),
    trustedProxies: (env.LEVEKAR_TRUSTED_PROXIES ?? '').split(',').filter((address) => address.trim() !== ''),
    realBirthNumbers: readYes('LEVEKAR_REAL_BIRTH_NUMBERS', env.LEVEKAR_REAL_BIRTH_NUMBERS ?? ''),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new UsageError(`not a port: ${text}`);
  return port;
}

// Anything but a plain yes or no is a slip, and with people's numbers a slip must not pass for an answer.
function readYes(name: string, text: string): boolean {
  if (!/^(yes|no|)$/u.test(text)) throw new UsageError(`${name} is yes or no`);
  return text === 'yes';
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}
