import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../kit/partner-scene.ts';
import { runCommand } from '../kit/program.ts';

const EXAMPLE = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url).pathname;
const MISSING_ID = '00000000-0000-4000-8000-000000000000';
const START = '2021-09-01T00:00:00Z';
const END = '2099-01-01T00:00:00Z';

describe.runIf(hasTestServer())('the command line acts as somebody', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let scene: PartnerScene;
  let folder: string;
  let data: string;
  let url: string;
  let family: { id: string; reference: string };
  let mother: string;
  let navId: number;

  const levekar = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runCommand([...args, '--database', url], { LEVEKAR_DATA: data, ...env });
  const keyFile = () => join(data, 'key');
  const logged = async () =>
    (
      await database.owner.query<{ login: string; event: string; subjects: string[] }>(
        `select a.login, l.event, l.subjects from access_log l join account a on a.id = l.actor_id
         order by l.at, l.event`,
      )
    ).rows;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levekar-command-'));
    data = join(folder, 'data');
    database = await openTestDatabase({ dataDir: data });
    const { user, password, host, port, database: name } = database.migrator;
    url = `postgresql://${user ?? ''}:${password ?? ''}@localhost:${String(port ?? 5432)}/${name}?host=${encodeURIComponent(host ?? '')}`;
    scene = await openPartnerScene(database);
    const id = await scene.addFamily('Familien Prøve');
    mother = await scene.addPerson(id, 'Moren Prøve');
    const { rows } = await database.owner.query<{ reference: string }>(
      'select reference from family where id = $1',
      [id],
    );
    family = { id, reference: rows[0]?.reference ?? '' };
    const nav = await database.owner.query<{ id: number }>(
      "select id from service where name = 'NAV Drammen'",
    );
    navId = nav.rows[0]?.id ?? 0;
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the first command makes the key, for its owner alone, and later ones leave it', async () => {
    expect((await levekar(['migrate'])).code).toBe(0);
    const text = await readFile(keyFile(), 'utf8');
    expect(Buffer.from(text.trim(), 'base64url')).toHaveLength(32);
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    expect((await levekar(['report', '2021', '--as', 'solveig'])).code).toBe(0);
    expect(await readFile(keyFile(), 'utf8')).toBe(text);
  });

  test.each([
    ['no keystore', { LEVEKAR_DATA: '/nonexistent' }, /no keystore in \/nonexistent\/keystore/u],
    ['another key', { LEVEKAR_KEY: randomBytes(32).toString('base64url') }, /not the key of this database/u],
    ['what is no key', { LEVEKAR_KEY: 'open sesame' }, /LEVEKAR_KEY is not a key/u],
  ])('with %s nothing is read or written', async (_what, env, why) => {
    const result = await levekar(['import', 'enquiries', EXAMPLE], env);
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toMatch(why);
    expect((await database.owner.query('select from enquiry')).rowCount).toBe(0);
  });

  test('with a keystore and no key nothing is read or written, and no folder is made', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const result = await levekar(['import', 'enquiries', EXAMPLE], {
      LEVEKAR_DATA: elsewhere,
      LEVEKAR_KEYSTORE: join(data, 'keystore'),
      LEVEKAR_MASTER_KEY_FILE: join(data, 'master.key'),
    });
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(`key is not there: ${join(elsewhere, 'key')}`);
    expect(existsSync(elsewhere)).toBe(false);
  });

  test('families are shown to no one in particular', async () => {
    const result = await levekar(['family', 'list']);
    expect([result.code, result.stdout, result.stderr.includes('--as')]).toEqual([2, '', true]);
  });

  test("a team's adviser sees its families, and the log says that she did", async () => {
    const list = await levekar(['family', 'list', '--as', 'marit', '--json']);
    expect([list.code, list.stderr]).toEqual([0, '']);
    expect(JSON.parse(list.stdout)).toMatchObject({ view: 'team', items: [{ id: family.id }], next: null });
    const shown = await levekar([
      'family',
      'show',
      family.reference.toLowerCase(),
      '--as',
      'ingrid',
      '--json',
    ]);
    expect([shown.code, shown.stderr]).toEqual([0, '']);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      family: { id: family.id, name: 'Familien Prøve', persons: [{ name: 'Moren Prøve' }] },
      contributions: { items: [] },
    });
    expect(await logged()).toContainEqual({
      login: 'marit',
      event: 'families.listed',
      subjects: [family.id],
    });
    const subjects = [family.id, mother];
    expect(await logged()).toContainEqual({ login: 'ingrid', event: 'family.read', subjects });
  });

  test.each(['jonas', 'amina'])('what is hidden from %s is as what is missing', async (login) => {
    const missing = await levekar(['family', 'show', MISSING_ID, '--as', login]);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    for (const named of [family.id, family.reference])
      expect(await levekar(['family', 'show', named, '--as', login])).toEqual(missing);
    const list = await levekar(['family', 'list', '--as', login, '--json']);
    expect(JSON.parse(list.stdout)).toMatchObject({ items: [], next: null });
  });

  test('a partner sees what her service has consent for, as on her page', async () => {
    const person = await scene.addPerson(family.id, 'Barnet Prøve');
    await scene.addConsent({
      family: family.id,
      persons: [person],
      giving: scene.team,
      receiving: navId,
      topics: ['economy'],
      from: START,
      to: END,
    });
    const written = { family: family.id, service: scene.team, at: '2021-10-01T00:00:00Z' };
    const seen = await scene.addContribution({ ...written, persons: [person], topics: ['economy'] });
    await scene.addContribution({ ...written, persons: [person], topics: ['housing'] });
    const shown = await levekar(['family', 'show', family.reference, '--as', 'henrik', '--json']);
    expect([shown.code, shown.stderr]).toEqual([0, '']);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      family: { id: family.id, persons: [{ name: 'Barnet Prøve' }] },
      contributions: { items: [{ id: seen }], next: null },
    });
    expect(shown.stdout).not.toContain('Moren');
    const plain = await levekar(['family', 'show', family.reference, '--as', 'henrik']);
    expect(plain.stdout).toContain('Barnet Prøve');
    expect(plain.stdout).not.toContain('Moren');
    const list = await levekar(['family', 'list', '--as', 'henrik']);
    expect(list.stdout).toContain(family.reference);
    expect(await logged()).toContainEqual({
      login: 'henrik',
      event: 'partner.contributions_read',
      subjects: [family.id, seen, person],
    });
    const { rows } = await database.owner.query('select from contribution_shown where contribution_id = $1', [
      seen,
    ]);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('reports and imports are made in the name of whom --as says, with what she may', async () => {
    const partner = await levekar(['report', '2021', '--as', 'amina']);
    expect([partner.code, partner.stdout]).toEqual([2, '']);
    const other = await levekar([
      'import',
      'enquiries',
      EXAMPLE,
      '--as',
      'jonas',
      '--team',
      'Kompetanseteam Levekår',
    ]);
    expect([other.code, other.stderr.includes('no team')]).toEqual([2, true]);
    expect((await levekar(['import', 'enquiries', EXAMPLE, '--as', 'jonas'])).code).toBe(0);
    const { rows } = await database.owner.query<{ team: string }>(
      'select distinct t.name as team from enquiry e join team t on t.id = e.team_id',
    );
    expect(rows).toEqual([{ team: 'Knutepunkt Strømsø' }]);
    expect(await logged()).toContainEqual({ login: 'jonas', event: 'enquiries.imported', subjects: [] });
  });
});
