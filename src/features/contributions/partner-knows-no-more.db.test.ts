import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { arrangeConsentFamily, newConsent, type ConsentFamily } from '../../../test/kit/consent-family.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { connect } from '../../platform/db/connection.ts';
import type { Consent } from '../consents/consent.ts';
import type { Contribution, ContributionPage, Notice, PartnerFamilyPage } from './contribution.ts';

const STEP = 300_000;

describe.runIf(hasTestServer())('a partner knows no more than what holds now', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let amina: TestActor;
  let family: ConsentFamily;

  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, amina] = [await app.signIn('ingrid'), await app.signIn('amina')];
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    family = await arrangeConsentFamily(app);
  });

  const at = (steps: number) => new Date(TEST_NOW.getTime() + steps * STEP);
  const give = async (to: ConsentFamily, traits: Parameters<typeof newConsent>[1] = {}): Promise<Consent> => {
    const answer = await ingrid.send('POST', `/api/v1/families/${to.id}/consents`, newConsent(to, traits));
    const [consent] = (answer.body as { items?: Consent[] }).items ?? [];
    if (consent === undefined) throw new Error(answer.text);
    return consent;
  };
  const withdraw = ({ id }: Consent) => ingrid.send('POST', `/api/v1/consents/${id}/withdraw`, {});
  const listOf = async (query = '') =>
    (await amina.get(`/api/v1/partner/families${query}`)).body as z.infer<typeof PartnerFamilyPage>;
  const notices = async () =>
    ((await amina.get('/api/v1/partner/notices')).body as { items: Notice[] }).items.length;

  test('of a consent that has not begun there is no notice, nor that it never will', async () => {
    const before = await notices();
    const planned = await give(family, { validFrom: at(1).toISOString() });
    expect(await notices()).toBe(before);
    expect((await withdraw(planned)).status).toBe(200);
    expect(await notices()).toBe(before);
    const begun = await give(family);
    expect(await notices()).toBe(before + 1);
    await withdraw(begun);
    expect(await notices()).toBe(before + 2);
  });

  test('a consent to come moves no family in the list and is in no cursor', async () => {
    app.clock.set(at(-2));
    await give(family);
    app.clock.set(at(-1));
    const later = await arrangeConsentFamily(app);
    await give(later);
    app.clock.set(TEST_NOW);
    const before = await listOf('?limit=1');
    await give(family, { validFrom: at(1).toISOString(), topics: ['housing'] });
    await give(later, { validFrom: at(2).toISOString(), topics: ['housing'] });
    const after = await listOf('?limit=1');
    expect(after).toEqual(before);
    expect(after.items[0]?.id).toBe(later.id);
    expect(Buffer.from(after.next ?? '', 'base64url').toString()).toContain(
      at(-1).toISOString().slice(0, 19),
    );
    app.clock.set(at(1));
    expect((await listOf()).items.map(({ id }) => id).slice(0, 2)).toEqual([later.id, family.id]);
  });

  test('what a contribution corrects is named only where it is seen', async () => {
    await give(family);
    const write = async (persons: string[], corrects: string | null = null) => {
      const content = { persons, topics: ['economy'], occurredOn: '2022-03-01', text: 'Tekst', corrects };
      const answer = await ingrid.send('POST', `/api/v1/families/${family.id}/contributions`, content);
      return answer.body as z.infer<typeof Contribution>;
    };
    const hidden = await write([family.father, family.mother]);
    const shown = await write([family.father], hidden.id);
    const next = await write([family.father], shown.id);
    expect(shown.corrects).toBe(hidden.id);
    const corrected = ({ body }: { body: unknown }) =>
      Object.fromEntries(
        (body as z.infer<typeof ContributionPage>).items.map((row) => [row.id, row.corrects]),
      );
    const expected = { [shown.id]: null, [next.id]: shown.id };
    expect(corrected(await amina.get(`/api/v1/partner/families/${family.id}/contributions`))).toEqual(
      expected,
    );
    const seen = await ingrid.get(`/api/v1/families/${family.id}/seen-by/${String(family.school)}`);
    expect(corrected({ body: { items: (seen.body as { contributions: unknown }).contributions } })).toEqual(
      expected,
    );
  });

  test('two consents withdrawn at once, by two, leave nothing open', async () => {
    const consents = [await give(family), await give(family, { topics: ['housing'] })];
    const others = await Promise.all(consents.map(() => connect(app.migrator)));
    const finish = others.map(async (client, place) => {
      await client.query('set role levekar_owner');
      await client.query('begin');
      await client.query(
        `update consent set withdrawn_at = '2022-03-01T10:00:01Z', withdrawn_by = (select id from account
           where login = 'ingrid') where id = $1`,
        [consents[place]?.id],
      );
      // Long enough for the other one's update to have begun.
      await client.query('select pg_sleep(0.3)');
      await client.query('commit');
      await client.end();
    });
    await Promise.all(finish);
    app.clock.set(at(1));
    expect((await amina.get(`/api/v1/partner/families/${family.id}`)).status).toBe(404);
    expect((await listOf()).items.map(({ id }) => id)).not.toContain(family.id);
  });
});
