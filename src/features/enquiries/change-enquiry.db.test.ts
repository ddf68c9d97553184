import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { EditReply, EnquiryChange } from './enquiry-change.ts';
import type { Enquiry } from './enquiry.ts';

describe.runIf(hasTestServer())('changing an enquiry', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let marit: TestActor;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, marit] = [await app.signIn('ingrid'), await app.signIn('marit')];
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    for (const { login, id } of rows) ids[login] = id;
  });
  afterAll(() => app.close());

  const register = async (traits: Parameters<typeof enquiry>[0] = {}): Promise<Enquiry> => {
    const answer = await ingrid.send('POST', '/api/v1/enquiries', enquiry(traits));
    expect(answer.status).toBe(201);
    return answer.body as Enquiry;
  };
  const edit = (actor: TestActor, id: string, version: number, traits: Parameters<typeof enquiry>[0]) =>
    actor.send('PUT', `/api/v1/enquiries/${id}`, { ...enquiry(traits), version });
  const step = async (actor: TestActor, id: string, name: string, body: object) =>
    actor.send(
      name === 'close' || name === 'reopen' ? 'POST' : 'PUT',
      `/api/v1/enquiries/${id}/${name}`,
      body,
    );
  const historyOf = async (id: string) =>
    ((await ingrid.get(`/api/v1/enquiries/${id}/changes`)).body as { items: EnquiryChange[] }).items;
  const refusalsOf = (answer: { body: unknown }) =>
    (answer.body as { refusals: { code: string; field: string }[] }).refusals.map(({ code, field }) => [
      code,
      field,
    ]);

  test('raises the version and keeps what stood, with who and when', async () => {
    const { id } = await register();
    const answer = await edit(marit, id, 1, {
      note: 'ny',
      contacts: ['school', 'nav'],
      topics: ['economy', 'housing'],
    });
    expect(answer.status).toBe(200);
    const { enquiry: saved } = answer.body as Extract<EditReply, { outcome: 'saved' }>;
    expect(saved).toMatchObject({ version: 2, note: 'ny', contacts: ['nav', 'school'] });
    expect(await historyOf(id)).toEqual([
      {
        version: 2,
        kind: 'edited',
        actorName: 'Marit Lindvik',
        changedOn: '2022-03-01',
        changedAt: '2022-03-01T10:00:00Z',
        reason: null,
        // the topics came in another order, which is no change
        before: { contacts: ['nav'], note: 'Spør om husleie' },
        after: { contacts: ['school', 'nav'], note: 'ny' },
      },
    ]);
    // nothing changed: no new version
    const same = await edit(marit, id, 2, { note: 'ny', contacts: ['nav', 'school'] });
    expect(same.body).toMatchObject({ outcome: 'saved', enquiry: { version: 2 } });
    expect(await historyOf(id)).toHaveLength(1);
  });

  test('when someone else was first: 409 with what stands and by whom, and nothing is written', async () => {
    const { id } = await register();
    await edit(marit, id, 1, { note: 'fra Marit' });
    for (const answer of [
      await edit(ingrid, id, 1, { note: 'fra Ingrid' }),
      await step(ingrid, id, 'close', { version: 1, closedOn: '2022-03-01' }),
      await step(ingrid, id, 'useful', { version: 1, useful: 'yes' }),
      await step(ingrid, id, 'adviser', { version: 1, adviserId: ids['ingrid'] }),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        outcome: 'conflict',
        changedBy: 'Marit Lindvik',
        current: { version: 2, note: 'fra Marit', closedOn: null, useful: null },
      });
    }
    expect(await historyOf(id)).toHaveLength(1);
  });

  test('at the same moment: one is saved, the other is told', async () => {
    const { id } = await register();
    const answers = await Promise.all([
      edit(ingrid, id, 1, { note: 'en' }),
      edit(marit, id, 1, { note: 'to' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await historyOf(id)).toHaveLength(1);
  });

  test('closing, and opening again with a reason that stays', async () => {
    const { id } = await register();
    const early = await step(ingrid, id, 'close', { version: 1, closedOn: '2022-02-13' });
    expect(refusalsOf(early)).toEqual([['closed_before_received', 'closedOn']]);
    const late = await step(ingrid, id, 'close', { version: 1, closedOn: '2022-03-02' });
    expect(refusalsOf(late)).toEqual([['date_in_future', 'closedOn']]);
    const closed = await step(ingrid, id, 'close', { version: 1, closedOn: '2022-02-28' });
    expect(closed.body).toMatchObject({ enquiry: { closedOn: '2022-02-28', version: 2 } });
    const twice = await step(ingrid, id, 'close', { version: 2, closedOn: '2022-02-28' });
    expect(refusalsOf(twice)).toEqual([['closed_already', 'closedOn']]);

    const without = await step(marit, id, 'reopen', { version: 2, reason: '  ' });
    expect(refusalsOf(without)).toEqual([['reason_missing', 'reason']]);
    const opened = await step(marit, id, 'reopen', { version: 2, reason: ' Ny søknad ' });
    expect(opened.body).toMatchObject({ enquiry: { closedOn: null, version: 3 } });
    const open = await step(marit, id, 'reopen', { version: 3, reason: 'x' });
    expect(refusalsOf(open)).toEqual([['not_closed', 'closedOn']]);
    expect((await historyOf(id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['reopened', 'Ny søknad'],
      ['closed', null],
    ]);
  });

  test('usefulness is recorded with its day, and taken back', async () => {
    const { id } = await register();
    const stored = async () =>
      (await app.owner.query(`select useful, useful_on from enquiry where id = $1`, [id])).rows[0] as object;
    await step(ingrid, id, 'useful', { version: 1, useful: 'partly' });
    expect(await stored()).toEqual({ useful: 'partly', useful_on: '2022-03-01' });
    await step(ingrid, id, 'useful', { version: 2, useful: null });
    expect(await stored()).toEqual({ useful: null, useful_on: null });
    expect((await historyOf(id)).map(({ before, after }) => [before, after])).toEqual([
      [{ useful: 'partly' }, { useful: null }],
      [{ useful: null }, { useful: 'partly' }],
    ]);
  });

  test('only who works in the team may be given it; who had it may keep it', async () => {
    const { id } = await register();
    const stranger = await step(ingrid, id, 'adviser', { version: 1, adviserId: ids['jonas'] });
    expect(refusalsOf(stranger)).toEqual([['adviser_not_of_team', 'adviserId']]);
    const partner = await edit(ingrid, id, 1, { adviserId: ids['amina'] ?? null });
    expect(refusalsOf(partner)).toEqual([['adviser_not_of_team', 'adviserId']]);
    const given = await step(ingrid, id, 'adviser', { version: 1, adviserId: ids['yusuf'] });
    expect(given.body).toMatchObject({ enquiry: { adviserName: 'Yusuf Hagen' } });
    await app.owner.query(`update role_assignment set valid_to = '2022-03-01' where account_id = $1`, [
      ids['yusuf'],
    ]);
    const kept = await edit(ingrid, id, 2, { adviserId: ids['yusuf'] ?? null, note: 'x' });
    expect(kept.status).toBe(200);
    await app.owner.query(`update role_assignment set valid_to = null where account_id = $1`, [ids['yusuf']]);
  });

  test('of an anonymous case keeps the day and no time, and never uncovers it', async () => {
    const { id } = await register({ anonymous: true, consent: null });
    await edit(ingrid, id, 1, { anonymous: true, consent: null, note: 'ny' });
    const [change] = await historyOf(id);
    expect(change).toMatchObject({ changedOn: '2022-03-01', changedAt: null });
    const uncovered = await edit(ingrid, id, 2, { anonymous: false });
    expect(refusalsOf(uncovered)).toEqual([['anonymous_stays_anonymous', 'anonymous']]);
    const named = await edit(ingrid, id, 2, { anonymous: true, consent: null, note: 'mor@example.no' });
    expect(refusalsOf(named)).toEqual([['identifying_text', 'note']]);
  });

  test('made anonymous: the times are gone, of the enquiry and of the change itself', async () => {
    const { id } = await register({ receivedAt: '2022-02-14T09:00:00Z' });
    const answer = await edit(ingrid, id, 1, { anonymous: true, consent: null });
    expect(answer.status).toBe(200);
    expect((await historyOf(id))[0]?.changedAt).toBeNull();
    const { rows } = await app.owner.query(`select received_at, registered_at from enquiry where id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ received_at: null, registered_at: null }]);
  });

  test('codes that stood may stay after they are retired; new ones must be valid', async () => {
    const { id } = await register({ area: 'svelvik' });
    await app.owner.query(`update code set valid_to = '2022-01-01' where code in ('svelvik', 'askollen')`);
    expect((await edit(ingrid, id, 1, { area: 'svelvik', note: 'ny' })).status).toBe(200);
    const other = await edit(ingrid, id, 2, { area: 'askollen' });
    expect(refusalsOf(other)).toEqual([['code_not_valid_on_day', 'area']]);
  });

  test('is for the team alone', async () => {
    const { id } = await register();
    const jonas = await app.signIn('jonas');
    expect((await edit(jonas, id, 1, { note: 'x' })).status).toBe(404);
    expect((await step(jonas, id, 'close', { version: 1, closedOn: '2022-03-01' })).status).toBe(404);
    expect((await jonas.get(`/api/v1/enquiries/${id}/changes`)).status).toBe(404);
  });
});
