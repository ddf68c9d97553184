import { readFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { runCommand, runUnread } from '../kit/program.ts';

const EXAMPLE = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url).pathname;

describe.runIf(hasTestServer())('levekar import and report', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'levekar-import-'));
    const { user, password, host, port, database: name } = database.migrator;
    url = `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({ LEVEKAR_DATA: join(folder, 'data') });
  const levekar = (...args: string[]) => runCommand([...args, '--database', url], env());
  const countAll = async () => {
    const { rows } = await database.owner.query<{ n: number }>('select count(*) as n from enquiry');
    return rows[0]?.n;
  };

  test('a dry run stores nothing', async () => {
    const result = await levekar('import', 'enquiries', EXAMPLE, '--dry-run');
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(result.stdout).toContain('611');
    expect(await countAll()).toBe(0);
  });

  test('the example goes in whole with no mapping, and a second time adds nothing', async () => {
    const first = await levekar('import', 'enquiries', EXAMPLE);
    expect([first.code, first.stderr]).toEqual([0, '']);
    const { rows } = await database.owner.query(
      `select kind, anonymous, count(*) as n from enquiry group by 1, 2 order by 1, 2`,
    );
    expect(rows).toEqual([
      { kind: 'case', anonymous: false, n: 423 },
      { kind: 'case', anonymous: true, n: 116 },
      { kind: 'general_advice', anonymous: false, n: 72 },
    ]);
    expect((await levekar('import', 'enquiries', EXAMPLE)).code).toBe(0);
    expect(await countAll()).toBe(611);
  });

  test('the report of 2021 gives exactly the figures that the register holds', async () => {
    const { code, stdout } = await levekar('report', '2021', '--format', 'json', '--out', '-');
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      tables: {
        id: string;
        base: number | null;
        total: number | null;
        rows: { count: number | null; percent: number | null }[];
      }[];
    };
    const counts = Object.fromEntries(
      report.tables.map((table) => [table.id, table.rows.map((row) => row.count)]),
    );
    expect(counts).toMatchObject({
      'cases-by-year': [108, 132, 144, 155],
      'general-advice-by-year': [null, 10, 26, 36],
      children: [346, 65],
      household: [85, 65, 5],
      'large-families': [28, 127],
      housing: [20, 88, 18, 29],
      work: [68, 53, 34],
      'assistance-form': [89, 25, 41],
      contacts: [47, 29, 27, 23, 12, 7, 7, 5],
    });
    const form = report.tables.find(({ id }) => id === 'assistance-form');
    expect(form).toMatchObject({ base: 155, total: 155 });
    expect(form?.rows[0]?.percent).toBe(57.4);
    expect(report.tables.find(({ id }) => id === 'contacts')).toMatchObject({ base: 155, total: 157 });
    const area = await levekar('report', '2021', '--area', 'Strømsø');
    const strømsø = JSON.parse(area.stdout) as typeof report;
    expect(strømsø.tables[0]?.rows.at(-1)?.count).toBe(33);
  });

  test('one bad row stops all; with --accept-valid the others go in; the mended rejects follow', async () => {
    const lines = (await readFile(EXAMPLE, 'utf8')).split('\r\n').slice(0, 4);
    const rows = [
      lines[0],
      ...lines.slice(1).map((line, index) => line.replace(/^\d+/u, String(9001 + index))),
    ];
    rows[2] = (rows[2] ?? '').replace('NAV Drammen', 'Familieverntjenesten');
    const file = join(folder, 'bad.csv');
    const rejects = join(folder, 'rejects.csv');
    await writeFile(file, rows.join('\r\n'));

    const stopped = await levekar('import', 'enquiries', file, '--rejects', rejects);
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain('Familieverntjenesten');
    expect(await countAll()).toBe(611);

    const partly = await levekar('import', 'enquiries', file, '--accept-valid', '--rejects', rejects);
    expect(partly.code).toBe(3);
    expect(await countAll()).toBe(613);

    const mapping = join(folder, 'mapping.json');
    await writeFile(mapping, '{"contact":{"Familieverntjenesten":"other"}}');
    const mended = await levekar('import', 'enquiries', rejects, '--mapping', mapping);
    expect([mended.code, mended.stderr]).toEqual([0, '']);
    expect(await countAll()).toBe(614);
    // Remembered for the municipality: the whole file is now known without a mapping.
    expect((await levekar('import', 'enquiries', file)).code).toBe(0);
    expect(await countAll()).toBe(614);
  });

  test('rejects never overwrite the register, and where they cannot be written nothing is taken', async () => {
    const rows = (await readFile(EXAMPLE, 'utf8')).split('\r\n').slice(0, 3);
    const register = [rows[0], rows[1]?.replace(/^\d+/u, '9101'), rows[2]?.replace(/^\d+/u, 'nine')].join(
      '\n',
    );
    const file = join(folder, 'own-rejects.csv');
    await writeFile(file, register);
    await symlink(file, join(folder, 'same-file.csv'));
    const before = await countAll();
    for (const rejects of [file, join(folder, 'same-file.csv'), folder, join(folder, 'nowhere', 'r.csv')]) {
      const result = await levekar('import', 'enquiries', file, '--accept-valid', '--rejects', rejects);
      expect([result.code, result.stdout]).toEqual([2, '']);
    }
    expect(await readFile(file, 'utf8')).toBe(register);
    expect(await countAll()).toBe(before);
  });

  test('an import is stored although nobody reads what it prints', async () => {
    const row = (await readFile(EXAMPLE, 'utf8'))
      .split('\r\n')
      .slice(0, 2)
      .join('\n')
      .replace('\n1;', '\n9201;');
    const file = join(folder, 'unread.csv');
    await writeFile(file, row);
    const before = (await countAll()) ?? 0;
    expect(await runUnread(['import', 'enquiries', file, '--database', url], env())).toBe(0);
    expect(await countAll()).toBe(before + 1);
  });

  test.each([
    ['a file that is not there', ['import', 'enquiries', '/nowhere.csv']],
    ['a team that is not there', ['import', 'enquiries', EXAMPLE, '--team', 'Drømmelaget']],
    ['a municipality that is not there', ['import', 'enquiries', EXAMPLE, '--municipality', '9999']],
    ['an option that is not there', ['import', 'enquiries', EXAMPLE, '--colour']],
    ['a year that cannot be', ['report', 'twenty']],
    ['an area that is not there', ['report', '2021', '--area', 'Atlantis']],
    ['a municipality without a name', ['municipality', 'add', '4699', ' ']],
    ['a format that is not there', ['report', '2021', '--format', 'odt']],
    ['a command that is not there', ['inport']],
  ])('%s is wrong usage: exit 2', async (_name, args) => {
    const result = await levekar(...args);
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr.length).toBeGreaterThan(10);
  });
});
