import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';
import { openEmbedded, type EmbeddedPostgres } from './embedded-postgres.ts';
import { listProcessesIn } from './live-process.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';

const LIMIT = 60_000;
let parent: string;
let data: string;

beforeEach(async () => {
  // mkdtemp gives a folder closed to all others, as a home is: run by root, every test is also of that.
  parent = await mkdtemp(join(tmpdir(), 'levekar-embedded-'));
  data = join(parent, 'data');
});

afterEach(async () => {
  if (await stat(data).catch(() => undefined)) await stopPostmaster(await prepareDataFolder(data));
  await rm(parent, { recursive: true, force: true });
}, LIMIT);

async function query(opened: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const pool = new pg.Pool({ ...opened.connection });
  // A server that is killed on purpose cuts idle connections.
  pool.on('error', () => undefined);
  try {
    return (await pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await pool.end();
  }
}

async function runChild(folder: string) {
  const program = fileURLToPath(new URL('test-child.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim(), exit: once(child, 'exit') };
}

const isRunning = async () => (await findPostmaster(await prepareDataFolder(data))) !== undefined;

describe('one process', () => {
  test('creates, stops, and starts again with the data', { timeout: LIMIT }, async () => {
    const first = await openEmbedded(data);
    expect(first.adopted).toBe(false);
    expect(await query(first, 'create table kept as select 7 as number')).toEqual([]);
    await first.close();
    await first.close();
    expect(await isRunning()).toBe(false);

    const began = performance.now();
    const second = await openEmbedded(data);
    expect(performance.now() - began).toBeLessThan(3000); // 0.1 s on an idle machine
    expect(await query(second, 'select number from kept')).toEqual([7]);
    await second.close();
  });

  test(
    'sorts as Norwegians do, listens on no port and keeps the password to itself',
    { timeout: LIMIT },
    async () => {
      const opened = await openEmbedded(data);
      const names = `values ('Ås'), ('Zahl'), ('Berg'), ('Øye'), ('Ærø')`;
      expect(await query(opened, `select n from (${names}) as t(n) order by n`)).toEqual([
        ...['Berg', 'Zahl', 'Ærø', 'Øye', 'Ås'],
      ]);
      const settings = ['listen_addresses', 'fsync', 'data_checksums', 'server_encoding', 'jit'];
      const shown = await query(
        opened,
        `select ${settings.map((name) => `current_setting('${name}')`).join()}`,
      );
      expect(shown).toEqual(['', 'on', 'on', 'UTF8', 'off']);
      expect((await stat(join(data, 'database-password'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(data, 'socket'))).mode & 0o777).toBe(0o700);
      const wrong = new pg.Client({ ...opened.connection, password: 'guessed' });
      await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
      await opened.close();
    },
  );

  test(
    'a path too long for a socket, with signs that a setting would trip over',
    { timeout: LIMIT },
    async () => {
      data = join(parent, `blå, "mappe" ${'x'.repeat(120)}`, 'data');
      const opened = await openEmbedded(data);
      expect(await query(opened, 'select 1')).toEqual([1]);
      await opened.close();
      expect(await isRunning()).toBe(false);
    },
  );

  test('a server that dies under us is started again', { timeout: LIMIT }, async () => {
    const lines: string[] = [];
    const opened = await openEmbedded(data, (line) => lines.push(line));
    const pid = await findPostmaster(await prepareDataFolder(data));
    process.kill(pid ?? 0, 'SIGKILL');
    await expect.poll(() => lines.at(-1), { timeout: 30_000 }).toBe('Connected to the database again');
    expect(await query(opened, 'select 1')).toEqual([1]);
    await opened.close();
    expect(await isRunning()).toBe(false);
  });
});

describe('several processes', () => {
  test('two first starts make one database; the last to close stops it', { timeout: LIMIT }, async () => {
    const [one, two] = await Promise.all([runChild(data), runChild(data)]);
    expect([one.said, two.said].sort()).toEqual(['open adopted', 'open started']);
    const third = await openEmbedded(data);
    expect(third.adopted).toBe(true);
    one.child.stdin.write('close\n');
    await one.exit;
    await third.close();
    expect(await isRunning()).toBe(true);
    two.child.stdin.write('close\n');
    await two.exit;
    expect(await isRunning()).toBe(false);
  });

  test('the server of a killed process is adopted', { timeout: LIMIT }, async () => {
    const killed = await runChild(data);
    killed.child.kill('SIGKILL');
    await killed.exit;
    const opened = await openEmbedded(data);
    expect(opened.adopted).toBe(true);
    await opened.close();
    expect(await isRunning()).toBe(false);
  });

  test(
    'a process killed at any moment of its first start leaves nothing in the way',
    { timeout: LIMIT },
    async () => {
      const program = fileURLToPath(new URL('test-child.ts', import.meta.url));
      for (const moment of [250, 450, 700]) {
        const child = spawn(process.execPath, [program, data], { stdio: 'ignore' });
        await new Promise((resolve) => setTimeout(resolve, moment));
        child.kill('SIGKILL');
      }
      const opened = await openEmbedded(data);
      expect(await query(opened, 'select 1')).toEqual([1]);
      await opened.close();
      expect((await readdir(join(data, 'start-lock'))).length).toBe(0);
    },
  );
});

describe('what an accident leaves', () => {
  test('a folder without a finished cluster is kept aside', { timeout: LIMIT }, async () => {
    await mkdir(join(data, 'postgres', 'base'), { recursive: true });
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '18\n');
    const opened = await openEmbedded(data);
    expect(await query(opened, 'select 1')).toEqual([1]);
    await opened.close();
    expect((await readdir(data)).some((name) => name.startsWith('postgres.incomplete-'))).toBe(true);
  });

  test('a pid file whose number now belongs to another program', { timeout: LIMIT }, async () => {
    await (await openEmbedded(data)).close();
    const content = `${process.ppid}\n${data}/postgres\n1\n5432\n\n\n`;
    await writeFile(join(data, 'postgres', 'postmaster.pid'), content);
    await chmod(join(data, 'postgres', 'postmaster.pid'), 0o644);
    const opened = await openEmbedded(data);
    expect(opened.adopted).toBe(false);
    await opened.close();
  });

  test.runIf(process.getuid?.() === 0)(
    'a copy that root restored as its own',
    { timeout: LIMIT },
    async () => {
      await (await openEmbedded(data)).close();
      for (const name of ['', ...(await readdir(join(data, 'postgres'), { recursive: true }))]) {
        await chown(join(data, 'postgres', name), 0, 0);
      }
      const opened = await openEmbedded(data);
      expect(await query(opened, 'select 1')).toEqual([1]);
      await opened.close();
    },
  );

  test('another major version is refused and left alone', async () => {
    await mkdir(join(data, 'postgres'), { recursive: true });
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '17\n');
    await expect(openEmbedded(data)).rejects.toThrow(/PostgreSQL 17.*runs 18/);
    expect(await readFile(join(data, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  test('a server that cannot start is quoted', { timeout: LIMIT }, async () => {
    await (await openEmbedded(data)).close();
    await writeFile(join(data, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(openEmbedded(data)).rejects.toThrow(/did not start[^]*no_such_setting/);
    expect(await listProcessesIn(join(data, 'postgres'))).toEqual([]);
  });
});
