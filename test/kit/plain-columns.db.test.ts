import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEALED } from '../../src/platform/crypto/sealed-columns.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from './database.ts';
import { PLAIN } from './plain-columns.ts';

/** What no word can be written in: numbers, days, ids, yes and no, and lists and ranges of them. */
const WORDLESS =
  /^_?(int2|int4|int8|float8|numeric|bool|uuid|date|timestamptz|daterange|tstzrange|tstzmultirange|int4range)$/u;

const SEALED_COLUMNS = Object.entries(SEALED).flatMap(([table, { columns }]) =>
  columns.map((column) => `${table}.${column}`),
);

describe.runIf(hasTestServer())('every column that words could be written in', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** Of tables, not of their partitions; `table.column`. */
  async function findWordy(): Promise<string[]> {
    const { rows } = await database.owner.query<{ name: string; type: string }>(
      `select c.relname || '.' || a.attname as name, t.typname as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and not c.relispartition
         and a.attnum > 0 and not a.attisdropped`,
    );
    return rows.filter(({ type }) => !WORDLESS.test(type)).map(({ name }) => name);
  }

  test('is sealed, or plain for a reason that is written down', async () => {
    const known = new Set([...SEALED_COLUMNS, ...PLAIN.keys()]);
    expect((await findWordy()).filter((name) => !known.has(name))).toEqual([]);
  });

  test('is in one list, and no list has one that is gone', async () => {
    const there = new Set(await findWordy());
    expect([...SEALED_COLUMNS, ...PLAIN.keys()].filter((name) => !there.has(name))).toEqual([]);
    expect(SEALED_COLUMNS.filter((name) => PLAIN.has(name))).toEqual([]);
  });

  test('a new one is noticed, whatever its type', async () => {
    await database.owner.query('begin');
    await database.owner.query(
      `alter table person add column nickname varchar(20), add column words text[], add column said json;
       create domain pg_temp.words as text; alter table person add column more pg_temp.words`,
    );
    const found = await findWordy();
    await database.owner.query('rollback');
    for (const column of ['nickname', 'words', 'said', 'more']) expect(found).toContain(`person.${column}`);
  });
});
