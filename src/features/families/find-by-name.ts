import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Keys } from '../../platform/crypto/keys.ts';
import { openSealed } from '../../platform/crypto/open-results.ts';
import type { SealedTable } from '../../platform/crypto/sealed-columns.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ListCursor } from '../../shared/list-cursor.ts';
import { foldName } from './fold-name.ts';
import { newestFamilies, position } from './newest-families.ts';

/** A search looks at so many of a team's families, the newest: more than any team has worked with. */
const MOST_LOOKED_THROUGH = 20_000;
/** Looked through at a time: others are served between. */
const BATCH = 500;

/** A family with its names as they are stored: hexadecimal, with the row and version that each is sealed for. */
type Stored = ListCursor & { version: number; name: string; persons: readonly [string, number, string][] };

/**
 * The newest families of the actor's teams, after the cursor, with a name or a person's name that contains the text.
 * The names are sealed: they are opened and looked at here, those of rows that the policies have let through.
 * @returns ids, so many at most
 */
export async function findByName(
  tx: Tx,
  q: string,
  after: ListCursor | null,
  most: number,
): Promise<string[]> {
  const wanted = foldName(q);
  const keys = keysOf(tx);
  const found: string[] = [];
  let looked = 0;
  let families = await readNames(tx, after);
  while (families.length > 0) {
    looked += families.length;
    const last = families.length === BATCH && looked < MOST_LOOKED_THROUGH ? families.at(-1) : undefined;
    // The database reads on while the names are opened here; the transaction must not end before it has.
    const next = last === undefined ? Promise.resolve([]) : readNames(tx, last);
    const [fitting, read] = await Promise.allSettled([findFitting(keys, families, wanted), next]);
    if (fitting.status === 'rejected') throw fitting.reason;
    if (read.status === 'rejected') throw read.reason;
    found.push(...fitting.value);
    families = read.value;
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

async function findFitting(keys: Keys, families: readonly Stored[], wanted: string): Promise<string[]> {
  await setImmediate(); // others are served, and the next statement is sent
  return families.filter((family) => hasName(keys, family, wanted)).map(({ id }) => id);
}

function hasName(keys: Keys, { id, version, name, persons }: Stored, wanted: string): boolean {
  const fits = (table: SealedTable, row: string, at: number, stored: string) =>
    foldName(
      openSealed(keys, { table, row, column: 'name', version: at }, Buffer.from(stored, 'hex')),
    ).includes(wanted);
  return (
    fits('family', id, version, name) ||
    persons.some(([person, personVersion, personName]) => fits('person', person, personVersion, personName))
  );
}

// As JSON, which is read far faster than an array.
async function readNames(tx: Tx, after: ListCursor | null): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select f.id, ${position(sql`f.created_at`)} as at, f.name_version as version, encode(f.name, 'hex') as name,
      (select coalesce(json_agg(json_build_array(p.id, p.version, encode(p.name, 'hex'))), '[]') from person p
       where p.municipality_id = f.municipality_id and p.family_id = f.id) as persons
    from (${newestFamilies(after, BATCH)}) f
    order by f.created_at desc, f.id`.execute(tx);
  return rows;
}
