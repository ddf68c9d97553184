import { sql } from 'kysely';
import type { Database } from '../../src/platform/db/database.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { NOON, PLACE, SMALL_WORLD } from './small-world.ts';

/** Something that somebody does to the small world by SQL alone, past all routes, and what comes of it. */
export type Rule = {
  name: string;
  /** Account of the small world. */
  as: number;
  /** One after the other, in one transaction that is undone. */
  does: readonly string[];
  /** Of the last statement: the code of its error, how many rows it wrote, or the first value that it read. */
  gives: string;
};

class Undone extends Error {}

/** What comes of it where that is something else; null when it is as it should be. */
export async function tryRule(db: Database, { name, as, does, gives }: Rule): Promise<string | null> {
  const account = SMALL_WORLD.world.accounts.find(({ id }) => id === as);
  const actor = {
    accountId: PLACE.uuid('account', as),
    municipalityId: PLACE.municipality(account?.municipality ?? 0),
  };
  let given = '';
  await inTransaction(db, { now: () => new Date(NOON) }, actor, async (tx) => {
    for (const statement of does) {
      const { rows, numAffectedRows } = await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(tx);
      given =
        numAffectedRows === undefined || rows.length > 0
          ? String(Object.values(rows[0] ?? {})[0])
          : String(numAffectedRows);
    }
    throw new Undone();
  }).catch((error: unknown) => {
    if (error instanceof Undone) return;
    given = (error as { code?: string }).code ?? String(error);
  });
  return given === gives ? null : `${name}: ${given} and not ${gives}`;
}
