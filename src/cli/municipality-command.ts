import type { Command } from 'commander';
import { UsageError, type ConfigFlags } from '../config.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { foundMunicipality } from '../features/people/found-municipality.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

export function addMunicipalityCommand(program: Command): void {
  const command = program.command('municipality').description('the municipalities of this installation');
  withInstallationOptions(command.command('add <code> <name>'))
    .description('add a municipality with its code lists and first team')
    .option('--team <name>', 'the first team', EXAMPLE.team)
    .action(async (code: string, name: string, flags: ConfigFlags & { team: string }) => {
      if (!/^\d{4}$/u.test(code)) throw new UsageError('a municipality has a number of four digits');
      await withInstallation(flags, async (installation) => {
        const founding = { code, name, team: flags.team, areas: [], registrationStarts: {} };
        const isNew = await installation.asOwner((owner) => foundMunicipality(owner, founding));
        process.stdout.write(isNew ? `added ${code} ${name}\n` : `${code} was there already\n`);
      });
    });
}
