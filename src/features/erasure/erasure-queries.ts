import type pg from 'pg';
import type { Erasure } from './erasure-journal.ts';

type Takes = Pick<Erasure, 'families' | 'enquiries' | 'others'>;

/** A family by its id or its reference, merged ones too. */
export async function findFamilyToErase(
  owner: pg.Client,
  municipality: string,
  idOrReference: string,
): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>(
    `select f.id from family f join municipality m on m.id = f.municipality_id
     where m.code = $1 and (f.id::text = lower($2) or f.reference = upper($2))`,
    [municipality, idOrReference],
  );
  return rows[0]?.id ?? null;
}

/** The record with those made one with it, and the enquiries whose texts go with it, and what else has a key. */
export async function findWhatErasingTakes(
  owner: pg.Client,
  municipality: string,
  familyId: string,
): Promise<Takes | null> {
  const { rows } = await owner.query<{ takes: Takes | null }>(
    `select access.what_erasing_takes(m.id, $2) as takes from municipality m where m.code = $1`,
    [municipality, familyId],
  );
  return rows[0]?.takes ?? null;
}

/** Done again, it is as of the day on which it was done: what was under way ended then. @returns rows deleted */
export async function deleteFamilies(
  owner: pg.Client,
  { at, municipality, families, enquiries }: Pick<Erasure, 'at' | 'municipality' | 'families' | 'enquiries'>,
): Promise<number> {
  await owner.query(`select set_config('app.now', $1, true)`, [at]);
  const { rows } = await owner.query<{ deleted: number }>(
    `select access.erase_families(m.id, $2::uuid[]) as deleted, access.strip_enquiries(m.id, $3::uuid[])
     from municipality m where m.code = $1`,
    [municipality, families, enquiries],
  );
  await owner.query(`select set_config('app.now', '', true)`);
  return rows[0]?.deleted ?? 0;
}
