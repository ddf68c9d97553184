import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

describe.runIf(hasTestServer())('an id in capital letters', () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  test('is the same record, and what is written under it is sealed with its key', async () => {
    const scene = await openCaseScene(app);
    const shouted = scene.caseId.toUpperCase();
    const next = { version: 1, text: 'Ringe boligtjenesten', on: null };
    const saved = await ingrid.send('PUT', `/api/v1/cases/${shouted}/next-step`, next);
    expect(saved.body).toMatchObject({ case: { id: scene.caseId, nextStep: 'Ringe boligtjenesten' } });
    const note = {
      kind: 'note',
      persons: [scene.mother],
      topics: ['economy'],
      occurredOn: '2022-02-01',
      text: 'Snakket med mor.',
    };
    const written = await ingrid.send('POST', `/api/v1/cases/${shouted}/notes`, note);
    expect(written.status, written.text).toBe(201);
    const ofFamily = `/api/v1/families/${scene.familyId.toUpperCase()}/contributions`;
    expect((await ingrid.send('POST', ofFamily, note)).status).toBe(201);
    const draft = randomUUID().toUpperCase();
    const typed = { ...note, minutes: '', corrects: null, text: 'Ikke ferdig' };
    const kept = await ingrid.send('PUT', `/api/v1/cases/${shouted}/note-drafts/${draft}`, typed);
    expect(kept.status, kept.text).toBe(204);
    for (const part of ['/timeline', '/note-drafts', '/plan']) {
      const read = await ingrid.get(`/api/v1/cases/${scene.caseId}${part}`);
      expect(read.status, read.text).toBe(200);
    }
  });
});
