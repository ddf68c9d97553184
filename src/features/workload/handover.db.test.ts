import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { Handover, HandoverCandidates } from './handover.ts';

describe.runIf(hasTestServer())('a handover', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  let marit: TestActor;
  let team: number;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    app = await openTestApp();
    const { rows } = await app.owner.query<{ id: string; login: string }>('select id, login from account');
    for (const { id, login } of rows) accounts.set(login, id);
    ingrid = await app.signIn('ingrid');
    marit = await app.signIn('marit');
    const teams = await app.owner.query<{ team_id: number }>(
      'select team_id from team_membership where account_id = $1',
      [accounts.get('ingrid')],
    );
    team = teams.rows[0]?.team_id ?? 0;
  });
  afterAll(() => app.close());
  const idOf = (login: string) => accounts.get(login) ?? '';
  const offer = (actor: TestActor, cases: readonly string[], from = 'ingrid', to = 'marit') =>
    actor.send('POST', '/api/v1/handovers', {
      teamId: team,
      fromAccountId: idOf(from),
      toAccountId: idOf(to),
      cases,
      words: 'Jeg slutter fredag.',
    });
  const adviserOf = async (caseId: string) =>
    (await app.owner.query<{ adviser_id: string }>('select adviser_id from enquiry where id = $1', [caseId]))
      .rows[0]?.adviser_id;

  test('moves adviser, own tasks and coordination when it is taken, and nothing before', async () => {
    const scene = await openCaseScene(app);
    const own = await scene.addTask({ account: scene.ingrid, state: 'accepted' });
    const theirs = await scene.addTask();
    await app.owner.query(
      `insert into case_coordinator (municipality_id, id, case_id, kind, account_id, since)
       values ($1, gen_random_uuid(), $2, 'team', $3, '2022-02-01')`,
      [scene.municipality, scene.caseId, scene.ingrid],
    );
    const offered = Handover.parse((await offer(ingrid, [scene.caseId])).body);
    expect(offered).toMatchObject({
      state: 'proposed',
      words: 'Jeg slutter fredag.',
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect(await adviserOf(scene.caseId)).toBe(idOf('ingrid'));
    expect((await ingrid.send('POST', `/api/v1/handovers/${offered.id}/accept`)).text).toContain(
      'only_receiver_answers',
    );
    const taken = Handover.parse((await marit.send('POST', `/api/v1/handovers/${offered.id}/accept`)).body);
    expect(taken).toMatchObject({ state: 'accepted', cases: [{ caseId: scene.caseId, state: 'moved' }] });
    expect(await adviserOf(scene.caseId)).toBe(idOf('marit'));
    const { rows } = await app.owner.query<{ id: string; account_id: string | null }>(
      'select id, account_id from task where case_id = $1',
      [scene.caseId],
    );
    expect(new Map(rows.map(({ id, account_id: account }) => [id, account]))).toEqual(
      new Map([
        [own, idOf('marit')],
        [theirs, null],
      ]),
    );
    const coordinators = await app.owner.query(
      'select account_id, until from case_coordinator where case_id = $1 order by until nulls last',
      [scene.caseId],
    );
    expect(coordinators.rows).toMatchObject([
      { account_id: idOf('ingrid') },
      { account_id: idOf('marit'), until: null },
    ]);
    expect((await marit.send('POST', `/api/v1/handovers/${offered.id}/accept`)).text).toContain(
      'handover_answered',
    );
  });

  test('says that the giver has notes that are not signed, which stay the giver’s to sign', async () => {
    const scene = await openCaseScene(app);
    const draftId = randomUUID();
    const note = { kind: 'visit', persons: [scene.mother], topics: ['economy'], occurredOn: '2022-02-20' };
    await ingrid.send('PUT', `/api/v1/cases/${scene.caseId}/note-drafts/${draftId}`, {
      ...note,
      minutes: '',
      text: 'Hjemme hos mor.',
      corrects: null,
    });
    const draftsSeenBy = async (actor: TestActor) => {
      const search = `team=${String(team)}&from=${idOf('ingrid')}&to=${idOf('yusuf')}`;
      const { items } = HandoverCandidates.parse((await actor.get(`/api/v1/handovers/cases?${search}`)).body);
      return items.find(({ caseId }) => caseId === scene.caseId)?.ownDrafts;
    };
    expect([await draftsSeenBy(ingrid), await draftsSeenBy(marit)]).toEqual([1, 0]);
    const { id } = Handover.parse((await offer(ingrid, [scene.caseId])).body);
    expect((await marit.send('POST', `/api/v1/handovers/${id}/accept`)).status).toBe(200);
    const day = (await ingrid.get('/api/v1/my-day')).body;
    expect(day).toMatchObject({
      drafts: expect.arrayContaining([
        expect.objectContaining({ id: draftId, caseId: scene.caseId }),
      ]) as unknown,
    });
    expect((await marit.get(`/api/v1/cases/${scene.caseId}/note-drafts`)).body).toEqual({ items: [] });
    const signed = await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/notes`, {
      ...note,
      text: 'Hjemme hos mor.',
      draftId,
    });
    expect(signed.status).toBe(201);
    expect((await marit.get(`/api/v1/cases/${scene.caseId}/timeline`)).text).toContain('Hjemme hos mor.');
  });

  test('is declined with a reason, and the cases are free to be offered again', async () => {
    const scene = await openCaseScene(app);
    const { id } = Handover.parse((await offer(ingrid, [scene.caseId])).body);
    expect((await offer(ingrid, [scene.caseId])).text).toContain('case_in_other_handover');
    expect((await marit.send('POST', `/api/v1/handovers/${id}/decline`, { words: '' })).status).toBe(400);
    const declined = await marit.send('POST', `/api/v1/handovers/${id}/decline`, {
      words: 'Jeg har for mange.',
    });
    expect(declined.body).toMatchObject({ state: 'declined', answerWords: 'Jeg har for mange.' });
    expect(await adviserOf(scene.caseId)).toBe(idOf('ingrid'));
    const again = Handover.parse((await offer(ingrid, [scene.caseId])).body);
    const withdrawn = await ingrid.send('POST', `/api/v1/handovers/${again.id}/withdraw`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', cases: [{ state: 'returned' }] });
  });

  test('a protected family stays where the receiver is not named, and the giver is told', async () => {
    const scene = await openCaseScene(app);
    await scene.scene.protect(scene.familyId, scene.mother, [scene.ingrid]);
    const answer = await offer(ingrid, [scene.caseId]);
    expect([answer.status, answer.text.includes('receiver_not_named')]).toEqual([422, true]);
    const url = `/api/v1/handovers/cases?team=${String(team)}&from=${idOf('ingrid')}&to=${idOf('marit')}`;
    const mine = HandoverCandidates.parse((await ingrid.get(url)).body);
    expect(mine.items.find(({ caseId }) => caseId === scene.caseId)?.whyNot).toBe('not_named');
    const theirs = HandoverCandidates.parse((await marit.get(url)).body);
    expect(theirs.items.map(({ caseId }) => caseId)).not.toContain(scene.caseId);
    expect(theirs.hidden).toBeGreaterThan(0);
    await app.owner.query(
      `insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
       values ($1, $2, $3, $4, '2022-02-01')`,
      [scene.municipality, scene.familyId, idOf('marit'), scene.ingrid],
    );
    expect((await offer(ingrid, [scene.caseId])).status).toBe(201);
  });

  test("nobody but a team lead gives away another's cases, and none goes to another team", async () => {
    const scene = await openCaseScene(app);
    const yusuf = await app.signIn('yusuf');
    expect((await offer(yusuf, [scene.caseId])).text).toContain('giver_is_other');
    expect((await offer(ingrid, [scene.caseId], 'ingrid', 'jonas')).text).toContain('receiver_not_of_team');
    expect((await offer(ingrid, [scene.caseId], 'ingrid', 'ingrid')).text).toContain('handover_to_giver');
    const jonas = await app.signIn('jonas');
    expect((await offer(jonas, [scene.caseId])).status).toBe(404);
    const led = await offer(marit, [scene.caseId], 'ingrid', 'yusuf');
    expect(led.body).toMatchObject({ mayAnswer: false, startedBy: { id: idOf('marit') } });
    const { id } = Handover.parse(led.body);
    expect((await marit.send('POST', `/api/v1/handovers/${id}/accept`)).text).toContain(
      'only_receiver_answers',
    );
    expect((await yusuf.send('POST', `/api/v1/handovers/${id}/accept`)).status).toBe(200);
  });

  test('two who take it at once take it once', async () => {
    const scene = await openCaseScene(app);
    const { id } = Handover.parse((await offer(ingrid, [scene.caseId])).body);
    const other = await app.signIn('marit');
    const answers = await Promise.all(
      [marit, other].map((actor) => actor.send('POST', `/api/v1/handovers/${id}/accept`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('nothing is lost, whatever happens between the offer and the answer', async () => {
    const fate = fc.record({
      isOffered: fc.boolean(),
      meanwhile: fc.constantFrom('nothing', 'nothing', 'closed', 'given to another', 'protected'),
    });
    const scenes: CaseScene[] = [];
    for (let index = 0; index < 4; index += 1) scenes.push(await openCaseScene(app));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('accept', 'decline', 'withdraw'),
        async (fates, answer) => {
          const ids = scenes.map(({ caseId }) => caseId);
          await app.owner.query('update enquiry set adviser_id = $2, closed_on = null where id = any ($1)', [
            ids,
            idOf('ingrid'),
          ]);
          await app.owner.query('update family set is_protected = false where id = any ($1)', [
            scenes.map(({ familyId }) => familyId),
          ]);
          await app.owner.query('delete from handover');
          const offered = ids.filter((_, index) => fates[index]?.isOffered);
          const list = offered.length > 0 ? Handover.parse((await offer(ingrid, offered)).body) : null;
          for (const [index, { caseId, familyId }] of scenes.entries()) {
            const { meanwhile } = fates[index] ?? {};
            if (meanwhile === 'closed')
              await app.owner.query(`update enquiry set closed_on = '2022-03-01' where id = $1`, [caseId]);
            if (meanwhile === 'given to another')
              await app.owner.query('update enquiry set adviser_id = $2 where id = $1', [
                caseId,
                idOf('solveig'),
              ]);
            if (meanwhile === 'protected')
              await app.owner.query('update family set is_protected = true where id = $1', [familyId]);
          }
          const body = answer === 'decline' ? { words: 'Nei' } : undefined;
          if (list !== null)
            await (answer === 'withdraw' ? ingrid : marit).send(
              'POST',
              `/api/v1/handovers/${list.id}/${answer}`,
              body,
            );
          for (const [index, { caseId }] of scenes.entries()) {
            const { isOffered, meanwhile } = fates[index] ?? {};
            const isMoved = answer === 'accept' && isOffered === true && meanwhile === 'nothing';
            const kept = meanwhile === 'given to another' ? 'solveig' : 'ingrid';
            expect(await adviserOf(caseId)).toBe(idOf(isMoved ? 'marit' : kept));
          }
          const hanging = await app.owner.query(`select from handover_case where state = 'offered'`);
          expect(hanging.rowCount).toBe(0);
        },
      ),
      { numRuns: 12 },
    );
  });
});
