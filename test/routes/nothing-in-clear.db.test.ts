import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Consent } from '../../src/features/consents/consent.ts';
import type { Enquiry } from '../../src/features/enquiries/enquiry.ts';
import type { Family } from '../../src/features/families/family.ts';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { enquiry } from '../kit/enquiry.ts';
import { openPartnerScene } from '../kit/partner-scene.ts';
import { writeCasework } from '../kit/write-casework.ts';
import { birthNumberOf } from '../proof/birth-number-of.ts';

/** In every word that is written below, and in nothing else. */
const CANARY = 'kanarifugl';
const NUMBER = birthNumberOf(7);
const PHONE = '41234567';
const BORN = '1981-02-03';

describe.runIf(hasTestServer())('what is said of a family', () => {
  let app: TestApp;
  let ingrid: TestActor;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    const scene = await openPartnerScene(app);
    const { rows } = await app.owner.query<{ id: number }>(
      `select id from service where name = 'NAV Drammen'`,
    );
    await scene.addPartner('clear-partner', [rows[0]?.id ?? 0]);
  });
  afterAll(() => app.close());

  async function send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    const answer: Answer = await ingrid.send(method, `/api/v1/${path}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
    return answer.body as T;
  }

  async function writeEverything(): Promise<void> {
    const words = (what: string) => `${CANARY} ${what}`;
    const first = enquiry({
      note: words('note'),
      advice: [{ advice: 'apply', service: 'nav', text: words('advice') }],
    });
    const made = await send<Enquiry>('POST', 'enquiries', first);
    await send('PUT', `enquiries/${made.id}`, { ...first, version: 1, note: words('another note') });
    await send('POST', `enquiries/${made.id}/close`, { version: 2, closedOn: '2022-02-20' });
    await send('POST', `enquiries/${made.id}/reopen`, { version: 3, reason: words('reason') });
    await send('PUT', `drafts/${randomUUID()}`, {
      teamId: made.teamId,
      enquiryId: null,
      content: { note: words('draft') },
    });
    const person = {
      name: words('parent'),
      relation: 'parent',
      birthDate: BORN,
      birthNumber: NUMBER,
      phone: PHONE,
    };
    const { id, persons } = await send<Family>('POST', 'families', {
      name: words('family'),
      persons: [{ ...person, email: `${CANARY}@example.no` }],
      address: { validFrom: '2020-01-01', street: words('street'), postalCode: '3001' },
      enquiryId: made.id,
    });
    const who = persons[0]?.id ?? '';
    await send('PATCH', `families/${id}`, { version: 1, name: words('family of another name') });
    const { rows } = await app.owner.query<{ team: number; nav: number; marit: string; ingrid: string }>(
      `select (select id from service where team_id = $1) as team,
         (select id from service where name = 'NAV Drammen') as nav,
         (select id from account where login = 'marit') as marit,
         (select id from account where login = 'ingrid') as ingrid`,
      [made.teamId],
    );
    const [place] = rows;
    const { items } = await send<{ items: Consent[] }>('POST', `families/${id}/consents`, {
      answer: 'given',
      persons: [who],
      pairs: [
        { giving: place?.team, receiving: place?.nav },
        { giving: place?.nav, receiving: place?.team },
      ],
      topics: ['economy'],
      purpose: 'coordinate',
      how: 'written',
      language: 'nb',
      interpreter: words('interpreter'),
      textVersion: '2026-11',
      givenBy: [{ for: who, by: who, capacity: 'self' }],
      note: words('of the sitting'),
    });
    await writeCasework(
      { adviser: ingrid, partner: await app.signIn('clear-partner'), colleague: await app.signIn('marit') },
      {
        caseId: made.id,
        teamId: made.teamId,
        person: who,
        service: place?.nav ?? 0,
        adviserId: place?.ingrid ?? '',
        colleagueId: place?.marit ?? '',
        day: '2022-03-01',
        word: words,
        address: `${CANARY}@tjeneste.example.no`,
      },
    );
    await send('POST', 'learnings', { topics: [], text: words('learnt'), isConfirmed: true });
    await send('POST', `consents/${items[0]?.id ?? ''}/withdraw`, { note: words('of the withdrawal') });
    const about = { persons: [who], topics: ['economy'] };
    await send('POST', `families/${id}/contributions`, {
      ...about,
      occurredOn: '2022-02-25',
      text: words('text'),
    });
    await send('POST', `families/${id}/disclosures`, {
      ...about,
      kind: 'duty_to_notify',
      ground: 'notify_child_welfare',
      receiver: words('receiver'),
      what: words('what'),
      why: words('why'),
      decidedBy: place?.marit,
      decidedAt: '2022-02-28T09:00:00Z',
      sharedAt: '2022-02-28T10:00:00Z',
      familyTold: false,
      notToldBecause: words('why not'),
    });
    await send('PUT', `families/${id}/persons/${who}/protection`, { protection: 'confidential' });
  }

  /** Every value of every table that holds one of the words, as text or as its bytes. */
  async function findInClear(words: readonly string[]): Promise<string[]> {
    const { rows: tables } = await app.owner.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
       where relkind in ('r', 'm') and relnamespace = any (array['public', 'log_months']::regnamespace[])`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await app.owner.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t`,
      );
      for (const { row } of rows)
        for (const word of words)
          if (row.includes(word) || row.includes(Buffer.from(word).toString('hex')))
            found.push(`${name}: ${row}`);
    }
    return found;
  }

  test('is nowhere in the database as it was written', { timeout: 60_000 }, async () => {
    await writeEverything();
    expect(await findInClear([CANARY, NUMBER, PHONE, BORN])).toEqual([]);
    // and it would be found where it is
    await app.owner.query(`update account set name = name || $1 where login = 'jonas'`, [CANARY]);
    expect(await findInClear([CANARY])).toHaveLength(1);
  });
});
