import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { Absences } from './absence.ts';
import { CaseBoard } from './case-board.ts';
import { MyDay } from './my-day.ts';

describe.runIf(hasTestServer())('board, my day and absences', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let marit: TestActor;
  let scene: CaseScene;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    app = await openTestApp();
    const { rows } = await app.owner.query<{ id: string; login: string }>('select id, login from account');
    for (const { id, login } of rows) accounts.set(login, id);
    ingrid = await app.signIn('ingrid');
    marit = await app.signIn('marit');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.owner.query('delete from absence');
    scene = await openCaseScene(app);
  });
  const idOf = (login: string) => accounts.get(login) ?? '';
  const board = async (actor: TestActor, query = '') => {
    const { status, body } = await actor.get(
      `/api/v1/cases?${query.includes('limit') ? '' : 'limit=200'}${query}`,
    );
    expect(status).toBe(200);
    return CaseBoard.parse(body);
  };
  const myDay = async (actor: TestActor) => {
    const { status, body } = await actor.get('/api/v1/my-day');
    expect(status).toBe(200);
    return MyDay.parse(body);
  };

  test('the board shows a case in its stage, with its age there and what it weighs', async () => {
    const before = await board(ingrid);
    const load = (shown: typeof before) => shown.advisers.find(({ account }) => account?.id === scene.ingrid);
    const mine = before.items.find(({ id }) => id === scene.caseId);
    expect(mine).toMatchObject({ stage: 'active', form: 'coordination', openTasks: 0, daysInStage: 50 });
    for (let task = 0; task < 5; task += 1) await scene.addTask({ state: 'accepted' });
    const after = await board(ingrid);
    expect((load(after)?.weight ?? 0) - (load(before)?.weight ?? 0)).toBe(1);
    expect(after.items.find(({ id }) => id === scene.caseId)).toMatchObject({ openTasks: 5, loose: 6 });
  });

  test('it can be narrowed, and one stage be read page by page', async () => {
    const mine = await board(ingrid, '&adviser=mine&form=coordination');
    expect(mine.items.map(({ id }) => id)).toContain(scene.caseId);
    expect((await board(marit, '&adviser=mine')).items).toEqual([]);
    expect((await board(ingrid, '&adviser=nobody')).items).toEqual([]);
    const all = await board(ingrid, '&stage=active');
    const first = await board(ingrid, 'limit=1&stage=active');
    const second = await board(ingrid, 'limit=1&stage=active&after=1');
    expect(all.items.slice(0, 2)).toEqual([...first.items, ...second.items]);
  });

  test('a protected family is on no board but that of those who are named', async () => {
    await scene.scene.protect(scene.familyId, scene.mother, [scene.ingrid]);
    expect((await marit.get('/api/v1/cases?limit=200')).text).not.toContain(scene.caseId);
    expect((await board(ingrid)).items.find(({ id }) => id === scene.caseId)).toMatchObject({
      isProtected: true,
    });
  });

  test('my day has what is mine, and what I wait for', async () => {
    await app.owner.query('update case_file set next_step = $2, next_step_on = $3 where id = $1', [
      scene.caseId,
      sealerOf(app.keys, scene.caseId)('case_file', scene.caseId, 'next_step', 'Ringe skolen'),
      '2022-03-02',
    ]);
    const own = await scene.addTask({
      account: scene.ingrid,
      state: 'accepted',
      title: 'Skrive søknad',
      dueOn: '2022-03-01',
    });
    const theirs = await scene.addTask({ title: 'Finne plass i barnehage' });
    const day = await myDay(ingrid);
    expect(day.cases.find(({ caseId }) => caseId === scene.caseId)).toMatchObject({
      nextStep: 'Ringe skolen',
      nextStepOn: '2022-03-02',
      standsInFor: null,
    });
    expect(day.tasks.find(({ id }) => id === own)).toMatchObject({
      title: 'Skrive søknad',
      dueOn: '2022-03-01',
    });
    expect(day.waiting.find(({ id }) => id === theirs)).toMatchObject({
      kind: 'task',
      title: 'Finne plass i barnehage',
      since: '2022-02-01',
    });
    expect((await myDay(marit)).cases).toEqual([]);
  });

  test('who stands in has both days, from the first day to the last and no longer', async () => {
    const answer = await ingrid.send('POST', '/api/v1/absences', {
      accountId: idOf('ingrid'),
      substituteId: idOf('marit'),
      from: '2022-03-01',
      until: '2022-03-02',
    });
    expect(answer.status).toBe(201);
    expect(Absences.parse(answer.body).items).toMatchObject([
      { isNow: true, isMine: true, until: '2022-03-02' },
    ]);
    const day = await myDay(marit);
    expect(day.cases.find(({ caseId }) => caseId === scene.caseId)?.standsInFor?.id).toBe(scene.ingrid);
    expect(day.standsInFor).toMatchObject([{ until: '2022-03-02' }]);
    expect((await myDay(ingrid)).away).toMatchObject({ until: '2022-03-02' });
    await app.owner.query("update absence set from_day = '2022-02-01', until_day = '2022-02-28'");
    expect((await myDay(marit)).cases).toEqual([]);
  });

  test('away with nobody standing in is a loose thread of each case', async () => {
    const absence = {
      accountId: idOf('ingrid'),
      substituteId: null,
      from: '2022-03-01',
      until: '2022-03-05',
    };
    const { body } = await ingrid.send('POST', '/api/v1/absences', absence);
    const found = async () =>
      (await marit.get(`/api/v1/cases/${scene.caseId}/loose-threads`)).text.includes('"detail":"absent"');
    expect(await found()).toBe(true);
    const [item] = Absences.parse(body).items;
    expect((await ingrid.send('DELETE', `/api/v1/absences/${item?.id ?? ''}`)).status).toBe(200);
    expect(await found()).toBe(false);
  });

  test.each([
    ['of another', { accountId: 'ingrid' }, 'giver_is_other'],
    ['with oneself', { substituteId: 'yusuf' }, 'stands_in_for_herself'],
    ['with somebody of another team', { substituteId: 'jonas' }, 'colleague_not_of_team'],
    ['that ends before it begins', { until: '2022-02-28' }, 'ends_before_start'],
    ['for years', { until: '2024-03-01' }, 'absence_too_long'],
  ] as const)('nobody records an absence %s', async (_, change, code) => {
    const {
      accountId = 'yusuf',
      substituteId = 'ingrid',
      until = '2022-03-09',
    } = change as Record<string, string>;
    const yusuf = await app.signIn('yusuf');
    const answer = await yusuf.send('POST', '/api/v1/absences', {
      accountId: idOf(accountId),
      substituteId: idOf(substituteId),
      from: '2022-03-01',
      until,
    });
    expect([answer.status, answer.text.includes(code)]).toEqual([422, true]);
  });
});
