import type { Command } from 'commander';
import { UsageError, type ConfigFlags } from '../config.ts';
import { addDefaultSearchWords } from '../features/catalogue/example-catalogue.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { foundMunicipality } from '../features/people/found-municipality.ts';
import { codeFromLabel } from '../features/setup/code-from-label.ts';
import type { DefaultCode } from '../features/code-lists/default-code.ts';
import { normalised } from '../shared/normalised.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

export function addMunicipalityCommand(program: Command): void {
  const command = program.command('municipality').description('the municipalities of this installation');
  withInstallationOptions(command.command('add <code> <name>'))
    .description('add a municipality with its code lists and first team')
    .option('--team <name>', 'the first team', EXAMPLE.team)
    .option('--areas <names>', 'areas of town, separated by commas; more can be added on the page', '')
    .action(async (code: string, givenName: string, flags: ConfigFlags & { team: string; areas: string }) => {
      if (!/^\d{4}$/u.test(code)) throw new UsageError('a municipality has a number of four digits');
      const name = nameOf('municipality', givenName);
      const team = nameOf('team', flags.team);
      const areas = areasOf(flags.areas);
      await withInstallation(flags, async (installation) => {
        const founding = { code, name, team, areas, registrationStarts: {} };
        const isNew = await installation.asOwner(async (owner) => {
          const isFounded = await foundMunicipality(owner, founding);
          if (isFounded) await addDefaultSearchWords(owner, code);
          return isFounded;
        });
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

/** Areas by their names; each gets a code of its own, and a name twice is a slip of the pen. */
function areasOf(text: string): DefaultCode[] {
  const names = text
    .split(',')
    .filter((name) => name.trim() !== '')
    .map((name) => nameOf('area', name));
  if (new Set(names.map(normalised)).size !== names.length)
    throw new UsageError('two areas have the same name');
  const taken = new Set(['unknown']);
  return names.map((name) => {
    const code = codeFromLabel(name, taken);
    taken.add(code);
    return { code, nb: name, nn: name, en: name };
  });
}
