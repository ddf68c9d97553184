import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { runCommand } from '../kit/program.ts';

const CSV = [
  'id;name;kind;service;level;phases;summary;description',
  'nav;NAV;service;nav;;;Arbeid og penger;',
  'raad;Råd om gjeld;measure;NAV;Indikert;Fange opp | Følge opp;Hjelp med gjeld;"=1+1 og\n<b>mer</b>"',
].join('\n');

describe.runIf(hasTestServer())('levekar catalogue', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let url: string;
  const inFolder = (name: string) => join(folder, name);
  const levekar = (...args: string[]) =>
    runCommand(['catalogue', ...args, '--database', url], { LEVEKAR_DATA: join(folder, 'data') });
  const given = async (name: string, text: string | Uint8Array) => {
    await writeFile(inFolder(name), text);
    return inFolder(name);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-catalogue-'));
    database = await openTestDatabase({ dataDir: join(folder, 'data') });
    const { user, password, host, port, database: name } = database.migrator;
    url = `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('tries, takes, and takes nothing the second time', async () => {
    const file = await given('in.csv', CSV);
    const tried = await levekar('import', file, '--dry-run');
    expect([tried.code, tried.stdout]).toEqual([
      0,
      '2 nye, 0 endret, 0 like, 0 avvist\nBare prøvd: ingenting er lagret.\n',
    ]);
    expect((await levekar('import', file)).stdout).toContain('2 nye');
    expect((await levekar('import', file)).stdout).toContain('0 nye, 0 endret, 2 like');
  });

  test.each(['hsds', 'csv', 'xlsx'])('%s that goes out comes in and changes nothing', async (format) => {
    const out = inFolder(`out-${format}`);
    expect((await levekar('export', '--format', format, '--out', out)).code).toBe(0);
    const back = await levekar('import', out, '--format', format);
    expect([back.code, back.stdout]).toEqual([0, '0 nye, 0 endret, 2 like, 0 avvist\n']);
  });

  test('hsds is an array of services in the order of their ids, on standard output too', async () => {
    const { stdout } = await levekar('export', '--format', 'hsds');
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'NAV', status: 'active' }, { name: 'Råd om gjeld' }]);
    expect(JSON.parse(await readFile(inFolder('out-hsds'), 'utf8'))).toEqual(JSON.parse(stdout));
  });

  test('a wrong row keeps the others out until they are wanted: exit code 3, and why', async () => {
    const file = await given(
      'bad.csv',
      'id;name;kind;service;summary\na;A;measure;nav;s\nb;B;measure;borte;s\n',
    );
    const refused = await levekar('import', file);
    expect([refused.code, refused.stdout]).toEqual([3, '1 nye, 0 endret, 0 like, 1 avvist\n']);
    expect(refused.stderr).toMatch(/linje 3 \(b\): service: /u);
    expect((await levekar('import', file, '--accept-valid')).code).toBe(3);
    expect((await levekar('import', file, '--accept-valid')).stdout).toContain('1 like, 1 avvist');
  });

  test.each([
    ['an empty file', '', 3],
    ['a page of the web', '<html></html>', 3],
    ['JSON cut off', '[{', 3],
  ])('%s is refused', async (_what, text, code) => {
    const result = await levekar('import', await given('broken', text));
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).toMatch(/^levekar: \p{L}/mu);
  });

  test('wrong usage: no such file, no such municipality, nowhere to write, another role', async () => {
    expect((await levekar('import', inFolder('nothing'))).code).toBe(2);
    expect((await levekar('export', '--municipality', '9999')).code).toBe(2);
    expect((await levekar('export', '--out', join(folder, 'no', 'where'))).code).toBe(2);
    expect((await levekar('export', '--format', 'pdf')).code).toBe(2);
    expect((await levekar('import', inFolder('in.csv'), '--as', 'henrik')).code).toBe(2);
  });
});
