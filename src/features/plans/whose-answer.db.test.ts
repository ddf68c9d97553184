import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { PartnerPlan, PartnerTasks } from './partner-plan.ts';
import { Plan } from './plan.ts';

const WHY_NOT = 'Vi kjenner dem fra før, og det gikk ikke.';

describe.runIf(hasTestServer())(
  'a task that one service declined, and another has',
  { timeout: 60_000 },
  () => {
    let app: TestApp;
    let ingrid: TestActor;
    beforeAll(async () => {
      app = await openTestApp();
      ingrid = await app.signIn('ingrid');
    });
    afterAll(() => app.close());

    const at = (scene: CaseScene, part: string) => `/api/v1/cases/${scene.caseId}${part}`;

    async function declinedThenGiven() {
      const scene = await openCaseScene(app);
      const other = await scene.scene.addService(`Annen ${scene.caseId}`);
      await scene.consentTo(scene.service);
      await scene.consentTo(other);
      await scene.scene.addPartner(`other-${scene.caseId}`, [other]);
      const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
        scene.partner,
      ]);
      const [first, second] = [
        await app.signIn(rows[0]?.login ?? ''),
        await app.signIn(`other-${scene.caseId}`),
      ];
      const id = await scene.addTask();
      const declined = await first.send('POST', `/api/v1/partner/tasks/${id}/answer`, {
        version: 1,
        answer: 'declined',
        words: WHY_NOT,
      });
      expect(declined.status, declined.text).toBe(200);
      const given = await ingrid.send('POST', at(scene, `/tasks/${id}/state`), {
        version: 2,
        state: 'proposed',
        responsible: { kind: 'service', serviceId: other, accountId: null },
      });
      expect(given.status, given.text).toBe(200);
      return { scene, id, second };
    }

    test('does not tell the other why, nor says that it was the other who said so', async () => {
      const { scene, id, second } = await declinedThenGiven();
      const before = PartnerTasks.parse((await second.get('/api/v1/partner/tasks')).body);
      expect(before.items.find((task) => task.id === id)).toMatchObject({
        state: 'proposed',
        answerWords: null,
      });
      const done = await second.send('POST', `/api/v1/partner/tasks/${id}/answer`, {
        version: 3,
        answer: 'done',
        words: 'Gjort i går.',
      });
      expect(done.status, done.text).toBe(200);
      expect(done.text).not.toContain(WHY_NOT);
      const { tasks } = Plan.parse((await ingrid.get(at(scene, '/plan'))).body);
      expect(tasks[0]).toMatchObject({ state: 'done', answerWords: null, result: 'Gjort i går.' });
    });

    test('somebody in two services does not answer for the one by the consent that the other has', async () => {
      const scene = await openCaseScene(app);
      const unknowing = await scene.scene.addService(`Uten samtykke ${scene.caseId}`);
      await scene.consentTo(scene.service);
      await scene.scene.addPartner(`both-${scene.caseId}`, [scene.service, unknowing]);
      const both = await app.signIn(`both-${scene.caseId}`);
      const [hers, notHers] = [await scene.addTask(), await scene.addTask({ service: unknowing })];
      const { items } = PartnerTasks.parse((await both.get('/api/v1/partner/tasks')).body);
      expect(items.map(({ id }) => id)).toEqual([hers]);
      const plan = PartnerPlan.parse(
        (await both.get(`/api/v1/partner/families/${scene.familyId}/plan`)).body,
      );
      expect(new Map(plan.tasks.map(({ id, isOwn }) => [id, isOwn]))).toEqual(
        new Map([
          [hers, true],
          [notHers, false],
        ]),
      );
      const body = { version: 1, answer: 'accepted' };
      expect((await both.send('POST', `/api/v1/partner/tasks/${notHers}/answer`, body)).status).toBe(404);
      expect((await both.send('POST', `/api/v1/partner/tasks/${hers}/answer`, body)).status).toBe(200);
    });
  },
);
