import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { EntryRecord } from './entry-record.ts';
import type { NewProposal, ProposalDetail } from './proposal.ts';
import { sendProposal } from './send-proposal.ts';

const ENTRIES = '/api/v1/catalogue/entries';
const PROPOSALS = '/api/v1/catalogue/proposals';
let app: TestApp;
let ingrid: TestActor;
let amina: TestActor;
let municipalityId: number;

beforeAll(async () => {
  if (!hasTestServer()) return;
  app = await openTestApp();
  ingrid = await app.signIn('ingrid');
  amina = await app.signIn('amina');
  const { rows } = await app.owner.query<{ id: number }>("select id from municipality where code = '3301'");
  municipalityId = rows[0]?.id ?? 0;
  await add({ kind: 'service', name: 'Skole' });
});
afterAll(async () => {
  if (hasTestServer()) await app.close();
});

const content = (traits: object = {}) => ({
  kind: 'measure',
  name: 'Leksehjelp',
  service: 'skole',
  summary: 'Hjelp med lekser',
  ...traits,
});

async function add(traits: object): Promise<EntryRecord> {
  const answer = await ingrid.send('POST', ENTRIES, { content: content(traits) });
  return (answer.body as { entry: EntryRecord }).entry;
}

const proposal = (traits: object = {}) => ({
  entryId: null,
  baseVersion: null,
  content: null,
  words: null,
  replyTo: null,
  ...traits,
});
const read = async (id: string, by = ingrid) => (await by.get(`${PROPOSALS}/${id}`)).body as ProposalDetail;
const propose = async (traits: object, by = amina) =>
  (await by.send('POST', PROPOSALS, proposal(traits))).body as { id: string };
const fromAnybody = (traits: object) =>
  inTransaction(app.db, app.clock, null, (tx) =>
    sendProposal({ tx }, municipalityId, proposal(traits) as NewProposal),
  );

describe.runIf(hasTestServer())('proposed changes', () => {
  test('wait for an editor, who sees them beside what stands and writes them', async () => {
    const entry = await add({ name: 'Frokost' });
    const { id } = await propose({
      entryId: entry.id,
      baseVersion: 1,
      content: content({ name: 'Frokost', when: 'Hver dag' }),
      words: 'Det er blitt oftere',
    });
    // another field is changed meanwhile, and stays
    await ingrid.send('PUT', `${ENTRIES}/${entry.id}`, {
      version: 1,
      content: content({ name: 'Frokost', phone: '32 00 00 00' }),
    });
    const seen = await read(id);
    expect(seen).toMatchObject({ by: 'Amina Fossum', words: 'Det er blitt oftere', hasChangedSince: true });
    expect(seen.fields).toEqual([
      { field: 'when', base: null, now: null, proposed: 'Hver dag' },
      { field: 'phone', base: null, now: '32 00 00 00', proposed: null },
    ]);
    expect(seen.content).toMatchObject({ when: 'Hver dag', phone: '32 00 00 00' });
    const approve = (version: number) =>
      ingrid.send('POST', `${PROPOSALS}/${id}/approve`, { content: seen.content, version });
    expect((await approve(1)).status).toBe(409);
    expect((await approve(2)).status).toBe(200);
    const now = (await ingrid.get(`${ENTRIES}/${entry.id}`)).body as EntryRecord;
    expect(now).toMatchObject({ changedHow: 'proposal', openProposals: 0, content: { when: 'Hver dag' } });
    // the proposer sees what became of it; the words are gone, and so is the key
    expect(await read(id, amina)).toMatchObject({ state: 'approved', words: null, mayDecide: false });
    expect(app.keys.keyOf(id)).toBeNull();
    const again = await approve(3);
    expect([again.status, again.text.includes('proposal_decided')]).toEqual([422, true]);
  });

  test('of something new becomes an entry, and a no says why', async () => {
    const yes = await propose({ content: content({ name: 'Noe nytt' }) });
    const reply = await ingrid.send('POST', `${PROPOSALS}/${yes.id}/approve`, {
      content: (await read(yes.id)).content,
      version: null,
    });
    expect(reply.body).toEqual({ outcome: 'approved', entryId: 'noe-nytt' });
    const no = await propose({ words: 'Lag et badeland' });
    const decline = (by: TestActor) =>
      by.send('POST', `${PROPOSALS}/${no.id}/decline`, { answer: 'Det er for dyrt' });
    expect((await decline(amina)).status).toBe(403);
    expect((await decline(ingrid)).status).toBe(204);
    expect(await read(no.id, amina)).toMatchObject({ state: 'declined', answer: 'Det er for dyrt' });
  });

  test('are to others than editors their own alone', async () => {
    const { id } = await propose({ words: 'Bare mitt' }, ingrid);
    expect((await amina.get(`${PROPOSALS}/${id}`)).status).toBe(404);
    const ids = async (by: TestActor) =>
      ((await by.get(PROPOSALS)).body as { items: { id: string }[] }).items.map((one) => one.id);
    expect(await ids(amina)).not.toContain(id);
    expect(await ids(ingrid)).toContain(id);
  });

  test.each([
    ['nothing said', {}],
    ['a change without what it was made from', { entryId: 'skole', content: content() }],
    ['a version of nothing', { baseVersion: 1, words: 'x' }],
    ['a link that runs', { content: content({ url: 'javascript:alert(1)' }) }],
  ])('%s is refused as input', async (_what, traits) => {
    expect((await amina.send('POST', PROPOSALS, proposal(traits))).status).toBe(400);
  });

  test('come from anybody, sealed, up to what can be looked through', async () => {
    const { id } = await fromAnybody({ words: 'Feil nummer', entryId: 'skole', replyTo: 'kari@example.no' });
    const { rows } = await app.owner.query<{ row: string }>(
      'select p::text as row from catalogue_proposal p where id = $1',
      [id],
    );
    expect(rows[0]?.row).not.toContain('kari@example.no');
    expect(await read(id)).toMatchObject({ by: null, words: 'Feil nummer', replyTo: 'kari@example.no' });
    await expect(fromAnybody({ words: 'x', entryId: 'borte' })).rejects.toThrow(new AppError('not_found'));
    await app.owner.query(
      `insert into catalogue_proposal (municipality_id, id, content, sent_at)
       select $1, gen_random_uuid(), '{}', $2 from generate_series(1, 199)`,
      [municipalityId, app.clock.now()],
    );
    await expect(fromAnybody({ words: 'én for mye' })).rejects.toThrow(new AppError('too_many_today'));
    // who works here still may
    expect((await amina.send('POST', PROPOSALS, proposal({ words: 'ja' }))).status).toBe(201);
  });
});
