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
    .action(async (code: string, givenName: string, flags: ConfigFlags & { team: string }) => {
      if (!/^\d{4}$/u.test(code)) throw new UsageError('a municipality has a number of four digits');
      const name = nameOf('municipality', givenName);
      const team = nameOf('team', flags.team);
      await withInstallation(flags, async (installation) => {
        const founding = { code, name, team, areas: [], registrationStarts: {} };
        const isNew = await installation.asOwner((owner) => foundMunicipality(owner, founding));
        process.stdout.write(isNew ? `added ${code} ${name}\n` : `${code} was there already\n`);
      });
    });
}

const MAX_NAME = 100;

/** A name that fits in a heading: not blank, and nothing in it that cannot be seen. */
function nameOf(what: string, given: string): string {
  const name = given.trim();
  if (name === '' || name.length > MAX_NAME || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(name))
    throw new UsageError(`the name of a ${what} is 1 to ${String(MAX_NAME)} visible characters`);
  return name;
}
