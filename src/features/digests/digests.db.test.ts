import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sendDue } from '../../platform/mail/keep-mail.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import { makeDigests } from './make-digests.ts';
import { writeLetter } from './write-letter.ts';

const SITE = 'https://levekar.example.no';
const MORNING = new Date('2022-03-01T06:30:00Z');

describe.runIf(hasTestServer())('daily e-mail', { timeout: 60_000 }, () => {
  let app: TestApp;
  let scene: CaseScene;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openCaseScene(app);
    await scene.consentTo(scene.service);
    await scene.addTask({ title: 'Kanarifugl tittel', dueOn: '2022-02-10' });
    await app.owner.query('update account set email = null');
    await app.owner.query(
      `update account set email = login || '@kommunen.example.no' where login in ('ingrid', $1)`,
      [await loginOf(scene.partner)],
    );
  });
  afterAll(() => app.close());

  async function loginOf(id: string): Promise<string> {
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      id,
    ]);
    return rows[0]?.login ?? '';
  }
  async function makeAll(at: Date): Promise<number> {
    app.clock.set(at);
    return makeDigests(app);
  }
  async function letters(): Promise<Letter[]> {
    const found: Letter[] = [];
    await sendDue({
      db: app.db,
      clock: app.clock,
      mailer: { send: (letter) => Promise.resolve(void found.push(letter)), close: () => undefined },
      write: (mail) => writeLetter(app.keys, SITE, mail),
    });
    return found;
  }
  async function wordsOfTheScene(): Promise<string[]> {
    const { rows } = await app.owner.query<{ name: string }>(
      `select name from account where login <> 'operator' union select name from service union select name from team
       union select reference from family`,
    );
    return [...rows.map(({ name }) => name), 'Kanarifugl', 'Familien', 'Mor', 'Barn'];
  }

  test('comes in the morning, once, to who has an address, with counts and addresses of pages alone', async () => {
    expect(await makeAll(new Date('2022-03-01T05:30:00Z'))).toBe(0);
    expect(await makeAll(MORNING)).toBe(2);
    const sent = await letters();
    const partner = await loginOf(scene.partner);
    expect(sent.map(({ to }) => to).sort()).toEqual(
      ['ingrid@kommunen.example.no', `${partner}@kommunen.example.no`].sort(),
    );
    const digest = sent.find(({ to }) => to.startsWith('ingrid'));
    expect(digest?.subject).toMatch(/^Levekår: \d+ løse tråder$|^Levekår: 1 løs tråd$/u);
    expect(digest?.text).toContain('Frister som er gått ut: 1');
    expect(digest?.text).toContain(`${SITE}/lose-trader`);
    const waiting = sent.find(({ to }) => to.startsWith(partner));
    expect(waiting?.text).toContain('mer enn ett døgn: 1');
    expect(waiting?.text).toContain(`${SITE}/mine-familier`);
    for (const word of await wordsOfTheScene())
      for (const { subject, text } of sent) expect(`${subject}\n${text}`).not.toContain(word);
    expect(await makeAll(MORNING)).toBe(0);
    expect(await letters()).toEqual([]);
  });

  test('several programs make it once', async () => {
    app.clock.set(new Date('2022-03-02T06:30:00Z'));
    await Promise.all([makeDigests(app), makeDigests(app), makeDigests(app)]);
    expect((await letters()).map(({ to }) => to)).toHaveLength(2);
  });

  test('is turned off by who does not want it, and says nothing where nothing waits', async () => {
    app.clock.set(new Date('2022-03-03T06:30:00Z'));
    const ingrid = await app.signIn('ingrid');
    expect((await ingrid.get('/api/v1/own-mail')).body).toEqual({
      email: 'ingrid@kommunen.example.no',
      wantsDigest: true,
      way: 'outbox',
    });
    expect((await ingrid.send('PUT', '/api/v1/own-mail', { wantsDigest: false })).status).toBe(204);
    await app.owner.query(`update task set state = 'accepted' where service_id = $1`, [scene.service]);
    await makeAll(new Date('2022-03-03T06:30:00Z'));
    expect(await letters()).toEqual([]);
  });

  test('of what consent does not let the service see, it is told nothing, not even that it waits', async () => {
    await app.owner.query(`update task set state = 'proposed', topics = '{health}' where service_id = $1`, [
      scene.service,
    ]);
    await makeAll(new Date('2022-03-04T06:30:00Z'));
    expect(await letters()).toEqual([]);
  });

  test('nor is who also works in the team, and sees the task there', async () => {
    await app.owner.query(
      `insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select municipality_id, $1, team_id, '2020-01-01' from team_membership where account_id = $2`,
      [scene.partner, scene.ingrid],
    );
    await app.owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'adviser', '2020-01-01' from account where id = $1`,
      [scene.partner],
    );
    await makeAll(new Date('2022-03-07T06:30:00Z'));
    const partner = await loginOf(scene.partner);
    const told = (await letters()).filter(({ to }) => to.startsWith(partner));
    expect(told.map(({ text }) => text).join('')).not.toContain('mer enn ett døgn');
  });
});
