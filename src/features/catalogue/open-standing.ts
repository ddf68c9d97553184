import { beginCopy, isFreshCopy, type CopyAge } from '../../platform/db/copy-age.ts';
import type { Database } from '../../platform/db/database.ts';
import { databaseOf } from '../../platform/db/database-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { openCatalogue, type Catalogue } from './open-catalogue.ts';
import type { OpenMunicipality } from './municipality-code.ts';
import { findStanding } from './standing-queries.ts';

/** What anybody may see of a municipality, and the marks by which copies of the rest are known to hold. */
export type Standing = {
  municipality: OpenMunicipality;
  catalogue: Catalogue;
  /** Differs when the search words have changed. */
  wordsStamp: string;
  /** Today in Norway, as yyyy-mm-dd. */
  day: string;
};

type Kept = { standing: Standing; age: CopyAge };

/** An address may name any four digits, but only those that there are get kept. */
const kept = new WeakMap<Database, Map<string, Kept>>();
/** The municipality that is meant where none is named. */
const FIRST = '';

/**
 * How the open part of a municipality stands now, by one question to the database.
 * @param code the installation's first where it is not said
 * @throws AppError not_found where there is no such municipality
 */
export async function openStanding(tx: Tx, code?: string): Promise<Standing> {
  const database = databaseOf(tx);
  const age = beginCopy(database);
  const found = await findStanding(tx, code ?? null);
  if (found === undefined) throw new AppError('not_found');
  const { municipality, stamp, wordsStamp, day } = found;
  const catalogue = await openCatalogue(tx, municipality.id, stamp);
  const standing = { municipality, catalogue, wordsStamp, day };
  const ofDatabase = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, ofDatabase);
  // Two may have asked at once, and the earlier question be answered last.
  if ((ofDatabase.get(code ?? FIRST)?.age.at ?? 0) <= age.at)
    ofDatabase.set(code ?? FIRST, { standing, age });
  return standing;
}

/** The same from memory; undefined where the database is to be asked. */
export function standingFromMemory(
  database: Database,
  code: string | undefined,
  copyForMs: number,
): Standing | undefined {
  const found = kept.get(database)?.get(code ?? FIRST);
  return found !== undefined && isFreshCopy(database, found.age, copyForMs) ? found.standing : undefined;
}
