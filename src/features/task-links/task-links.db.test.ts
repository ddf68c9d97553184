import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { ROUTES } from '../../app.ts';
import { sendDue } from '../../platform/mail/keep-mail.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import { writeLetter } from '../digests/write-letter.ts';

const ADDRESS = 'noen@tjeneste.example.no';

describe.runIf(hasTestServer())('a link to one task', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;
  let calls = 0;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openCaseScene(app);
    await scene.consentTo(scene.service);
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  const linksOf = (taskId: string, of = scene) => `/api/v1/cases/${of.caseId}/tasks/${taskId}/links`;
  const later = (ms: number) => app.clock.set(new Date(app.clock.now().getTime() + ms));

  /** What has been sent since the last time. */
  async function mails(): Promise<Letter[]> {
    const letters: Letter[] = [];
    await sendDue({
      db: app.db,
      clock: app.clock,
      mailer: { send: (letter) => Promise.resolve(void letters.push(letter)), close: () => undefined },
      write: (mail) => writeLetter(app.keys, 'https://levekar.example.no', mail),
    });
    for (const { subject, text } of letters)
      for (const word of [
        'Mor',
        'Barn',
        'Familie',
        'Tjeneste ',
        'Kompetanseteam',
        'Ring',
        'oppgave:',
        ADDRESS,
      ])
        expect(`${subject}\n${text}`).not.toContain(word);
    return letters;
  }

  async function sendLink(taskId: string, of = scene): Promise<string> {
    await mails();
    const answer = await ingrid.send('POST', linksOf(taskId, of), { address: ADDRESS });
    expect(answer.status).toBe(201);
    const [letter] = await mails();
    expect(letter?.to).toBe(ADDRESS);
    return /\/oppgave\/(\S+)/u.exec(letter?.text ?? '')?.[1] ?? '';
  }

  async function askCode(token: string): Promise<string | undefined> {
    const asked = await fromElsewhere('request-code', { token });
    expect(asked.status).toBe(204);
    const letters = await mails();
    expect(letters.length).toBeLessThan(2);
    return /\d{4} \d{4}/u.exec(letters[0]?.text ?? '')?.[0];
  }

  const tryCode = (token: string, code: string) => fromElsewhere('open', { token, code });

  /** From another machine each time: how often one may ask is told of elsewhere. */
  async function fromElsewhere(what: string, body: object): Promise<Answer> {
    calls += 1;
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/v1/task-links/${what}`,
      remoteAddress: `10.0.${String(calls >> 8)}.${String(calls & 255)}`,
      headers: { host: '127.0.0.1', 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : answer.json<unknown>(),
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  }

  const cookieOf = ({ headers }: Answer) => {
    const set = headers['set-cookie'];
    return typeof set === 'string' ? (set.split(';')[0] ?? '') : '';
  };

  type Guest = { cookie: string; token: string };
  async function asGuest({ cookie, token }: Guest, what: 'read' | 'answer' = 'read', body: object = {}) {
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/v1/linked-task/${what}`,
      headers: { host: '127.0.0.1', cookie, 'content-type': 'application/json' },
      payload: JSON.stringify({ token, ...body }),
    });
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : answer.json<Record<string, unknown>>(),
    };
  }

  async function openLink(token: string): Promise<Guest> {
    const answer = await tryCode(token, (await askCode(token)) ?? '');
    expect(answer.body).toEqual({ isOpened: true });
    return { token, cookie: cookieOf(answer) };
  }

  async function lastEvent() {
    const { rows } = await app.owner.query<{
      event: string;
      subjects: string[];
      basis: string[];
      name: string;
    }>(
      `select l.event, l.subjects, l.basis, a.name from access_log l join account a on a.id = l.actor_id
       order by l.at desc, l.place desc, l.shard limit 1`,
    );
    return rows[0];
  }

  test('goes to a work address, opens with a code, and shows that task alone', async () => {
    const taskId = await scene.addTask({ title: 'Ring familien' });
    await scene.addTask({ title: 'En annen oppgave' });
    const token = await sendLink(taskId);
    const guest = await openLink(token);
    const { status, body } = await asGuest(guest);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      task: {
        id: taskId,
        title: 'Ring familien',
        persons: [{ id: scene.mother, name: 'Mor' }],
        state: 'proposed',
        version: 1,
      },
    });
    expect(JSON.stringify(body)).not.toContain('En annen');
    expect(JSON.stringify(body)).not.toContain('Barn');
    later(1000);
    await asGuest(guest);
    expect(await lastEvent()).toMatchObject({
      event: 'link.task_read',
      subjects: expect.arrayContaining([scene.familyId, taskId, scene.mother]) as unknown,
      name: expect.stringMatching(/\(lenke\)$/u) as unknown,
    });
    expect((await lastEvent())?.basis).toContain('consent');
    const links = await ingrid.get(linksOf(taskId));
    expect(links.body).toMatchObject({
      items: [{ address: ADDRESS, mail: 'sent', isLive: true, openedAt: expect.any(String) as unknown }],
      whyNot: [],
    });
    expect(links.text).not.toContain(token);
  });

  test('is answered by the service; the team sees by whom, and a stale answer changes nothing', async () => {
    const taskId = await scene.addTask();
    const guest = await openLink(await sendLink(taskId));
    const answer = (body: object) => asGuest(guest, 'answer', body);
    expect((await answer({ version: 1, answer: 'declined' })).status).toBe(422);
    expect((await answer({ version: 1, answer: 'accepted' })).body).toMatchObject({
      outcome: 'saved',
      task: { state: 'accepted', version: 2 },
    });
    expect(await answer({ version: 1, answer: 'done', words: 'Ferdig' })).toMatchObject({
      status: 409,
      body: { outcome: 'conflict', task: { state: 'accepted' } },
    });
    expect((await answer({ version: 2, answer: 'done', words: 'Ferdig' })).body).toMatchObject({
      task: { state: 'done', result: 'Ferdig' },
    });
    const { rows } = await app.owner.query(
      `select a.name from task t join account a on a.id = t.answered_by where t.id = $1`,
      [taskId],
    );
    expect(rows).toEqual([{ name: expect.stringMatching(/^Tjeneste .* \(lenke\)$/u) as unknown }]);
  });

  test('a guest gets in nowhere else, and nobody else gets in with a session of theirs', async () => {
    const guest = await openLink(await sendLink(await scene.addTask()));
    const { cookie, token } = guest;
    const asSignedIn = cookie.replace('levekar_guest', 'levekar_session');
    expect(asSignedIn).not.toBe(cookie);
    for (const { method, path, access } of ROUTES) {
      if (access === 'open' || access === 'demo_only' || path.startsWith('/api/v1/linked-task')) continue;
      const url = path.replaceAll(/:(\w+)/gu, () => randomUUID());
      for (const sent of [cookie, asSignedIn]) {
        const answer = await app.app.inject({ method, url, headers: { host: '127.0.0.1', cookie: sent } });
        expect([method, path, answer.statusCode]).toEqual([method, path, 401]);
      }
    }
    const own = ingrid.cookie.replace('levekar_session', 'levekar_guest');
    expect((await asGuest({ cookie: ingrid.cookie, token })).status).toBe(401);
    expect((await asGuest({ cookie: own, token })).status).toBe(401);
    expect((await asGuest(guest)).status).toBe(200);
  });

  test('of two links in one browser, the page of the first does not show the task of the second', async () => {
    const [one, two] = [await scene.addTask(), await scene.addTask()];
    const first = await openLink(await sendLink(one));
    const second = await openLink(await sendLink(two));
    const mixed = { token: first.token, cookie: second.cookie };
    expect((await asGuest(mixed)).status).toBe(401);
    expect((await asGuest(mixed, 'answer', { version: 1, answer: 'accepted' })).status).toBe(401);
    expect((await asGuest(second)).body).toMatchObject({ task: { id: two } });
  });

  test('is closed by who opened it', async () => {
    const guest = await openLink(await sendLink(await scene.addTask()));
    const { cookie } = guest;
    const closed = await app.app.inject({
      method: 'DELETE',
      url: '/api/v1/linked-task',
      headers: { host: '127.0.0.1', cookie },
    });
    expect(closed.statusCode).toBe(204);
    expect((await asGuest(guest)).status).toBe(401);
  });

  test('takes five tries of a code, which lives a quarter of an hour and is used once', async () => {
    const taskId = await scene.addTask();
    const token = await sendLink(taskId);
    const first = (await askCode(token)) ?? '';
    expect(
      (
        await tryCode(
          token,
          first.replace(/\d$/u, (d) => String((Number(d) + 1) % 10)),
        )
      ).body,
    ).toEqual({
      isOpened: false,
    });
    for (let tries = 0; tries < 4; tries += 1) await tryCode(token, '00000000');
    const late = await tryCode(token, first);
    expect([late.body, late.headers['set-cookie']]).toEqual([{ isOpened: false }, undefined]);

    const second = (await askCode(token)) ?? '';
    later(15 * 60_000);
    expect((await tryCode(token, second)).body).toEqual({ isOpened: false });

    const third = (await askCode(token)) ?? '';
    const fourth = (await askCode(token)) ?? '';
    expect((await tryCode(token, third)).body).toEqual({ isOpened: false });
    expect((await tryCode(token, fourth.replace(' ', ''))).body).toEqual({ isOpened: true });
    expect((await tryCode(token, fourth)).body).toEqual({ isOpened: false });
    // the fifth of the hour, and no more
    expect(await askCode(token)).toBeDefined();
    expect(await askCode(token)).toBeUndefined();
    later(60 * 60_000);
    expect(await askCode(token)).toBeDefined();
  });

  test('answers alike whether it is wrong, expired, taken back or never was', async () => {
    const asked = async (token: string) => {
      const one = await fromElsewhere('request-code', { token });
      const two = await tryCode(token, '12345678');
      const shape = ({ status, text, headers }: Answer) => {
        const names = Object.keys(headers).filter((name) => !/^x-(request-id|ratelimit)|^date$/u.test(name));
        return [status, text, names.sort()];
      };
      return [shape(one), shape(two)];
    };
    const revokedTask = await scene.addTask();
    const revoked = await sendLink(revokedTask);
    const { items } = (await ingrid.get(linksOf(revokedTask))).body as { items: { id: string }[] };
    const linkId = items[0]?.id ?? '';
    expect((await ingrid.send('POST', `${linksOf(revokedTask)}/${linkId}/revoke`)).status).toBe(200);
    expect((await ingrid.send('POST', `${linksOf(revokedTask)}/${randomUUID()}/revoke`)).status).toBe(404);
    const live = await sendLink(await scene.addTask());
    const expired = await sendLink(await scene.addTask());
    const alive = await asked(live);
    await mails();
    later(14 * 86_400_000);
    for (const token of [revoked, expired, 'x', '', 'A'.repeat(43), 'ikke en lenke æøå'])
      expect(await asked(token)).toEqual(alive);
    expect(await mails()).toEqual([]);
  });

  test('taken back, it ends what is open by it at once', async () => {
    const taskId = await scene.addTask();
    const guest = await openLink(await sendLink(taskId));
    const { items } = (await ingrid.get(linksOf(taskId))).body as { items: { id: string }[] };
    await ingrid.send('POST', `${linksOf(taskId)}/${items[0]?.id ?? ''}/revoke`);
    expect((await asGuest(guest)).status).toBe(401);
    const again = await ingrid.send('POST', `${linksOf(taskId)}/${items[0]?.id ?? ''}/revoke`);
    expect(again.status).toBe(200);
  });

  test('shows nothing once the consent is withdrawn, and no new one is sent', async () => {
    const other = await openCaseScene(app);
    const consent = await other.consentTo(other.service);
    const taskId = await other.addTask();
    const token = await sendLink(taskId, other);
    const guest = await openLink(token);
    expect((await asGuest(guest)).body).toMatchObject({ task: { id: taskId } });
    await other.scene.withdraw(consent, app.clock.now().toISOString());
    later(1000);
    expect(await asGuest(guest)).toEqual({ status: 200, body: { task: null } });
    expect((await asGuest(guest, 'answer', { version: 1, answer: 'accepted' })).status).toBe(404);
    const refused = await ingrid.send('POST', linksOf(taskId, other), { address: ADDRESS });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('link_not_covered')]);
    // who has it still gets a code, and is then told
    expect(await asGuest(await openLink(token))).toEqual({ status: 200, body: { task: null } });
  });

  test('shows nothing when the family becomes protected, or another service is responsible', async () => {
    const other = await openCaseScene(app);
    await other.consentTo(other.service);
    const taskId = await other.addTask();
    const guest = await openLink(await sendLink(taskId, other));
    const next = await other.scene.addService('Neste tjeneste');
    await other.consentTo(next);
    await app.owner.query('update task set service_id = $2 where id = $1', [taskId, next]);
    expect((await asGuest(guest)).body).toEqual({ task: null });
    await app.owner.query('update task set service_id = $2 where id = $1', [taskId, other.service]);
    expect((await asGuest(guest)).body).toMatchObject({ task: { id: taskId } });
    await other.scene.protect(other.familyId, other.mother, [other.ingrid]);
    expect((await asGuest(guest)).body).toEqual({ task: null });
    const refused = await ingrid.send('POST', linksOf(taskId, other), { address: ADDRESS });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('link_to_protected')]);
  });

  test.each([
    ['a draft', { state: 'draft' as const }, 'link_to_task_not_open'],
    ['a task of a colleague', { account: 'ingrid' }, 'link_without_service'],
    ['what consent does not cover', { topics: ['health'] }, 'link_not_covered'],
  ])('is not sent to %s', async (_, traits, code) => {
    const task = await scene.addTask('account' in traits ? { account: scene.ingrid } : traits);
    const answer = await ingrid.send('POST', linksOf(task), { address: ADDRESS });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(code)]);
    expect((await ingrid.get(linksOf(task))).body).toMatchObject({ whyNot: [{ code }] });
  });

  test('is sent to a work address; where anybody has one like it, somebody has made sure', async () => {
    const task = await scene.addTask();
    const send = (body: object) => ingrid.send('POST', linksOf(task), body);
    expect((await send({ address: 'noen@gmail.com' })).text).toContain('address_of_anybody');
    expect((await send({ address: 'noen@gmail.com', isWorkAddress: true })).status).toBe(201);
    for (const address of ['noen', 'a@b', 'a b@c.no', 'a@b.no,c@d.no', 'a@b.no\nBcc: c@d.no', '"x" <a@b.no>'])
      expect([address, (await send({ address })).status]).toEqual([address, 400]);
  });

  test('is found by who works in the service and signs in, and by nobody else', async () => {
    const task = await scene.addTask();
    const token = await sendLink(task);
    const find = async (actor: TestActor) => {
      const { status, body } = await actor.send('POST', '/api/v1/task-links/find', { token });
      return status === 200 ? body : status;
    };
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    expect(await find(await app.signIn(rows[0]?.login ?? ''))).toEqual({
      taskId: task,
      familyId: scene.familyId,
    });
    const stranger = `stranger-${randomUUID().slice(0, 6)}`;
    await scene.scene.addPartner(stranger, [await scene.scene.addService(stranger)]);
    expect(await find(await app.signIn(stranger))).toBe(404);
    expect(await find(ingrid)).toBe(403);
  });

  test("another team's links are as missing, to read, to send and to take back", async () => {
    const task = await scene.addTask();
    await sendLink(task);
    const { items } = (await ingrid.get(linksOf(task))).body as { items: { id: string }[] };
    const other = await app.signIn('jonas');
    const linkId = items[0]?.id ?? '';
    expect((await other.get(linksOf(task))).status).toBe(404);
    expect((await other.send('POST', linksOf(task), { address: ADDRESS })).status).toBe(404);
    expect((await other.send('POST', `${linksOf(task)}/${linkId}/revoke`)).status).toBe(404);
    // a case that is there, and a task that is another's
    const another = await openCaseScene(app);
    expect((await ingrid.get(linksOf(task, another))).status).toBe(404);
    expect((await ingrid.get(linksOf(task))).body).toMatchObject({ items: [{ id: linkId, isLive: true }] });
  });

  test('two open it at once: one code opens once', async () => {
    const token = await sendLink(await scene.addTask());
    const code = (await askCode(token)) ?? '';
    const answers = await Promise.all([tryCode(token, code), tryCode(token, code)]);
    expect(answers.map(({ body }) => (body as { isOpened: boolean }).isOpened).sort()).toEqual([false, true]);
  });
});
