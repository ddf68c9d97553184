import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { Learning } from './learning.ts';

let app: TestApp;
let ingrid: TestActor;

beforeAll(async () => {
  if (!hasTestServer()) return;
  app = await openTestApp();
  ingrid = await app.signIn('ingrid');
});
afterAll(async () => {
  if (hasTestServer()) await app.close();
});

const TEXT = 'Vedtak om gratis kjernetid bør gjelde for et helt år.';
const learn = (traits: object = {}) =>
  ingrid.send('POST', '/api/v1/learnings', { topics: ['economy'], text: TEXT, ...traits });

async function readAll(): Promise<Learning[]> {
  return ((await ingrid.get('/api/v1/learnings?year=2022')).body as { items: Learning[] }).items;
}

/** Every id and instant that a row of the database holds, of all tables, with the table. */
async function everyValue(): Promise<{ tab: string; row: string }[]> {
  const { rows } = await app.owner.query<{ tab: string }>(
    "select relname as tab from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const found: { tab: string; row: string }[] = [];
  for (const { tab } of rows) {
    const all = await app.owner.query<{ row: string }>(`select t::text as row from "${tab}" t`);
    found.push(...all.rows.map(({ row }) => ({ tab, row })));
  }
  return found;
}

describe.runIf(hasTestServer())('what was learnt for the system', () => {
  test('leads back to no case: no id, no time, no order, no log', async () => {
    const scene = await openCaseScene(app);
    expect((await ingrid.get(`/api/v1/cases/${scene.caseId}`)).status).toBe(200);
    const logged = async () =>
      (await app.owner.query<{ n: number }>('select count(*)::int as n from access_log')).rows[0]?.n;
    const before = await logged();
    for (let n = 1; n <= 6; n += 1)
      expect((await learn({ text: `${TEXT} Punkt ${String(n)}.` })).status).toBe(204);
    const learnt = await readAll();
    expect(await logged()).toBe(before);
    expect(learnt).toHaveLength(6);

    // its own ids are nowhere else, and no id of a case, a family, a person or an account is in it
    const { rows: columns } = await app.owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'system_learning' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'area',
      'id',
      'month',
      'municipality_id',
      'team_id',
      'text',
      'topics',
    ]);
    const values = await everyValue();
    const own = values.filter(({ tab }) => tab === 'system_learning');
    for (const { id } of learnt)
      expect(values.filter(({ row }) => row.includes(id)).map(({ tab }) => tab)).toEqual(['system_learning']);
    for (const id of [scene.caseId, scene.familyId, scene.mother, scene.child, scene.ingrid])
      expect(own.some(({ row }) => row.includes(id))).toBe(false);

    // one day of the month, written by one transaction, in the order of the ids
    const { rows } = await app.owner.query<{ id: string; month: string; written: string }>(
      'select id, month::text, xmin::text as written from system_learning order by ctid',
    );
    expect(new Set(rows.map(({ written }) => written)).size).toBe(1);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    expect(new Set(rows.map(({ month }) => month))).toEqual(new Set(['2022-03-01']));
    // one key for all of them
    const owners = await app.owner.query(
      'select distinct substring(text from 2 for 16) from system_learning',
    );
    expect(owners.rows).toHaveLength(1);
  });

  test('is refused where it points somebody out, and taken away when it does after all', async () => {
    const { status, text } = await learn({ text: 'Ring mor på mor@example.no' });
    expect([status, text.includes('mor@example.no')]).toEqual([422, false]);
    expect((await learn({ topics: ['no_such'] })).status).toBe(422);
    expect((await learn({ teamId: 2_000_000 })).status).toBe(404);
    const [one] = await readAll();
    expect((await ingrid.send('DELETE', `/api/v1/learnings/${one?.id ?? ''}`)).status).toBe(204);
    expect((await ingrid.send('DELETE', `/api/v1/learnings/${randomUUID()}`)).status).toBe(404);
    expect((await readAll()).map(({ id }) => id)).not.toContain(one?.id);
  });
});
