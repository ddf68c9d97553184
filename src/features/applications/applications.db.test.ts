import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import type { Application, ApplicationReply } from './application.ts';

const codes = (answer: Answer) =>
  (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
const address = (caseId: string, id = '') =>
  `/api/v1/cases/${caseId}/applications${id === '' ? '' : `/${id}`}`;

describe.runIf(hasTestServer())('applications', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  let scene: CaseScene;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, jonas] = [await app.signIn('ingrid'), await app.signIn('jonas')];
    scene = await openCaseScene(app);
  });
  afterAll(() => app.close());

  const content = (more: object = {}) => ({ kind: 'social_assistance', persons: [scene.mother], ...more });
  const add = async (more: object = {}) => {
    const answer = await ingrid.send('POST', address(scene.caseId), content(more));
    expect(answer.status).toBe(201);
    return answer.body as Application;
  };
  const put = (id: string, version: number, more: object = {}) =>
    ingrid.send('PUT', address(scene.caseId, id), { ...content(more), version });
  const saved = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    expect(status).toBe(200);
    const reply = body as ApplicationReply;
    if (reply.outcome !== 'saved') throw new Error('not saved');
    return reply.application;
  };

  test('lives from the documents that are missing to the answer of an appeal', async () => {
    const paper = (isHere: boolean) => [{ name: 'Husleiekontrakt', isHere }];
    const begun = await add({ documents: paper(false), serviceId: scene.service });
    expect(begun).toMatchObject({ state: 'documents_missing', version: 1, appealBy: null });
    const ready = await saved(put(begun.id, 1, { documents: paper(true) }));
    expect(ready).toMatchObject({ state: 'preparing', serviceName: null });
    const sent = await saved(put(begun.id, 2, { sentOn: '2022-01-03', receiver: 'NAV Drammen' }));
    expect(sent).toMatchObject({ state: 'sent', answerExpectedOn: '2022-01-31', isAnswerLate: true });
    const answered = { sentOn: '2022-01-03', answeredOn: '2022-02-14', decision: 'declined' };
    const declined = await saved(put(begun.id, 3, { ...answered, decisionWords: 'For høy inntekt' }));
    expect(declined).toMatchObject({
      state: 'appeal_running',
      appealBy: '2022-03-07',
      countedAppealBy: '2022-03-07',
      isAnswerLate: false,
    });
    const over = await saved(
      put(begun.id, 4, {
        ...answered,
        appealedOn: '2022-02-20',
        appealAnsweredOn: '2022-02-28',
        appealAnswer: 'changed',
      }),
    );
    expect(over).toMatchObject({ state: 'over', version: 5 });
    const { items } = (await ingrid.get(address(scene.caseId))).body as { items: Application[] };
    expect(items.find(({ id }) => id === begun.id)).toEqual(over);
  });

  test('is not begun in a case that has ended, where an answer is still written down', async () => {
    const ended = await openCaseScene(app);
    const at = address(ended.caseId);
    const body = { kind: 'start_up_loan', persons: [ended.mother], sentOn: '2022-01-20' };
    const begun = (await ingrid.send('POST', at, body)).body as Application;
    await app.owner.query(`update enquiry set closed_on = '2022-02-20' where id = $1`, [ended.caseId]);
    const refused = await ingrid.send('POST', at, body);
    expect([refused.status, codes(refused)]).toEqual([422, ['case_is_ended']]);
    const answered = await ingrid.send('PUT', `${at}/${begun.id}`, {
      ...body,
      version: 1,
      answeredOn: '2022-02-25',
      decision: 'granted',
    });
    expect(answered.body).toMatchObject({ outcome: 'saved', application: { state: 'over' } });
    const note = await ingrid.send('POST', `/api/v1/cases/${ended.caseId}/notes`, {
      kind: 'call',
      persons: [ended.mother],
      topics: ['economy'],
      occurredOn: '2022-02-26',
      text: 'Mor ringte: lånet er innvilget.',
    });
    expect(note.status).toBe(201);
    await app.owner.query('update enquiry set closed_on = null where id = $1', [ended.caseId]);
    await app.owner.query(`update case_file set stage = 'active' where id = $1`, [ended.caseId]);
    expect((await ingrid.send('POST', at, body)).status).toBe(201);
  });

  test('says everything that is wrong at once, and writes nothing', async () => {
    const before = (await ingrid.get(address(scene.caseId))).body;
    const answer = await ingrid.send(
      'POST',
      address(scene.caseId),
      content({
        persons: [scene.mother, randomUUID()],
        serviceId: 2_000_000_000,
        receiver: 'NAV',
        sentOn: '2022-03-02',
      }),
    );
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'person_not_of_family',
      'one_receiver',
      'service_unknown',
      'date_in_future',
    ]);
    expect((await ingrid.get(address(scene.caseId))).body).toEqual(before);
  });

  test.each([
    [{ kind: 'a_castle' }],
    [{ persons: [] }],
    [{ persons: ['mor'] }],
    [{ details: 'x\u0000y' }],
    [{ details: 'x'.repeat(2001) }],
    [{ sentOn: '2022-02-30' }],
    [{ serviceId: 3_000_000_000 }],
    [{ appealBy: '2022-02-01', unknown: true }],
    [{ documents: [{ name: ' ', isHere: true }] }],
  ])('%o is no application', async (more) => {
    expect((await ingrid.send('POST', address(scene.caseId), content(more))).status).toBe(400);
  });

  test('an odd year is refused and no fault of the server', async () => {
    for (const day of ['0000-01-01', '9999-12-31'])
      for (const field of ['sentOn', 'answerExpectedOn', 'appealBy'])
        expect((await ingrid.send('POST', address(scene.caseId), content({ [field]: day }))).status).toBe(
          422,
        );
  });

  test('of two who write at once one is told, and sees what stands', async () => {
    const { id } = await add();
    const [one, other] = await Promise.all([
      put(id, 1, { details: 'Fra den ene' }),
      put(id, 1, { details: 'Fra den andre' }),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [won, lost] = one.status === 200 ? [one, other] : [other, one];
    const kept = (won.body as { application: Application }).application;
    expect((lost.body as { current: Application }).current).toEqual(kept);
  });

  test('one that was never sent can be taken away; one that was sent stays', async () => {
    const [begun, sent] = [await add(), await add({ sentOn: '2022-02-01' })];
    expect((await ingrid.send('DELETE', address(scene.caseId, begun.id))).status).toBe(204);
    expect((await ingrid.send('DELETE', address(scene.caseId, begun.id))).status).toBe(404);
    expect(codes(await ingrid.send('DELETE', address(scene.caseId, sent.id)))).toEqual([
      'sent_application_stays',
    ]);
  });

  test('is there for nobody else: another team, a partner, another case, a protected family', async () => {
    const { id } = await add();
    const other = await openCaseScene(app);
    const partner = await app.signIn(
      (await app.owner.query<{ login: string }>('select login from account where id = $1', [scene.partner]))
        .rows[0]?.login ?? '',
    );
    await scene.consentTo(scene.service);
    for (const caseId of [scene.caseId, randomUUID()]) {
      expect((await jonas.get(address(caseId))).status).toBe(404);
      expect((await jonas.send('POST', address(caseId), content())).status).toBe(404);
      expect((await jonas.send('PUT', address(caseId, id), { ...content(), version: 1 })).status).toBe(404);
      expect((await jonas.send('DELETE', address(caseId, id))).status).toBe(404);
    }
    expect((await partner.get(address(scene.caseId))).status).toBe(403);
    expect((await ingrid.send('DELETE', address(other.caseId, id))).status).toBe(404);
    expect(
      (
        await ingrid.send('PUT', address(other.caseId, id), {
          ...content({ persons: [other.mother] }),
          version: 1,
        })
      ).status,
    ).toBe(404);
    const hidden = await openCaseScene(app);
    await hidden.scene.protect(hidden.familyId, hidden.child, []);
    expect((await ingrid.get(address(hidden.caseId))).status).toBe(404);
    expect(
      (await ingrid.send('POST', address(hidden.caseId), content({ persons: [hidden.mother] }))).status,
    ).toBe(404);
  });

  test('needs a family', async () => {
    const made = await ingrid.send('POST', '/api/v1/enquiries', enquiry({ anonymous: true, note: null }));
    const { id } = made.body as Enquiry;
    expect((await ingrid.get(address(id))).body).toEqual({ items: [] });
    expect(codes(await ingrid.send('POST', address(id), content()))).toEqual(['case_without_family']);
  });

  test('nothing that was written lies in clear, and the log says who saw whom', async () => {
    const { id } = await add({ details: 'zqgjeld', documents: [{ name: 'zqpapir', isHere: false }] });
    const { rows } = await app.owner.query<{ row: string; missing: number }>(
      'select to_jsonb(a)::text as row, missing_documents as missing from application a where id = $1',
      [id],
    );
    expect(rows[0]?.row).not.toMatch(/zq/u);
    expect(rows[0]?.missing).toBe(1);
    const log = await app.owner.query<{ subjects: string[] }>(
      `select subjects from access_log where event = 'application.added' order by place desc limit 1`,
    );
    expect(log.rows[0]?.subjects).toEqual(expect.arrayContaining([scene.caseId, id, scene.mother]));
  });
});
