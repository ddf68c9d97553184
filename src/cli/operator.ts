import { sql } from 'kysely';
import type pg from 'pg';
import { UsageError } from '../config.ts';
import { EXAMPLE } from '../features/people/example-municipality.ts';
import { foundMunicipality } from '../features/people/found-municipality.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { inTransaction, type Tx } from '../platform/db/transaction.ts';
import { systemClock } from '../shared/clock.ts';
import { normalised } from '../shared/normalised.ts';
import { SignedIn } from '../shared/signed-in.ts';

/**
 * Runs a command's work as the operator of a municipality: the same policies and the same log as a
 * person at the page meets. The example municipality is made where it is missing.
 * @param team a first team's name, when the municipality is made now
 */
export async function asOperator<T>(
  installation: Installation,
  municipalityCode: string,
  team: string | undefined,
  work: (context: { tx: Tx; actor: SignedIn }) => Promise<T>,
): Promise<T> {
  const actor = await installation.asOwner((owner) => findOperator(owner, municipalityCode, team));
  return inTransaction(installation.db, systemClock, actor, async (tx) => {
    const { rows } = await sql<{ who: unknown }>`select access.signed_in() as who`.execute(tx);
    return work({ tx, actor: SignedIn.parse(rows[0]?.who) });
  });
}

/** The team of this name; without a name the municipality's first. */
export function findTeam(actor: SignedIn, name: string | undefined): { id: number; name: string } {
  const byAge = [...actor.teams].sort((a, b) => a.id - b.id);
  const team =
    name === undefined ? byAge[0] : byAge.find((known) => normalised(known.name) === normalised(name));
  if (team === undefined)
    throw new UsageError(`no team ${name ?? ''}; there are: ${byAge.map((known) => known.name).join(', ')}`);
  return team;
}

async function findOperator(
  owner: pg.Client,
  code: string,
  team: string | undefined,
): Promise<{ accountId: string; municipalityId: number }> {
  if (!/^\d{4}$/u.test(code)) throw new UsageError('a municipality has a number of four digits');
  if (code === EXAMPLE.code) await foundMunicipality(owner, { ...EXAMPLE, team: team ?? EXAMPLE.team });
  const { rows } = await owner.query<{ accountId: string; municipalityId: number }>(
    `select a.id as "accountId", a.municipality_id as "municipalityId"
     from account a join municipality m on m.id = a.municipality_id
     where m.code = $1 and a.login = 'operator'`,
    [code],
  );
  const operator = rows[0];
  if (operator === undefined)
    throw new UsageError(`municipality ${code} is not here yet: levekar municipality add ${code} NAME`);
  return operator;
}
