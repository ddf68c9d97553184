import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

describe.runIf(hasTestServer())('how long a family waits', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  async function partnerOf(scene: CaseScene): Promise<TestActor> {
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    return app.signIn(rows[0]?.login ?? '');
  }
  const spoke = (scene: CaseScene, occurredOn: string) => ({
    kind: 'conversation',
    persons: [scene.mother],
    topics: ['economy'],
    occurredOn,
    text: 'Snakket med mor.',
  });
  const head = async ({ caseId }: CaseScene) => (await ingrid.get(`/api/v1/cases/${caseId}`)).body;

  test.each([true, false])(
    'is counted to when the team spoke with it, whoever else did before (opened first: %s)',
    async (isOpenedFirst) => {
      const scene = await openCaseScene(app);
      await scene.consentTo(scene.service);
      const set = isOpenedFirst
        ? 'update case_file set first_contact_on = null, days_to_contact = null, last_contact_on = null where id = $1'
        : 'delete from case_file where id = $1';
      await app.owner.query(set, [scene.caseId]);
      const partner = await partnerOf(scene);
      const theirs = `/api/v1/partner/families/${scene.familyId}/contributions`;
      const written = await partner.send('POST', theirs, spoke(scene, '2022-01-11'));
      expect(written.status, written.text).toBe(201);
      expect(await head(scene)).toMatchObject({ firstContactOn: null, lastContactOn: null });
      const ours = `/api/v1/families/${scene.familyId}/contributions`;
      expect((await ingrid.send('POST', ours, spoke(scene, '2022-01-20'))).status).toBe(201);
      const next = { version: isOpenedFirst ? 1 : 0, text: 'Ringe', on: null };
      expect((await ingrid.send('PUT', `/api/v1/cases/${scene.caseId}/next-step`, next)).status).toBe(200);
      expect(await head(scene)).toMatchObject({
        firstContactOn: '2022-01-20',
        daysToContact: 10,
        lastContactOn: '2022-01-20',
      });
    },
  );
});
