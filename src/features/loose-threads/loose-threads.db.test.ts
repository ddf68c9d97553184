import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { LooseThreads, type LooseThread } from './loose-thread.ts';

/** The tests' day is 2022-03-01, a Tuesday. */
const TODAY = '2022-03-01';
/** Of nobody, and never opened. */
const SEALED = Buffer.concat([Buffer.of(1), Buffer.alloc(60, 'x')]);

describe.runIf(hasTestServer())('loose threads', () => {
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
    await app.owner.query('update case_file set last_contact_on = $2 where id = $1', [scene.caseId, TODAY]);
  });

  const threads = async (actor = ingrid, caseId = scene.caseId): Promise<LooseThread[]> => {
    const { status, body } = await actor.get(`/api/v1/cases/${caseId}/loose-threads`);
    expect(status).toBe(200);
    return LooseThreads.parse(body).items;
  };
  const rules = async () => (await threads()).map(({ rule }) => rule);
  const set = (text: string, ...values: unknown[]) =>
    app.owner.query(`update case_file set ${text} where id = $1`, [scene.caseId, ...values]);

  test('a case that is looked after has none', async () => {
    await scene.consentTo(scene.service);
    await scene.addTask({ state: 'accepted', dueOn: TODAY });
    expect(await threads()).toEqual([]);
  });

  test('nobody responsible: no adviser, one who has left, one who is away alone', async () => {
    await app.owner.query('update enquiry set adviser_id = null where id = $1', [scene.caseId]);
    expect(await threads()).toMatchObject([{ rule: 'no_adviser', detail: 'nobody', adviser: null }]);
    const { rows } = await app.owner.query<{ id: string }>(
      `insert into account (municipality_id, login, name, active_from)
       select municipality_id, $2, 'Vikar', '2020-01-01' from account where id = $1 returning id`,
      [scene.ingrid, `vikar-${scene.caseId.slice(0, 8)}`],
    );
    await app.owner.query('update enquiry set adviser_id = $2 where id = $1', [scene.caseId, rows[0]?.id]);
    expect(await threads()).toMatchObject([
      { rule: 'no_adviser', detail: 'left', adviser: { name: 'Vikar' } },
    ]);
  });

  test('a day more or less', async () => {
    await set('last_contact_on = $2', '2022-01-30');
    expect(await rules()).toEqual(['no_contact']);
    await set('last_contact_on = $2', '2022-01-31');
    expect(await rules()).toEqual([]);
    await set('paused_until = $2', '2022-03-02');
    expect(await rules()).toEqual([]);
    await set('paused_until = $2', TODAY);
    expect(await rules()).toEqual(['pause_over']);
  });

  test('one spoken with when it came, and then forgotten, is as loose as any', async () => {
    await set("stage = 'received', first_contact_on = '2022-01-12', last_contact_on = '2022-01-12'");
    expect(await rules()).toEqual(['no_contact']);
  });

  test('a case that was given advice waits for nobody, but its tasks and next step do', async () => {
    await scene.consentTo(scene.service);
    await set("stage = 'advised', last_contact_on = '2022-01-12', next_step_on = '2022-02-27'");
    await app.owner.query('update enquiry set adviser_id = null where id = $1', [scene.caseId]);
    await scene.addTask({ state: 'accepted', dueOn: '2022-02-28' });
    expect(await threads()).toMatchObject([
      { rule: 'overdue', detail: 'next_step' },
      { rule: 'overdue', detail: 'task' },
    ]);
  });

  test('a task with somebody who works elsewhere now, or with a service that is no more', async () => {
    const { rows } = await app.owner.query<{ id: string }>(
      `insert into account (municipality_id, login, name, active_from)
       select municipality_id, $2, 'Flyttet', '2020-01-01' from account where id = $1 returning id`,
      [scene.ingrid, `flyttet-${scene.caseId.slice(0, 8)}`],
    );
    const theirs = await scene.addTask({ account: rows[0]?.id ?? '', state: 'accepted' });
    const gone = await scene.addTask({ state: 'accepted' });
    await scene.consentTo(scene.service);
    await app.owner.query(`update service set valid_to = '2022-03-01' where id = $1`, [scene.service]);
    const found = await threads();
    expect(found.map(({ rule, detail }) => [rule, detail])).toEqual([
      ['task_nobody', 'left'],
      ['task_nobody', 'left'],
    ]);
    expect(found.map(({ subjectId }) => subjectId).sort()).toEqual([theirs, gone].sort());
  });

  test('a task: not accepted, late, and without a consent', async () => {
    await scene.addTask({ state: 'proposed', dueOn: '2022-02-28', title: 'Søke om barnehage' });
    expect(await threads()).toMatchObject([
      { rule: 'not_accepted', day: '2022-02-01', title: 'Søke om barnehage' },
      { rule: 'overdue', detail: 'task', day: '2022-02-28' },
      { rule: 'consent_missing', service: expect.stringContaining('Tjeneste') as string },
    ]);
    await scene.consentTo(scene.service);
    expect(await rules()).toEqual(['not_accepted', 'overdue']);
  });

  test('a thread may be quiet for a while, with a reason, and wakes again', async () => {
    await set('last_contact_on = $2', '2022-01-01');
    const url = `/api/v1/cases/${scene.caseId}/loose-threads/quiet`;
    const quiet = {
      rule: 'no_contact',
      subjectId: scene.caseId,
      until: '2022-03-15',
      reason: 'Familien er på reise.',
    };
    const { status, body } = await ingrid.send('POST', url, quiet);
    expect(status).toBe(200);
    const [item] = LooseThreads.parse(body).items;
    expect(item).toMatchObject({
      rule: 'no_contact',
      quiet: { until: '2022-03-15', reason: 'Familien er på reise.', by: 'Ingrid Solbakken' },
    });
    const listed = async (query = '') =>
      LooseThreads.parse((await ingrid.get(`/api/v1/loose-threads?limit=200${query}`)).body).items.filter(
        ({ caseId }) => caseId === scene.caseId,
      );
    expect(await listed()).toEqual([]);
    expect(await listed('&quiet=true')).toHaveLength(1);
    app.clock.set(new Date('2022-03-15T08:00:00Z'));
    ingrid = await app.signIn('ingrid');
    expect(await listed()).toHaveLength(1);
    app.clock.set(TEST_NOW);
    ingrid = await app.signIn('ingrid');
    const woken = await ingrid.send('DELETE', `${url}/${item?.quiet?.id ?? ''}`);
    expect(woken.status).toBe(200);
    expect(await listed()).toHaveLength(1);
  });

  test.each([
    ['2022-03-01', 'quiet_not_in_future'],
    ['2022-05-31', 'quiet_too_long'],
  ])('quiet until %s is refused: %s', async (until, code) => {
    await set('last_contact_on = $2', '2022-01-01');
    const answer = await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/loose-threads/quiet`, {
      rule: 'no_contact',
      subjectId: scene.caseId,
      until,
      reason: 'Senere',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(code);
  });

  test('what is not loose is not made quiet', async () => {
    const answer = await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/loose-threads/quiet`, {
      rule: 'overdue',
      subjectId: scene.caseId,
      until: '2022-03-10',
      reason: 'Senere',
    });
    expect(answer.text).toContain('thread_not_loose');
  });

  test('a protected family: nobody who is not named learns of a thread, and it is not taken for a new one', async () => {
    await set('last_contact_on = $2', '2022-01-01');
    await scene.scene.protect(scene.familyId, scene.mother, [scene.ingrid]);
    expect(await rules()).toContain('no_contact');
    const marit = await app.signIn('marit');
    expect((await marit.get(`/api/v1/cases/${scene.caseId}/loose-threads`)).status).toBe(404);
    expect((await marit.get('/api/v1/loose-threads?limit=200')).text).not.toContain(scene.caseId);
  });

  test('a task that was taken over when the case was closed is loose when the service gives it back', async () => {
    const task = await scene.addTask({ state: 'accepted' });
    await app.owner.query(
      `insert into taken_over (municipality_id, what_id, what, case_id, service_id, taken_on)
       values ($1, $2, 'task', $3, $4, $5)`,
      [scene.municipality, task, scene.caseId, scene.service, TODAY],
    );
    await app.owner.query('update enquiry set closed_on = $2, version = version + 1 where id = $1', [
      scene.caseId,
      TODAY,
    ]);
    expect(await rules()).toEqual([]);
    await app.owner.query(`update task set state = 'declined' where id = $1`, [task]);
    expect(await threads()).toMatchObject([
      {
        rule: 'closed_with_tasks',
        detail: 'declined',
        subjectId: task,
        service: expect.stringContaining('Tjeneste') as string,
      },
    ]);
  });

  test('mail that did not arrive is loose until it is sent again, answered or taken back', async () => {
    await scene.consentTo(scene.service);
    const task = await scene.addTask({ state: 'accepted' });
    const insertMail = async (kind: string, at: string, end: 'sent_at' | 'given_up_at' | null) => {
      const link = randomUUID();
      const guest = randomUUID();
      await app.owner.query(
        `insert into account (municipality_id, id, login, name, active_from) values ($1, $2, $3, 'Lenke', '2022-01-01')`,
        [scene.municipality, guest, `lenke-${guest}`],
      );
      await app.owner.query(
        `insert into task_link (municipality_id, id, case_id, task_id, service_id, guest_id, address, token_hash,
           created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, sha256($2::uuid::text::bytea), $8, $9, '2022-03-20')`,
        [scene.municipality, link, scene.caseId, task, scene.service, guest, SEALED, scene.ingrid, at],
      );
      await app.owner.query(
        `insert into mail (municipality_id, kind, link_id, queued_at, not_before, not_after, sent_at, given_up_at)
         values ($1, $2, $3, $4, $4, '2022-03-20', $5, $6)`,
        [
          scene.municipality,
          kind,
          link,
          at,
          end === 'sent_at' ? at : null,
          end === 'given_up_at' ? at : null,
        ],
      );
      return link;
    };
    expect(await threads()).toEqual([]);
    const first = await insertMail('task_link', '2022-02-20T10:00:00Z', 'given_up_at');
    const lost = { rule: 'mail_failed', detail: 'task_link', day: '2022-02-20', subjectId: task };
    expect(await threads()).toMatchObject([lost]);
    expect((await (await app.signIn('jonas')).get('/api/v1/loose-threads?limit=200')).text).not.toContain(
      task,
    );
    // a later one that waits or has arrived
    await insertMail('task_link', '2022-02-21T10:00:00Z', null);
    expect(await threads()).toEqual([]);
    const code = await insertMail('task_code', '2022-02-22T10:00:00Z', 'given_up_at');
    expect(await threads()).toMatchObject([{ ...lost, detail: 'task_code', day: '2022-02-22' }]);
    await app.owner.query(`update task set answered_at = '2022-02-23' where id = $1`, [task]);
    expect(await threads()).toEqual([]);
    await app.owner.query(`update task set answered_at = null where id = $1`, [task]);
    await app.owner.query(
      `update task_link set revoked_at = '2022-02-24', revoked_by = $2 where id = any ($1)`,
      [[first, code], scene.ingrid],
    );
    expect(await threads()).toEqual([]);
  });

  test('a draft is loose for its writer alone after three days, also in a case that was closed', async () => {
    const save = async (savedAt: string) => {
      const id = randomUUID();
      await app.owner.query(
        `insert into case_note_draft (municipality_id, account_id, id, case_id, content, saved_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [scene.municipality, scene.ingrid, id, scene.caseId, SEALED, savedAt],
      );
      return id;
    };
    await save('2022-02-27T10:00:00Z');
    expect(await threads()).toEqual([]);
    const old = await save('2022-02-26T10:00:00Z');
    expect(await threads()).toMatchObject([{ rule: 'draft_unsigned', subjectId: old, day: '2022-02-26' }]);
    const marit = await app.signIn('marit');
    expect(await threads(marit)).toEqual([]);
    await app.owner.query(
      `update enquiry set adviser_id = (select id from account where login = 'marit'), closed_on = $2 where id = $1`,
      [scene.caseId, TODAY],
    );
    expect(await threads()).toMatchObject([{ rule: 'draft_unsigned', subjectId: old }]);
    expect(await threads(marit)).toEqual([]);
  });

  test("another team's cases are no concern of theirs", async () => {
    await set('last_contact_on = $2', '2022-01-01');
    const jonas = await app.signIn('jonas');
    expect((await jonas.get('/api/v1/loose-threads?limit=200')).text).not.toContain(scene.caseId);
    expect((await jonas.get(`/api/v1/cases/${scene.caseId}/loose-threads`)).status).toBe(404);
  });
});
