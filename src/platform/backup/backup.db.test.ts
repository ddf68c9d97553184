import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { storeFamily } from '../../../test/kit/family.ts';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { EXAMPLE } from '../../features/people/example-municipality.ts';
import { systemClock } from '../../shared/clock.ts';
import { connect, type Connection } from '../db/connection.ts';
import type { Keys } from '../crypto/keys.ts';
import { migrate } from '../db/migrate.ts';
import { OWNER_ROLE, ensureRoles } from '../db/roles.ts';
import { makeIdentityFile, readIdentities } from './age-keys.ts';
import { BackupError } from './backup-error.ts';
import { jsonLine, makeEnd, type Header } from './backup-format.ts';
import { NOT_IN_BACKUP, ROW_SETTINGS, describeSequences, describeTables } from './describe-tables.ts';
import { inspectBackup, makeBackup } from './make-backup.ts';
import { readFrames } from './read-frames.ts';
import { digestTable } from './read-table.ts';
import { restoreDatabase } from './restore-database.ts';
import { openSealedFile, sealToDraft } from './sealed-file.ts';

const CANARY = 'Kanarifugl i klartekst';
const silent = () => undefined;

describe.runIf(hasTestServer())('a backup', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let file: string;
  let recipient: string;
  let identities: string[];
  const made: Connection[] = [];

  const beside = (suffix: string): Connection => {
    const target = { ...database.migrator, database: `${database.migrator.database}_${suffix}` };
    made.push(target);
    return target;
  };
  const order = (out: string) => ({
    keys: database.keys,
    clock: systemClock,
    file: out,
    recipients: [recipient],
    force: false,
    verify: false,
  });
  const frames = (from = file) => readFrames(openSealedFile(from, identities));
  const restore = (target: Connection, options: { replace?: boolean; settle?: () => Promise<void> } = {}) =>
    restoreDatabase(
      target,
      frames(),
      { replace: options.replace ?? false, settle: options.settle ?? (() => Promise.resolve()) },
      silent,
    );
  const databases = async () => {
    const { rows } = await database.owner.query<{ datname: string }>(
      `select datname from pg_database where datname like $1 order by 1`,
      [`${database.migrator.database}%`],
    );
    return rows.map(({ datname }) => datname);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-backup-'));
    file = join(folder, 'levekar.backup');
    recipient = await makeIdentityFile(join(folder, 'identity'), new Date());
    identities = await readIdentities(join(folder, 'identity'));
    database = await openTestDatabase();
    const { owner } = database;
    await owner.query(
      `insert into enquiry (municipality_id, id, team_id, number, kind, received_on)
       select t.municipality_id, gen_random_uuid(), t.id, n, 'case', '2024-01-01'
       from team t join municipality m on m.id = t.municipality_id and m.code = $1, generate_series(1, 3000) n
       where t.name = $2`,
      [EXAMPLE.code, EXAMPLE.team],
    );
    await storeFamily(database, {
      mark: CANARY,
      municipality: EXAMPLE.code,
      team: EXAMPLE.team,
      service: null,
      at: new Date('2022-03-01T10:00:00Z'),
      author: 'ingrid',
    });
    // Months that no migration makes, and one whose rows came before it had a table of its own.
    await owner.query(`select access.make_log_months('2031-05-01', '2031-06-01')`);
    await owner.query(
      `insert into access_log (municipality_id, shard, place, at, actor_id, roles, teams, services, event, basis, subjects, hash)
       select m.id, 3, n, timestamptz '2031-05-20' + n * interval '20 days', a.id, '{adviser}', '{}', '{}',
         E'odd\\\\ \\t\\n event', '{none}', '{}', sha256(n::text::bytea)
       from municipality m join account a on a.municipality_id = m.id and a.login = 'ingrid', generate_series(1, 3) n`,
    );
    await owner.query(
      `insert into session (municipality_id, token_hash, account_id, created_at, last_seen_at, expires_at)
       select municipality_id, sha256('token'), id, now(), now(), now() + interval '1 hour' from account where login = 'ingrid'`,
    );
    await makeBackup(database.migrator, order(file), silent);
  });
  const dropDatabase = async ({ database: name }: Connection) => {
    await database.owner.query('reset role');
    await database.owner.query(`drop database if exists ${name} with (force)`);
    await database.owner.query(`set role ${OWNER_ROLE}`);
  };
  afterAll(async () => {
    for (const target of made) await dropDatabase(target);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is restored with every row, sequence, rule and partition', async () => {
    const target = beside('whole');
    await restore(target);
    const [here, there] = [await describeWhole(database.migrator), await describeWhole(target)];
    expect(Object.keys(here.digests).length).toBeGreaterThan(30);
    expect(there).toEqual(here);
    expect(here.digests['public.access_log']?.rows).toBe(3);
    expect(await databases()).toEqual([database.migrator.database, target.database]);
    await dropDatabase(target);
  });

  test('is for its owner alone, and in clear nowhere', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['identity', 'levekar.backup']);
    const stored = await readFile(file);
    for (const text of [CANARY, 'schema_migration', 'ingrid']) expect(stored.includes(text)).toBe(false);
    let opened = '';
    for await (const chunk of openSealedFile(file, identities)) opened += chunk.toString('latin1');
    expect(opened).toContain('ingrid');
    // The program has sealed it before: not even the key of the backup opens it.
    expect(opened).not.toContain(CANARY);
    expect(opened).not.toContain(createHash('sha256').update('token').digest('hex'));
  });

  test('is not written over, but by force', async () => {
    const before = await readFile(file);
    await expect(makeBackup(database.migrator, order(file), silent)).rejects.toThrow(/--force/u);
    expect(await readFile(file)).toEqual(before);
    const other = join(folder, 'other.backup');
    await writeFile(other, 'older');
    const { bytes } = await makeBackup(
      database.migrator,
      { ...order(other), force: true, verify: true },
      silent,
    );
    expect((await stat(other)).size).toBe(bytes);
    await rm(other);
    expect(await databases()).toEqual([database.migrator.database]);
  });

  test('cut short or altered anywhere it is refused, and so are another key and another file', async () => {
    const whole = await readFile(file);
    const broken = join(folder, 'broken');
    const outcome = async (bytes: Buffer) => {
      await writeFile(broken, bytes);
      return inspectBackup(broken, identities, database.keys).then(
        () => 'taken',
        (error: unknown) => (error instanceof BackupError ? error.kind : String(error)),
      );
    };
    expect(await outcome(whole)).toBe('taken');
    const places = Array.from({ length: 24 }, (_, n) => Math.floor((whole.length * n) / 24));
    for (const at of [...places, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await outcome(altered), `byte ${String(at)}`).toMatch(/^(file|usage)$/u);
      expect(await outcome(whole.subarray(0, at)), `cut at ${String(at)}`).toBe('file');
    }
    expect(await outcome(Buffer.concat([whole, Buffer.from('x')]))).toBe('file');
    await rm(broken);
    const another = join(folder, 'another');
    await makeIdentityFile(another, new Date());
    await expect(inspectBackup(file, await readIdentities(another), null)).rejects.toThrow(/another key/u);
    await expect(inspectBackup(another, identities, null)).rejects.toThrow(/is not a backup/u);
    await expect(inspectBackup(join(folder, 'none'), identities, null)).rejects.toThrow(/is not there/u);
    await rm(another);
  });

  test('made with another keystore, or by one who has only the public key, is refused', async () => {
    const others = openMemoryKeys();
    await expect(inspectBackup(file, identities, others)).rejects.toThrow(/keystore/u);
    others.close();
  });

  test('does not take the place of data unasked, and then only when all of it has gone well', async () => {
    const target = beside('replace');
    await restore(target);
    await execute(target, `update municipality set name = 'Before' where code = '${EXAMPLE.code}'`);
    const nameOf = async () => {
      const rows = await execute<{ name: string }>(target, `select name from municipality`);
      return rows[0]?.name;
    };
    await expect(restore(target)).rejects.toThrow(/--replace/u);
    const broken = () => Promise.reject(new Error('not ready'));
    await expect(restore(target, { replace: true, settle: broken })).rejects.toThrow('not ready');
    expect(await nameOf()).toBe('Before');
    const user = await connect(target);
    await expect(restore(target, { replace: true })).rejects.toThrow(/in use/u);
    await user.end();
    expect(await nameOf()).toBe('Before');
    // What a killed run left is no hindrance.
    await database.owner.query('reset role');
    await database.owner.query(`create database ${target.database}_restoring`);
    await restore(target, { replace: true });
    expect(await nameOf()).toBe(EXAMPLE.name);
    expect(await databases()).toEqual([database.migrator.database, target.database]);
    await dropDatabase(target);
  });

  test('a database of another program is left alone', async () => {
    const target = beside('foreign');
    await database.owner.query('reset role');
    await database.owner.query(`create database ${target.database}`);
    const client = await connect(target);
    await client.query('create table mine (it text)');
    await client.end();
    await expect(restore(target, { replace: true })).rejects.toThrow(/another program/u);
    await dropDatabase(target);
  });

  test('an owner of the database who is no superuser can restore, if databases may be made', async () => {
    const name = `backup_drift_${database.migrator.database.slice(-8)}`;
    await database.owner.query('reset role');
    await database.owner.query(
      `create role ${name} login createrole password 'p' in role levekar_owner, levekar_app`,
    );
    const { host = '127.0.0.1', port } = database.migrator;
    const target: Connection = {
      ...beside('drift'),
      host,
      ...(port !== undefined && { port }),
      user: name,
      password: 'p',
    };
    await expect(restore(target)).rejects.toThrow(/createdb/u);
    await database.owner.query(`alter role ${name} createdb`);
    // Who may make roles may, from version 16, only give away those that it was given to give away.
    await database.owner.query(`grant levekar_owner, levekar_app to ${name} with admin option`);
    await restore(target);
    expect(await describeWhole({ ...database.migrator, database: target.database })).toEqual(
      await describeWhole(database.migrator),
    );
    await dropDatabase(target);
    await database.owner.query('reset role');
    await database.owner.query(`drop role ${name}`);
  });

  test('of an older form it is restored in that form; of a newer one not at all', async () => {
    const old = beside('old');
    await database.owner.query('reset role');
    await database.owner.query(`create database ${old.database}`);
    const client = await connect(old);
    await ensureRoles(client, old);
    await migrate(client, '0018-temporary-tables-last.sql');
    await client.query(`insert into municipality (code, name) values ('3301', 'Drammen')`);
    await client.end();
    const oldFile = join(folder, 'old.backup');
    const { header } = await makeBackup(old, { ...order(oldFile), verify: true }, silent);
    expect(header.migrations.at(-1)?.name).toBe('0018-temporary-tables-last.sql');
    expect(header.hasPlainValues).toBe(true);
    await dropDatabase(old);
    await rm(oldFile);

    const migrations = [...header.migrations, { name: '9999-later.sql', sha256: 'unknown' }];
    const newer = makeFrames(database.keys, { ...header, migrations, tables: [], sequences: [] });
    const newerFile = join(folder, 'newer.backup');
    await (await sealToDraft(newer, [recipient], newerFile)).keep();
    await expect(inspectBackup(newerFile, identities, database.keys)).rejects.toThrow(
      /newer than this program/u,
    );
    await rm(newerFile);
  });

  test('leaves nothing when it cannot be made', async () => {
    const missing = { ...database.migrator, database: 'levekar_is_not_here' };
    await expect(makeBackup(missing, order(join(folder, 'x')), silent)).rejects.toThrow(/does not exist/u);
    await expect(makeBackup(database.migrator, order(join(folder, 'no', 'x')), silent)).rejects.toThrow(
      /not there/u,
    );
    await database.owner.query(`drop policy owner_all on notice_seen`);
    await expect(makeBackup(database.migrator, order(join(folder, 'x')), silent)).rejects.toThrow(
      /notice_seen/u,
    );
    await database.owner.query(
      `create policy owner_all on notice_seen to levekar_owner using (true) with check (true)`,
    );
    expect(await readdir(folder)).toEqual(['identity', 'levekar.backup']);
  });
});

/** A backup without tables, as a newer program might have made it. */
async function* makeFrames(keys: Keys, header: Header): AsyncGenerator<Buffer> {
  const first = jsonLine(header);
  yield await Promise.resolve(first);
  yield jsonLine(makeEnd(keys, {}, createHash('sha256').update(first).digest('hex')));
}

async function execute<T extends object>(target: Connection, statement: string): Promise<T[]> {
  const client = await connect(target);
  try {
    await client.query(`set role ${OWNER_ROLE}`);
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** All that a restored database must have as the first one had it. */
async function describeWhole(database: Connection) {
  const client = await connect(database);
  try {
    await client.query(`set role ${OWNER_ROLE}`);
    await client.query('begin');
    await client.query(ROW_SETTINGS);
    const digests: Record<string, Awaited<ReturnType<typeof digestTable>>> = {};
    const tables = (await describeTables(client)).filter(({ name }) => !NOT_IN_BACKUP.has(name));
    for (const table of tables) digests[table.name] = await digestTable(client, table);
    const rules = await client.query<{ rule: string }>(
      `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as rule
         from pg_constraint where conrelid <> 0
       union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
       union all select oid::regclass || ' ' || relrowsecurity || relforcerowsecurity || coalesce(pg_get_expr(relpartbound, oid), '')
         from pg_class where relnamespace in ('public'::regnamespace, 'log_months'::regnamespace) and relkind in ('r', 'p')
       union all select polrelid::regclass || ' ' || polname || pg_get_expr(polqual, polrelid) from pg_policy
       order by 1`,
    );
    return {
      tables,
      digests,
      sequences: await describeSequences(client),
      rules: rules.rows.map(({ rule }) => rule),
    };
  } finally {
    await client.end();
  }
}
