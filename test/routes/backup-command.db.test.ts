import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import { connect, type Connection } from '../../src/platform/db/connection.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { storeFamily } from '../kit/family.ts';
import { runCommand } from '../kit/program.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const REGISTER = fileURLToPath(new URL('../../example/henvendelser-2018-2021.csv', import.meta.url));
const ROWS = 200_000;
/** Each brings two rows. */
const ENQUIRIES = 100_000;

type Found = { findings: { rule: string; severity: string }[] };

describe.runIf(hasTestServer())('backup and restore on the command line', { timeout: 120_000 }, () => {
  let folder: string;
  let data: string;
  let file: string;
  let identity: string;
  let recipient: string;

  const levekar = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runCommand(args, { LEVEKAR_BACKUP_RECIPIENT: recipient, ...env });
  const rulesOf = (stdout: string) => (JSON.parse(stdout) as Found).findings.map(({ rule }) => rule);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-backups-'));
    data = join(folder, 'data');
    file = join(folder, 'levekar.backup');
    identity = join(folder, 'identity');
    const made = await runCommand(['backup', '--make-key', identity]);
    recipient = made.stdout.trim();
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  describe('with the embedded database', () => {
    beforeAll(async () => {
      const imported = await levekar(['import', 'enquiries', REGISTER, '--data', data]);
      expect(imported.stderr).not.toMatch(/levekar:/u);
    }, 60_000);

    test('a key pair is made once, and its secret half is never taken for a recipient', async () => {
      expect((await stat(identity)).mode & 0o777).toBe(0o600);
      expect(recipient).toMatch(/^age1[0-9a-z]+$/u);
      const again = await levekar(['backup', '--make-key', identity]);
      expect(again).toMatchObject({ code: 2, stdout: '' });
      const secret = (await readFile(identity, 'utf8')).trim().split('\n').at(-1) ?? '';
      const wrong = await levekar(['backup', '--data', data, '--out', file, '--to', secret]);
      expect(wrong.code).toBe(2);
      expect(wrong.stderr).not.toContain(secret);
    });

    test('with no recipient it is backed up to a pair made here, which restore finds by itself', async () => {
      const own = join(folder, 'own');
      const made = await levekar(['backup', '--data', data, '--out', own, '--no-verify'], {
        LEVEKAR_BACKUP_RECIPIENT: '',
      });
      expect(made).toMatchObject({ code: 0 });
      expect(made.stderr).toContain(join(data, 'backup-identity.txt'));
      expect(await levekar(['restore', own, '--data', data, '--check'])).toMatchObject({ code: 0 });
      for (const name of [own, join(data, 'backup-identity.txt'), join(data, 'last-backup.json')])
        await rm(name);
      const nowhere = await levekar(['backup', '--data', join(folder, 'none'), '--out', file]);
      expect(nowhere.code).not.toBe(0);
      expect(await readdir(folder)).toEqual(['data', 'identity']);
    });

    test('doctor says what is missing, and no more once it is there', async () => {
      const before = await levekar(['doctor', '--data', data, '--json'], { LEVEKAR_BACKUP_RECIPIENT: '' });
      expect(before.code).toBe(1);
      expect(rulesOf(before.stdout)).toEqual(
        expect.arrayContaining(['no_recipient', 'never_backed_up', 'master_beside_database']),
      );
      const made = await levekar(['backup', '--data', data, '--out', file, '--verify']);
      expect(made).toMatchObject({ code: 0 });
      const after = rulesOf((await levekar(['doctor', '--data', data, '--json'])).stdout);
      for (const rule of ['no_recipient', 'never_backed_up', 'backup_not_verified', 'database_unseen'])
        expect(after).not.toContain(rule);
      const checked = await levekar(['restore', file, '--identity', identity, '--data', data, '--check']);
      expect(checked).toMatchObject({ code: 0 });
    });

    test('on a new machine it takes the keys first; then everything is as it was', async () => {
      const elsewhere = join(folder, 'elsewhere');
      const restore = () => levekar(['restore', file, '--identity', identity, '--data', elsewhere]);
      const without = await restore();
      expect(without.code).toBe(2);
      expect(without.stderr).toContain('levekar keys restore');
      expect(await readdir(folder)).not.toContain('elsewhere');
      for (const part of ['keystore', 'master.key', 'log-checkpoints.jsonl'])
        await cp(join(data, part), join(elsewhere, part), { recursive: true });
      expect(await restore()).toMatchObject({ code: 0 });
      const report = (at: string) => levekar(['report', '2020', '--data', at]);
      expect((await report(elsewhere)).stdout).toBe((await report(data)).stdout);
      expect(await levekar(['log', 'verify', '--data', elsewhere])).toMatchObject({ code: 0 });
      expect((await restore()).stderr).toContain('--replace');
    });

    test('a damaged file changes nothing, with --replace too', async () => {
      const damaged = join(folder, 'damaged');
      const bytes = await readFile(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(damaged, bytes);
      const { code, stderr } = await levekar([
        'restore',
        damaged,
        '--identity',
        identity,
        '--data',
        data,
        '--replace',
      ]);
      expect(code).toBe(3);
      expect(stderr).toContain('altered');
      expect(
        await levekar(['restore', file, '--identity', identity, '--data', data, '--check']),
      ).toMatchObject({ code: 0 });
    });
  });

  describe('with a server of one’s own', () => {
    let database: TestDatabase;
    let restored: Connection;
    const at = ({ user, password, host, port, database: name }: Connection) =>
      `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
    const withData = (args: readonly string[], target: Connection) =>
      levekar([...args, '--database', at(target)], { LEVEKAR_DATA: join(folder, 'own') });
    const own = () => join(folder, 'own.backup');
    const counts = async (target: Connection) => {
      const client = await connect(target);
      try {
        const { rows } = await client.query<{ enquiries: number; families: number }>(
          'select (select count(*) from enquiry) as enquiries, (select count(*) from family) as families',
        );
        return rows[0];
      } finally {
        await client.end();
      }
    };
    const isThere = async (name: string) =>
      (await database.owner.query('select from pg_database where datname = $1', [name])).rowCount === 1;

    /** Ends the command without a chance to clean up, as soon as it is at work. */
    const killWhen = async (
      args: readonly string[],
      target: Connection,
      isAtWork: () => Promise<boolean>,
    ) => {
      const env = { ...process.env, LEVEKAR_BACKUP_RECIPIENT: recipient, LEVEKAR_DATA: join(folder, 'own') };
      const child = spawn(process.execPath, [MAIN, ...args, '--database', at(target)], {
        stdio: 'ignore',
        env,
      });
      const ended = new Promise<string | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
      while (child.exitCode === null && !(await isAtWork())) await sleep(10);
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
    };

    beforeAll(async () => {
      database = await openTestDatabase({ dataDir: join(folder, 'own') });
      restored = { ...database.migrator, database: `${database.migrator.database}_copy` };
      await database.owner.query(
        `insert into enquiry (municipality_id, id, team_id, number, kind, received_on)
         select t.municipality_id, gen_random_uuid(), t.id, n, 'case', date '2015-01-01' + n % 3000
         from team t join municipality m on m.id = t.municipality_id and m.code = $1, generate_series(1, $3::int) n
         where t.name = $2`,
        [EXAMPLE.code, EXAMPLE.team, ENQUIRIES],
      );
      await storeFamily(database, {
        mark: 'Prøve',
        municipality: EXAMPLE.code,
        team: EXAMPLE.team,
        service: null,
        at: new Date('2022-03-01T10:00:00Z'),
        author: 'ingrid',
      });
    }, 120_000);
    afterAll(async () => {
      await database.owner.query('reset role');
      for (const name of [
        restored.database,
        `${restored.database}_restoring`,
        `${restored.database}_replaced`,
      ])
        await database.owner.query(`drop database if exists ${name} with (force)`);
      await database.close();
    });

    test('killed in the middle, a backup leaves no file by its name, and the next one is whole', async () => {
      await killWhen(['backup', '--out', own()], database.migrator, async () =>
        stat(`${own()}.part`).then(
          ({ size }) => size > 0,
          () => false,
        ),
      );
      expect(await readdir(folder)).not.toContain('own.backup');
      const made = await withData(['backup', '--out', own()], database.migrator);
      expect(made).toMatchObject({ code: 0 });
      expect(Number(/: (\d+) rows/u.exec(made.stdout)?.[1])).toBeGreaterThan(ROWS);
    });

    test('what was erased after the backup is erased from what is restored, which a kill does not leave half', async () => {
      const { rows } = await database.owner.query<{ id: string }>(
        `select id from family where merged_into is null limit 1`,
      );
      const erased = await withData(['erase', 'family', rows[0]?.id ?? '', '--yes'], database.migrator);
      expect(erased).toMatchObject({ code: 0 });
      const command = ['restore', own(), '--identity', identity];
      await killWhen(command, restored, () => isThere(`${restored.database}_restoring`));
      expect(await isThere(restored.database)).toBe(false);

      const again = await withData(command, restored);
      expect(again).toMatchObject({ code: 0 });
      expect(again.stderr).toContain('Erased again');
      expect(await counts(restored)).toEqual(await counts(database.migrator));
      expect(await isThere(`${restored.database}_restoring`)).toBe(false);

      await killWhen([...command, '--replace'], restored, () => isThere(`${restored.database}_restoring`));
      expect(await counts(restored)).toEqual(await counts(database.migrator));
    });
  });
});
