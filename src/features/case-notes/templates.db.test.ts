import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { EXAMPLE } from '../people/example-municipality.ts';
import { MOST_TEMPLATES, type NoteTemplate } from './note-template.ts';

describe.runIf(hasTestServer())("a team's own templates", () => {
  let app: TestApp;
  let ingrid: TestActor;
  let teamId: number;
  let otherTeam: number;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    const { rows } = await app.owner.query<{ id: number; name: string }>('select id, name from team');
    teamId = rows.find(({ name }) => name === EXAMPLE.team)?.id ?? 0;
    otherTeam = rows.find(({ id }) => id !== teamId)?.id ?? 0;
  });
  afterAll(() => app.close());

  const content = (more = {}) => ({ name: 'Første møte', kind: 'meeting', text: 'Til stede:', ...more });
  const add = (more = {}) =>
    ingrid.send('POST', '/api/v1/note-templates', { ...content(more), teamId, ...more });

  test('are added, changed by one at a time, and deleted', async () => {
    const { status, body } = await add();
    expect(status).toBe(201);
    const { id } = body as NoteTemplate;
    const change = (version: number, name: string) =>
      ingrid.send('PUT', `/api/v1/note-templates/${id}`, { ...content({ name }), version });
    const [one, other] = await Promise.all([change(1, 'Møte A'), change(1, 'Møte B')]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const conflict = one.status === 409 ? one : other;
    const saved = one.status === 200 ? one : other;
    expect((conflict.body as { current: unknown }).current).toEqual(
      (saved.body as { template: unknown }).template,
    );
    expect((await ingrid.get(`/api/v1/note-templates?team=${String(teamId)}`)).body).toMatchObject({
      items: [{ id, version: 2, teamId }],
    });
    expect((await ingrid.send('DELETE', `/api/v1/note-templates/${id}`)).status).toBe(204);
    expect((await ingrid.send('DELETE', `/api/v1/note-templates/${id}`)).status).toBe(404);
    expect((await change(2, 'Møte C')).status).toBe(404);
  });

  test('have names of their own, also when two come at once', async () => {
    const answers = await Promise.all([add({ name: 'Likt' }), add({ name: 'Likt' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const other = (await add({ name: 'Annet' })).body as NoteTemplate;
    const renamed = await ingrid.send('PUT', `/api/v1/note-templates/${other.id}`, {
      ...content({ name: 'Likt' }),
      version: 1,
    });
    expect(renamed.body).toMatchObject({ refusals: [{ code: 'template_name_taken', field: 'name' }] });
  });

  test('are of a bounded number, and of one’s own team', async () => {
    for (let count = 0; count < MOST_TEMPLATES; count += 1) await add({ name: `Mal ${String(count)}` });
    expect((await add({ name: 'Én til' })).body).toMatchObject({
      refusals: [{ code: 'too_many_templates' }],
    });
    expect((await add({ name: 'Annet team', teamId: otherTeam })).status).toBe(404);
    expect((await add({ name: 'Ingen', teamId: 99_999 })).status).toBe(404);
    const id = randomUUID();
    await app.owner.query(
      `insert into note_template (municipality_id, id, team_id, name, kind, text, changed_by, changed_at)
       select municipality_id, $1, $2, 'Deres', 'note', 'Deres', id, '2022-01-01' from account where login = 'ingrid'`,
      [id, otherTeam],
    );
    const put = await ingrid.send('PUT', `/api/v1/note-templates/${id}`, { ...content(), version: 1 });
    expect([put.status, (await ingrid.send('DELETE', `/api/v1/note-templates/${id}`)).status]).toEqual([
      404, 404,
    ]);
    expect((await ingrid.get('/api/v1/note-templates')).text).not.toContain('Deres');
  });
});
