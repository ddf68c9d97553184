import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/kit/app.ts';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { keepMail, sendDue, type MailKeeping } from './keep-mail.ts';
import { takeMail, type TakenMail } from './mail-queue.ts';
import type { Letter } from './mail-settings.ts';
import { openOutbox, openSmtpMailer, type Mailer } from './open-mailer.ts';

const FROM = 'levekar@kommunen.example.no';

describe.runIf(hasTestServer())('mail that waits', { timeout: 30_000 }, () => {
  let database: TestDatabase;
  let server: SMTPServer;
  let port: number;
  let received: { from: string; to: string[]; text: string }[];
  let now = TEST_NOW;
  const clock = { now: () => now };

  beforeAll(async () => {
    database = await openTestDatabase();
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('nobody@')
            ? Object.assign(new Error('no such box'), { responseCode: 550 })
            : null,
        ),
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = envelope;
          received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            text: Buffer.concat(parts).toString('utf8'),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    received = [];
    now = TEST_NOW;
  });
  afterEach(() => database.owner.query('delete from mail'));
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    await database.close();
  });

  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const write = ({ to, counts }: TakenMail): Letter | null =>
    to === null ? null : { to, subject: 'Tråder', text: `Antall: ${String(counts['waiting'] ?? 0)}` };
  const keeping = (mailer: Mailer): MailKeeping => ({
    db: database.db,
    clock,
    mailer,
    write,
    makeDue: () => Promise.resolve(),
  });
  const smtp = () => openSmtpMailer(`smtp://127.0.0.1:${String(port)}`, FROM);

  /** One for each address, in order; null is a person without one. */
  async function queue(...addresses: (string | null)[]): Promise<void> {
    for (const [place, email] of addresses.entries()) {
      await database.owner.query(
        `with a as (insert into account (municipality_id, login, name, active_from, email)
           select id, 'm' || replace(gen_random_uuid()::text, '-', ''), 'Hemmelig Navn', '2020-01-01', $2
           from municipality where code = '3301' returning municipality_id, id)
         insert into mail (municipality_id, kind, account_id, day, counts, queued_at, not_before, not_after)
         select municipality_id, 'digest', id, '2022-03-01', jsonb_build_object('waiting', $3::integer), $1::timestamptz,
           $1::timestamptz + $3 * interval '1 ms', $1::timestamptz + interval '2 days' from a`,
        [new Date(now.getTime() - 1000), email, place],
      );
    }
  }
  async function states() {
    const { rows } = await database.owner.query<{ state: string; attempts: number; error: string | null }>(
      `select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up' else 'waiting' end
         as state, attempts, last_error as error from mail order by (counts ->> 'waiting')::integer`,
    );
    return rows;
  }

  test('is sent to the mail server, one each, as plain text', async () => {
    await queue('en@tjeneste.example.no', 'to@tjeneste.example.no');
    expect(await sendDue(keeping(smtp()))).toBe(2);
    expect(received.map(({ from, to }) => [from, to])).toEqual([
      [FROM, ['en@tjeneste.example.no']],
      [FROM, ['to@tjeneste.example.no']],
    ]);
    expect(received[0]?.text).toContain('Content-Type: text/plain; charset=utf-8');
    expect(received[0]?.text).toContain('Auto-Submitted: auto-generated');
    expect(received.map(({ text }) => text).join('')).not.toContain('Hemmelig');
    expect(await sendDue(keeping(smtp()))).toBe(0);
  });

  test('waits while the server is away, and is given up only after a day', async () => {
    await queue('en@tjeneste.example.no');
    const away = openSmtpMailer('smtp://127.0.0.1:1', FROM);
    await sendDue(keeping(away));
    expect(await states()).toEqual([{ state: 'waiting', attempts: 1, error: 'ESOCKET' }]);
    expect(await sendDue(keeping(smtp()))).toBe(0);
    later(1);
    expect(await sendDue(keeping(smtp()))).toBe(1);
    expect(await states()).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);

    await database.owner.query('delete from mail');
    await queue('en@tjeneste.example.no');
    for (let tries = 0; tries < 8; tries += 1) {
      await sendDue(keeping(away));
      later(720);
    }
    expect(await states()).toMatchObject([{ state: 'given up' }]);
  });

  test('waits where the server is to encrypt, and cannot', async () => {
    await queue('en@tjeneste.example.no');
    await sendDue(keeping(openSmtpMailer(`smtp://127.0.0.1:${String(port)}?requireTLS=true`, FROM)));
    expect(await states()).toMatchObject([{ state: 'waiting', error: 'ETLS' }]);
    expect(received).toEqual([]);
  });

  test('is given up at once where nobody is, and holds up none behind it', async () => {
    await queue('nobody@tjeneste.example.no', null, 'en@tjeneste.example.no');
    expect(await sendDue(keeping(smtp()))).toBe(1);
    expect(await states()).toEqual([
      { state: 'given up', attempts: 1, error: 'EENVELOPE' },
      { state: 'given up', attempts: 1, error: 'NO_RECEIVER' },
      { state: 'sent', attempts: 1, error: null },
    ]);
  });

  test('is sent once by several that send at the same time', async () => {
    const addresses = Array.from({ length: 12 }, (_, nth) => `n${String(nth)}@tjeneste.example.no`);
    await queue(...addresses);
    const sent = await Promise.all([1, 2, 3].map(() => sendDue(keeping(smtp()))));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(received.map(({ to }) => to[0]).sort()).toEqual([...addresses].sort());
  });

  test('is tried again where a program was killed with it in hand', async () => {
    await queue('en@tjeneste.example.no');
    expect(await takeMail({ db: database.db, clock })).toMatchObject({ attempts: 1 });
    expect(await takeMail({ db: database.db, clock })).toBeNull();
    later(2);
    expect(await sendDue(keeping(smtp()))).toBe(1);
  });

  test('is of no use after its time, and is then not sent', async () => {
    await queue('en@tjeneste.example.no');
    later(3 * 24 * 60);
    expect(await sendDue(keeping(smtp()))).toBe(0);
    expect(await states()).toEqual([{ state: 'given up', attempts: 0, error: 'TOO_LATE' }]);
  });

  test('cannot hold a word', async () => {
    await queue('en@tjeneste.example.no');
    for (const counts of [
      '{"Familien Dahl":1}',
      '{"waiting":"Mor"}',
      '{"waiting":{"navn":1}}',
      '["Mor"]',
      '"Mor"',
    ])
      await expect(database.owner.query('update mail set counts = $1', [counts])).rejects.toThrow(
        /check constraint/u,
      );
  });

  test('lies in a folder in example mode', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'levekar-outbox-'));
    await queue('en@tjeneste.example.no');
    expect(await sendDue(keeping(openOutbox(folder, FROM)))).toBe(1);
    const [name = ''] = await readdir(folder);
    expect(name).toMatch(/\.eml$/u);
    expect(await readFile(join(folder, name), 'utf8')).toContain('To: en@tjeneste.example.no');
    await rm(folder, { recursive: true });
  });

  test('goes out by itself while the program runs', async () => {
    await queue('en@tjeneste.example.no');
    const stop = keepMail(keeping(smtp()), () => undefined);
    await expect.poll(() => received.length, { timeout: 8000 }).toBe(1);
    await stop();
    expect(await states()).toMatchObject([{ state: 'sent' }]);
  });

  test('goes out although what is due at certain times cannot be made', async () => {
    await queue('en@tjeneste.example.no');
    const reports: string[] = [];
    const makeDue = () => Promise.reject(new Error('no digests today'));
    const stop = keepMail({ ...keeping(smtp()), makeDue }, (line) => reports.push(line));
    await expect.poll(() => received.length, { timeout: 8000 }).toBe(1);
    await stop();
    expect(reports).toContain('Mail waits: no digests today');
  });
});
