import type { Command } from 'commander';
import type { ConfigFlags } from '../config.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

export function addMigrateCommand(program: Command): void {
  withInstallationOptions(program.command('migrate'))
    .description('bring the database to the form that this program needs')
    .action(async (flags: ConfigFlags) => {
      await withInstallation(flags, (installation) => {
        for (const name of installation.migrated) process.stdout.write(`applied ${name}\n`);
        if (installation.migrated.length === 0) process.stdout.write('nothing to apply\n');
        return Promise.resolve();
      });
    });
}
