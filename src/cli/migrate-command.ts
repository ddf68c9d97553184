import type { Command } from 'commander';
import type { ConfigFlags } from '../config.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

export function addMigrateCommand(program: Command): void {
  withInstallationOptions(program.command('migrate'))
    .description('bring the database to the form that this program needs')
    .option('--new-key', 'make a new key for the command line; the old one is of no use from then on', false)
    .action(async (flags: ConfigFlags & { newKey: boolean }) => {
      await withInstallation(flags, async (installation) => {
        for (const name of installation.migrated) process.stdout.write(`applied ${name}\n`);
        if (installation.migrated.length === 0) process.stdout.write('nothing to apply\n');
        if (!flags.newKey) return;
        await installation.renewKey();
        process.stdout.write('made a new key\n');
      });
    });
}
