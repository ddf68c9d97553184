import type { Command } from 'commander';
import { readConfig, type Config, type ConfigFlags } from '../config.ts';
import { destroyEndedKeys } from '../features/erasure/erase-what-is-destroyed.ts';
import { replayErasures } from '../features/erasure/replay-erasures.ts';
import { openInstallation, type Installation } from '../platform/db/open-installation.ts';

/** The options by which every command finds its data. */
export function withInstallationOptions(command: Command): Command {
  return command
    .option('--data <dir>', 'folder of the embedded database (LEVEKAR_DATA, else ./data)')
    .option('--database <url>', 'a PostgreSQL 15 to 18 instead (LEVEKAR_DATABASE)');
}

/**
 * Opens the installation, and erases again what an older copy of the database or the keystore brought back.
 */
export async function openReady(config: Config, report: (line: string) => void): Promise<Installation> {
  const installation = await openInstallation(config, report);
  try {
    const { rows, keys, foreign } = await installation.asOwner(async (owner) => {
      await destroyEndedKeys(owner, installation.keys);
      return replayErasures(owner, installation.keys, config.erasureJournal);
    });
    if (rows > 0 || keys > 0)
      report(`Erased again what a copy had brought back: ${String(rows)} rows, ${String(keys)} keys`);
    if (foreign > 0) report(`${String(foreign)} lines of the erasure journal are not this installation's`);
    return installation;
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Opens the installation for the length of one command; progress goes to standard error. */
export async function withInstallation<T>(
  flags: ConfigFlags,
  work: (installation: Installation, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(flags, process.env);
  const installation = await openReady(config, (line) => process.stderr.write(`${line}\n`));
  try {
    return await work(installation, config);
  } finally {
    await installation.close();
  }
}
