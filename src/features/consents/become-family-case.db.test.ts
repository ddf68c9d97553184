import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { arrangeConsentFamily, newConsent, type ConsentFamily } from '../../../test/kit/consent-family.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import type { Family } from '../families/family.ts';
import type { FamilyCase } from './family-case.ts';

const SECRET = 'tvillinghuset';

describe.runIf(hasTestServer())("an anonymous case becomes a family's", () => {
  let app: TestApp;
  let ingrid: TestActor;
  let marit: TestActor;
  let jonas: TestActor;
  let solveig: TestActor;
  let family: ConsentFamily;
  let anonymous: Enquiry;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, marit] = [await app.signIn('ingrid'), await app.signIn('marit')];
    [jonas, solveig] = [await app.signIn('jonas'), await app.signIn('solveig')];
    for (const kind of ['case', 'general_advice'] as const)
      await ingrid.send('POST', '/api/v1/enquiries', enquiry({ kind, receivedOn: '2021-06-01' }));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    family = await arrangeConsentFamily(app);
    anonymous = await registerAnonymous();
  });

  const registerAnonymous = async (): Promise<Enquiry> => {
    const content = enquiry({
      anonymous: true,
      receivedOn: '2021-11-30',
      contacts: ['school', 'nav'],
      topics: ['housing', 'health'],
      area: 'fjell',
      children: 3,
      youngPeople: 1,
      useful: 'partly',
      consent: 'not_asked',
      note: `Flyttet fra ${SECRET}`,
      advice: [{ advice: 'apply', service: 'nav', text: `Søk om ${SECRET}` }],
    });
    const registered = (await marit.send('POST', '/api/v1/enquiries', content)).body as Enquiry;
    const { id, number, teamId, teamName, adviserName, version, ...kept } = registered;
    expect([typeof id, typeof number, typeof teamId, typeof teamName, adviserName]).toHaveLength(5);
    const edited = { ...kept, version, note: `${kept.note ?? ''}, to ganger`, closedOn: '2022-01-10' };
    expect((await marit.send('PUT', `/api/v1/enquiries/${id}`, edited)).status).toBe(200);
    return (await marit.get(`/api/v1/enquiries/${id}`)).body as Enquiry;
  };
  const become = (body: object, actor = ingrid, id = anonymous.id) =>
    actor.send('POST', `/api/v1/enquiries/${id}/become-family-case`, body);
  const withFamily = (traits: Parameters<typeof newConsent>[1] = {}) => ({
    familyId: family.id,
    consent: newConsent(family, traits),
  });
  const reports = async () =>
    Promise.all(
      ['2020', '2021', '2022'].map(async (year) => (await solveig.get(`/api/v1/reports/${year}`)).text),
    );
  const count = async () => ((await ingrid.get('/api/v1/enquiries')).body as { count: unknown }).count;
  /** Every row of every table as text, but for the access log. */
  const dump = async (): Promise<string[]> => {
    const { rows: tables } = await app.owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema', 'log_months') and table_type = 'BASE TABLE'
         and table_name <> 'access_log'`,
    );
    const all: string[] = [];
    for (const { name } of tables) {
      const { rows } = await app.owner.query<{ row: string }>(
        `select '${name} ' || to_jsonb(t)::text as row from ${name} t`,
      );
      all.push(...rows.map(({ row }) => row));
    }
    return all.sort();
  };
  const codesOf = (answer: Answer) => {
    expect(answer.status, answer.text).toBe(422);
    return (answer.body as { refusals: { code: string }[] }).refusals.map(({ code }) => code);
  };

  test('what was counted and the day stand under a new number, linked to the family', async () => {
    const answer = await become(withFamily());
    expect(answer.status, answer.text).toBe(201);
    const { familyId, enquiryId } = answer.body as FamilyCase;
    expect(familyId).toBe(family.id);
    const stands = (await ingrid.get(`/api/v1/enquiries/${enquiryId}`)).body as Enquiry;
    expect(stands).toEqual({
      ...anonymous,
      id: enquiryId,
      number: anonymous.number + 1,
      version: 1,
      anonymous: false,
      consent: 'yes',
      note: null,
      advice: [{ advice: 'apply', service: 'nav', text: null }],
      adviserId: stands.adviserId,
      adviserName: 'Ingrid Solbakken',
    });
    expect((await ingrid.get(`/api/v1/enquiries/${enquiryId}/changes`)).body).toMatchObject({ items: [] });
    expect((await ingrid.get(`/api/v1/enquiries/${anonymous.id}`)).status).toBe(404);
    const shown = (await ingrid.get(`/api/v1/families/${family.id}`)).body as Family;
    expect(shown.enquiries.map(({ id }) => id)).toEqual([enquiryId]);
    const { rows } = await app.owner.query('select began_anonymous from enquiry where id = $1', [enquiryId]);
    expect(rows).toEqual([{ began_anonymous: true }]);
  });

  test('it counts once: reports are the same to the byte, and the register as long', async () => {
    const before = [await reports(), await count()];
    expect((await become(withFamily())).status).toBe(201);
    expect([await reports(), await count()]).toEqual(before);
  });

  test('nothing in the database leads back to the anonymous case or its text', async () => {
    await marit.send('PUT', `/api/v1/enquiries/${anonymous.id}/adviser`, {
      version: anonymous.version,
      adviserId: null,
    });
    const { rows: logged } = await app.owner.query<{ id: string }>('select max(place) as id from access_log');
    const { enquiryId } = (await become(withFamily())).body as FamilyCase;
    const rows = await dump();
    expect(rows.filter((row) => row.includes(enquiryId)).length).toBeGreaterThan(5);
    expect(rows.filter((row) => row.includes(anonymous.id))).toEqual([]);
    expect(rows.filter((row) => row.toLowerCase().includes(SECRET))).toEqual([]);
    const number = new RegExp(`"number": ${String(anonymous.number)}\\b`, 'u');
    expect(rows.filter((row) => number.test(row))).toEqual([]);
    // whoever read the anonymous case is still logged; that it became this one is not
    const { rows: log } = await app.owner.query<{ row: string; event: string }>(
      'select event, to_jsonb(l)::text as row from access_log l where place > $1 order by place',
      [logged[0]?.id],
    );
    expect(log.map(({ event }) => event)).toEqual(['family.case_with_consent']);
    expect(log[0]?.row).toContain(enquiryId);
    expect(log[0]?.row).not.toContain(anonymous.id);
  });

  test('without a consent that was given nothing changes', async () => {
    const elsewhere = await arrangeConsentFamily(app, 'Knutepunkt Strømsø');
    const before = await dump();
    expect(before.filter((row) => row.includes(anonymous.id)).length).toBeGreaterThan(5);
    expect(codesOf(await become(withFamily({ answer: 'refused' })))).toEqual(['consent_not_given']);
    expect((await become({ familyId: family.id })).status).toBe(400);
    const byAnother = { for: family.father, by: family.mother, capacity: 'self' } as const;
    expect(codesOf(await become(withFamily({ givenBy: [byAnother] })))).toContain('gives_only_for_self');
    expect(codesOf(await become({ ...newFamilyBody(), responsibility: [] }))).toEqual([
      'not_responsible_for',
    ]);
    expect((await become(withFamily(), jonas)).status).toBe(404);
    expect((await become({ familyId: elsewhere.id, consent: newConsent(elsewhere) })).status).toBe(404);
    expect(await dump()).toEqual(before);
  });

  test('only an anonymous case takes this way', async () => {
    const plain = (await ingrid.send('POST', '/api/v1/enquiries', enquiry())).body as Enquiry;
    expect(codesOf(await become(withFamily(), ingrid, plain.id))).toEqual(['not_anonymous']);
  });

  const newFamilyBody = () => ({
    newFamily: {
      name: 'Den nye familien',
      persons: [
        { name: 'Ny mor', relation: 'parent', birthDate: '1990-01-01' },
        { name: 'Nytt barn', relation: 'child', birthDate: '2015-01-01' },
      ],
    },
    responsibility: [{ child: 1, holders: [0] }],
    consent: {
      ...newConsent(family),
      persons: [0, 1],
      givenBy: [
        { for: 0, by: 0, capacity: 'self' },
        { for: 1, by: 0, capacity: 'parental_responsibility' },
      ],
      bothParentsAsked: false,
    },
  });

  test('the family may be registered in the same step', async () => {
    const before = [await reports(), await count()];
    const answer = await become(newFamilyBody());
    expect(answer.status, answer.text).toBe(201);
    const { familyId, enquiryId } = answer.body as FamilyCase;
    const made = (await ingrid.get(`/api/v1/families/${familyId}`)).body as Family;
    expect(made).toMatchObject({
      name: 'Den nye familien',
      teamId: anonymous.teamId,
      enquiries: [{ id: enquiryId }],
    });
    const [mother, child] = ['Ny mor', 'Nytt barn'].map((name) =>
      made.persons.find((person) => person.name === name),
    );
    expect(child?.responsible).toEqual([mother?.id]);
    expect((await ingrid.get(`/api/v1/families/${familyId}/consents`)).body).toMatchObject({
      items: [{ persons: [mother?.id, child?.id], state: 'active' }],
    });
    expect([await reports(), await count()]).toEqual(before);
    const places = newFamilyBody();
    expect(
      (
        await become(
          { ...places, consent: { ...places.consent, persons: [0, 2] } },
          ingrid,
          (await registerAnonymous()).id,
        )
      ).status,
    ).toBe(400);
  });

  test('two at once: one becomes it, the other finds it gone', async () => {
    const before = await count();
    const answers = await Promise.all([become(withFamily()), become(withFamily(), marit)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(await count()).toEqual(before);
  });
});
