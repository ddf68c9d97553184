import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { PartnerPlan, PartnerTasks } from './partner-plan.ts';
import { Plan, PlanReply, ResponsibleChoices, type Goal, type Task } from './plan.ts';

describe.runIf(hasTestServer())('the plan of a case', { timeout: 30_000 }, () => {
  let app: TestApp;
  let scene: CaseScene;
  let [ingrid, partner, silje]: TestActor[] = [];
  let colleague: string;

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
    colleague = `colleague-${randomUUID().slice(0, 8)}`;
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         values ($1, $2, $2, '2020-01-01', true) returning municipality_id, id),
       r as (insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, 'adviser', '2020-01-01' from a)
       insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select a.municipality_id, a.id, f.team_id, '2020-01-01' from a, family f where f.id = $3`,
      [scene.municipality, colleague, scene.familyId],
    );
    silje = await app.signIn(colleague);
  });

  const at = (part: string) => `/api/v1/cases/${scene.caseId}${part}`;
  const codes = (answer: Answer | undefined) =>
    (answer?.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
  const planNow = async () => Plan.parse((await ingrid?.get(at('/plan')))?.body);
  const taskNow = async (id: string): Promise<Task> => {
    const found = (await planNow()).tasks.find((task) => task.id === id);
    if (found === undefined) throw new Error('no such task');
    return found;
  };
  const idOf = (answer: Answer | undefined) => PlanReply.parse(answer?.body).id;
  const content = (more: object = {}) => ({
    goalId: null,
    persons: [scene.mother],
    topics: ['economy'],
    kind: 'apply',
    title: 'Søke om startlån',
    details: null,
    dueOn: '2022-04-01',
    responsible: { kind: 'service', serviceId: scene.service, accountId: null },
    propose: true,
    saidYes: null,
    ...more,
  });
  const add = async (more: object = {}) => {
    const answer = await ingrid?.send('POST', at('/tasks'), content(more));
    expect(answer?.status, answer?.text).toBe(201);
    return idOf(answer);
  };
  const move = async (id: string, state: string, more: object = {}, actor = ingrid) =>
    actor?.send('POST', at(`/tasks/${id}/state`), { version: (await taskNow(id)).version, state, ...more });
  const goal = async (more: object = {}): Promise<string> => {
    const body = { persons: [scene.mother], topics: ['economy'], words: 'Ha råd til strømmen.', ...more };
    const answer = await ingrid?.send('POST', at('/goals'), body);
    expect(answer?.status, answer?.text).toBe(201);
    return idOf(answer);
  };

  test('goals in the family’s words, in its order, with how far they are reached', async () => {
    const [first, second] = [await goal(), await goal({ words: 'Få et eget rom til hver.' })];
    await ingrid?.send('PUT', at('/goal-order'), { goals: [second, first] });
    const judged = await ingrid?.send('PUT', at(`/goals/${first}`), { version: 1, attainment: -1 });
    expect(judged?.status).toBe(200);
    const { goals } = await planNow();
    expect(goals.map(({ id }) => id)).toEqual([second, first]);
    expect(goals[1]).toMatchObject({
      words: 'Ha råd til strømmen.',
      attainment: -1,
      attainedOn: '2022-03-01',
    });
    const late = await ingrid?.send('PUT', at(`/goals/${first}`), {
      version: 2,
      attainment: 2,
      attainedOn: '2021-01-01',
    });
    expect(codes(late)).toEqual(['day_before_received']);
    const half = await ingrid?.send('PUT', at('/goal-order'), { goals: [first] });
    expect(half?.status).toBe(409);
    const cleared = await ingrid?.send('PUT', at(`/goals/${first}`), { version: 2, attainment: null });
    expect(PlanReply.parse(cleared?.body).plan.goals[1]).toMatchObject({
      attainment: null,
      attainedOn: null,
    });
  });

  test('a goal with tasks ends; one without them can be taken away, by who has seen it as it is', async () => {
    const [kept, gone] = [await goal(), await goal()];
    await add({ goalId: kept });
    const remove = (id: string, version: number) =>
      ingrid?.send('DELETE', `${at(`/goals/${id}`)}?version=${String(version)}`);
    expect(codes(await remove(kept, 1))).toEqual(['goal_has_tasks']);
    expect((await remove(gone, 7))?.status).toBe(409);
    expect((await remove(gone, 1))?.status).toBe(200);
    expect((await remove(gone, 1))?.status).toBe(404);
    expect((await planNow()).goals.map(({ id }) => id)).toEqual([kept]);
  });

  test('a service is asked, says no with a reason, and another says yes on the phone', async () => {
    await scene.consentTo(scene.service);
    const id = await add();
    expect(await taskNow(id)).toMatchObject({ state: 'proposed', answeredAt: null });
    expect((await planNow()).attention.notAccepted).toEqual([id]);
    const answer = (body: object) => partner?.send('POST', `/api/v1/partner/tasks/${id}/answer`, body);
    expect(codes(await answer({ version: 1, answer: 'declined' }))).toEqual(['words_missing']);
    expect((await answer({ version: 1, answer: 'declined', words: 'Ikke vårt bord.' }))?.status).toBe(200);
    expect((await answer({ version: 1, answer: 'accepted' }))?.status).toBe(409);
    const declined = await taskNow(id);
    expect(declined).toMatchObject({ state: 'declined', answerWords: 'Ikke vårt bord.' });
    expect((await planNow()).attention.declined).toEqual([id]);

    const other = await scene.scene.addService(`Boligkontor ${randomUUID().slice(0, 6)}`);
    const responsible = { kind: 'service', serviceId: other, accountId: null };
    expect((await move(id, 'proposed', { responsible }))?.status).toBe(200);
    expect(await taskNow(id)).toMatchObject({ state: 'proposed', answeredAt: null, responsible });
    expect(codes(await move(id, 'accepted'))).toEqual(['answer_without_name']);
    expect((await move(id, 'accepted', { name: 'Kari i skranken', words: 'Ja, neste uke.' }))?.status).toBe(
      200,
    );
    expect(await taskNow(id)).toMatchObject({
      state: 'accepted',
      answeredName: 'Kari i skranken',
      answerWords: 'Ja, neste uke.',
    });
    const steps = await ingrid?.get(at(`/tasks/${id}/steps`));
    expect((steps?.body as { items: { to: string }[] }).items.map(({ to }) => to).sort()).toEqual(
      ['proposed', 'declined', 'proposed', 'accepted'].sort(),
    );
  });

  test('a task to oneself is in force at once, to a colleague when the colleague says so', async () => {
    const own = await add({ responsible: { kind: 'member', accountId: scene.ingrid } });
    expect(await taskNow(own)).toMatchObject({ state: 'accepted' });
    const choices = ResponsibleChoices.parse((await ingrid?.get(at('/responsibles')))?.body);
    expect(choices.services.some(({ id }) => id === scene.scene.team)).toBe(false);
    const siljeId = choices.members.find(({ name }) => name === colleague)?.id;
    const id = await add({ responsible: { kind: 'member', accountId: siljeId } });
    expect(await taskNow(id)).toMatchObject({ state: 'proposed' });
    expect(codes(await move(id, 'accepted', { name: 'Silje' }))).toEqual(['colleague_answers']);
    expect((await move(id, 'accepted', {}, silje))?.status).toBe(200);
  });

  test('one of the family is asked, or has said yes on the spot', async () => {
    const responsible = { kind: 'person', personId: scene.mother };
    const asked = await add({ responsible });
    const agreed = await add({ responsible, saidYes: { name: null, words: 'Det tar jeg.' } });
    expect(await taskNow(asked)).toMatchObject({ state: 'proposed', responsibleName: 'Mor' });
    expect(await taskNow(agreed)).toMatchObject({ state: 'accepted', answerWords: 'Det tar jeg.' });
  });

  test('another responsible is asked anew; anything else stays as it was', async () => {
    const id = await add({ responsible: { kind: 'member', accountId: scene.ingrid } });
    const edit = async (body: object) =>
      ingrid?.send('PUT', at(`/tasks/${id}`), { version: (await taskNow(id)).version, ...body });
    expect((await edit({ title: 'Noe annet', dueOn: null }))?.status).toBe(200);
    expect(await taskNow(id)).toMatchObject({ state: 'accepted', title: 'Noe annet', dueOn: null });
    await edit({ responsible: { kind: 'person', personId: scene.child } });
    expect(await taskNow(id)).toMatchObject({ state: 'proposed', answeredAt: null, answeredBy: null });
    expect(codes(await edit({ responsible: null }))).toEqual(['task_without_responsible']);
    await move(id, 'dropped', { words: 'Ikke aktuelt.' });
    expect(codes(await edit({ title: 'For sent' }))).toEqual(['task_has_ended']);
    expect(await taskNow(id)).toMatchObject({ endedOn: '2022-03-01', result: 'Ikke aktuelt.' });
    await move(id, 'proposed');
    expect(await taskNow(id)).toMatchObject({ state: 'proposed', endedOn: null, result: null });
  });

  test('it is of this family, these life areas, somebody who is there, and this case', async () => {
    const stranger = await scene.scene.addPerson(await scene.scene.addFamily('Andre'), 'Fremmed');
    const elsewhere = { kind: 'person', personId: stranger };
    const refused = (more: object) => ingrid?.send('POST', at('/tasks'), content(more));
    expect(codes(await refused({ persons: [stranger], topics: ['nonsense'] }))).toEqual([
      'person_not_of_family',
      'unknown_code',
    ]);
    expect(codes(await refused({ responsible: elsewhere }))).toEqual(['responsible_unknown']);
    const team = { kind: 'service', serviceId: scene.scene.team, accountId: null };
    expect(codes(await refused({ responsible: team }))).toEqual(['responsible_unknown']);
    const ingridThere = { kind: 'service', serviceId: scene.service, accountId: scene.ingrid };
    expect(codes(await refused({ responsible: ingridThere }))).toEqual(['responsible_unknown']);
    expect(codes(await refused({ goalId: randomUUID() }))).toEqual(['goal_unknown']);
    expect(codes(await refused({ responsible: null }))).toEqual(['task_without_responsible']);
    const other = await openCaseScene(app);
    const foreign = await other.addTask();
    expect((await ingrid?.send('PUT', at(`/tasks/${foreign}`), { version: 1 }))?.status).toBe(404);
    const days = await refused({ dueOn: '9999-12-31' });
    expect(days?.status).toBe(400);
    expect(await planNow()).toMatchObject({ tasks: [] });
  });

  test('what began before the system is entered with its own days', async () => {
    const id = await add({ responsible: null, propose: false });
    const edit = { version: 1, responsible: { kind: 'member', accountId: scene.ingrid } };
    await ingrid?.send('PUT', at(`/tasks/${id}`), edit);
    expect(await taskNow(id)).toMatchObject({ state: 'draft' });
    await move(id, 'proposed');
    expect((await move(id, 'done', { occurredOn: '2022-01-20', words: 'Sendt.' }))?.status).toBe(200);
    expect(await taskNow(id)).toMatchObject({ state: 'done', endedOn: '2022-01-20', result: 'Sendt.' });
    await move(id, 'proposed');
    expect(codes(await move(id, 'done', { occurredOn: '2022-03-02' }))).toEqual(['date_in_future']);
    expect(codes(await move(id, 'done', { occurredOn: '2022-01-09' }))).toEqual(['day_before_received']);
  });

  test('a closed case has a plan to read and none to write', async () => {
    const id = await add();
    await move(id, 'dropped', { words: 'Familien flyttet.' });
    await app.owner.query(`update case_file set stage = 'closed', closed_on = '2022-02-20' where id = $1`, [
      scene.caseId,
    ]);
    expect(await planNow()).toMatchObject({ isOpen: false, stage: 'closed' });
    expect(codes(await move(id, 'proposed'))).toEqual(['case_is_ended']);
    expect(codes(await ingrid?.send('POST', at('/tasks'), content()))).toEqual(['case_is_ended']);
    const goal = { persons: [scene.mother], topics: ['economy'], words: 'Bo trygt' };
    expect(codes(await ingrid?.send('POST', at('/goals'), goal))).toEqual(['case_is_ended']);
  });

  test('of two who write at once, one is told what stands now', async () => {
    const id = await add({ responsible: { kind: 'person', personId: scene.mother } });
    const write = (actor: TestActor | undefined, title: string) =>
      actor?.send('PUT', at(`/tasks/${id}`), { version: 1, title });
    const both = await Promise.all([write(ingrid, 'Ingrids'), write(silje, 'Siljes')]);
    expect(both.map((answer) => answer?.status).sort()).toEqual([200, 409]);
    const lost = PlanReply.parse(both.find((answer) => answer?.status === 409)?.body);
    expect(lost.plan.tasks[0]?.title).toBe((await taskNow(id)).title);
    expect((await taskNow(id)).version).toBe(2);
  });

  test('what is missing, hidden or another team’s is the same', async () => {
    for (const url of [
      `/api/v1/cases/${randomUUID()}/plan`,
      at(`/tasks/${randomUUID()}/steps`),
      `/api/v1/cases/${randomUUID()}/responsibles`,
    ])
      expect((await ingrid?.get(url))?.status).toBe(404);
    const jonas = await app.signIn('jonas');
    for (const part of ['/plan', '/responsibles', '/priority-requests'])
      expect((await jonas.get(at(part))).status).toBe(404);
    expect((await jonas.send('POST', at('/tasks'), content())).status).toBe(404);
    await scene.scene.protect(scene.familyId, scene.mother, []);
    expect((await ingrid?.get(at('/plan')))?.status).toBe(404);
    expect((await ingrid?.send('POST', at('/tasks'), content()))?.status).toBe(404);
  });

  describe('a service', () => {
    const tasksOf = async () => PartnerTasks.parse((await partner?.get('/api/v1/partner/tasks'))?.body);
    const planOf = async () => {
      const answer = await partner?.get(`/api/v1/partner/families/${scene.familyId}/plan`);
      return answer?.status === 200 ? PartnerPlan.parse(answer.body) : answer?.status;
    };

    test('sees a task exactly while consents cover its persons with its life areas', async () => {
      const [about, beyond] = [
        await add(),
        await add({ persons: [scene.mother, scene.child], topics: ['housing', 'economy'] }),
      ];
      expect((await tasksOf()).items).toEqual([]);
      expect((await planNow()).attention.consentMissing.toSorted()).toEqual([about, beyond].toSorted());
      const consent = await scene.consentTo(scene.service, ['economy'], [scene.mother]);
      expect((await tasksOf()).items.map(({ id }) => id)).toEqual([about]);
      expect((await planNow()).attention.consentMissing).toEqual([beyond]);
      expect((await taskNow(beyond)).uncovered).toEqual({
        persons: [scene.mother, scene.child],
        topics: ['housing', 'economy'],
      });
      const plan = await planOf();
      expect(plan).toMatchObject({ tasks: [{ id: about, isOwn: true, goalId: null }] });
      await scene.scene.withdraw(consent, app.clock.now().toISOString());
      expect((await tasksOf()).items).toEqual([]);
      const answer = await partner?.send('POST', `/api/v1/partner/tasks/${about}/answer`, {
        version: 1,
        answer: 'accepted',
      });
      expect(answer?.status).toBe(404);
      expect(await taskNow(about)).toMatchObject({ state: 'proposed', version: 1 });
    });

    test('sees no draft, no goal that is not covered, and not who of the family it may not know', async () => {
      await scene.consentTo(scene.service, ['economy'], [scene.mother]);
      const [seen, hidden] = [await goal(), await goal({ topics: ['housing'] })];
      await add({ responsible: null, propose: false, title: 'Kladd' });
      await add({ goalId: hidden, responsible: { kind: 'person', personId: scene.child } });
      await add({ goalId: seen, responsible: { kind: 'person', personId: scene.mother } });
      const plan = PartnerPlan.parse(await planOf());
      expect(plan.goals.map(({ id }) => id)).toEqual([seen]);
      expect(plan.tasks.map(({ goalId, responsibleName }) => [goalId, responsibleName])).toEqual(
        expect.arrayContaining([
          [null, null],
          [seen, 'Mor'],
        ]),
      );
      expect(plan.tasks).toHaveLength(2);
    });

    test('answers only what is its own', async () => {
      await scene.consentTo(scene.service);
      const other = await scene.scene.addService(`Annen ${randomUUID().slice(0, 6)}`);
      const theirs = await add({ responsible: { kind: 'service', serviceId: other, accountId: null } });
      expect((await tasksOf()).items).toEqual([]);
      const answer = (id: string, body: object) =>
        partner?.send('POST', `/api/v1/partner/tasks/${id}/answer`, body);
      expect((await answer(theirs, { version: 1, answer: 'accepted' }))?.status).toBe(404);
      const own = await add();
      expect((await answer(own, { version: 1, answer: 'accepted', words: 'Ja.' }))?.status).toBe(200);
      expect((await answer(own, { version: 2, answer: 'done', words: 'Søkt.' }))?.status).toBe(200);
      expect(await taskNow(own)).toMatchObject({
        state: 'done',
        answerWords: 'Ja.',
        result: 'Søkt.',
        endedOn: '2022-03-01',
      });
      expect(codes(await answer(own, { version: 3, answer: 'declined', words: 'Nei.' }))).toEqual([
        'task_not_from_state',
      ]);
    });

    test('waiting first, and only of its own families', async () => {
      await scene.consentTo(scene.service);
      const [yes, waiting] = [await add({ dueOn: '2022-03-02' }), await add({ dueOn: null })];
      await partner?.send('POST', `/api/v1/partner/tasks/${yes}/answer`, { version: 1, answer: 'accepted' });
      const { items, waiting: count } = await tasksOf();
      expect(items.map(({ id }) => id)).toEqual([waiting, yes]);
      expect(count).toBe(1);
      expect(items[0]).toMatchObject({ people: [{ name: 'Mor' }], family: { id: scene.familyId } });
      expect(await planOf()).toMatchObject({ familyId: scene.familyId });
      const stranger = await scene.scene.addFamily('Skjult');
      expect((await partner?.get(`/api/v1/partner/families/${stranger}/plan`))?.status).toBe(404);
    });
  });

  test('the log says which goals, tasks and persons were shown', async () => {
    const shown: Goal['id'] = await goal();
    await ingrid?.get(at('/plan'));
    const { rows } = await app.owner.query<{ subjects: string[] }>(
      `select subjects from access_log where event = 'plan.read' and $1 = any (subjects)`,
      [shown],
    );
    expect(rows[0]?.subjects).toEqual(
      expect.arrayContaining([scene.caseId, scene.familyId, shown, scene.mother]),
    );
  });

  test('a step of a task is in the task’s own case', async () => {
    const [here, elsewhere] = [scene, await openCaseScene(app)];
    const step = (taskId: string) =>
      app.owner.query(
        `insert into task_event (municipality_id, task_id, case_id, to_state, by_account, at)
         values ($1, $2, $3, 'draft', $4, '2022-03-01')`,
        [here.municipality, taskId, here.caseId, here.ingrid],
      );
    await expect(step(await elsewhere.addTask())).rejects.toThrow('foreign key');
    await expect(step(await here.addTask())).resolves.toMatchObject({ rowCount: 1 });
  });

  test('its steps are in the log with whom of the family had it', async () => {
    const task = await scene.addTask({ state: 'draft', service: null });
    const given = {
      ...{ version: 1, state: 'proposed' },
      responsible: { kind: 'person', personId: scene.child },
    };
    const moved = await ingrid?.send('POST', at(`/tasks/${task}/state`), given);
    expect(moved?.status, moved?.text).toBe(200);
    expect((await ingrid?.get(at(`/tasks/${task}/steps`)))?.status).toBe(200);
    const { rows } = await app.owner.query<{ subjects: string[] }>(
      `select subjects from access_log where event = 'task.steps_read' and $1 = any (subjects)`,
      [task],
    );
    expect(rows[0]?.subjects).toEqual(expect.arrayContaining([scene.caseId, task, scene.child]));
  });
});
