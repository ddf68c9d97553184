import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { EnquirySearchReply } from './enquiry-search.ts';
import type { Enquiry } from './enquiry.ts';
import { searchEnquiries } from './search-enquiries.ts';

describe.runIf(hasTestServer())('searching for words in notes', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  let named: Record<string, string>;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, jonas] = [await app.signIn('ingrid'), await app.signIn('jonas')];
    named = {};
    const register = async (name: string, traits: Parameters<typeof enquiry>[0], actor = ingrid) => {
      const answer = await actor.send('POST', '/api/v1/enquiries', enquiry({ advice: [], ...traits }));
      named[(answer.body as Enquiry).id] = name;
    };
    const given = { advice: 'apply', service: 'nav', text: 'Ringte Kåre om båten' };
    await register('oldest', { note: 'Trenger ny BÅT i fjorden', receivedOn: '2022-01-01' });
    await register('advice', { note: null, advice: [given], receivedOn: '2022-01-02', area: 'fjell' });
    await register('both', { note: 'Kåre', advice: [{ ...given, text: 'båt' }], receivedOn: '2022-01-03' });
    await register('none', { note: null, receivedOn: '2022-01-04' });
    await register('theirs', { note: 'båt', receivedOn: '2022-01-05' }, jonas);
  });
  afterAll(() => app.close());

  const search = async (words: string, more: object = {}, actor = ingrid) => {
    const answer = await actor.send('POST', '/api/v1/enquiries/search', { words, ...more });
    expect(answer.status, answer.text).toBe(200);
    return answer.body as EnquirySearchReply;
  };
  const names = ({ items }: EnquirySearchReply) => items.map(({ id }) => named[id]);

  test.each([
    ['båt', ['both', 'advice', 'oldest']],
    ['  baat ', ['both', 'advice', 'oldest']],
    ['kåre BÅT', ['both', 'advice']],
    ['fjord', ['oldest']],
    ['råd', []],
  ])('finds %j in notes and advice texts, newest first, all words of it', async (words, found) => {
    const reply = await search(words);
    expect(names(reply)).toEqual(found);
    expect(reply).toMatchObject({ next: null, stoppedAt: 'end', lookedThrough: 4 });
  });

  test('stays within the filters chosen and the own team', async () => {
    expect(names(await search('båt', { filter: { area: 'fjell' } }))).toEqual(['advice']);
    expect(names(await search('båt', { filter: { to: '2022-01-01' } }))).toEqual(['oldest']);
    expect(names(await search('båt', {}, jonas))).toEqual(['theirs']);
    const partner = await (
      await app.signIn('amina')
    ).send('POST', '/api/v1/enquiries/search', { words: 'båt' });
    expect(partner.status).toBe(403);
  });

  test('gives a page at a time, each once', async () => {
    const first = await search('båt', { limit: 2 });
    expect([names(first), first.stoppedAt]).toEqual([['both', 'advice'], 'page']);
    const second = await search('båt', { limit: 2, after: first.next });
    expect([names(second), second.next, second.stoppedAt]).toEqual([['oldest'], null, 'end']);
  });

  test('stops at the bound, says so, and goes on behind it', async () => {
    const { rows } = await app.owner.query<{ accountId: string; municipalityId: number }>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = 'ingrid'`,
    );
    const actor = rows[0] ?? { accountId: '', municipalityId: 0 };
    const asIngrid = (after?: string) =>
      inTransaction(app.db, app.clock, actor, (tx) =>
        searchEnquiries(
          { tx, actor },
          { words: 'båt', filter: {}, limit: 50, ...(after !== undefined && { after }) },
          3,
        ),
      );
    const first = await asIngrid();
    expect([names(first), first.stoppedAt, first.lookedThrough]).toEqual([['both', 'advice'], 'bound', 3]);
    const second = await asIngrid(first.next ?? '');
    expect([names(second), second.stoppedAt, second.next]).toEqual([['oldest'], 'end', null]);
  });

  test('does not find what the actor may not read', async () => {
    const marked = enquiry({ note: 'Lerkefjell', advice: [] });
    const made = (await ingrid.send('POST', '/api/v1/enquiries', marked)).body as Enquiry;
    named[made.id] = 'protected';
    const family = (
      await ingrid.send('POST', '/api/v1/families', {
        name: 'Vik',
        persons: [{ name: 'Vik', relation: 'parent' }],
        enquiryId: made.id,
      })
    ).body as { id: string; persons: { id: string }[] };
    const yusuf = await app.signIn('yusuf');
    expect(names(await search('lerkefjell', {}, yusuf))).toEqual(['protected']);
    const person = `/api/v1/families/${family.id}/persons/${String(family.persons[0]?.id)}`;
    await ingrid.send('PUT', `${person}/protection`, { protection: 'confidential' });
    expect(names(await search('lerkefjell', {}, yusuf))).toEqual([]);
    expect(names(await search('lerkefjell'))).toEqual(['protected']);
  });

  test.each([
    ['no word', { words: '-- ..' }],
    ['too little', { words: 'b' }],
    ['too much', { words: 'b'.repeat(101) }],
    ['a place that is none', { words: 'båt', after: 'x' }],
    ['an unknown filter', { words: 'båt', filter: { q: 'x' } }],
  ])('refuses %s', async (_name, body) => {
    expect((await ingrid.send('POST', '/api/v1/enquiries/search', body)).status).toBe(400);
  });

  test('is in the log with what it showed, and without the words', async () => {
    const reply = await search('fjord');
    const { rows } = await app.owner.query<{ row: string }>(
      `select to_jsonb(l)::text as row from access_log l where event = 'enquiries.searched' order by at desc, place desc`,
    );
    expect(rows.some(({ row }) => row.includes(String(reply.items[0]?.id)))).toBe(true);
    expect(rows.some(({ row }) => /fjord/iu.test(row))).toBe(false);
  });
});
