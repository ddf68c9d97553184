import type { Command } from 'commander';
import { readConfig, type Config, type ConfigFlags } from '../config.ts';
import { openInstallation, type Installation } from '../platform/db/open-installation.ts';

/** The options by which every command finds its data. */
export function withInstallationOptions(command: Command): Command {
  return command
    .option('--data <dir>', 'folder of the embedded database (LEVEKAR_DATA, else ./data)')
    .option('--database <url>', 'a PostgreSQL 15 to 18 instead (LEVEKAR_DATABASE)');
}

/** Opens the installation for the length of one command; progress goes to standard error. */
export async function withInstallation<T>(
  flags: ConfigFlags,
  work: (installation: Installation, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(flags, process.env);
  const installation = await openInstallation(config, (line) => process.stderr.write(`${line}\n`));
  try {
    return await work(installation, config);
  } finally {
    await installation.close();
  }
}
