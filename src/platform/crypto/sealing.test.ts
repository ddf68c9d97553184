import { randomUUID } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { SealBrokenError } from './envelope.ts';
import { keyedHash } from './key-source-hashes.ts';
import type { Keyring } from './keyring.ts';
import { keysOf, rememberKeys } from './keys-of.ts';
import { openResults, openSealed } from './open-results.ts';
import type { DB as Database } from '../db/tables.ts';
import { blindIndex, opened, sealer, sealerOf } from './sealing.ts';

let keys: Keyring;
beforeAll(() => {
  keys = openMemoryKeys();
});
afterAll(() => keys.close());

/** As access.placed in the database writes it. */
const placed = (table: string, row: string, column: string, version: number, sealed: Uint8Array) =>
  `\u0001sealed|${table}|${row}|${column}|${String(version)}|${Buffer.from(sealed).toString('hex')}`;
const open = async (rows: Record<string, unknown>[]) => {
  const plugin = openResults(keys);
  const { rows: opened } = await plugin.transformResult({
    queryId: { queryId: 'one' },
    result: { rows },
  });
  return opened;
};

describe('a value that is sealed for its place', () => {
  test('opens there, with the version it was sealed with; one that never changes has version 1', () => {
    const [owner, row] = [randomUUID(), randomUUID()];
    const seal = sealerOf(keys, owner);
    const name = seal('person', row, 'name', 'Kari', 3);
    expect(openSealed(keys, { table: 'person', row, column: 'name', version: 3 }, name)).toBe('Kari');
    const text = seal('contribution', row, 'text', '');
    expect(openSealed(keys, { table: 'contribution', row, column: 'text', version: 1 }, text)).toBe('');
    expect(() => openSealed(keys, { table: 'contribution', row, column: 'text', version: 2 }, text)).toThrow(
      SealBrokenError,
    );
  });

  test('is nothing where there is nothing, and no key is made for it', () => {
    const owner = randomUUID();
    expect(sealerOf(keys, owner)('person', randomUUID(), 'name', null)).toBeNull();
    expect(keys.keyOf(owner)).toBeNull();
  });

  test('has the keys of the database that it is in, and none without', () => {
    const [database, other] = [{}, {}];
    rememberKeys(database, keys);
    expect(keysOf(database)).toBe(keys);
    expect(() => keysOf(other)).toThrow('not opened with keys');
  });

  test('tells a key that is not there from one that does not open', () => {
    const [owner, row] = [randomUUID(), randomUUID()];
    const place = { table: 'contribution', row, column: 'text', version: 1 };
    const sealed = sealerOf(keys, owner)('contribution', row, 'text', 'hemmelig');
    const others = openMemoryKeys();
    expect(() => openSealed(others, place, sealed)).toThrow(`contribution.text of ${row}, version 1: no_key`);
    others.makeKey(owner);
    expect(() => openSealed(others, place, sealed)).toThrow('does_not_open');
    others.close();
    expect(() => openSealed(keys, place, sealed.subarray(0, 44))).toThrow('not_an_envelope');
  });
});

describe('a sealed column in a statement', () => {
  const database = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const textOf = (column: ReturnType<typeof opened>) => column.compile(database).sql.replace(/\s+/gu, ' ');

  test('is selected with its place, of which the version is the row’s or 1', () => {
    expect(textOf(opened('person', 'birth_date', 'p'))).toBe(
      `access.placed('person', "p"."id"::text, 'birth_date', "p"."version", "p"."birth_date")`,
    );
    expect(textOf(opened('person_detail', 'phone'))).toBe(
      `access.placed('person_detail', "person_detail"."person_id"::text, 'phone', "person_detail"."version", "person_detail"."phone")`,
    );
    expect(textOf(opened('contribution', 'text', 'c'))).toBe(
      `access.placed('contribution', "c"."id"::text, 'text', 1, "c"."text")`,
    );
  });

  test('is written with the keys of the transaction, and not without any', async () => {
    const [owner, row] = [randomUUID(), randomUUID()];
    await database.transaction().execute(async (tx) => {
      expect(() => sealer(tx, owner)).toThrow('not opened with keys');
      rememberKeys(tx, keys);
      const sealed = sealer(tx, owner)('contribution', row, 'text', 'ord');
      const place = { table: 'contribution', row, column: 'text', version: 1 };
      expect(openSealed(keys, place, sealed)).toBe('ord');
      await Promise.resolve();
    });
  });
});

describe('a result', () => {
  test('has what is sealed opened, however deep it lies, and the rest as it was', async () => {
    const [owner, row] = [randomUUID(), randomUUID()];
    const mark = placed(
      'person',
      row,
      'name',
      4,
      sealerOf(keys, owner)('person', row, 'name', 'Kari | Ola', 4),
    );
    const day = new Date(0);
    const bytes = Buffer.from('abc');
    const given = {
      plain: mark,
      none: null,
      word: 'sealed|x',
      number: 7,
      day,
      bytes,
      list: ['a', mark, [mark], null],
      json: { name: mark, deep: [{ name: mark, at: null, is: true }] },
    };
    expect(await open([given, { other: 'x' }])).toEqual([
      {
        plain: 'Kari | Ola',
        none: null,
        word: 'sealed|x',
        number: 7,
        day,
        bytes,
        list: ['a', 'Kari | Ola', ['Kari | Ola'], null],
        json: { name: 'Kari | Ola', deep: [{ name: 'Kari | Ola', at: null, is: true }] },
      },
      { other: 'x' },
    ]);
  });

  test('is refused whole when one value in it does not open', async () => {
    const [owner, row] = [randomUUID(), randomUUID()];
    const mark = placed('person', row, 'name', 5, sealerOf(keys, owner)('person', row, 'name', 'Kari', 4));
    await expect((async () => open([{ json: [{ name: mark }] }]))()).rejects.toThrow(SealBrokenError);
    await expect((async () => open([{ name: '\u0001sealed|' }]))()).rejects.toThrow('not_an_envelope');
  });
});

describe('a keyed digest', () => {
  test('finds the same value, and is another for each field, municipality and installation', () => {
    const index = blindIndex(keys, 'birth_number', 1, '01010112345');
    expect(index).toHaveLength(32);
    expect(blindIndex(keys, 'birth_number', 1, '01010112345')).toEqual(index);
    const strangers = openMemoryKeys();
    for (const other of [
      blindIndex(keys, 'birth_number', 1, '01010112346'),
      blindIndex(keys, 'birth_number', 2, '01010112345'),
      blindIndex(keys, 'address', 1, '01010112345'),
      blindIndex(strangers, 'birth_number', 1, '01010112345'),
    ])
      expect(other).not.toEqual(index);
    strangers.close();
  });

  test('of an imported row is known as one, and is another for each municipality', () => {
    const hash = 'ab'.repeat(32);
    const keyed = keyedHash(keys, 1, hash);
    expect(keyed).toMatch(/^keyed:[0-9a-f]{64}$/u);
    expect(keyedHash(keys, 1, hash)).toBe(keyed);
    expect(keyedHash(keys, 2, hash)).not.toBe(keyed);
    expect(keyedHash(keys, 1, 'cd'.repeat(32))).not.toBe(keyed);
    expect(keyed).not.toContain(hash);
  });
});
