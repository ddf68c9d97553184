import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

const GAPS = '/api/v1/catalogue/gaps';

describe.runIf(hasTestServer())('what was not found', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const gap = (traits: Record<string, unknown> = {}) => ({
    ...{ source: 'search', needs: ['leisure'], area: 'fjell', ageBand: '6-12', language: null, words: null },
    ...traits,
  });
  const tell = async (traits = {}, actor = ingrid) => {
    const answer = await actor.send('POST', GAPS, gap(traits));
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { id: string }).id;
  };

  test('is counted by need, area, age and place, in the year it was told', async () => {
    await tell({ source: 'enquiry' });
    await tell({ source: 'enquiry' });
    await tell({ source: 'case', needs: ['leisure', 'economy'], ageBand: null });
    app.clock.set(new Date('2021-12-31T22:59:00Z'));
    await tell({ area: null });
    app.clock.set(new Date('2022-03-01T10:00:00Z'));
    const leisure = { need: 'leisure', area: 'fjell' };
    expect((await ingrid.get(GAPS)).body).toEqual({
      year: 2022,
      years: [2022, 2021],
      total: 3,
      bySource: { search: 0, enquiry: 2, case: 1 },
      cells: [
        { need: 'economy', area: 'fjell', ageBand: null, source: 'case', count: 1 },
        { ...leisure, ageBand: '6-12', source: 'enquiry', count: 2 },
        { ...leisure, ageBand: null, source: 'case', count: 1 },
      ],
    });
    expect((await ingrid.get(`${GAPS}?year=2021`)).body).toMatchObject({ total: 1, cells: [{ area: null }] });
    expect((await ingrid.get(`${GAPS}?year=2015`)).body).toMatchObject({
      total: 0,
      years: [2022, 2021, 2015],
    });
    expect((await ingrid.get(`${GAPS}?year=99999`)).status).toBe(400);
  });

  test('is a file for a spreadsheet', async () => {
    const file = await ingrid.get(`${GAPS}/file?year=2022`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toContain('2022;Fritid;Fjell;6–12;Henvendelse;2\r\n');
  });

  test('words stand until they are dealt with, and the count stays', async () => {
    const before = (await ingrid.get(GAPS)).body as { total: number };
    const id = await tell({ words: '<b>Svømmekurs</b> for jenter' });
    const listed = await ingrid.get(`${GAPS}/words`);
    expect(listed.body).toMatchObject({
      items: [{ id, onDay: '2022-03-01', words: '<b>Svømmekurs</b> for jenter', ageBand: '6-12' }],
      total: 1,
    });
    expect(app.keys.keyOf(id)).not.toBeNull();
    expect((await ingrid.send('POST', `${GAPS}/${id}/handled`)).status).toBe(200);
    expect(app.keys.keyOf(id)).toBeNull();
    expect((await ingrid.send('POST', `${GAPS}/${id}/handled`)).status).toBe(404);
    expect((await ingrid.send('POST', `${GAPS}/${crypto.randomUUID()}/handled`)).status).toBe(404);
    expect((await ingrid.get(`${GAPS}/words`)).body).toEqual({ items: [], total: 0 });
    expect((await ingrid.get(GAPS)).body).toMatchObject({ total: before.total + 1 });
    const { rows } = await app.owner.query<{ event: string }>(
      `select event from access_log where event in ('gaps.words_read', 'gap.handled') order by event`,
    );
    expect(rows.map(({ event }) => event)).toContain('gap.handled');
    expect(rows.map(({ event }) => event)).toContain('gaps.words_read');
  });

  test.each([
    [{ needs: [], words: null }, 400],
    [{ needs: ['money'] }, 400],
    [{ needs: ['leisure', 'leisure'] }, 400],
    [{ ageBand: '7' }, 400],
    [{ source: 'enquiry', words: 'Noe' }, 400],
    [{ words: 'x\u0000y' }, 400],
    [{ words: 'x'.repeat(501) }, 400],
    [{ familyId: crypto.randomUUID() }, 400],
    [{ area: 'atlantis' }, 422],
    [{ words: 'Ring 40 00 00 00' }, 422],
    [{ words: 'Han er 01010112345' }, 422],
  ])('%j is refused', async (traits, status) => {
    const answer = await ingrid.send('POST', GAPS, gap(traits));
    expect(answer.status, answer.text).toBe(status);
  });

  test('each does what the own work needs', async () => {
    const amina = await app.signIn('amina');
    const solveig = await app.signIn('solveig');
    const tarjei = await app.signIn('tarjei');
    await tell({}, amina);
    expect((await amina.send('POST', GAPS, gap({ source: 'case' }))).status).toBe(403);
    expect((await app.anyone.send('POST', GAPS, gap())).status).toBe(401);
    expect([(await amina.get(GAPS)).status, (await amina.get(`${GAPS}/words`)).status]).toEqual([403, 403]);
    expect([(await solveig.get(GAPS)).status, (await solveig.get(`${GAPS}/words`)).status]).toEqual([
      200, 403,
    ]);
    expect((await tarjei.get(`${GAPS}/words`)).status).toBe(200);
  });
});
