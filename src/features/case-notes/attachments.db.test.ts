import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { buildApp } from '../../app.ts';
import { eraseWhatIsDestroyed } from '../erasure/erase-what-is-destroyed.ts';

const PDF = Buffer.from('%PDF-1.7\nzqsecret\n%%EOF\n', 'latin1');

describe.runIf(hasTestServer())('attachments', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;
  let noteId: string;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    scene = await openCaseScene(app);
    const note = await ingrid.send('POST', `/api/v1/cases/${scene.caseId}/notes`, {
      kind: 'document',
      persons: [scene.mother],
      topics: ['economy'],
      occurredOn: '2022-02-10',
      text: 'Vedtaket.',
    });
    noteId = (note.body as { id: string }).id;
  });

  const attach = async (bytes: Buffer, name = 'Vedtak.pdf', { actor = ingrid, note = noteId } = {}) => {
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${scene.caseId}/notes/${note}/attachments`,
      headers: {
        host: '127.0.0.1',
        cookie: actor.cookie,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      payload: bytes,
    });
    const body = answer.json<{ id: string; name: string; refusals?: { code: string }[] }>();
    return { status: answer.statusCode, body, code: body.refusals?.[0]?.code };
  };
  const partnerOf = async () => {
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    return app.signIn(rows[0]?.login ?? '');
  };

  test('comes back byte by byte, as a download in which nothing runs, and is sealed where it lies', async () => {
    const { status, body } = await attach(PDF);
    expect(status).toBe(201);
    const file = await ingrid.get(`/api/v1/attachments/${body.id}`);
    expect(Buffer.from(file.bytes).equals(PDF)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Vedtak.pdf",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { rows } = await app.owner.query<{ content: Buffer; name: Buffer }>(
      'select content, name from attachment where id = $1',
      [body.id],
    );
    expect(rows[0]?.content.includes('zqsecret')).toBe(false);
    expect(rows[0]?.name.includes('Vedtak')).toBe(false);
    const timeline = await ingrid.get(`/api/v1/cases/${scene.caseId}/timeline?kinds=document`);
    expect(timeline.body).toMatchObject({
      items: [{ note: { attachments: [{ id: body.id, name: 'Vedtak.pdf', size: PDF.length }] } }],
    });
  });

  test('is another service’s to see as long as the note is, and is then kept as shown', async () => {
    const { body } = await attach(PDF);
    const partner = await partnerOf();
    const open = async () => (await partner.get(`/api/v1/attachments/${body.id}`)).status;
    expect(await open()).toBe(404);
    expect((await partner.get(`/api/v1/attachments/${randomUUID()}`)).status).toBe(404);
    await scene.consentTo(scene.service);
    const { rows } = await app.owner.query<{ id: string }>('select id from consent where family_id = $1', [
      scene.familyId,
    ]);
    expect(await open()).toBe(200);
    const shown = await app.owner.query('select from contribution_shown where contribution_id = $1', [
      noteId,
    ]);
    expect(shown.rows).toHaveLength(1);
    for (const { id } of rows) await scene.scene.withdraw(id, '2022-03-01T09:00:00Z');
    expect(await open()).toBe(404);
    const stranger = await attach(PDF, 'x.pdf', { actor: partner });
    expect(stranger.status).toBe(403);
  });

  test('is added to the team’s own notes of the case alone', async () => {
    const service = await scene.scene.addContribution({
      family: scene.familyId,
      service: scene.service,
      persons: [scene.mother],
      topics: ['economy'],
      at: '2022-02-01',
    });
    const elsewhere = await openCaseScene(app);
    for (const note of [service, randomUUID()])
      expect((await attach(PDF, 'x.pdf', { note })).status).toBe(404);
    scene = { ...elsewhere };
    expect((await attach(PDF)).status).toBe(404);
  });

  test.each([
    ['a program', Buffer.from('MZ\x90\x00\x03', 'latin1'), 'Vedtak.pdf', 'file_type_not_taken'],
    ['an archive', Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), 'a.docx', 'file_type_not_taken'],
    [
      'a document with macros',
      Buffer.from(
        zipSync({
          '[Content_Types].xml': Buffer.from('<x/>'),
          'word/document.xml': Buffer.from('<x/>'),
          'word/vbaProject.bin': Buffer.from('x'),
        }),
      ),
      'a.docx',
      'file_type_not_taken',
    ],
    ['nothing', Buffer.alloc(0), 'a.txt', 'file_empty'],
    ['no name', PDF, ' ', 'file_name_missing'],
  ])('%s is refused', async (_what, bytes, name, code) => {
    expect(await attach(bytes, name)).toMatchObject({ status: 422, code });
  });

  test('more than 15 MB is too large, and fifteen are taken', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(15 * 1024 * 1024 - PDF.length, 65)]);
    expect((await attach(Buffer.concat([large, Buffer.from('x')]))).status).toBe(413);
    const { status, body } = await attach(large);
    expect(status).toBe(201);
    const file = await ingrid.get(`/api/v1/attachments/${body.id}`);
    expect(Buffer.from(file.bytes).equals(large)).toBe(true);
  });

  test('is looked at by the scanner first, and nothing is stored of what it does not call clean', async () => {
    const scanning = (scanCommand: string) => async (bytes: Buffer) => {
      const program = await buildApp({
        db: app.db,
        clock: app.clock,
        demo: true,
        realBirthNumbers: false,
        pages: null,
        trustedProxies: [],
        log: false,
        mail: { way: 'outbox', workDomains: [] },
        scanCommand,
      });
      const answer = await program.inject({
        method: 'POST',
        url: `/api/v1/cases/${scene.caseId}/notes/${noteId}/attachments`,
        headers: {
          host: '127.0.0.1',
          cookie: ingrid.cookie,
          'content-type': 'application/octet-stream',
          'x-file-name': 'a.txt',
        },
        payload: bytes,
      });
      await program.close();
      return [answer.statusCode, answer.json<{ code?: string; refusals?: { code: string }[] }>()] as const;
    };
    const scan = scanning('grep -q virus && exit 1; exit 0');
    expect(await scan(Buffer.from('a virus'))).toMatchObject([
      422,
      { refusals: [{ code: 'file_infected' }] },
    ]);
    expect(await scanning('exit 2')(PDF)).toMatchObject([503, { code: 'scan_failed' }]);
    const none = await app.owner.query('select from attachment where contribution_id = $1', [noteId]);
    expect(none.rows).toHaveLength(0);
    expect(await scan(Buffer.from('clean'))).toMatchObject([201, { name: 'a.txt' }]);
  });

  test('there are twenty at most, also when they come at once', async () => {
    await app.owner.query(
      `insert into attachment (municipality_id, id, contribution_id, name, media_type, size, content, added_by, added_at)
       select $1, gen_random_uuid(), $2, '\\x01' || convert_to(repeat('x', 60), 'UTF8'), 'text/plain', 1,
         '\\x01' || convert_to(repeat('x', 60), 'UTF8'), $3, '2022-02-10' from generate_series(1, 18)`,
      [scene.municipality, noteId, scene.ingrid],
    );
    const answers = await Promise.all(Array.from({ length: 4 }, () => attach(PDF)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.code).toBe('too_many_files');
  });

  describe('added by mistake', () => {
    const remove = (id: string, actor = ingrid, reason = 'wrong_file') =>
      actor.send('POST', `/api/v1/attachments/${id}/removal`, { reason });

    test('is taken away for good by who added it, and the timeline says so without its name', async () => {
      const { body } = await attach(PDF, 'Hemmelig.pdf');
      const kept = await attach(PDF, 'Blir.pdf');
      await scene.consentTo(scene.service);
      const partner = await partnerOf();
      const url = `/api/v1/attachments/${body.id}`;
      expect((await partner.get(url)).status).toBe(200);
      expect((await remove(body.id, ingrid, 'because')).status).toBe(400);
      expect(await remove(body.id)).toMatchObject({ status: 200, body: { id: body.id, noteId } });
      expect(app.keys.isDestroyed(body.id)).toBe(true);
      expect(app.keys.isDestroyed(kept.body.id)).toBe(false);
      for (const who of [ingrid, partner]) expect((await who.get(url)).status).toBe(404);
      expect((await remove(body.id)).status).toBe(404);
      const seen = await partner.get(`/api/v1/partner/families/${scene.familyId}/contributions`);
      expect(seen.body).toMatchObject({ items: [{ attachments: [{ id: kept.body.id, canRemove: false }] }] });
      const timeline = await ingrid.get(`/api/v1/cases/${scene.caseId}/timeline?kinds=document,file_removed`);
      expect(timeline.text).not.toContain('Hemmelig');
      expect(timeline.body).toMatchObject({
        items: [
          {
            type: 'file_removed',
            by: 'Ingrid Solbakken',
            recordedAt: expect.any(String),
            reason: 'wrong_file',
            noteId,
            kind: 'document',
          },
          { type: 'note', note: { attachments: [{ id: kept.body.id, canRemove: true }] } },
        ],
      });
    });

    test('is not taken away by another of the team, nor by a partner; but by who leads it', async () => {
      const { body } = await attach(PDF);
      await scene.consentTo(scene.service);
      const [yusuf, marit] = [await app.signIn('yusuf'), await app.signIn('marit')];
      expect((await remove(body.id, await app.signIn('jonas'))).status).toBe(404);
      expect((await remove(body.id, await partnerOf())).status).toBe(403);
      expect((await remove(body.id, yusuf)).status).toBe(403);
      expect((await yusuf.get(`/api/v1/attachments/${body.id}`)).status).toBe(200);
      expect((await remove(body.id, marit, 'too_much')).status).toBe(200);
    });

    test('has its key destroyed the next time, when the program was stopped before it could be', async () => {
      const [first, second] = [await attach(PDF), await attach(PDF, 'b.pdf')];
      await app.owner.query('insert into ended_key values ($1, $2)', [scene.municipality, first.body.id]);
      await remove(second.body.id);
      expect(app.keys.isDestroyed(first.body.id)).toBe(true);
    });

    test('goes again when an older copy is brought back', async () => {
      const { body } = await attach(PDF);
      app.keys.destroyKeys([body.id]);
      expect(await eraseWhatIsDestroyed(app.owner, app.keys)).toBeGreaterThanOrEqual(1);
      const { rows } = await app.owner.query('select from attachment where id = $1', [body.id]);
      expect(rows).toHaveLength(0);
      expect((await ingrid.get(`/api/v1/attachments/${body.id}`)).status).toBe(404);
    });
  });
});
