import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { findLinkedTask, updateLinkedTask } from './linked-task-queries.ts';
import { insertTaskLink } from './task-link-queries.ts';

describe.runIf(hasTestServer())('behind a link to a task that another service declined', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test('its words are not shown, before or after the one that is asked instead has answered', async () => {
    const scene = await openCaseScene(app);
    await scene.consentTo(scene.service);
    const taskId = await scene.addTask();
    const words = sealerOf(app.keys, scene.caseId)('task', taskId, 'answer_words', 'Vi kjenner dem fra før.');
    await app.owner.query('update task set answer_words = $2 where id = $1', [taskId, words]);
    const as = <T>(accountId: string, work: Parameters<typeof inTransaction<T>>[3]) =>
      inTransaction(app.db, app.clock, { accountId, municipalityId: scene.municipality }, work);
    const link = {
      id: randomUUID(),
      taskId,
      address: sealerOf(app.keys, scene.caseId)(
        'task_link',
        randomUUID(),
        'address',
        'en@tjeneste.example.no',
      ),
      digest: randomBytes(32),
      guestName: 'Tjeneste (lenke)',
      expiresAt: new Date(TEST_NOW.getTime() + 86_400_000),
    };
    await as(scene.ingrid, (tx) => insertTaskLink(tx, link));
    const { rows } = await app.owner.query<{ id: string }>(
      'select guest_id as id from task_link where task_id = $1',
      [taskId],
    );
    const guest = rows[0]?.id ?? '';
    expect(await as(guest, findLinkedTask)).toMatchObject({ state: 'proposed', answerWords: null });
    const done = { id: taskId, version: 1, answer: 'done', words: null, result: null };
    expect(await as(guest, (tx) => updateLinkedTask(tx, done))).toBe(true);
    expect(await as(guest, findLinkedTask)).toMatchObject({ state: 'done', answerWords: null });
  });
});
