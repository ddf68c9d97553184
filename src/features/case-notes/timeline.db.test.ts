import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import type { Timeline } from './timeline.ts';

describe.runIf(hasTestServer())('the timeline of a case', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    scene = await openCaseScene(app);
  });

  const write = async (more = {}) => {
    const body = {
      kind: 'note',
      persons: [scene.mother],
      topics: ['economy'],
      occurredOn: '2022-02-10',
      text: 'Tekst',
      ...more,
    };
    const written = await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/notes`, body);
    expect(written.status).toBe(201);
    return (written.body as { id: string }).id;
  };
  const read = async (search = '') => {
    const answer = await ingrid.get(`/api/v1/cases/${scene.caseId}/timeline${search}`);
    expect(answer.status).toBe(200);
    return answer.body as Timeline;
  };
  const types = ({ items }: Timeline) => items.map(({ type }) => type);

  test('has everything that happened, by the day that it happened on, newest first', async () => {
    await scene.consentTo(scene.service);
    const late = await write({ occurredOn: '2022-02-25', kind: 'visit' });
    const early = await write({ occurredOn: '2019-05-01', kind: 'practical_help' });
    await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/moves`, {
      action: 'pause',
      version: 1,
      occurredOn: '2022-02-26',
      pausedUntil: '2022-04-01',
    });
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    const partner = await app.signIn(rows[0]?.login ?? '');
    await partner.get(`/api/v1/partner/families/${scene.familyId}/contributions`);
    const task = await scene.addTask();
    await app.owner.query(
      `insert into task_event (municipality_id, task_id, case_id, from_state, to_state, service_id, by_account, at)
       values ($1, $2, $3, 'draft', 'proposed', $4, $5, '2022-02-01T10:00:00Z')`,
      [scene.municipality, task, scene.caseId, scene.service, scene.ingrid],
    );
    const timeline = await read();
    const days = timeline.items.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(timeline.items.filter(({ type }) => type === 'note').map(({ id }) => id)).toEqual([late, early]);
    expect(types(timeline).filter((type) => type === 'share')).toHaveLength(2);
    expect(types(timeline)).toContain('task');
    expect(types(timeline).filter((type) => type === 'consent')).toHaveLength(2);
    const consent = timeline.items.find(({ type }) => type === 'consent');
    expect(consent).toMatchObject({ what: 'given', topics: ['economy', 'housing'], by: expect.any(String) });
  });

  test('has a request for priority as often as something was done with it', async () => {
    const id = randomUUID();
    const seal = sealerOf(app.keys, scene.caseId);
    await app.owner.query(
      `insert into priority_request (municipality_id, id, case_id, service_id, persons, topics, reason, answer_by,
         sent_on, sent_by, escalated_on, escalated_words, answer, answer_words, answered_on, answered_by, withdrawn_on)
       values ($1, $2, $3, $4, $5, '{housing}', $6, '2022-02-10', '2022-02-01', $7, '2022-02-14', $8, 'partly', $9,
         '2022-02-14', $10, '2022-02-20')`,
      [
        scene.municipality,
        id,
        scene.caseId,
        scene.service,
        [scene.mother],
        seal('priority_request', id, 'reason', 'Barnet har ingen plass'),
        scene.ingrid,
        seal('priority_request', id, 'escalated_words', 'Til enhetslederen'),
        seal('priority_request', id, 'answer_words', 'Fra mandag'),
        scene.partner,
      ],
    );
    const { items } = await read('?kinds=priority&topics=housing');
    const entry = { type: 'priority', requestId: id, answerBy: '2022-02-10', persons: [scene.mother] };
    expect(items).toMatchObject([
      { ...entry, what: 'withdrawn', day: '2022-02-20', by: null, words: null, answer: null },
      { ...entry, what: 'answered', day: '2022-02-14', answer: 'partly', words: 'Fra mandag' },
      { ...entry, what: 'escalated', day: '2022-02-14', by: null, words: 'Til enhetslederen', answer: null },
      { ...entry, what: 'sent', day: '2022-02-01', words: 'Barnet har ingen plass', answer: null },
    ]);
    expect(types(await read())).toHaveLength(4);
    expect(types(await read('?kinds=priority&topics=economy'))).toEqual([]);
    expect(types(await read(`?person=${scene.child}`))).toEqual([]);
  });

  test('a withdrawn consent stands twice', async () => {
    const id = await scene.consentTo(scene.service);
    await scene.scene.withdraw(id, '2022-02-20T08:00:00Z');
    const { items } = await read('?kinds=consent');
    expect(items.map((item) => (item.type === 'consent' ? item.what : ''))).toEqual([
      'withdrawn',
      'given',
      'given',
    ]);
  });

  test('is filtered by kind, life area and person', async () => {
    const visit = await write({ kind: 'visit', topics: ['housing'], persons: [scene.child] });
    await write({ kind: 'call' });
    await scene.consentTo(scene.service, ['economy'], [scene.mother]);
    const ids = async (search: string) => (await read(search)).items.map(({ id }) => id);
    expect(await ids('?kinds=visit,meeting')).toEqual([visit]);
    expect(await ids('?topics=housing')).toEqual([visit]);
    expect(await ids(`?person=${scene.child}`)).toEqual([visit]);
    expect(types(await read('?topics=economy'))).toEqual(['note', 'consent', 'consent']);
    expect(await ids('?kinds=document')).toEqual([]);
    for (const wrong of ['?kinds=party', '?kinds=', '?person=x', '?after=x', '?limit=0', '?other=1'])
      expect((await ingrid.get(`/api/v1/cases/${scene.caseId}/timeline${wrong}`)).status).toBe(400);
  });

  test('leaves out what was written in another case of the family', async () => {
    const here = await write();
    const other = await openCaseScene(app);
    await app.owner.query('update contribution set case_id = $1 where id = $2', [other.caseId, here]);
    expect((await read()).items).toEqual([]);
    await app.owner.query('update contribution set case_id = null where id = $1', [here]);
    expect((await read()).items).toHaveLength(1);
  });

  test('is read page by page, each entry once, though many have the same day and instant', async () => {
    const written = [];
    for (let count = 0; count < 7; count += 1) written.push(await write({ text: String(count) }));
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Timeline = await read(`?limit=2${next === '' ? '' : `&after=${next}`}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen.sort()).toEqual(written.sort());
  });

  test('tells the log of the case, the family, the records and whom they are about', async () => {
    const id = await write({ persons: [scene.mother, scene.child] });
    await read();
    const { rows } = await app.owner.query<{ found: boolean }>(
      `select subjects @> $1::uuid[] as found from access_log where event = 'case.timeline_read'
       union all
       select subjects @> $1::uuid[] from access_log_unchained where event = 'case.timeline_read'`,
      [[scene.caseId, scene.familyId, id, scene.mother, scene.child]],
    );
    expect(rows.some(({ found }) => found)).toBe(true);
  });

  test('a case without a family has its steps alone', async () => {
    await write();
    await app.owner.query('update contribution set case_id = null where case_id = $1', [scene.caseId]);
    await app.owner.query('delete from case_file where id = $1', [scene.caseId]);
    await app.owner.query('delete from family_enquiry where enquiry_id = $1', [scene.caseId]);
    expect(await read()).toEqual({ familyId: null, items: [], next: null });
  });
});
