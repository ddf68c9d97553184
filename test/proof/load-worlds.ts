import type pg from 'pg';
import type { TestDatabase } from '../kit/database.ts';
import { caseRows } from './case-rows.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { placeOf } from './place.ts';
import { consentRows } from './consent-rows.ts';
import { familyRows } from './family-rows.ts';
import { peopleRows, sessionRows, type Rows } from './people-rows.ts';
import { sealRows } from './seal-rows.ts';
import type { Notice, Trial } from './world.ts';

/** Where worlds are put, and what is sealed in them with. */
export type WorldStore = Pick<TestDatabase, 'owner' | 'keys'>;

/** Empties the database of municipalities and puts these worlds in, as the owner and with all triggers. */
export async function loadWorlds({ owner, keys }: WorldStore, worlds: readonly Trial[]): Promise<void> {
  await owner.query('begin');
  await owner.query('set local client_min_messages to warning; truncate municipality, access_log cascade');
  // in the midst of the worlds' time: of a consent that has not begun nobody is told
  await owner.query("select set_config('app.now', '2022-03-25T11:00:00Z', true)");
  await owner.query(`insert into legal_ground (code, valid_from, kind, statute, label_nb, label_nn, label_en)
    values ('proof', '2000-01-01', 'emergency', 'prøveloven § 1', 'prøve', 'prøve', 'proof') on conflict do nothing`);
  // A team is made a service by a trigger, with an id of its own; the worlds say which.
  for (const [table, rows] of Object.entries(sealRows(keys, rowsOf(worlds)))) {
    if (table === 'service') await owner.query('delete from service');
    await insertRows(owner, table, rows);
  }
  await owner.query('commit');
  const { rows } = await owner.query<{
    id: string;
    municipality_id: number;
    family_id: string;
    service_id: number;
  }>('select id, municipality_id, family_id, service_id from notice');
  for (const { world, number } of worlds) {
    const place = placeOf(world, number);
    const families = new Map(world.families.map(({ id }) => [place.uuid('family', id), id]));
    world.notices = rows.flatMap((row): Notice[] => {
      const family = families.get(row.family_id);
      const service = world.services.find(
        ({ id, municipality }) =>
          place.municipality(municipality) === row.municipality_id && place.service(id) === row.service_id,
      );
      if (family === undefined || service === undefined) return [];
      return [{ id: row.id, family, service: service.id }];
    });
  }
}

/** The rows of several worlds by table, in an order that foreign keys allow. */
function rowsOf(worlds: readonly Trial[]): Rows {
  const tables: Rows = {};
  for (const { world, number, cases } of worlds) {
    const place = placeOf(world, number);
    const parts = [
      peopleRows(world, place),
      sessionRows(world, place, cases),
      familyRows(world, place),
      consentRows(world, place),
      caseRows(world, place),
      catalogueRows(world, place),
    ];
    for (const [table, rows] of parts.flatMap((part) => Object.entries(part)))
      (tables[table] ??= []).push(...rows);
  }
  return tables;
}

async function insertRows(owner: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await owner.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
