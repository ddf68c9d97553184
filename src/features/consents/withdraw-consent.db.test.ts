import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { arrangeConsentFamily, newConsent, type ConsentFamily } from '../../../test/kit/consent-family.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { Consent, SharedItem } from './consent.ts';

type Withdrawn = { consent: Consent; shared: SharedItem[] };

describe.runIf(hasTestServer())('withdrawing a consent', () => {
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

  const give = async (traits: Parameters<typeof newConsent>[1] = {}): Promise<Consent[]> => {
    const answer = await ingrid.send(
      'POST',
      `/api/v1/families/${family.id}/consents`,
      newConsent(family, traits),
    );
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { items: Consent[] }).items;
  };
  const write = async (actor: TestActor, topics: string[], text: string) => {
    const path = actor === amina ? 'partner/families' : 'families';
    const answer = await actor.send('POST', `/api/v1/${path}/${family.id}/contributions`, {
      ...(actor === amina && { serviceId: family.school }),
      persons: [family.father],
      topics,
      occurredOn: '2022-03-01',
      text,
    });
    expect(answer.status, answer.text).toBe(201);
  };
  const withdraw = (id: string, body: object = {}) =>
    ingrid.send('POST', `/api/v1/consents/${id}/withdraw`, body);
  const partnerReads = () => amina.get(`/api/v1/partner/families/${family.id}/contributions`);
  const after = (milliseconds: number) => app.clock.set(new Date(TEST_NOW.getTime() + milliseconds));

  test('works on the next request and lists what was shared under it, to whom and when', async () => {
    const [economy, health] = [await give(), await give({ topics: ['health'] })].map(
      ([consent]) => consent?.id ?? '',
    );
    await write(ingrid, ['economy'], 'Om regningene');
    await write(ingrid, ['economy', 'health'], 'Om begge deler');
    await write(ingrid, ['housing'], 'Om huset');
    after(1000);
    expect((await partnerReads()).text).toContain('Om begge deler');
    expect((await partnerReads()).text).not.toContain('Om huset');
    after(2000);
    const answer = await withdraw(economy ?? '', { how: 'written', note: 'Brev' });
    expect(answer.status, answer.text).toBe(200);
    const { consent, shared } = answer.body as Withdrawn;
    expect(consent).toMatchObject({
      state: 'withdrawn',
      endsSoon: false,
      withdrawnAt: '2022-03-01T10:00:02.000Z',
      withdrawnBy: 'Ingrid Solbakken',
      withdrawnHow: 'written',
      withdrawnNote: 'Brev',
    });
    const shown = { shownTo: 'Amina Fossum', shownAt: '2022-03-01T10:00:01.000Z' };
    const service = { id: family.school, name: 'Fjell skole' };
    expect(shared.map(({ excerpt }) => excerpt).sort()).toEqual(['Om begge deler', 'Om regningene']);
    for (const item of shared) expect(item).toMatchObject({ ...shown, service, persons: [family.father] });
    expect((await ingrid.get(`/api/v1/consents/${economy ?? ''}/shared`)).body).toMatchObject({
      items: shared,
    });

    // at that very instant it holds no more, and the other consent alone does not cover both topics
    expect((await partnerReads()).text).not.toContain('Om ');
    const other = (await withdraw(health ?? '')).body as Withdrawn;
    expect(other.shared.map(({ excerpt }) => excerpt)).toEqual(['Om begge deler']);
    expect((await partnerReads()).status).toBe(404);
  });

  test('what a partner wrote for the team was shared when it was written', async () => {
    const [toTeam] = await give({ pairs: [{ giving: family.school, receiving: family.team }] });
    after(500);
    await write(amina, ['economy'], 'Fra skolen');
    after(1000);
    const { shared } = (await withdraw(toTeam?.id ?? '')).body as Withdrawn;
    expect(shared).toMatchObject([
      {
        excerpt: 'Fra skolen',
        shownTo: 'Kompetanseteam Levekår',
        service: { id: family.team },
        shownAt: '2022-03-01T10:00:00.500Z',
      },
    ]);
  });

  test('nothing was shared that was older than the consent, unless it says so', async () => {
    await write(ingrid, ['economy'], 'Fra før');
    after(1000);
    const [narrow, wide] = [await give(), await give({ coversOlder: true })].map(
      ([consent]) => consent?.id ?? '',
    );
    await partnerReads();
    after(2000);
    expect(((await withdraw(narrow ?? '')).body as Withdrawn).shared).toEqual([]);
    expect(((await withdraw(wide ?? '')).body as Withdrawn).shared).toHaveLength(1);
  });

  test('each consent lists what passed between its services in its own time', async () => {
    const end = new Date(TEST_NOW.getTime() + 1000).toISOString();
    const both = [
      { giving: family.team, receiving: family.school },
      { giving: family.school, receiving: family.team },
    ];
    const first = await give({ pairs: both, validTo: end });
    const second = await give({ pairs: both, validFrom: end, coversOlder: true });
    const { rows } = await app.owner.query<{ id: number }>(
      "select s.id from service s join team t on t.id = s.team_id where t.name = 'Knutepunkt Strømsø'",
    );
    const others = await give({
      pairs: [
        { giving: family.team, receiving: family.nav },
        { giving: family.school, receiving: rows[0]?.id ?? 0 },
      ],
    });
    await write(ingrid, ['economy'], 'Lest to ganger');
    await write(amina, ['economy'], 'Skolen, før');
    after(500);
    await partnerReads();
    after(1200);
    await write(ingrid, ['economy'], 'Lest en gang');
    await write(amina, ['economy'], 'Skolen, etter');
    after(1500);
    await partnerReads();
    const sharedUnder = async (consents: readonly Consent[]) => {
      const lists = await Promise.all(
        consents.map(
          async ({ id }) =>
            (await ingrid.get(`/api/v1/consents/${id}/shared`)).body as { items: SharedItem[] },
        ),
      );
      return lists
        .flatMap(({ items }) => items)
        .map(({ excerpt, shownAt }) => [excerpt, shownAt.slice(17, 23)])
        .sort();
    };
    expect(await sharedUnder(first)).toEqual([
      ['Lest to ganger', '00.500'],
      ['Skolen, før', '00.000'],
    ]);
    expect(await sharedUnder(second)).toEqual([
      ['Lest en gang', '01.500'],
      ['Lest to ganger', '01.500'],
      ['Skolen, etter', '01.200'],
    ]);
    // the other team keeps no record of this family, and nobody at the last service has read anything
    expect(await sharedUnder(others)).toEqual([]);
  });

  test('happens once; what is over or was never begun says so', async () => {
    const [first] = await give({ validTo: new Date(TEST_NOW.getTime() + 60_000).toISOString() });
    const [later] = await give({ validFrom: new Date(TEST_NOW.getTime() + 60_000).toISOString() });
    const twice = await Promise.all([withdraw(later?.id ?? ''), withdraw(later?.id ?? '')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422]);
    const again = await withdraw(later?.id ?? '');
    expect(again.body).toMatchObject({ code: 'refused', refusals: [{ code: 'withdrawn_already' }] });
    after(60_000);
    expect((await withdraw(first?.id ?? '')).body).toMatchObject({
      refusals: [{ code: 'consent_over_already' }],
    });
    expect((await partnerReads()).status).toBe(404);
  });

  test('a whole sitting at once: what is left of it', async () => {
    const pairs = [
      { giving: family.team, receiving: family.school },
      { giving: family.school, receiving: family.team },
      { giving: family.team, receiving: family.nav },
    ];
    const [first, ...rest] = await give({ pairs });
    await withdraw(first?.id ?? '');
    after(10);
    const statement = `/api/v1/consent-statements/${first?.statementId ?? ''}/withdraw`;
    const answer = await ingrid.send('POST', statement, {});
    expect(answer.status, answer.text).toBe(200);
    const { items } = answer.body as { items: Consent[] };
    expect(items.map(({ id }) => id).sort()).toEqual(rest.map(({ id }) => id).sort());
    expect(items.every(({ state }) => state === 'withdrawn')).toBe(true);
    expect((await ingrid.send('POST', statement, {})).body).toMatchObject({
      refusals: [{ code: 'withdrawn_already' }],
    });
    const { rows } = await app.owner.query(
      'select kind from notice where family_id = $1 and service_id = $2',
      [family.id, family.nav],
    );
    expect(rows).toEqual([{ kind: 'consent_given' }, { kind: 'consent_withdrawn' }]);
  });
});
