import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { forgetOldWords } from './forget-old-words.ts';
import type { NewGap } from './gap.ts';
import { reportGap } from './report-gap.ts';
import { sendProposal } from './send-proposal.ts';

const DAY = 86_400_000;

describe.runIf(hasTestServer())('what strangers wrote and nobody dealt with', { timeout: 60_000 }, () => {
  let app: TestApp;
  let tarjei: TestActor;
  let municipalityId: number;
  beforeAll(async () => {
    app = await openTestApp();
    const { rows } = await app.owner.query<{ id: number }>("select id from municipality where code = '3301'");
    municipalityId = rows[0]?.id ?? 0;
  });
  afterAll(() => app.close());

  const after = async (days: number) => {
    app.clock.set(new Date(TEST_NOW.getTime() + days * DAY));
    tarjei = await app.signIn('tarjei');
    return forgetOldWords(app);
  };
  const gap = (traits: Partial<NewGap>) =>
    inTransaction(app.db, app.clock, null, (tx) =>
      reportGap({ tx }, municipalityId, {
        ...{ source: 'search', needs: [], area: null, ageBand: null, language: 'nb', words: 'Svømmekurs' },
        ...traits,
      }),
    );
  const waiting = async (path: string) =>
    ((await tarjei.get(`/api/v1/catalogue/${path}`)).body as { items: { id: string }[] }).items.map(
      ({ id }) => id,
    );

  test('of a gap goes after 90 days with its key, and the count stays', async () => {
    const words = await gap({});
    const both = await gap({ needs: ['leisure'] });
    const bare = await gap({ needs: ['leisure'], words: null });
    expect([await after(90), (await waiting('gaps/words')).length]).toEqual([0, 2]);
    const young = await gap({ words: 'Nytt' });
    expect([await after(91), await waiting('gaps/words')]).toEqual([2, [young.id]]);
    for (const { id } of [words, both]) expect(app.keys.keyOf(id)).toBeNull();
    expect(app.keys.keyOf(young.id)).not.toBeNull();
    expect((await tarjei.get('/api/v1/catalogue/gaps?year=2022')).body).toMatchObject({
      total: 4,
      cells: [{ need: 'leisure', count: 2 }],
    });
    expect((await tarjei.send('POST', `/api/v1/catalogue/gaps/${words.id}/handled`)).status).toBe(404);
    expect((await tarjei.send('POST', `/api/v1/catalogue/gaps/${bare.id}/handled`)).status).toBe(200);
    expect(await after(91)).toBe(0);
  });

  test('of a proposal goes after 180 days; it has ended, and nobody decided it', async () => {
    const start = 200;
    await after(start);
    const { id } = await inTransaction(app.db, app.clock, null, (tx) =>
      sendProposal({ tx }, municipalityId, {
        ...{ entryId: null, baseVersion: null, content: null, words: 'Feil nummer' },
        replyTo: 'noen@example.no',
      }),
    );
    expect([await after(start + 180), await waiting('proposals')]).toEqual([0, [id]]);
    expect([await after(start + 181), await waiting('proposals')]).toEqual([1, []]);
    expect(app.keys.keyOf(id)).toBeNull();
    expect((await tarjei.get(`/api/v1/catalogue/proposals/${id}`)).body).toMatchObject({
      ...{ state: 'expired', words: null, replyTo: null, decidedBy: null, mayDecide: false },
    });
    expect(await waiting('proposals?state=decided')).toEqual([id]);
    expect(
      (await tarjei.send('POST', `/api/v1/catalogue/proposals/${id}/decline`, { answer: null })).status,
    ).toBe(422);
  });
});
