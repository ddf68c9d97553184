import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW, openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { arrangeConsentFamily, newConsent, type ConsentFamily } from '../../../test/kit/consent-family.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { Consent, EndingConsent } from './consent.ts';

const DAY = 86_400_000;

describe.runIf(hasTestServer())('consents of a family', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  let family: ConsentFamily;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, jonas] = [await app.signIn('ingrid'), await app.signIn('jonas')];
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    for (const { login, id } of rows) ids[login] = id;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await standAt(0);
    family = await arrangeConsentFamily(app);
  });

  const send = (traits: Parameters<typeof newConsent>[1] = {}, actor = ingrid) =>
    actor.send('POST', `/api/v1/families/${family.id}/consents`, newConsent(family, traits));
  const give = async (traits: Parameters<typeof newConsent>[1] = {}): Promise<Consent[]> => {
    const answer = await send(traits);
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as { items: Consent[] }).items;
  };
  const list = async (): Promise<Consent[]> =>
    ((await ingrid.get(`/api/v1/families/${family.id}/consents`)).body as { items: Consent[] }).items;
  const codesOf = (answer: Answer) => {
    expect(answer.status).toBe(422);
    return (answer.body as { refusals: { code: string }[] }).refusals.map(({ code }) => code);
  };
  const later = (milliseconds: number) => new Date(TEST_NOW.getTime() + milliseconds);
  // A session does not last for days.
  const standAt = async (milliseconds: number) => {
    app.clock.set(later(milliseconds));
    ingrid = await app.signIn('ingrid');
  };

  test('one sitting is one consent for each pair, with how it was given', async () => {
    const both = [
      { giving: family.team, receiving: family.school },
      { giving: family.school, receiving: family.team },
    ];
    const traits = { pairs: both, topics: ['economy', 'health', 'economy'], coversOlder: true };
    const recorded = await give({
      ...traits,
      how: 'oral',
      heardBy: ids['marit'] ?? '',
      note: 'Hjemme hos dem',
    });
    expect(recorded).toHaveLength(2);
    expect(new Set(recorded.map(({ statementId }) => statementId)).size).toBe(1);
    expect(await list()).toEqual(recorded);
    expect(recorded.find(({ receivingService }) => receivingService.id === family.school)).toMatchObject({
      answer: 'given',
      state: 'active',
      endsSoon: false,
      persons: [family.father],
      topics: ['economy', 'health'],
      validFrom: '2022-03-01T10:00:00.000Z',
      validTo: '2023-03-01T10:00:00.000Z',
      coversOlder: true,
      how: 'oral',
      heardBy: 'Marit Lindvik',
      recordedBy: 'Ingrid Solbakken',
      recordedAt: '2022-03-01T10:00:00.000Z',
      note: 'Hjemme hos dem',
      withdrawnAt: null,
    });
  });

  test('holds on [from, to) to the millisecond', async () => {
    await give({ validFrom: later(1000).toISOString(), validTo: later(30 * DAY).toISOString() });
    const states = [];
    for (const time of [0, 999, 1000, 30 * DAY - 1, 30 * DAY]) {
      await standAt(time);
      states.push((await list())[0]?.state);
    }
    expect(states).toEqual(['future', 'future', 'active', 'active', 'ended']);
  });

  test('a no is kept and opens nothing', async () => {
    const [refused] = await give({
      answer: 'refused',
      pairs: [{ giving: family.team, receiving: family.school }],
    });
    expect(refused).toMatchObject({ answer: 'refused', state: 'refused', endsSoon: false });
    const { rows } = await app.owner.query(
      'select from service_family where family_id = $1 union all select from notice where family_id = $1',
      [family.id],
    );
    expect(rows).toEqual([]);
    expect(codesOf(await ingrid.send('POST', `/api/v1/consents/${refused?.id ?? ''}/withdraw`, {}))).toEqual([
      'refused_cannot_be_withdrawn',
    ]);
  });

  test('every reason for a no comes at once, and nothing is written', async () => {
    const by = { for: family.child, by: family.mother, capacity: 'parental_responsibility' } as const;
    const answer = await send({
      persons: [family.child],
      givenBy: [by],
      bothParentsAsked: true,
      how: 'oral',
      language: 'so',
      pairs: [{ giving: family.team, receiving: 99_999 }],
    });
    expect(codesOf(answer)).toEqual([
      'other_parent_missing',
      'service_unknown',
      'heard_by_missing',
      'interpreter_missing',
    ]);
    expect(answer.text).toContain('Far har ikke gjort det');
    expect(await list()).toEqual([]);
  });

  test('a child: both parents where both are asked; the setting says from when a young person decides', async () => {
    const asParent = (child: string, by: string) =>
      ({ for: child, by, capacity: 'parental_responsibility' }) as const;
    const interpreter = 'Tolk 118';
    const bothOf = (child: string) => [asParent(child, family.mother), asParent(child, family.father)];
    const asked = { persons: [family.child], interpreter, bothParentsAsked: true };
    await give({ ...asked, givenBy: bothOf(family.child) });
    await app.owner.query('delete from parental_responsibility where holder_id = $1', [family.mother]);
    expect(codesOf(await send({ ...asked, givenBy: [asParent(family.child, family.father)] }))).toEqual([
      'other_parent_not_recorded',
    ]);
    // sixteen today, and asked each time as long as the municipality has decided nothing
    const teen = { persons: [family.teen], bothParentsAsked: false };
    await give({ ...teen, givenBy: [asParent(family.teen, family.father)] });
    await app.owner.query('update consent_setting set young_person_decides_from = 16');
    expect(codesOf(await send({ ...teen, givenBy: [asParent(family.teen, family.father)] }))).toEqual([
      'young_person_decides',
    ]);
    await give({ ...teen, givenBy: [{ for: family.teen, by: family.teen, capacity: 'self' }] });
    app.clock.set(later(-DAY));
    await give({ ...teen, givenBy: [asParent(family.teen, family.father)] });
    await app.owner.query('update consent_setting set young_person_decides_from = null');
    expect(
      codesOf(
        await send({
          persons: [family.aunt],
          givenBy: [{ for: family.aunt, by: family.aunt, capacity: 'self' }],
        }),
      ),
    ).toEqual(['birth_date_missing']);
  });

  test('the reminder lists what ends within the days, and not what is carried on', async () => {
    await app.owner.query('update consent_setting set remind_days = 14');
    const soon = { validTo: later(14 * DAY).toISOString() };
    const [ending] = await give(soon);
    const [carriedOn] = await give({ ...soon, topics: ['health'] });
    const [next] = await give({
      validFrom: soon.validTo,
      topics: ['health', 'economy'],
      persons: [family.father],
    });
    const [notYet] = await give({ validTo: later(14 * DAY + 1).toISOString(), topics: ['housing'] });
    await give({ ...soon, answer: 'refused' });
    const byTeen = [{ for: family.teen, by: family.teen, capacity: 'self' } as const];
    await give({
      validFrom: soon.validTo,
      topics: ['health', 'economy'],
      persons: [family.teen],
      givenBy: byTeen,
    });
    const ending14 = async (actor: TestActor) =>
      ((await actor.get('/api/v1/consents/ending')).body as { items: EndingConsent[] }).items;
    // `next` begins when both end, with the same person and both topics: it carries on both
    expect(await ending14(ingrid)).toEqual([]);
    await ingrid.send('POST', `/api/v1/consents/${next?.id ?? ''}/withdraw`, {});
    const items = await ending14(ingrid);
    expect(items.map(({ id }) => id).sort()).toEqual([ending?.id, carriedOn?.id].sort());
    expect(items[0]).toMatchObject({
      endsSoon: true,
      state: 'active',
      family: { id: family.id, name: 'Prøvefamilien' },
    });
    expect(await ending14(jonas)).toEqual([]);
    await standAt(1);
    expect((await ending14(ingrid)).map(({ id }) => id)).toContain(notYet?.id);
    await standAt(14 * DAY);
    expect((await ending14(ingrid)).map(({ id }) => id)).toEqual([notYet?.id]);
  });

  test("another team's family is missing, to read, to record and to withdraw", async () => {
    const [consent] = await give();
    const missing = '/api/v1/families/7c1b9a52-0c55-4a0a-8d0b-3f0f3a7a5b11/consents';
    const { text } = await ingrid.get(missing);
    const same = (answer: Answer) => [answer.status, answer.text.replace(/"requestId":"[^"]*"/u, '')];
    const expected = [404, text.replace(/"requestId":"[^"]*"/u, '')];
    expect(same(await jonas.get(`/api/v1/families/${family.id}/consents`))).toEqual(expected);
    expect(same(await send({}, jonas))).toEqual(expected);
    for (const path of [`consents/${consent?.id ?? ''}`, `consent-statements/${consent?.statementId ?? ''}`])
      expect(same(await jonas.send('POST', `/api/v1/${path}/withdraw`, {}))).toEqual(expected);
    expect(same(await jonas.get(`/api/v1/consents/${consent?.id ?? ''}/shared`))).toEqual(expected);
    expect((await list())[0]?.state).toBe('active');
  });

  test("who is a partner too sees another team's consents no more here", async () => {
    await give();
    await app.owner.query(
      `insert into role_assignment (municipality_id, account_id, role, valid_from)
       select municipality_id, id, 'partner', '2018-01-01' from account where login = 'jonas'`,
    );
    await app.owner.query(
      `insert into employment (municipality_id, account_id, service_id, valid_from)
       select municipality_id, id, $1, '2018-01-01' from account where login = 'jonas'`,
      [family.school],
    );
    expect((await jonas.get(`/api/v1/partner/families/${family.id}`)).status).toBe(200);
    const [consent] = await list();
    expect((await jonas.get(`/api/v1/families/${family.id}/consents`)).status).toBe(404);
    expect((await jonas.get(`/api/v1/consents/${consent?.id ?? ''}/shared`)).status).toBe(404);
    expect((await jonas.send('POST', `/api/v1/consents/${consent?.id ?? ''}/withdraw`, {})).status).toBe(404);
    await app.owner.query("delete from role_assignment where role = 'partner' and account_id = $1", [
      ids['jonas'],
    ]);
  });

  test('a family that was merged into another is there no more', async () => {
    const other = await arrangeConsentFamily(app);
    await app.owner.query('update family set merged_into = $1 where id = $2', [other.id, family.id]);
    expect((await ingrid.get(`/api/v1/families/${family.id}/consents`)).status).toBe(404);
    expect((await send()).status).toBe(404);
  });

  test('it was not heard by someone whose account has ended, or has not begun', async () => {
    for (const change of ["active_to = '2022-03-01'", "active_from = '2022-03-02', active_to = null"]) {
      await app.owner.query(`update account set ${change} where login = 'yusuf'`);
      const answer = await send({ how: 'oral', heardBy: ids['yusuf'] ?? '' });
      expect(codesOf(answer)).toEqual(['heard_by_unknown']);
    }
  });

  test('each reading and change leaves who, what and when', async () => {
    const [consent] = await give();
    await list();
    await ingrid.send('POST', `/api/v1/consents/${consent?.id ?? ''}/withdraw`, {});
    await ingrid.get(`/api/v1/consents/${consent?.id ?? ''}/shared`);
    const { rows } = await app.owner.query<{ event: string; subjects: string[] }>(
      'select event, subjects from access_log where $1 = any (subjects) order by place',
      [family.id],
    );
    const shown = [family.id, consent?.id, family.father];
    expect(rows).toEqual([
      { event: 'consents.recorded', subjects: shown },
      { event: 'consents.read', subjects: expect.arrayContaining(shown) },
      { event: 'consent.withdrawn', subjects: shown },
      { event: 'consent.shared_read', subjects: [family.id, consent?.id] },
    ]);
  });
});
