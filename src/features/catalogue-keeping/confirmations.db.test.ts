import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { storeEntry } from '../../../test/kit/organisation.ts';
import { sendDue } from '../../platform/mail/keep-mail.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import { makeConfirmations } from './make-confirmations.ts';
import { isCatalogueMail, writeCatalogueLetter } from './write-catalogue-letter.ts';

const SITE = 'https://levekar.example.no';
const morning = (day: string) => new Date(`${day}T06:30:00Z`);

describe.runIf(hasTestServer())('owners of entries are asked to confirm them', { timeout: 60_000 }, () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
  });
  beforeEach(async () => {
    await app.owner.query(
      `delete from mail; delete from catalogue_keeping; delete from catalogue_revision; delete from catalogue_entry;
       delete from catalogue_setting; update account set email = null, wants_digest = true;
       update account set email = login || '@kommunen.example.no' where login in ('ingrid', 'leila')`,
    );
    await storeEntry(app.owner, 'nav', { kind: 'service' }, { confirmedOn: '2022-02-01' });
  });
  afterAll(() => app.close());

  /** An entry in somebody's keeping, confirmed on a day. */
  async function keep(
    id: string,
    login: string,
    confirmedOn: string | null,
    more: { content?: object; state?: string; at?: string } = {},
  ) {
    const { content, ...rest } = more;
    await storeEntry(
      app.owner,
      id,
      { kind: 'measure', service: 'nav', ...content },
      { confirmedOn: confirmedOn as string, ...rest },
    );
    await app.owner.query(
      `insert into catalogue_keeping (municipality_id, entry_id, owner_id)
       select municipality_id, $1, id from account where login = $2`,
      [id, login],
    );
  }
  async function lettersOf(day: string): Promise<Letter[]> {
    app.clock.set(morning(day));
    await makeConfirmations(app);
    const letters: Letter[] = [];
    await sendDue({
      db: app.db,
      clock: app.clock,
      mailer: { send: (letter) => Promise.resolve(void letters.push(letter)), close: () => undefined },
      write: (mail) => (isCatalogueMail(mail) ? writeCatalogueLetter(app.keys, SITE, mail) : null),
    });
    return letters;
  }
  const countsIn = ({ text }: Letter) => [
    Number(/gått ut: (\d+)/u.exec(text)?.[1] ?? 0),
    Number(/kort tid: (\d+)/u.exec(text)?.[1] ?? 0),
  ];

  test('in one mail each, of counts and the address of the page, at most weekly for the same', async () => {
    await keep('gammel', 'ingrid', '2021-02-01');
    await keep('snart', 'ingrid', '2021-03-10');
    await keep('fersk', 'ingrid', '2021-12-01');
    await keep('annens', 'leila', '2021-02-01');
    const first = await lettersOf('2022-03-01');
    expect(first.map(({ to }) => to).sort()).toEqual([
      'ingrid@kommunen.example.no',
      'leila@kommunen.example.no',
    ]);
    const hers = first.find(({ to }) => to.startsWith('ingrid'));
    expect(hers === undefined ? null : countsIn(hers)).toEqual([1, 1]);
    expect(hers?.subject).toBe('Levekår: 2 tiltak å bekrefte');
    expect(hers?.text).toContain(`${SITE}/tiltak/bekreft`);
    for (const word of ['gammel', 'snart', 'annens', 'nav', 'Ingrid'])
      expect(`${hers?.subject ?? ''}${hers?.text ?? ''}`).not.toContain(word);
    expect(await lettersOf('2022-03-01')).toEqual([]);
    expect(await lettersOf('2022-03-07')).toEqual([]);
    expect((await lettersOf('2022-03-08')).map(countsIn)).toEqual(
      expect.arrayContaining([
        [1, 1],
        [1, 0],
      ]),
    );
  });

  test('of what becomes due meanwhile the next morning, and of that alone', async () => {
    await keep('gammel', 'ingrid', '2021-02-01');
    await keep('neste', 'ingrid', '2021-03-16');
    expect((await lettersOf('2022-03-01')).map(countsIn)).toEqual([[1, 0]]);
    expect((await lettersOf('2022-03-02')).map(countsIn)).toEqual([[0, 1]]);
  });

  test.each([
    ['an idea from elsewhere', 'ingrid', { content: { elsewhere: 'Nabokommunen' } }],
    ['a draft', 'ingrid', { state: 'draft' }],
    ['what is withdrawn', 'ingrid', { state: 'withdrawn' }],
    ['who has no address', 'marit', {}],
  ])('not of %s', async (_, login, more) => {
    await keep('gammel', login, '2021-02-01', more);
    expect(await lettersOf('2022-03-01')).toEqual([]);
  });

  test('not who has turned it off, has left, or has no role any more', async () => {
    await keep('gammel', 'ingrid', '2021-02-01');
    for (const [change, back] of [
      [
        `update account set wants_digest = false where login = 'ingrid'`,
        `update account set wants_digest = true`,
      ],
      [
        `update account set active_to = '2022-02-01' where login = 'ingrid'`,
        `update account set active_to = null where login = 'ingrid'`,
      ],
    ] as const) {
      await app.owner.query(change);
      expect(await lettersOf('2022-03-01')).toEqual([]);
      await app.owner.query(back);
    }
    expect(await lettersOf('2022-03-01')).toHaveLength(1);
  });

  test('by the months that the steward has set, to the day', async () => {
    await keep('halvt', 'ingrid', '2021-08-31');
    expect(await lettersOf('2022-02-20')).toEqual([]);
    const steward = await app.signIn('tarjei');
    const before = (await steward.get('/api/v1/catalogue/settings')).body as {
      months: Record<string, number>;
    };
    expect(before.months).toMatchObject({ measure: 12, service: 12 });
    const body = { months: { ...before.months, measure: 6 } };
    expect((await steward.send('PUT', '/api/v1/catalogue/settings', body)).body).toEqual(body);
    // six months after the last of August is the last of February
    expect(await lettersOf('2022-02-13')).toEqual([]);
    expect((await lettersOf('2022-02-14')).map(countsIn)).toEqual([[0, 1]]);
    expect((await lettersOf('2022-03-01')).map(countsIn)).toEqual([[1, 0]]);
  });

  test('what was never confirmed counts from when it was written', async () => {
    await keep('skrevet', 'ingrid', null, { at: '2021-02-27T23:30:00Z' });
    // written on the 28th by the Norwegian clock
    expect((await lettersOf('2022-02-28')).map(countsIn)).toEqual([[0, 1]]);
  });

  test('several programs make it once', async () => {
    await keep('gammel', 'ingrid', '2021-02-01');
    app.clock.set(morning('2022-03-01'));
    const made = await Promise.all([makeConfirmations(app), makeConfirmations(app), makeConfirmations(app)]);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('in the morning, not at night', async () => {
    await keep('gammel', 'ingrid', '2021-02-01');
    app.clock.set(new Date('2022-03-01T22:00:00Z'));
    expect(await makeConfirmations(app)).toBe(0);
    expect(await makeConfirmations(app, { isAtAnyHour: true })).toBe(1);
  });

  test('each sees how many wait: her own, and all for who keeps the catalogue', async () => {
    app.clock.set(morning('2022-03-01'));
    await keep('gammel', 'ingrid', '2021-02-01');
    await keep('annens', 'leila', '2021-03-10');
    const count = async (login: string) =>
      (await (await app.signIn(login)).get('/api/v1/catalogue/to-confirm')).body;
    expect(await count('ingrid')).toEqual({ mine: { past: 1, soon: 0 }, all: { past: 1, soon: 1 } });
    expect(await count('leila')).toEqual({ mine: { past: 0, soon: 1 }, all: null });
  });

  test('only the steward sets the months, and only such as there are', async () => {
    const months = { service: 12, measure: 12, offer: 6, programme: 12, meeting: 12, pointer: 12 };
    const adviser = await app.signIn('ingrid');
    expect((await adviser.send('PUT', '/api/v1/catalogue/settings', { months })).status).toBe(403);
    const steward = await app.signIn('tarjei');
    for (const bad of [
      { ...months, measure: 0 },
      { ...months, measure: 61 },
      { ...months, measure: 1.5 },
      { ...months, other: 5 },
      { service: 12 },
    ])
      expect((await steward.send('PUT', '/api/v1/catalogue/settings', { months: bad })).status).toBe(400);
  });
});
