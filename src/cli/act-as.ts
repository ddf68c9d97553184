import { sql } from 'kysely';
import type { Command } from 'commander';
import { UsageError } from '../config.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { foundMunicipality } from '../features/people/found-municipality.ts';
import { writeReported } from '../platform/audit/keep-log.ts';
import { CommandKeyError } from '../platform/db/command-key.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { inTransaction, type Tx } from '../platform/db/transaction.ts';
import { systemClock, type Clock } from '../shared/clock.ts';
import { normalised } from '../shared/normalised.ts';
import { SignedIn, type Role } from '../shared/signed-in.ts';

export type ActingFlags = {
  /** Four digits. */
  municipality: string;
  /** The login of the account that the command acts as; without one the municipality's operator. */
  as?: string;
};

type Acting = ActingFlags & {
  /** Roles that may do this, as the route of the same says; the operator may where `as` can be left out. */
  roles: readonly Role[];
  /** A first team's name, when the example municipality is made now. */
  team?: string | undefined;
  /** When it happens: now, but for an example. */
  clock?: Clock;
};

const OPERATOR = 'operator';

/** The option by which a command acts as a person. */
export function withActingOptions(command: Command): Command {
  return command
    .option('--municipality <code>', 'four digits', EXAMPLE.code)
    .option('--as <login>', 'act as this account, with what it may see and do, and in its name in the log');
}

/**
 * Runs a command's work as an account: the same policies and the same log as the person meets at the page.
 * It takes the data folder's key. Without a login it is the operator's, and the example municipality is made
 * where it is missing.
 * @throws UsageError without the key, for an account that is not there or has ended, and a role that may not
 */
export async function actAs<T>(
  installation: Installation,
  { municipality, as, roles, team, clock = systemClock }: Acting,
  work: (context: { tx: Tx; actor: SignedIn }) => Promise<T>,
): Promise<T> {
  if (!/^\d{4}$/u.test(municipality)) throw new UsageError('a municipality has a number of four digits');
  const key = await installation.readKey().catch(asUsageError);
  if (as === undefined && municipality === EXAMPLE.code)
    await installation.asOwner((owner) =>
      foundMunicipality(owner, { ...EXAMPLE, team: team ?? EXAMPLE.team }),
    );
  const result = await inTransaction(installation.db, clock, null, async (tx) => {
    const { rows } = await sql<{ isKey: boolean; who: unknown }>`
      select access.is_command_key(${key}) as "isKey",
        access.open_command(${as ?? OPERATOR}, ${municipality}, ${key}) as who`.execute(tx);
    if (rows[0]?.isKey !== true)
      throw new UsageError("the data folder's key is not the key of this database");
    const found = SignedIn.safeParse(rows[0].who);
    if (!found.success)
      throw new UsageError(
        as === undefined
          ? `municipality ${municipality} is not here yet: levekar municipality add ${municipality} NAME`
          : `nobody may act as ${as} in municipality ${municipality}: there is no such account, or it has ended`,
      );
    const actor = found.data;
    if (!roles.some((role) => actor.roles.includes(role)))
      throw new UsageError(`${as ?? OPERATOR} may not do this: it takes the role ${roles.join(' or ')}`);
    return work({ tx, actor });
  });
  await writeReported(installation.log, (line) => process.stderr.write(`${line}\n`));
  return result;
}

/** The actor's team of this name; without a name the first. */
export function findTeam(actor: SignedIn, name: string | undefined): { id: number; name: string } {
  const byAge = [...actor.teams].sort((a, b) => a.id - b.id);
  const team =
    name === undefined ? byAge[0] : byAge.find((known) => normalised(known.name) === normalised(name));
  if (team === undefined)
    throw new UsageError(
      byAge.length === 0
        ? `${actor.name} is in no team`
        : `no team ${name ?? ''}; there are: ${byAge.map((known) => known.name).join(', ')}`,
    );
  return team;
}

function asUsageError(error: unknown): never {
  throw error instanceof CommandKeyError ? new UsageError(error.message) : error;
}
