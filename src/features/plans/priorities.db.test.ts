import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { PartnerPriorities, Priorities, PriorityMeasure, PriorityReply } from './priority.ts';

describe.runIf(hasTestServer())('asking a service to put something first', { timeout: 30_000 }, () => {
  let app: TestApp;
  let scene: CaseScene;
  let [ingrid, partner]: TestActor[] = [];

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    scene = await openCaseScene(app);
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    partner = await app.signIn(rows[0]?.login ?? '');
  });

  const at = (part: string) => `/api/v1/cases/${scene.caseId}/priority-requests${part}`;
  const codes = (answer: Answer | undefined) =>
    (answer?.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
  const requests = async () => Priorities.parse((await ingrid?.get(at('')))?.body).items;
  const ask = (more: object = {}) =>
    ingrid?.send('POST', at(''), {
      serviceId: scene.service,
      taskId: null,
      persons: [scene.child],
      topics: ['housing'],
      reason: 'Familien mister boligen.',
      answerBy: '2022-03-05',
      ...more,
    });
  const asked = async (more: object = {}) => {
    const answer = await ask(more);
    expect(answer?.status, answer?.text).toBe(201);
    return PriorityReply.parse(answer?.body).id;
  };

  test('the service sees it while consents cover it, and answers', async () => {
    const id = await asked();
    expect(await requests()).toMatchObject([{ id, isUnseen: true, isLate: false, answer: null }]);
    const seen = async () =>
      PartnerPriorities.parse((await partner?.get('/api/v1/partner/priority-requests'))?.body).items;
    expect(await seen()).toEqual([]);
    await scene.consentTo(scene.service);
    expect(await seen()).toMatchObject([
      { id, reason: 'Familien mister boligen.', people: [{ name: 'Barn' }] },
    ]);
    const answer = (body: object) =>
      partner?.send('POST', `/api/v1/partner/priority-requests/${id}/answer`, body);
    expect((await answer({ version: 4, answer: 'granted' }))?.status).toBe(409);
    expect((await answer({ version: 1, answer: 'partly', words: 'Om to uker.' }))?.status).toBe(200);
    expect(codes(await answer({ version: 2, answer: 'granted' }))).toEqual(['priority_has_ended']);
    expect(await requests()).toMatchObject([
      { answer: 'partly', answerWords: 'Om to uker.', answeredOn: '2022-03-01', isUnseen: false },
    ]);
  });

  test('no answer, or no, is taken higher; an answer on the phone is written down', async () => {
    const id = await asked({ sentOn: '2022-02-01', answerBy: '2022-02-10' });
    expect(await requests()).toMatchObject([{ isLate: true }]);
    const to = (step: string, body: object) => ingrid?.send('POST', at(`/${id}/${step}`), body);
    expect((await to('escalate', { version: 1, words: 'Tatt opp med lederen.' }))?.status).toBe(200);
    expect((await to('answer', { version: 1, answer: 'granted' }))?.status).toBe(409);
    expect(codes(await to('answer', { version: 2, answer: 'granted', answeredOn: '2022-01-31' }))).toEqual([
      'answer_before_sent',
    ]);
    const answered = await to('answer', { version: 2, answer: 'granted', answeredOn: '2022-02-21' });
    expect(answered?.status, answered?.text).toBe(200);
    expect(codes(await to('withdraw', { version: 3 }))).toEqual(['priority_has_ended']);
    expect(codes(await to('escalate', { version: 3, words: 'Igjen.' }))).toEqual(['priority_has_ended']);

    const measured = await ingrid?.get('/api/v1/priority-requests/measure?year=2022');
    const { services } = PriorityMeasure.parse(measured?.body);
    expect(services.find(({ service }) => service.id === scene.service)).toMatchObject({
      sent: 1,
      granted: 1,
      late: 1,
      escalated: 1,
      waiting: 0,
      medianDays: 20,
    });
  });

  test('one that is taken back is no longer the service’s to see', async () => {
    await scene.consentTo(scene.service);
    const id = await asked();
    expect((await ingrid?.send('POST', at(`/${id}/withdraw`), { version: 1 }))?.status).toBe(200);
    const seen = await partner?.get('/api/v1/partner/priority-requests');
    expect(PartnerPriorities.parse(seen?.body).items).toEqual([]);
    const answer = await partner?.send('POST', `/api/v1/partner/priority-requests/${id}/answer`, {
      version: 2,
      answer: 'granted',
    });
    expect(answer?.status).toBe(404);
  });

  test('it is of this case, to a service that is there, and due after it was sent', async () => {
    const other = await openCaseScene(app);
    expect(codes(await ask({ taskId: await other.addTask() }))).toEqual(['task_unknown']);
    expect((await ask({ taskId: await scene.addTask() }))?.status).toBe(201);
    expect(codes(await ask({ serviceId: scene.scene.team }))).toEqual(['responsible_unknown']);
    expect(codes(await ask({ serviceId: 2_147_483_647 }))).toEqual(['responsible_unknown']);
    expect(codes(await ask({ answerBy: '2022-02-28' }))).toEqual(['answer_before_sent']);
    expect(codes(await ask({ sentOn: '2022-03-02', answerBy: '2022-03-03' }))).toEqual(['date_in_future']);
    expect(codes(await ask({ persons: [other.mother] }))).toEqual(['person_not_of_family']);
    const missing = await ingrid?.send('POST', at(`/${randomUUID()}/withdraw`), { version: 1 });
    expect(missing?.status).toBe(404);
    const jonas = await app.signIn('jonas');
    expect((await jonas.get(at(''))).status).toBe(404);
  });
});
