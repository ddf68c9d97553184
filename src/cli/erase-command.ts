import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { UsageError, type Config, type ConfigFlags } from '../config.ts';
import { eraseFamily } from '../features/erasure/erase-family.ts';
import { findFamilyToErase } from '../features/erasure/erasure-queries.ts';
import { findFamilyId } from '../features/families/find-family-id.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { systemClock } from '../shared/clock.ts';
import { actAs, withActingOptions, type ActingFlags } from './act-as.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

type Flags = ConfigFlags & ActingFlags & { yes: boolean };

/** Erasing has no way back; at a terminal it is asked for once more. */
export function addEraseCommand(program: Command): void {
  const command = program.command('erase').description('erase for good, from every copy');
  withActingOptions(withInstallationOptions(command.command('family <family>')))
    .description(
      'erase a family, by its reference or id: its rows, and the key without which no backup opens',
    )
    .option('--yes', 'do not ask', false)
    .action((family: string, flags: Flags) =>
      withInstallation(flags, (installation, config) => erase(installation, config, family, flags)),
    );
}

async function erase(installation: Installation, config: Config, given: string, flags: Flags): Promise<void> {
  const familyId = await findErasable(installation, given, flags);
  if (!flags.yes && process.stdin.isTTY) await askOnceMore(given);
  // Who had it erased is in the log before anything is gone.
  await actAs(installation, { ...flags, roles: ['operator', 'team_lead'] }, ({ tx, actor }) =>
    writeAccessLog(tx, actor, 'family.erased', [familyId]),
  );
  const means = { keys: installation.keys, journal: config.erasureJournal, now: systemClock.now() };
  const erased = await installation.asOwner((owner) =>
    eraseFamily(owner, means, { municipality: flags.municipality, familyId }),
  );
  if (erased === null) throw new UsageError('no such family');
  const keys = installation.keys.destroyKeys(erased.keyOwners);
  process.stdout.write(
    `erased: ${String(erased.rows)} rows deleted, ${String(keys)} keys destroyed` +
      `${erased.enquiries === 0 ? '' : `, enquiries left as figures: ${String(erased.enquiries)}`}\n`,
  );
  process.stdout.write(
    'A backup made before now no longer opens what was theirs. Backups of the keystore from before now still hold\n' +
      'the keys: they are to be gone within 7 days (levekar keys status).\n',
  );
}

/** With an account, only a family that the account sees; else whichever there is. */
async function findErasable(installation: Installation, given: string, flags: Flags): Promise<string> {
  const id =
    flags.as === undefined
      ? await installation.asOwner((owner) => findFamilyToErase(owner, flags.municipality, given))
      : await actAs(installation, { ...flags, roles: ['team_lead'] }, ({ tx }) => findFamilyId(tx, given));
  if (id === null) throw new UsageError('no such family');
  return id;
}

async function askOnceMore(given: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(
      `This cannot be undone, and no backup brings it back. Write ${given} once more to erase the family: `,
    );
    if (answer.trim() !== given) throw new UsageError('nothing was erased');
  } finally {
    terminal.close();
  }
}
