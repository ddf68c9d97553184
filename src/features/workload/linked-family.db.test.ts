import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

describe.runIf(hasTestServer())('a case that nothing was done with', () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  test('is called by its family wherever it is listed', async () => {
    const scene = await openCaseScene(app, { receivedOn: '2022-02-01' });
    await app.owner.query('delete from case_file where id = $1', [scene.caseId]);
    const family = { id: scene.familyId };
    const board = await ingrid.get('/api/v1/cases');
    expect(board.body).toMatchObject({ items: [{ id: scene.caseId, stage: 'received', family }] });
    const day = await ingrid.get('/api/v1/my-day');
    expect(day.body).toMatchObject({ cases: [{ caseId: scene.caseId, family }] });
    const threads = await ingrid.get('/api/v1/loose-threads');
    expect(threads.body).toMatchObject({ items: [{ rule: 'untouched', caseId: scene.caseId, family }] });
  });
});
