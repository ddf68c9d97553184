import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/kit/app.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { inTransaction } from '../db/transaction.ts';
import { SealBrokenError } from './envelope.ts';
import { SEALED, type SealedColumn, type SealedTable } from './sealed-columns.ts';
import { opened, sealerOf } from './sealing.ts';

type Placed = { table: SealedTable; column: string; row: string; version: number };

const COLUMNS = Object.entries(SEALED).flatMap(([table, { version, columns }]) =>
  columns.map((column) => ({
    table: table as SealedTable,
    column: column,
    versioned: version !== null,
  })),
);
const OWNER = randomUUID();
const TEXT = 'Ærlig, åpen – 第 \u{1f600} \\x00 |';

describe.runIf(hasTestServer())('what is stored sealed', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const sealed = ({ table, column, row, version }: Placed, keys = database.keys) =>
    sealerOf(keys, OWNER)(table, row, column as never, TEXT, version);

  /** Reads bytes as the program does from a row of that id and version, in a column, an array and in jsonb. */
  function read(bytes: Buffer, { table, column, row, version }: Placed): Promise<unknown> {
    const { row: id, version: versionColumn } = SEALED[table];
    const value = opened(table, column as SealedColumn<typeof table>, 't');
    return inTransaction(database.db, { now: () => TEST_NOW }, null, async (tx) => {
      const { rows } = await sql`
        select ${value} as plain, array[${value}] as list, jsonb_build_object('deep', jsonb_build_array(${value})) as json
        from (select ${row}::uuid as ${sql.ref(id)}, ${bytes}::bytea as ${sql.ref(column)}
          ${versionColumn === null ? sql`` : sql`, ${version}::integer as ${sql.ref(versionColumn)}`}) as t`.execute(
        tx,
      );
      return rows[0];
    });
  }

  test.each(COLUMNS)(
    '$table.$column opens in its own place and in no other',
    async ({ table, column, versioned }) => {
      const place: Placed = { table, column, row: randomUUID(), version: versioned ? 3 : 1 };
      const bytes = sealed(place);
      expect(await read(bytes, place)).toEqual({ plain: TEXT, list: [TEXT], json: { deep: [TEXT] } });

      await expect(read(bytes, { ...place, row: randomUUID() })).rejects.toThrow(SealBrokenError);
      if (versioned) await expect(read(bytes, { ...place, version: 4 })).rejects.toThrow(SealBrokenError);
      for (const other of COLUMNS)
        if (other.table !== table || other.column !== column)
          await expect(read(bytes, { ...place, ...other })).rejects.toThrow(SealBrokenError);
    },
  );

  test.each(COLUMNS)(
    '$table.$column opens with no byte altered and with nobody else’s key',
    async ({ table, column }) => {
      const place: Placed = { table, column, row: randomUUID(), version: 1 };
      const bytes = sealed(place);
      for (const at of [0, 1, 16, 17, 28, 29, bytes.length - 17, bytes.length - 16, bytes.length - 1]) {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
        await expect(read(altered, place)).rejects.toThrow(SealBrokenError);
      }
      const elsewhere = openMemoryKeys();
      await expect(read(sealed(place, elsewhere), place)).rejects.toThrow(/does_not_open/u);
      elsewhere.close();
    },
  );

  test('opens no more when the key is destroyed', async () => {
    const place: Placed = { table: 'contribution', column: 'text', row: randomUUID(), version: 1 };
    const owner = randomUUID();
    const bytes = sealerOf(database.keys, owner)('contribution', place.row, 'text', TEXT);
    expect(await read(bytes, place)).toMatchObject({ plain: TEXT });
    database.keys.destroyKeys([owner]);
    await expect(read(bytes, place)).rejects.toThrow(/no_key/u);
  });

  test('is bytes that the database takes in no other form', async () => {
    const { rows } = await database.owner.query<{ name: string; checks: string[] }>(
      `select c.table_name || '.' || c.column_name || ' ' || c.data_type as name,
         array(select pg_get_constraintdef(k.oid) from pg_constraint k
           where k.conrelid = c.table_name::regclass and k.contype = 'c') as checks
       from information_schema.columns c where c.table_schema = 'public'`,
    );
    for (const { table, column } of COLUMNS) {
      const found = rows.find(({ name }) => name === `${table}.${column} bytea`);
      expect(found, `${table}.${column} is bytes`).toBeDefined();
      expect(
        found?.checks.some(
          (check) =>
            check.includes(`access.is_sealed(${column})`) || check.includes(`access.is_sealed("${column}")`),
        ),
        `${table}.${column} is checked`,
      ).toBe(true);
    }
  });
});
