import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { openPartnerScene } from '../kit/partner-scene.ts';
import { runCommand } from '../kit/program.ts';

describe.runIf(hasTestServer())('levekar log', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let data: string;
  let url: string;
  let family: string;
  let mother: string;

  const levekar = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runCommand([...args, '--database', url], { LEVEKAR_DATA: data, ...env });
  const showFamily = (env: NodeJS.ProcessEnv = {}) =>
    levekar(['family', 'show', family, '--as', 'ingrid'], env);
  const linesOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-log-command-'));
    data = join(folder, 'data');
    database = await openTestDatabase({ dataDir: data });
    const { user, password, host, port, database: name } = database.migrator;
    url = `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
    const scene = await openPartnerScene(database);
    family = await scene.addFamily('Familien Prøve');
    mother = await scene.addPerson(family, 'Moren Prøve');
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a command that reads leaves a checkpoint, in the data folder or where it is set', async () => {
    expect((await showFamily()).code).toBe(0);
    expect(linesOf(await readFile(join(data, 'log-checkpoints.jsonl'), 'utf8'))).toMatchObject([
      { number: 1, kind: 'checkpoint', previous: null, shards: [{ municipality: '3301', shard: 0 }] },
    ]);
    const outside = join(folder, 'outside.jsonl');
    const env = { LEVEKAR_CHECKPOINTS: outside, LEVEKAR_CHECKPOINT_COMMAND: `cat >> '${folder}/sent.jsonl'` };
    expect((await showFamily(env)).code).toBe(0);
    expect(linesOf(await readFile(outside, 'utf8'))).toMatchObject([{ number: 2 }]);
    expect(await readFile(join(folder, 'sent.jsonl'), 'utf8')).toBe(await readFile(outside, 'utf8'));
    await writeFile(outside, '');
    // It says so, and answers all the same.
    const failing = await showFamily({ LEVEKAR_CHECKPOINTS: data, LEVEKAR_CHECKPOINT_COMMAND: 'exit 7' });
    expect([failing.code, failing.stdout.includes('Moren')]).toEqual([0, true]);
    expect(failing.stderr).toContain(`A checkpoint of the access log waits: ${data}: EISDIR`);
    expect(failing.stderr).toContain('LEVEKAR_CHECKPOINT_COMMAND: the command ended with 7');
  });

  test('verify finds a whole log whole, and names what somebody changed', async () => {
    const files = ['--checkpoints', join(data, 'log-checkpoints.jsonl'), join(folder, 'sent.jsonl')];
    expect((await levekar(['log', 'checkpoint'])).stdout).toMatch(
      /^public key of the checkpoints: [\w-]{43}\n$/u,
    );
    const whole = await levekar(['log', 'verify']);
    expect([whole.code, whole.stdout]).toEqual([1, expect.stringMatching(/checkpoint line 2: missing/u)]);
    const { rows } = await database.owner.query<{ n: number }>('select count(*) as n from access_log');
    // The second one was given to the command alone.
    const first = await readFile(join(data, 'log-checkpoints.jsonl'), 'utf8');
    const second = await readFile(join(folder, 'sent.jsonl'), 'utf8');
    const [one = '', ...later] = first.split('\n').filter((line) => line !== '');
    await writeFile(join(data, 'log-checkpoints.jsonl'), `${one}\n${second}${later.join('\n')}\n`);
    const mended = await levekar(['log', 'verify']);
    expect([mended.code, mended.stdout]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`^the log is whole: ${String(rows[0]?.n)} entries in 16 chains, 3 checkpoints`, 'u'),
      ),
    ]);
    expect((await levekar(['log', 'verify', ...files.slice(0, 2)])).code).toBe(0);
    await database.owner.query(
      `update access_log set actor_id = gen_random_uuid() where shard = 0 and place = 2`,
    );
    const edited = await levekar(['log', 'verify']);
    expect(edited.code).toBe(1);
    expect(edited.stdout).toMatch(
      /^THE LOG IS NOT WHOLE.*\nmunicipality 3301, shard 0, place 2, 20.*: edited: /u,
    );
    await database.owner.query(
      `update access_log set actor_id = (select id from account where login = 'ingrid') where shard = 0 and place = 2`,
    );
  });

  test('export gives what no export before gave, without a name, and ids only when asked', async () => {
    const none = await levekar(['log', 'export']);
    expect([none.code, none.stderr.includes('--since')]).toEqual([2, true]);
    const out = join(folder, 'siem.jsonl');
    const cursor = join(folder, 'cursor');
    const args = ['log', 'export', '--since', '2020-01-01', '--out', out, '--cursor', cursor];
    expect((await levekar(args)).code).toBe(0);
    const text = await readFile(out, 'utf8');
    const before = linesOf(text);
    expect(before.find(({ event }) => event === 'family.read')).toEqual({
      id: '3301/0/1',
      at: expect.stringMatching(/^20.*Z$/u) as string,
      municipality: '3301',
      who: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
      roles: ['adviser'],
      teams: [expect.any(Number)],
      services: [],
      event: 'family.read',
      basis: ['own_team'],
      count: 2,
      outcome: 'answered',
    });
    for (const secret of ['Prøve', 'ingrid', family, mother]) expect(text).not.toContain(secret);
    await showFamily();
    const ids = await levekar([...args, '--with-ids']);
    expect([ids.code, ids.stdout]).toEqual([0, '']);
    const after = linesOf(await readFile(out, 'utf8')).slice(before.length);
    expect(after.map(({ event }) => event)).toEqual(['family.read', 'contributions.read', 'log.exported']);
    expect(after[0]?.['subjects']).toEqual([family, mother]);
    const nobody = await levekar(['log', 'export', '--since', '2020-01-01', '--as', 'ingrid']);
    expect([nobody.code, nobody.stdout]).toEqual([2, '']);
  });
});
