import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../test/kit/database.ts';
import { UsageError, readConfig } from '../config.ts';
import { CommandKeyError, readCommandKey } from '../platform/db/command-key.ts';
import { openInstallation, type Installation } from '../platform/db/open-installation.ts';
import type { Role } from '../shared/signed-in.ts';
import { actAs } from './act-as.ts';

describe.runIf(hasTestServer())('acting as an account', () => {
  let database: TestDatabase;
  let folder: string;
  let installation: Installation;

  const openAt = (dataDir: string, commandKey: string | null = null) => {
    const { user, password, host, port, database: name } = database.migrator;
    const databaseUrl = `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
    const env = {
      LEVEKAR_DATABASE: databaseUrl,
      LEVEKAR_DATA: dataDir,
      LEVEKAR_KEY: commandKey ?? '',
      // the database's own, whichever folder the command's key is in
      LEVEKAR_KEYSTORE: join(folder, 'keystore'),
      LEVEKAR_MASTER_KEY_FILE: join(folder, 'master.key'),
    };
    return openInstallation(readConfig({}, env), () => undefined);
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'levekar-key-'));
    installation = await openAt(join(folder, 'data'));
    await database.owner.query(
      `insert into account (municipality_id, login, name, active_from, active_to)
       select id, login, login, starts, ends from municipality,
         (values ('ended', date '2018-01-01', date '2020-01-01'), ('not-yet', '2098-01-01', null)) v (login, starts, ends)
       where code = '3301'`,
    );
    await database.owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'adviser', '2018-01-01' from account where login in ('ended', 'not-yet')`,
    );
  });
  afterAll(async () => {
    await installation.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const act = (as: string | undefined, roles: readonly Role[], on = installation, municipality = '3301') =>
    actAs(on, { municipality, roles, ...(as !== undefined && { as }) }, async ({ tx, actor }) => {
      const { rows } = await sql<{ id: string }>`select access.actor() as id`.execute(tx);
      return { roles: actor.roles, isActor: rows[0]?.id === actor.accountId };
    });
  const ANY: readonly Role[] = ['adviser', 'team_lead', 'partner', 'analyst', 'steward', 'operator'];

  test('the account is the actor of the transaction; without one the operator is', async () => {
    expect(await act('ingrid', ['adviser'])).toEqual({ roles: ['adviser'], isActor: true });
    expect(await act(undefined, ['operator'])).toEqual({ roles: ['operator'], isActor: true });
  });

  test.each<[string, string, readonly Role[], RegExp]>([
    ['no account', 'nobody-here', ANY, /nobody may act as nobody-here/u],
    ['an ended account', 'ended', ANY, /nobody may act as ended/u],
    ['one that has not begun', 'not-yet', ANY, /nobody may act as not-yet/u],
    ['the operator', 'operator', ['adviser', 'partner'], /operator may not do this/u],
    ['an analyst', 'solveig', ['adviser', 'partner'], /solveig may not do this/u],
    ['a steward', 'tarjei', ['adviser', 'partner'], /tarjei may not do this/u],
  ])('refused: %s', async (_who, login, roles, why) => {
    const attempt = act(login, roles);
    await expect(attempt).rejects.toThrow(why);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
  });

  test('refused: an account of another municipality, and a municipality that is not here', async () => {
    await expect(act('ingrid', ANY, installation, '4601')).rejects.toThrow(/in municipality 4601/u);
    await expect(act(undefined, ANY, installation, '4601')).rejects.toThrow(/municipality add 4601/u);
    await expect(act('ingrid', ANY, installation, '46')).rejects.toThrow(/four digits/u);
  });

  test('another key opens nothing, and neither does the application without one', async () => {
    const withAnother = { ...installation, readKey: () => Promise.resolve(randomBytes(32)) };
    await expect(act('ingrid', ANY, withAnother)).rejects.toThrow(/not the key of this database/u);
    const { rows } = await sql<{ who: unknown }>`
      select access.open_command('ingrid', '3301', ${randomBytes(32)}) as who`.execute(database.db);
    expect(rows[0]?.who).toBeNull();
    await expect(sql`select hash from command_key`.execute(database.db)).rejects.toThrow(
      /permission denied/u,
    );
    const stored = await database.owner.query<{ row: string }>('select k::text as row from command_key k');
    expect(stored.rows).toHaveLength(1);
    expect(stored.rows[0]?.row).not.toContain((await installation.readKey()).toString('hex'));
  });

  test('a start with another folder or key leaves the key as it is', async () => {
    const before = await installation.readKey();
    await (await openAt(join(folder, 'other'), randomBytes(32).toString('base64url'))).close();
    const elsewhere = await openAt(join(folder, 'elsewhere'));
    await expect(elsewhere.readKey()).rejects.toBeInstanceOf(CommandKeyError);
    await expect(act('ingrid', ANY, elsewhere)).rejects.toBeInstanceOf(UsageError);
    await elsewhere.close();
    await expect(act('ingrid', ANY)).resolves.toMatchObject({ isActor: true });
    expect(await installation.readKey()).toEqual(before);
  });

  test('a new database takes the key that lies in the folder or is set; a damaged one stops commands only', async () => {
    const key = await installation.readKey();
    await database.owner.query('delete from command_key');
    await writeFile(join(folder, 'key'), 'half a k');
    const damaged = await openAt(folder);
    await expect(act('ingrid', ANY, damaged)).rejects.toThrow(/is not a key/u);
    await damaged.close();
    expect(await readFile(join(folder, 'key'), 'utf8')).toBe('half a k');
    expect((await database.owner.query('select from command_key')).rowCount).toBe(0);
    const set = await openAt(join(folder, 'nowhere'), key.toString('base64url'));
    await expect(act('ingrid', ANY, set)).resolves.toMatchObject({ isActor: true });
    await set.close();
    await expect(act('ingrid', ANY)).resolves.toMatchObject({ isActor: true });
  });

  test('a new key takes the place of the old one, a damaged one too', async () => {
    const before = await installation.readKey();
    await installation.renewKey();
    expect(await installation.readKey()).not.toEqual(before);
    await expect(act('ingrid', ANY)).resolves.toMatchObject({ isActor: true });
    await expect(
      act('ingrid', ANY, { ...installation, readKey: () => Promise.resolve(before) }),
    ).rejects.toThrow(/not the key/u);
  });

  test('a key that cannot be read is told from one that is not there', async () => {
    await mkdir(join(folder, 'unreadable', 'key'), { recursive: true });
    const settings = { dataDir: join(folder, 'unreadable'), commandKey: null };
    await expect(readCommandKey(settings)).rejects.toThrow(/cannot be read: .* \(EISDIR\)/u);
    await expect(readCommandKey({ ...settings, dataDir: join(folder, 'none') })).rejects.toThrow(
      /is not there/u,
    );
  });
});
