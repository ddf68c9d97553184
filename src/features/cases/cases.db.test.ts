import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import type { CaseHead } from './case-file.ts';
import type { CaseReply, CaseStep } from './case-move.ts';

const CRITERIA = { wish: 'yes', existingHelp: 'partly', coordinationNeed: 'yes', practicalNeed: 'unknown' };

describe.runIf(hasTestServer())('a case', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, jonas] = [await app.signIn('ingrid'), await app.signIn('jonas')];
  });
  afterAll(() => app.close());

  const register = async (traits: object = {}): Promise<Enquiry> => {
    const content = enquiry({ kind: 'case', receivedOn: '2022-01-10' });
    const answer = await ingrid.send('POST', '/api/v1/enquiries', { ...content, ...traits });
    expect(answer.status, answer.text).toBe(201);
    return answer.body as Enquiry;
  };
  /** A case of a family that nothing was done with, in which the team has an adviser and a consent. */
  const arrange = async (scene: CaseScene): Promise<Enquiry> => {
    const made = await register({ adviserId: scene.ingrid, assistanceForm: null });
    const link = `/api/v1/families/${scene.familyId}/enquiries/${made.id}`;
    expect((await ingrid.send('PUT', link)).status).toBe(200);
    return made;
  };
  const url = (id: string, part = '') => `/api/v1/cases/${id}${part}`;
  const head = async (id: string) => (await ingrid.get(url(id))).body as CaseHead;
  const step = (id: string, body: object, actor = ingrid) =>
    actor.send('POST', url(id, '/moves'), { version: 0, occurredOn: '2022-02-01', ...body });
  const moved = async (id: string, body: object): Promise<CaseHead> => {
    const answer = await step(id, { version: (await head(id)).version, ...body });
    expect(answer.status, answer.text).toBe(200);
    const reply = answer.body as CaseReply;
    return reply.outcome === 'saved' ? reply.case : reply.current;
  };
  const codes = (answer: Answer) =>
    (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
  const readEnquiry = async (id: string) => (await ingrid.get(`/api/v1/enquiries/${id}`)).body as Enquiry;

  test('is there before anything was done with it, and reading it makes nothing', async () => {
    const scene = await openCaseScene(app);
    const { id, number } = await arrange(scene);
    expect(await head(id)).toMatchObject({
      id,
      number,
      stage: 'received',
      version: 0,
      form: null,
      family: { id: scene.familyId },
      adviser: { name: 'Ingrid Solbakken' },
      hasActiveConsent: false,
      nextStep: null,
      others: [{ id: scene.caseId, stage: 'active' }],
    });
    const { rowCount } = await app.owner.query('select from case_file where id = $1', [id]);
    expect(rowCount).toBe(0);
    const { rows } = await app.owner.query<{ event: string; subjects: string[] }>(
      'select event, subjects from access_log order by place desc limit 1',
    );
    expect(rows[0]?.event).toBe('case.read');
    expect(rows[0]?.subjects).toEqual(
      expect.arrayContaining([id, scene.familyId, scene.mother, scene.child]),
    );
  });

  test('goes from the enquiry to coordination, and the register and its history follow', async () => {
    const scene = await openCaseScene(app);
    const { id } = await arrange(scene);
    expect(codes(await step(id, { action: 'start_coordination' }))).toEqual(['coordination_without_consent']);
    await scene.consentTo(scene.service);
    expect(await moved(id, { action: 'take_in', occurredOn: '2022-01-12' })).toMatchObject({
      stage: 'intake',
      decidedOn: null,
    });
    const coordinated = await moved(id, {
      action: 'decide',
      decision: 'coordinate',
      criteria: CRITERIA,
      occurredOn: '2022-01-24',
      words: 'Mange instanser.',
    });
    expect(coordinated).toMatchObject({
      stage: 'active',
      form: 'coordination',
      decidedOn: '2022-01-24',
      daysToDecision: 14,
      closedOn: null,
    });
    expect(await readEnquiry(id)).toMatchObject({ assistanceForm: 'coordination', closedOn: null });
    const steps = (await ingrid.get(url(id, '/steps'))).body as { items: CaseStep[] };
    expect(steps.items).toMatchObject([
      {
        action: 'decide',
        fromStage: 'intake',
        toStage: 'active',
        form: 'coordination',
        criteria: CRITERIA,
        words: 'Mange instanser.',
        byName: 'Ingrid Solbakken',
      },
      { action: 'take_in', criteria: null, words: null, occurredOn: '2022-01-12' },
    ]);
    // a consent that is withdrawn keeps nobody from putting the work off, and from going on with it all the same
    await app.owner.query('update consent set valid_to = $2 where family_id = $1', [
      scene.familyId,
      '2022-02-01',
    ]);
    expect((await moved(id, { action: 'pause', pausedUntil: '2022-04-01' })).pausedUntil).toBe('2022-04-01');
    expect((await moved(id, { action: 'begin_closing' })).pausedUntil).toBeNull();
    expect(codes(await step(id, { action: 'continue', version: (await head(id)).version }))).toEqual([
      'coordination_without_consent',
    ]);
  });

  test.each([
    ['declined', { action: 'decline', words: 'Hører hjemme i nabokommunen.' }, 'declined'],
    ['not needed', { action: 'no_need' }, 'no_need'],
    ['referred', { action: 'refer', words: 'Til fastlegen' }, 'referred'],
  ])(
    'that is %s is closed in the register, and can be opened again with a reason',
    async (_, body, stage) => {
      const { id } = await register({ assistanceForm: null });
      expect(await moved(id, body)).toMatchObject({
        stage,
        outcome: stage,
        closedOn: '2022-02-01',
        daysToDecision: 22,
      });
      expect((await readEnquiry(id)).closedOn).toBe('2022-02-01');
      const refused = await step(id, { action: 'reopen', version: (await head(id)).version });
      expect(codes(refused)).toEqual(['words_missing']);
      const words = 'Det kom nye opplysninger.';
      expect(await moved(id, { action: 'reopen', words })).toMatchObject({
        stage: 'received',
        outcome: null,
        closedOn: null,
        decidedOn: '2022-02-01',
      });
      expect((await readEnquiry(id)).closedOn).toBeNull();
      const history = (await ingrid.get(`/api/v1/enquiries/${id}/changes`)).body as { items: object[] };
      expect(history.items).toMatchObject([{ kind: 'reopened', reason: words }, { kind: 'closed' }]);
    },
  );

  test('that was advised on ends with the advice', async () => {
    const { id } = await register({ assistanceForm: null });
    expect(await moved(id, { action: 'advise' })).toMatchObject({ stage: 'advised', form: 'advice' });
    expect(await moved(id, { action: 'end_advice' })).toMatchObject({
      stage: 'closed',
      outcome: 'advice_given',
    });
    expect(await readEnquiry(id)).toMatchObject({ assistanceForm: 'advice', closedOn: '2022-02-01' });
  });

  test('that is anonymous is advised on, keeps no time and no words that identify', async () => {
    const { id } = await register({ anonymous: true, note: null, assistanceForm: null });
    expect(codes(await step(id, { action: 'take_in' }))).toEqual([
      'case_is_anonymous',
      'case_without_adviser',
    ]);
    const number = 'Ring 22 22 22 22 eller mor@example.no';
    expect(codes(await step(id, { action: 'advise', words: number }))).toEqual(['identifying_text']);
    await moved(id, { action: 'advise', words: 'Rådet helsesykepleier til å søke.' });
    const { rows } = await app.owner.query<object>(
      `select recorded_at, opened_at from case_step s join case_file c on c.id = s.case_id where c.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ recorded_at: null, opened_at: null }]);
    const put = { version: (await head(id)).version, text: number, on: null };
    expect(codes(await ingrid.send('PUT', url(id, '/next-step'), put))).toEqual(['identifying_text']);
  });

  test('under work is neither closed, opened, lowered nor hidden behind its back', async () => {
    const scene = await openCaseScene(app);
    const { id } = await arrange(scene);
    await moved(id, { action: 'start_conversation' });
    const now = await readEnquiry(id);
    const close = { version: now.version, closedOn: '2022-02-10' };
    expect(codes(await ingrid.send('POST', `/api/v1/enquiries/${id}/close`, close))).toEqual([
      'close_through_case',
    ]);
    const { id: _, number: __, teamId, teamName, adviserName, ...content } = now;
    expect([teamId, teamName, adviserName].every(Boolean)).toBe(true);
    const edit = (traits: object) => ingrid.send('PUT', `/api/v1/enquiries/${id}`, { ...content, ...traits });
    expect(codes(await edit({ assistanceForm: 'advice' }))).toEqual(['form_not_less']);
    expect(codes(await edit({ assistanceForm: 'coordination' }))).toEqual(['form_through_case']);
    expect(codes(await edit({ anonymous: true, note: null, advice: [] }))).toContain('case_has_casework');
    expect(codes(await edit({ closedOn: '2022-02-10' }))).toEqual(['close_through_case']);
    expect(codes(await edit({ receivedOn: '2022-02-10' }))).toEqual(['received_after_casework']);
    const bulk = await ingrid.send('POST', '/api/v1/enquiries/bulk', {
      action: 'close',
      closedOn: '2022-02-10',
      rows: [{ id, version: now.version }],
    });
    expect(bulk.body).toMatchObject({ done: [], notDone: [{ id, reason: 'refused' }] });
    const unlink = await ingrid.send('DELETE', `/api/v1/families/${scene.familyId}/enquiries/${id}`);
    expect(codes(unlink)).toEqual(['case_has_casework']);
    // an earlier day of the enquiry makes the waiting longer
    expect((await edit({ receivedOn: '2022-01-01' })).status).toBe(200);
    expect(await head(id)).toMatchObject({ receivedOn: '2022-01-01', daysToDecision: 31 });
  });

  test('that nothing was written in leaves its family again', async () => {
    const scene = await openCaseScene(app);
    const { id } = await arrange(scene);
    await moved(id, { action: 'advise' });
    const link = `/api/v1/families/${scene.familyId}/enquiries/${id}`;
    expect((await ingrid.send('DELETE', link)).status).toBe(204);
    expect(await head(id)).toMatchObject({ family: null, persons: [], stage: 'advised' });
    expect((await ingrid.send('PUT', link)).status).toBe(200);
    expect(await moved(id, { action: 'take_in' })).toMatchObject({ family: { id: scene.familyId } });
  });

  test('that was only read is closed in the register, and its file says so', async () => {
    const { id, version } = await register({ assistanceForm: null });
    await ingrid.send('PUT', url(id, '/next-step'), { version: 0, text: 'Ringe tilbake', on: '2022-03-02' });
    const close = { version, closedOn: '2022-02-10' };
    expect((await ingrid.send('POST', `/api/v1/enquiries/${id}/close`, close)).status).toBe(200);
    expect(await head(id)).toMatchObject({ stage: 'closed', closedOn: '2022-02-10', outcome: null });
    const reopen = { version: version + 1, reason: 'mer å gjøre' };
    expect(codes(await ingrid.send('POST', `/api/v1/enquiries/${id}/reopen`, reopen))).toEqual([
      'reopen_through_case',
    ]);
    expect((await moved(id, { action: 'reopen', words: 'Mer å gjøre' })).stage).toBe('received');
  });

  test('has a next step, a first contact and coordinators', async () => {
    const scene = await openCaseScene(app);
    const { id } = await arrange(scene);
    const next = { version: 0, text: ' Ringe boligtjenesten ', on: '2022-03-04' };
    const saved = await ingrid.send('PUT', url(id, '/next-step'), next);
    expect(saved.body).toMatchObject({
      outcome: 'saved',
      case: { nextStep: 'Ringe boligtjenesten', nextStepOn: '2022-03-04', version: 2 },
    });
    const again = await ingrid.send('PUT', url(id, '/next-step'), { ...next, version: 1 });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ outcome: 'conflict', current: { nextStep: 'Ringe boligtjenesten' } });
    const contact = await ingrid.send('PUT', url(id, '/first-contact'), { version: 2, on: '2022-01-13' });
    expect(contact.body).toMatchObject({ case: { firstContactOn: '2022-01-13', daysToContact: 3 } });
    const early = await ingrid.send('PUT', url(id, '/first-contact'), { version: 3, on: '2021-01-13' });
    expect(codes(early)).toEqual(['day_before_received']);

    const add = (body: object) => ingrid.send('POST', url(id, '/coordinators'), body);
    expect((await add({ kind: 'team', since: '2022-02-01' })).status).toBe(201);
    const two = await add({ kind: 'child_coordinator', name: 'Koordinator Berg', since: '2022-02-10' });
    expect(two.body).toMatchObject({ items: [{ name: 'Koordinator Berg' }, { kind: 'team' }] });
    const [first] = (two.body as { items: { id: string }[] }).items;
    const end = url(id, `/coordinators/${first?.id ?? ''}/end`);
    expect(codes(await ingrid.send('POST', end, { until: '2022-01-01' }))).toEqual(['ends_before_start']);
    expect((await ingrid.send('POST', end, { until: '2022-02-20' })).status).toBe(200);
    expect(codes(await ingrid.send('POST', end, { until: '2022-02-20' }))).toEqual(['ended_already']);
    expect(codes(await add({ kind: 'service', since: '2022-02-01' }))).toEqual(['coordinator_unnamed']);
    const unknown = await add({ kind: 'service', serviceId: 2_000_000_000, since: '2022-02-01' });
    expect(codes(unknown)).toEqual(['service_unknown']);
  });

  test('takes one of two steps at once', async () => {
    const { id } = await register({ assistanceForm: null });
    const answers = await Promise.all([
      step(id, { action: 'advise' }),
      step(id, { action: 'no_need' }),
      step(id, { action: 'decline', words: 'Nei.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const taken = (await ingrid.get(url(id, '/steps'))).body as { items: CaseStep[] };
    expect(taken.items).toHaveLength(1);
    const current = await head(id);
    expect(current.stage).toBe(taken.items[0]?.toStage);
    expect((await readEnquiry(id)).closedOn).toBe(current.closedOn);
  });

  test('is closed in the register or taken up, never both', async () => {
    const scene = await openCaseScene(app);
    for (let round = 0; round < 6; round += 1) {
      const { id, version } = await arrange(scene);
      const close = { version, closedOn: '2022-02-10' };
      const answers = await Promise.all([
        step(id, { action: 'take_in' }),
        ingrid.send('POST', `/api/v1/enquiries/${id}/close`, close),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { stage, closedOn } = await head(id);
      expect([stage, closedOn]).toEqual(closedOn === null ? ['intake', null] : ['closed', '2022-02-10']);
    }
  });

  test('is missing for other teams, for who is not named, and where it is no case', async () => {
    const scene = await openCaseScene(app);
    const { id } = await arrange(scene);
    const { id: general } = await register({ kind: 'general_advice', assistanceForm: null });
    const stranger = await scene.scene.addPartner(`nobody-${randomUUID().slice(0, 8)}`, []);
    await scene.scene.protect(scene.familyId, scene.child, [stranger]);
    for (const asked of [id, general, randomUUID()]) {
      expect((await ingrid.get(url(asked))).status).toBe(404);
      expect((await ingrid.get(url(asked, '/steps'))).status).toBe(404);
      expect((await step(asked, { action: 'advise' })).status).toBe(404);
      const coordinators = url(asked, '/coordinators');
      expect((await ingrid.send('POST', coordinators, { kind: 'team', since: '2022-02-01' })).status).toBe(
        404,
      );
    }
    expect((await jonas.get(url(scene.caseId))).status).not.toBe(200);
  });

  test.each([
    ['closing past its gate', { action: 'close', outcome: 'goals_reached' }],
    ['an unknown step', { action: 'fly' }],
    ['a day that is none', { action: 'advise', occurredOn: '2022-02-30' }],
    ['a number too large', { action: 'refer', referredTo: 99_999_999_999 }],
    ['words without end', { action: 'advise', words: 'x'.repeat(4001) }],
  ])('does not take %s', async (_, body) => {
    const { id } = await register({ assistanceForm: null });
    expect((await step(id, body)).status).toBe(400);
  });

  test('does not refer to what is no service', async () => {
    const { id } = await register({ assistanceForm: null });
    expect(codes(await step(id, { action: 'refer', referredTo: 2_000_000_000 }))).toEqual([
      'service_unknown',
    ]);
    expect(codes(await step(id, { action: 'pause', pausedUntil: '9999-12-31' }))).toEqual(['pause_too_long']);
  });
});
