import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { CaseReply } from '../cases/case-move.ts';
import type { Closing } from './closing.ts';
import type { EvaluationReply } from './evaluation.ts';

let app: TestApp;
let ingrid: TestActor;

beforeAll(async () => {
  if (!hasTestServer()) return;
  app = await openTestApp();
  ingrid = await app.signIn('ingrid');
});
afterAll(async () => {
  if (hasTestServer()) await app.close();
});

const at = (scene: CaseScene, part: string) => `/api/v1/cases/${scene.caseId}${part}`;
const codesOf = (body: unknown) =>
  ((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code);

async function readClosing(scene: CaseScene): Promise<Closing> {
  const answer = await ingrid.get(at(scene, '/closing'));
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Closing;
}

async function askBoth(scene: CaseScene): Promise<void> {
  const said = { helped: 'yes', saidOn: '2022-02-25', words: 'Det ble bedre' };
  for (const body of [
    { ...said, source: 'family' },
    { ...said, source: 'service', serviceId: scene.service, adviceUseful: 'partly' },
  ])
    expect((await ingrid.send('POST', at(scene, '/evaluations'), body)).status).toBe(201);
}

async function close(scene: CaseScene, traits: object = {}) {
  const { version } = await readClosing(scene);
  const body = { version, occurredOn: '2022-03-01', outcome: 'goals_reached', ...traits };
  return ingrid.send('POST', at(scene, '/close'), body);
}

/** Tasks of a closed case that are open and that no service took over. */
async function hangingTasks(scene: CaseScene): Promise<number> {
  const { rows } = await app.owner.query<{ n: number }>(
    `select count(*)::int as n from task t where t.case_id = $1 and t.ended_on is null
       and not exists (select from taken_over o where o.what_id = t.id)`,
    [scene.caseId],
  );
  return rows[0]?.n ?? -1;
}

describe.runIf(hasTestServer())('the gate of closing', () => {
  test('says what is left, each with who has it, and closes when nothing hangs', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    const theirs = await scene.addTask({
      state: 'accepted',
      title: 'Følge opp startlånet',
      dueOn: '2022-02-10',
    });
    const ours = await scene.addTask({ account: scene.ingrid, state: 'accepted', title: 'Ringe skolen' });
    expect(codesOf((await close(scene)).body)).toEqual([
      'task_still_open',
      'family_not_asked',
      'services_not_asked',
    ]);
    const before = await readClosing(scene);
    expect(before.left.map(({ id, isTakenOver }) => [id, isTakenOver])).toEqual([
      [theirs, true],
      [ours, false],
    ]);
    await askBoth(scene);
    const done = { version: 1, state: 'done', words: 'Ringt' };
    expect((await ingrid.send('POST', at(scene, `/tasks/${ours}/state`), done)).status).toBe(200);
    const closed = await close(scene, { outcome: 'taken_over', words: 'Boligtjenesten tar resten' });
    expect(closed.status, closed.text).toBe(200);
    const reply = closed.body as CaseReply;
    expect(reply.outcome === 'saved' && reply.case).toMatchObject({
      stage: 'closed',
      closedOn: '2022-03-01',
      outcome: 'taken_over',
      retainUntil: '2027-03-01',
    });
    expect((await readClosing(scene)).takenOver).toMatchObject([
      { what: 'task', whatId: theirs, title: 'Følge opp startlånet' },
    ]);
    expect(await hangingTasks(scene)).toBe(0);
    const { rows } = await app.owner.query('select useful, closed_on from enquiry where id = $1', [
      scene.caseId,
    ]);
    expect(rows[0]).toMatchObject({ useful: 'partly', closed_on: '2022-03-01' });
  });

  test('opened again, nothing is taken over and no clock runs', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await scene.addTask({ state: 'accepted' });
    await askBoth(scene);
    expect((await close(scene)).status).toBe(200);
    const { version } = await readClosing(scene);
    const move = { action: 'reopen', version, occurredOn: '2022-03-01', words: 'Mer å gjøre' };
    const opened = await ingrid.send('POST', at(scene, '/moves'), move);
    expect(opened.status, opened.text).toBe(200);
    const { rows } = await app.owner.query(
      `select c.retain_until, (select count(*)::int from taken_over o where o.case_id = c.id) as taken
       from case_file c where c.id = $1`,
      [scene.caseId],
    );
    expect(rows[0]).toEqual({ retain_until: null, taken: 0 });
  });

  test('a request without answer and an application without anybody to wait for it hold it back', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const added = await ingrid.send('POST', at(scene, '/applications'), {
      kind: 'social_assistance',
      persons: [scene.mother],
    });
    expect(added.status, added.text).toBe(201);
    const [application] = (await readClosing(scene)).left;
    expect(codesOf((await close(scene)).body)).toEqual(['application_unanswered']);
    const followUp = { applicationId: application?.id, personId: scene.mother };
    const stranger = await close(scene, { followUps: [{ ...followUp, personId: scene.caseId }] });
    expect(codesOf(stranger.body)).toEqual(['responsible_unknown']);
    expect((await close(scene, { followUps: [followUp] })).status).toBe(200);
    expect((await readClosing(scene)).takenOver).toMatchObject([
      { what: 'application', title: 'social_assistance' },
    ]);
  });

  test('the last day of an appeal is somebody’s to look after, and stays loose with who that is', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const added = await ingrid.send('POST', at(scene, '/applications'), {
      ...{ kind: 'social_assistance', persons: [scene.mother], sentOn: '2022-01-20' },
      ...{ answeredOn: '2022-02-15', decision: 'declined' },
    });
    expect(added.body).toMatchObject({ appealBy: '2022-03-08' });
    const { left } = await readClosing(scene);
    expect(left).toMatchObject([{ kind: 'application', state: 'appeal_running', dueOn: '2022-03-08' }]);
    expect(codesOf((await close(scene)).body)).toEqual(['appeal_still_running']);
    const followUp = { applicationId: left[0]?.id, accountId: scene.ingrid };
    expect((await close(scene, { followUps: [followUp] })).status).toBe(200);
    const threads = (await ingrid.get(at(scene, '/loose-threads'))).body;
    expect(threads).toMatchObject({ items: [{ rule: 'appeal_near', day: '2022-03-08' }] });
  });

  test('closed by force, everything open is dropped, and no service reads why in the words of the team', async () => {
    const scene = await openCaseScene(app);
    await scene.addTask({ state: 'accepted', dueOn: '2022-02-10' });
    await scene.addTask({ state: 'proposed' });
    await scene.addTask({ account: scene.ingrid, state: 'accepted' });
    const { version } = await readClosing(scene);
    const body = { version, occurredOn: '2022-03-01', outcome: 'moved_away', words: 'Til Bergen' };
    const silent = await ingrid.send('POST', at(scene, '/close-by-force'), { ...body, words: ' ' });
    expect(codesOf(silent.body)).toEqual(['words_missing']);
    const closed = await ingrid.send('POST', at(scene, '/close-by-force'), body);
    expect(closed.status, closed.text).toBe(200);
    expect(await hangingTasks(scene)).toBe(0);
    const plan = await ingrid.get(at(scene, '/plan'));
    expect(plan.text).not.toContain('Til Bergen');
    expect((plan.body as { tasks: { state: string }[] }).tasks.map(({ state }) => state)).toEqual([
      'dropped',
      'dropped',
      'dropped',
    ]);
  });

  test('by force too, an application without answer stays loose until somebody has written the answer', async () => {
    const scene = await openCaseScene(app);
    const sent = { kind: 'social_assistance', persons: [scene.mother], sentOn: '2022-01-11' };
    const added = await ingrid.send('POST', at(scene, '/applications'), {
      ...sent,
      answerExpectedOn: '2022-02-11',
    });
    expect(added.status, added.text).toBe(201);
    const { version, left } = await readClosing(scene);
    expect(left).toMatchObject([{ kind: 'application' }]);
    const body = { version, occurredOn: '2022-03-01', outcome: 'lost_contact', words: 'Svarer ikke' };
    expect((await ingrid.send('POST', at(scene, '/close-by-force'), body)).status).toBe(200);
    const threads = async () =>
      ((await ingrid.get(at(scene, '/loose-threads'))).body as { items: object[] }).items;
    const { id } = added.body as { id: string };
    expect(await threads()).toMatchObject([{ rule: 'no_answer', subjectId: id, day: '2022-02-11' }]);
    const answered = { ...sent, version: 1, answeredOn: '2022-03-01', decision: 'granted' };
    expect((await ingrid.send('PUT', at(scene, `/applications/${id}`), answered)).status).toBe(200);
    expect(await threads()).toEqual([]);
  });

  test.each(['close', 'close-by-force'])('%s ends the team’s coordination, and no other’s', async (way) => {
    const scene = await openCaseScene(app, { stage: way === 'close' ? 'closing' : 'active' });
    await askBoth(scene);
    for (const by of [
      { kind: 'team', accountId: scene.ingrid, since: '2022-01-20' },
      { kind: 'service', serviceId: scene.service, since: '2022-01-20' },
    ]) {
      const added = await ingrid.send('POST', at(scene, '/coordinators'), { name: null, ...by });
      expect(added.status, added.text).toBe(201);
    }
    const { version } = await readClosing(scene);
    const outcome = way === 'close' ? 'goals_reached' : 'moved_away';
    const body = { version, occurredOn: '2022-02-28', outcome, words: 'Flyttet' };
    expect((await ingrid.send('POST', at(scene, `/${way}`), body)).status).toBe(200);
    const { items } = (await ingrid.get(at(scene, '/coordinators'))).body as {
      items: { kind: string; until: string | null }[];
    };
    expect(items.map(({ kind, until }) => [kind, until])).toEqual([
      ['service', null],
      ['team', '2022-02-28'],
    ]);
  });

  test('what is left and what went on stands in the log with whoever has it', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const task = await scene.addTask({ state: 'accepted' });
    const sent = { kind: 'social_assistance', persons: [scene.mother] };
    const { id } = (await ingrid.send('POST', at(scene, '/applications'), sent)).body as { id: string };
    const logged = async () => {
      const { rows } = await app.owner.query<{ subjects: string[] }>(
        `select array_agg(distinct s) as subjects from access_log l cross join unnest(l.subjects) as s
         where l.event = 'case.closing_read' and $1 = any (l.subjects)`,
        [scene.caseId],
      );
      return rows[0]?.subjects;
    };
    await readClosing(scene);
    expect(await logged()).toEqual(expect.arrayContaining([scene.caseId, task, id]));
    const followUps = [{ applicationId: id, personId: scene.child }];
    expect((await close(scene, { followUps })).status).toBe(200);
    await readClosing(scene);
    expect(await logged()).toEqual(expect.arrayContaining([scene.caseId, task, id, scene.child]));
  });

  test('what else ends a case leaves no task behind either', async () => {
    const scene = await openCaseScene(app, { stage: 'intake' });
    const task = await scene.addTask({ state: 'accepted' });
    const criteria = { wish: 'no', existingHelp: 'yes', coordinationNeed: 'no', practicalNeed: 'no' };
    const end = async () => {
      const { version } = await readClosing(scene);
      const move = { action: 'decide', decision: 'no_need', criteria, version, occurredOn: '2022-03-01' };
      return ingrid.send('POST', at(scene, '/moves'), move);
    };
    expect(codesOf((await end()).body)).toEqual(['tasks_left_open']);
    const dropped = { version: 1, state: 'dropped', words: 'Trengs ikke' };
    expect((await ingrid.send('POST', at(scene, `/tasks/${task}/state`), dropped)).status).toBe(200);
    const ended = await end();
    expect(ended.status, ended.text).toBe(200);
  });

  test('two who close at once: the second is told what stands', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const { version } = await readClosing(scene);
    const body = { version, occurredOn: '2022-03-01', outcome: 'goals_reached' };
    const answers = await Promise.all([
      ingrid.send('POST', at(scene, '/close'), body),
      ingrid.send('POST', at(scene, '/close'), body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a task written while the case is being closed: one of the two is refused, and nothing hangs', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const { version } = await readClosing(scene);
    const task = {
      ...{ kind: 'contact', title: 'Ringe', persons: [scene.mother], topics: ['economy'] },
      ...{ goalId: null, details: null, dueOn: null, responsible: null, propose: false, saidYes: null },
    };
    const [closed, added] = await Promise.all([
      ingrid.send('POST', at(scene, '/close'), {
        version,
        occurredOn: '2022-03-01',
        outcome: 'goals_reached',
      }),
      ingrid.send('POST', at(scene, '/tasks'), task),
    ]);
    expect(
      [closed.status < 300, added.status < 300].filter(Boolean),
      `${closed.text}\n${added.text}`,
    ).toHaveLength(1);
    expect([closed.status, added.status].sort()).toEqual(closed.status < 300 ? [200, 422] : [201, 422]);
    if (closed.status < 300) expect(await hangingTasks(scene)).toBe(0);
  });

  test('what a service has is not given to another while the case is being closed', async () => {
    const scene = await openCaseScene(app, { stage: 'closing' });
    const task = await scene.addTask({ state: 'accepted' });
    await askBoth(scene);
    const { version } = await readClosing(scene);
    const other = await scene.scene.addService(`Annen ${task}`);
    const given = { version: 1, responsible: { kind: 'service', serviceId: other, accountId: null } };
    const answers = await Promise.all([
      ingrid.send('PUT', at(scene, `/tasks/${task}`), given),
      ingrid.send('POST', at(scene, '/close'), { version, occurredOn: '2022-03-01', outcome: 'taken_over' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { rows } = await app.owner.query<{ state: string; closed: boolean }>(
      `select t.state, c.closed_on is not null as closed from task t join case_file c on c.id = t.case_id where t.id = $1`,
      [task],
    );
    expect(rows[0]).toEqual(
      answers[1].status === 200 ? { state: 'accepted', closed: true } : { state: 'proposed', closed: false },
    );
  });
});

describe.runIf(hasTestServer())('how long a case is kept', () => {
  test('is the steward to decide, for what is closed from then on; nobody else may', async () => {
    const tarjei = await app.signIn('tarjei');
    const path = '/api/v1/setup/case-settings';
    expect((await ingrid.send('PUT', path, { retentionYears: 10 })).status).toBe(403);
    expect((await tarjei.send('PUT', path, { retentionYears: 0 })).status).toBe(400);
    expect((await tarjei.send('PUT', path, { retentionYears: 10 })).status).toBe(204);
    expect((await tarjei.get(path)).body).toEqual({ retentionYears: 10 });
    const history = (await tarjei.get('/api/v1/setup/changes')).body as { items: object[] };
    expect(history.items[0]).toMatchObject({
      kind: 'case_settings_changed',
      before: { retentionYears: '5' },
      after: { retentionYears: '10' },
    });
    const scene = await openCaseScene(app, { stage: 'closing' });
    await askBoth(scene);
    const reply = (await close(scene)).body as CaseReply;
    expect(reply.outcome === 'saved' && reply.case.retainUntil).toBe('2032-03-01');
  });
});

describe.runIf(hasTestServer())('evaluations', () => {
  test('are changed by one at a time and taken away', async () => {
    const scene = await openCaseScene(app);
    const body = {
      source: 'child',
      personId: scene.child,
      helped: 'partly',
      words: 'Jeg fikk fotball',
      saidOn: '2022-02-20',
    };
    const added = await ingrid.send('POST', at(scene, '/evaluations'), body);
    expect(added.status, added.text).toBe(201);
    const { evaluation } = added.body as Extract<EvaluationReply, { outcome: 'saved' }>;
    const path = at(scene, `/evaluations/${evaluation.id}`);
    expect((await ingrid.send('PUT', path, { ...body, helped: 'yes', version: 1 })).status).toBe(200);
    const late = await ingrid.send('PUT', path, { ...body, version: 1 });
    expect([late.status, late.body]).toMatchObject([
      409,
      { outcome: 'conflict', current: { helped: 'yes' } },
    ]);
    expect((await ingrid.send('DELETE', path)).status).toBe(204);
    expect((await ingrid.send('DELETE', path)).status).toBe(404);
    expect((await readClosing(scene)).evaluations).toEqual([]);
  });

  test('are not for a partner', async () => {
    const scene = await openCaseScene(app);
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    const stranger = await app.signIn(rows[0]?.login ?? '');
    expect((await stranger.get(at(scene, '/closing'))).status).toBe(403);
  });
});
