import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';
import type { ContributionPage, PartnerFamily, PartnerFamilyPage } from './contribution.ts';

const START = '2021-09-01T00:00:00Z';
const END = '2022-09-01T00:00:00Z';
const LATER = '2021-10-01T00:00:00Z';

describe.runIf(hasTestServer())("a partner's view", () => {
  let app: TestApp;
  let scene: PartnerScene;
  let school: number;
  let nav: number;
  let partner: TestActor;
  let partnerId: string;
  let both: TestActor;
  let family: string;
  let [mother, child]: [string, string] = ['', ''];
  let turn = 0;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    turn += 1;
    school = await scene.addService(`Skole ${String(turn)}`);
    nav = await scene.addService(`NAV ${String(turn)}`);
    partnerId = await scene.addPartner(`p${String(turn)}`, [school]);
    partner = await app.signIn(`p${String(turn)}`);
    await scene.addPartner(`b${String(turn)}`, [school, nav]);
    both = await app.signIn(`b${String(turn)}`);
    family = await scene.addFamily(`Familien ${String(turn)}`);
    [mother, child] = [await scene.addPerson(family, 'Moren'), await scene.addPerson(family, 'Barnet')];
  });

  const give = (receiving: number, persons: readonly string[], topics: readonly string[], more = {}) =>
    scene.addConsent({
      family,
      persons,
      giving: scene.team,
      receiving,
      topics,
      from: START,
      to: END,
      ...more,
    });
  const write = (persons: readonly string[], topics: readonly string[], more = {}) =>
    scene.addContribution({ family, service: scene.team, persons, topics, at: LATER, ...more });
  const listOf = async (actor: TestActor) =>
    (await actor.get('/api/v1/partner/families')).body as z.infer<typeof PartnerFamilyPage>;
  const seenBy = async (actor: TestActor) => {
    const answer = await actor.get(`/api/v1/partner/families/${family}/contributions`);
    return answer.status === 200
      ? (answer.body as z.infer<typeof ContributionPage>).items.map(({ id }) => id).sort()
      : answer.status;
  };
  const one = async (actor: TestActor) => actor.get(`/api/v1/partner/families/${family}`);
  const shown = async () =>
    (
      await app.owner.query<{ contribution_id: string; service_id: number; account_id: string; at: string }>(
        'select contribution_id, service_id, account_id, shown_at::text as at from contribution_shown where family_id = $1',
        [family],
      )
    ).rows;

  test('without a consent a family is not there: not in the list, not counted, not found', async () => {
    await write([mother], ['economy']);
    expect(await listOf(partner)).toEqual({ items: [], next: null, count: { value: 0, more: false } });
    expect((await one(partner)).status).toBe(404);
    expect(await seenBy(partner)).toBe(404);
  });

  test('only what is covered whole, by persons and topics, is seen', async () => {
    await give(school, [mother, child], ['economy']);
    await give(school, [child], ['housing']);
    const seen = [
      await write([mother, child], ['economy']),
      await write([child], ['economy', 'housing']), // by two consents together
    ];
    await write([mother], ['housing']);
    await write([mother, child], ['economy', 'housing']);
    expect(await seenBy(partner)).toEqual(seen.sort());
    const list = await listOf(partner);
    expect(list.count).toEqual({ value: 1, more: false });
    expect(list.items[0]).toMatchObject({
      id: family,
      persons: ['Barnet', 'Moren'],
      topics: ['economy', 'housing'],
      until: '2022-09-01T00:00:00.000Z',
      own: 0,
    });
  });

  test('a person outside every consent is unknown to the partner', async () => {
    await give(school, [child], ['economy']);
    const { persons, consents, mayWriteFor } = (await one(partner)).body as z.infer<typeof PartnerFamily>;
    expect(persons.map(({ id }) => id)).toEqual([child]);
    expect(consents).toHaveLength(1);
    expect(mayWriteFor).toEqual([]);
    expect((await one(partner)).text).not.toContain('Moren');
    expect((await listOf(partner)).items[0]?.persons).toEqual(['Barnet']);
  });

  test('older rows only where the consent says so', async () => {
    const older = await write([child], ['economy'], { at: '2021-08-31T23:59:59.999Z' });
    const first = await write([child], ['economy'], { at: START });
    await give(school, [child], ['economy']);
    expect(await seenBy(partner)).toEqual([first]);
    await give(school, [child], ['economy'], { coversOlder: true });
    expect(await seenBy(partner)).toEqual([older, first].sort());
  });

  test('a consent holds from its first instant and no more at its last', async () => {
    await give(school, [child], ['economy']);
    const id = await write([child], ['economy']);
    const at = async (instant: string) => {
      app.clock.set(new Date(instant));
      return seenBy(await app.signIn(`p${String(turn)}`));
    };
    expect(await at('2021-08-31T23:59:59.999Z')).toBe(404);
    expect(await at('2022-08-31T23:59:59.999Z')).toEqual([id]);
    expect(await at(END)).toBe(404);
  });

  test('a withdrawal works on the next request; own contributions stay', async () => {
    const consent = await give(school, [child], ['economy']);
    await write([child], ['economy']);
    const own = await write([child], ['economy'], { service: school });
    expect(await seenBy(partner)).toHaveLength(2);
    await scene.withdraw(consent, TEST_NOW.toISOString());
    expect(await seenBy(partner)).toEqual([own]);
    expect((await listOf(partner)).items).toMatchObject([{ until: null, topics: [], own: 1 }]);
    const mine = (await partner.get('/api/v1/partner/contributions')).body as z.infer<
      typeof ContributionPage
    >;
    expect(mine.items.map(({ id }) => id)).toEqual([own]);
  });

  test('two services of one partner are not put together: one alone must be covered', async () => {
    await give(school, [mother], ['economy']);
    await give(nav, [child], ['economy']);
    await write([mother, child], ['economy']);
    const [first, second] = [await write([mother], ['economy']), await write([child], ['economy'])];
    expect(await seenBy(both)).toEqual([first, second].sort());
    const list = await listOf(both);
    expect(list.items.map(({ id }) => id)).toEqual([family]);
    expect(list.count.value).toBe(1);
  });

  test.each([
    ['employment', `update employment set valid_to = '2022-03-01' where account_id = $1`],
    ['role', `update role_assignment set valid_to = '2022-03-01' where account_id = $1`],
    [
      'service',
      `update service set valid_to = '2022-03-01' where id in (select service_id from employment where account_id = $1)`,
    ],
  ])('an ended %s has effect on the next request', async (what, ending) => {
    await give(school, [child], ['economy']);
    await write([child], ['economy']);
    expect(await seenBy(partner)).toHaveLength(1);
    await app.owner.query(ending, [partnerId]);
    expect(await seenBy(partner)).toBe(what === 'role' ? 403 : 404);
  });

  test('a family with a protected identity is there for who is named, and for no other', async () => {
    await give(school, [child], ['economy']);
    const id = await write([child], ['economy']);
    const namedId = await scene.addPartner(`n${String(turn)}`, [school]);
    await scene.protect(family, mother, [namedId]);
    expect(await listOf(partner)).toMatchObject({ items: [], count: { value: 0 } });
    expect((await one(partner)).status).toBe(404);
    expect((await partner.get('/api/v1/partner/notices')).body).toEqual({ items: [] });
    const named = await app.signIn(`n${String(turn)}`);
    expect((await listOf(named)).items.map((item) => item.id)).toEqual([family]);
    expect(await seenBy(named)).toEqual([id]);
  });

  test('what was shown is kept once for each service that received it, and only for it', async () => {
    await give(school, [child], ['economy']);
    const id = await write([child], ['economy']);
    await write([child], ['economy'], { service: school });
    await seenBy(partner);
    expect(await shown()).toMatchObject([{ contribution_id: id, service_id: school, account_id: partnerId }]);
    app.clock.set(new Date(TEST_NOW.getTime() + 60_000));
    await seenBy(partner);
    expect(await shown()).toHaveLength(1);
    await seenBy(both); // of the two services only one received it
    expect(await shown()).toHaveLength(2);
    // A new consent begins: what is shown from then on is shown under that one too.
    await give(school, [child], ['economy'], {
      from: new Date(TEST_NOW.getTime() + 120_000).toISOString(),
      coversOlder: true,
    });
    app.clock.set(new Date(TEST_NOW.getTime() + 180_000));
    await seenBy(partner);
    expect(await shown()).toHaveLength(3);
  });

  test('the access log names the family, every person and every contribution shown, and what gave access', async () => {
    await give(school, [child], ['economy']);
    const id = await write([child], ['economy']);
    await one(partner);
    await seenBy(partner);
    const { rows } = await app.owner.query<{ event: string; subjects: string[]; basis: string[] }>(
      'select event, subjects, basis from access_log where actor_id = $1',
      [partnerId],
    );
    const basis = ['consent'];
    expect(rows).toContainEqual({ event: 'partner.family_read', subjects: [family, child], basis });
    expect(rows).toContainEqual({
      event: 'partner.contributions_read',
      subjects: [family, id, child],
      basis,
    });
  });

  test('pages of the list and of contributions are walked through, each row once', async () => {
    await give(school, [child], ['economy'], { to: '2023-01-01T00:00:00Z' });
    const others = await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const id = await scene.addFamily(`Andre ${String(n)}`);
        const who = await scene.addPerson(id, 'Noen');
        const consent = {
          family: id,
          persons: [who],
          giving: scene.team,
          topics: ['economy'],
          from: START,
          to: END,
        };
        await scene.addConsent({ ...consent, receiving: school });
        if (n % 2 === 0) await scene.addConsent({ ...consent, receiving: nav });
        return id;
      }),
    );
    const contributions = await Promise.all([1, 2, 3].map(() => write([child], ['economy'])));
    const walk = async (url: string) => {
      const ids: string[] = [];
      let after = '';
      do {
        const { items, next } = (await both.get(`${url}?limit=2${after}`)).body as {
          items: { id: string }[];
          next: string | null;
        };
        ids.push(...items.map(({ id }) => id));
        after = next === null ? '' : `&after=${next}`;
      } while (after !== '');
      return ids;
    };
    const families = await walk('/api/v1/partner/families');
    expect(families).toHaveLength(5);
    expect(new Set(families)).toEqual(new Set([family, ...others]));
    expect((await walk(`/api/v1/partner/families/${family}/contributions`)).sort()).toEqual(
      contributions.sort(),
    );
    expect((await both.get('/api/v1/partner/families?after=x')).status).toBe(400);
  });
});
