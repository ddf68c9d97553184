import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';

describe.runIf(hasTestServer())('notes of a case', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let colleague: TestActor;
  let scene: CaseScene;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         select municipality_id, 'kollega', 'Kollega', '2020-01-01', true from account where login = 'ingrid'
         returning municipality_id, id),
       r as (insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, 'adviser', '2020-01-01' from a)
       insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select a.municipality_id, a.id, m.team_id, '2020-01-01' from a
         join team_membership m on m.account_id = (select id from account where login = 'ingrid')`,
    );
    colleague = await app.signIn('kollega');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    scene = await openCaseScene(app);
  });

  const note = (more = {}) => ({
    kind: 'visit',
    persons: [scene.mother],
    topics: ['economy'],
    occurredOn: '2022-02-10',
    text: 'Vi så på regningene.',
    ...more,
  });
  const draft = (more = {}) => ({ ...note(), minutes: '45', corrects: null, ...more });
  const at = (rest: string) => `/api/v1/cases/${scene.caseId}${rest}`;
  const codes = (answer: { body: unknown }) =>
    (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

  test('is signed with its case and minutes, of which another service hears nothing', async () => {
    await scene.consentTo(scene.service);
    const signed = await ingrid.send('POST', at('/notes'), note({ minutes: 45 }));
    expect(signed.status).toBe(201);
    expect(signed.body).toMatchObject({ caseId: scene.caseId, minutes: 45, attachments: [] });
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    const partner = await app.signIn(rows[0]?.login ?? '');
    const read = await partner.get(`/api/v1/partner/families/${scene.familyId}/contributions`);
    expect(read.body).toMatchObject({
      items: [{ text: 'Vi så på regningene.', caseId: null, minutes: null }],
    });
  });

  test('a draft is its writer’s alone, is gone when it is signed, and is signed once', async () => {
    const id = randomUUID();
    expect((await ingrid.send('PUT', at(`/note-drafts/${id}`), draft({ text: 'Halv' }))).status).toBe(204);
    expect((await ingrid.send('PUT', at(`/note-drafts/${id}`), draft({ text: 'Hel' }))).status).toBe(204);
    const own = await ingrid.get(at('/note-drafts'));
    expect(own.body).toMatchObject({ items: [{ id, content: { text: 'Hel', minutes: '45' } }] });
    expect((await colleague.get(at('/note-drafts'))).body).toEqual({ items: [] });
    expect((await colleague.send('DELETE', at(`/note-drafts/${id}`))).status).toBe(404);

    const [first, again] = await Promise.all(
      [1, 2].map(() => ingrid.send('POST', at('/notes'), note({ draftId: id }))),
    );
    const settled = first?.status === 201 ? first : again;
    expect(settled?.status).toBe(201);
    const repeated = await ingrid.send('POST', at('/notes'), note({ draftId: id }));
    expect(repeated).toMatchObject({ status: 201, body: { id: (settled?.body as { id: string }).id } });
    expect((await ingrid.get(at('/note-drafts'))).body).toEqual({ items: [] });
    // saved late, by another window: it does not come back
    expect((await ingrid.send('PUT', at(`/note-drafts/${id}`), draft())).status).toBe(204);
    expect((await ingrid.get(at('/note-drafts'))).body).toEqual({ items: [] });
    const { items } = (await ingrid.get(at('/timeline'))).body as { items: unknown[] };
    expect(items).toHaveLength(1);
  });

  test('a draft of one case is not moved to another', async () => {
    const id = randomUUID();
    await ingrid.send('PUT', at(`/note-drafts/${id}`), draft());
    const other = await openCaseScene(app);
    const put = await ingrid.send('PUT', `/api/v1/cases/${other.caseId}/note-drafts/${id}`, {
      ...draft(),
    });
    expect(put.status).toBe(409);
  });

  test('nothing is written in a case without a family, or that one may not see', async () => {
    await app.owner.query('delete from case_file where id = $1', [scene.caseId]);
    await app.owner.query('delete from family_enquiry where enquiry_id = $1', [scene.caseId]);
    expect(codes(await ingrid.send('POST', at('/notes'), note()))).toEqual(['case_without_family']);
    expect(codes(await ingrid.send('PUT', at(`/note-drafts/${randomUUID()}`), draft()))).toEqual([
      'case_without_family',
    ]);
    const other = await openCaseScene(app);
    await other.scene.protect(other.familyId, other.child, [scene.partner]);
    for (const caseId of [other.caseId, randomUUID()]) {
      expect((await ingrid.send('POST', `/api/v1/cases/${caseId}/notes`, note())).status).toBe(404);
      expect((await ingrid.get(`/api/v1/cases/${caseId}/timeline`)).status).toBe(404);
      expect((await ingrid.get(`/api/v1/cases/${caseId}/note-drafts`)).status).toBe(404);
    }
  });

  test('who is no longer named for a family has no draft of it', async () => {
    await ingrid.send('PUT', at(`/note-drafts/${randomUUID()}`), draft());
    await scene.scene.protect(scene.familyId, scene.child, [scene.partner]);
    expect((await ingrid.get(at('/note-drafts'))).status).toBe(404);
  });

  test('another family’s case is refused where a note of the family names it', async () => {
    const other = await openCaseScene(app);
    const path = `/api/v1/families/${scene.familyId}/contributions`;
    expect(codes(await ingrid.send('POST', path, note({ caseId: other.caseId })))).toEqual([
      'case_not_of_family',
    ]);
    expect((await ingrid.send('POST', path, note({ caseId: scene.caseId, minutes: 6001 }))).status).toBe(400);
    expect((await ingrid.send('POST', path, note({ caseId: scene.caseId, minutes: 10 }))).status).toBe(201);
  });

  test('a note is corrected by a new one, in this case or the other', async () => {
    const { body } = await ingrid.send('POST', at('/notes'), note());
    const { id } = body as { id: string };
    const addition = await ingrid.send('POST', at('/notes'), note({ corrects: id, text: 'To regninger.' }));
    expect(addition.status).toBe(201);
    const { items } = (await ingrid.get(at('/timeline'))).body as {
      items: { id: string; isCorrected: boolean; note: { corrects: string | null } }[];
    };
    expect(items.find((item) => item.id === id)?.isCorrected).toBe(true);
    expect(items.find(({ note: { corrects } }) => corrects === id)).toBeDefined();
  });

  test.each([
    ['a day in the future', { occurredOn: '2022-03-02' }, 422],
    ['a day that is none', { occurredOn: '2022-02-30' }, 400],
    ['somebody of nobody', { persons: ['00000000-0000-4000-8000-000000000000'] }, 422],
    ['a topic of no list', { topics: ['zq'] }, 422],
    ['a kind that is none', { kind: 'party' }, 400],
    ['too long', { text: 'x'.repeat(20_001) }, 400],
    ['a letter that is none', { text: 'a\u0000b' }, 400],
  ])('%s is refused', async (_what, part, status) => {
    expect((await ingrid.send('POST', at('/notes'), note(part))).status).toBe(status);
  });
});
