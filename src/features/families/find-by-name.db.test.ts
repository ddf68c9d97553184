import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/kit/app.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { ListCursor } from '../../shared/list-cursor.ts';
import { findByName } from './find-by-name.ts';

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** More than are looked through at a time. */
const FAMILIES = 1203;

describe.runIf(hasTestServer())('a search among many names', () => {
  let database: TestDatabase;
  let actor: { accountId: string; municipalityId: number };
  /** Newest first. */
  const ids = Array.from({ length: FAMILIES }, () => randomUUID());

  beforeAll(async () => {
    database = await openTestDatabase();
    const { owner, keys } = database;
    const found = await owner.query<{ id: string; m: number; team: number }>(
      `select a.id, a.municipality_id as m, t.team_id as team from account a
         join team_membership t on t.municipality_id = a.municipality_id and t.account_id = a.id
       where a.login = 'ingrid'`,
    );
    const [ingrid] = found.rows;
    if (ingrid === undefined) throw new Error('no example people');
    actor = { accountId: ingrid.id, municipalityId: ingrid.m };
    keys.makeKeys(ids);
    await owner.query(
      `insert into family (municipality_id, team_id, created_by, id, reference, name, created_at)
       select $1, $2, $3, id, reference, name, $7::timestamptz - place * interval '1 minute'
       from unnest($4::uuid[], $5::text[], $6::bytea[]) with ordinality x (id, reference, name, place)`,
      [
        ingrid.m,
        ingrid.team,
        ingrid.id,
        ids,
        ids.map((_, index) => referenceOf(index)),
        ids.map((id, index) =>
          sealerOf(keys, id)('family', id, 'name', index % 400 === 1 ? 'Sjelden Å' : 'Vanlig'),
        ),
        TEST_NOW,
      ],
    );
    const person = randomUUID();
    await owner.query(
      `insert into person (municipality_id, id, family_id, name, relation) values ($1, $2, $3, $4, 'child')`,
      [ingrid.m, person, ids[1000], sealerOf(keys, ids[1000] ?? '')('person', person, 'name', 'Enestående')],
    );
  });
  afterAll(() => database.close());

  const search = (q: string, most: number, after: ListCursor | null = null) =>
    inTransaction(database.db, { now: () => TEST_NOW }, actor, (tx) => findByName(tx, q, after, most));
  const at = (...places: number[]) => places.map((place) => ids[place]);

  test('finds them newest first, however far apart, and no more than are wanted', async () => {
    expect(await search('sjelden a', 10)).toEqual(at(1, 401, 801, 1201));
    expect(await search('SJELDEN', 2)).toEqual(at(1, 401));
    expect(await search('vanlig', 3)).toEqual(at(0, 2, 3));
    expect(await search('finnes ikke', 3)).toEqual([]);
  });

  test('goes on after a cursor', async () => {
    const beyond = { at: new Date(TEST_NOW.getTime() - 402 * 60_000).toISOString(), id: ids[401] ?? '' };
    expect(await search('sjelden', 10, beyond)).toEqual(at(801, 1201));
  });

  test('finds by the name of somebody in it', async () => {
    expect(await search('enest', 10)).toEqual(at(1000));
  });

  test('looks at no family that is hidden from the actor', async () => {
    await database.owner.query('update family set is_protected = true where id = $1', [ids[401]]);
    expect(await search('sjelden', 10)).toEqual(at(1, 801, 1201));
  });
});

/** Another for each place, in the letters of references. */
function referenceOf(place: number): string {
  return Array.from({ length: 6 }, (_, digit) => LETTERS.charAt(Math.floor(place / 31 ** digit) % 31)).join(
    '',
  );
}
