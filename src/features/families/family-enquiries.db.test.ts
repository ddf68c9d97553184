import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { Enquiry } from '../enquiries/enquiry.ts';
import type { Family } from './family.ts';

const FAMILIES = '/api/v1/families';
const codes = (answer: Answer) =>
  (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

describe.runIf(hasTestServer())('enquiries of a family', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let jonas: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    [ingrid, jonas] = [await app.signIn('ingrid'), await app.signIn('jonas')];
  });
  afterAll(() => app.close());

  const newFamily = async (more: object = {}) =>
    (await ingrid.send('POST', FAMILIES, { name: 'Familien Lind', ...more })).body as Family;
  const newEnquiry = async (traits: Parameters<typeof enquiry>[0] = {}, actor = ingrid) =>
    ((await actor.send('POST', '/api/v1/enquiries', enquiry(traits))).body as Enquiry).id;
  const link = (familyId: string, enquiryId: string, actor = ingrid) =>
    actor.send('PUT', `${FAMILIES}/${familyId}/enquiries/${enquiryId}`);

  test('a case begins with one, and one that comes after it was closed is a return', async () => {
    const first = await newEnquiry({ receivedOn: '2021-01-10', closedOn: '2021-03-01' });
    const made = await newFamily({ enquiryId: first });
    const second = await newEnquiry({ receivedOn: '2021-02-10', kind: 'general_advice' });
    const third = await newEnquiry({ receivedOn: '2021-05-10' });
    await link(made.id, second);
    const answer = await link(made.id, third);
    expect((answer.body as Family).enquiries.map(({ id, kind, isReturn }) => [id, kind, isReturn])).toEqual([
      [third, 'case', true],
      [second, 'general_advice', false],
      [first, 'case', false],
    ]);
    expect((await link(made.id, third)).body).toEqual(answer.body);
    const { id, reference, name } = made;
    expect((await ingrid.get(`/api/v1/enquiries/${third}/family`)).body).toEqual({
      family: { id, reference, name },
    });
  });

  test('refuses an anonymous case, one of another family, and what is not the actor’s to see', async () => {
    const [one, other] = [await newFamily(), await newFamily()];
    expect(codes(await link(one.id, await newEnquiry({ anonymous: true, note: null })))).toEqual([
      'anonymous_has_no_family',
    ]);
    const taken = await newEnquiry();
    await link(one.id, taken);
    expect(codes(await link(other.id, taken))).toEqual(['enquiry_linked_already']);
    const foreign = await newEnquiry({}, jonas);
    expect((await link(one.id, foreign)).status).toBe(404);
    expect((await link(one.id, foreign, jonas)).status).toBe(404);
    expect((await jonas.get(`/api/v1/enquiries/${taken}/family`)).status).toBe(404);
    expect((await ingrid.send('DELETE', `${FAMILIES}/${other.id}/enquiries/${taken}`)).status).toBe(404);
    expect((await ingrid.send('DELETE', `${FAMILIES}/${one.id}/enquiries/${taken}`)).status).toBe(204);
    expect((await ingrid.get(`/api/v1/enquiries/${taken}/family`)).body).toEqual({ family: null });
    expect((await link(other.id, taken)).status).toBe(200);
  });

  test('who works in two teams links within a team only', async () => {
    await app.owner.query(
      `insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select a.municipality_id, a.id, t.id, '2018-01-01' from account a join team t using (municipality_id)
       where a.login = 'marit' and t.name = 'Knutepunkt Strømsø'`,
    );
    const marit = await app.signIn('marit');
    const theirs = await newEnquiry({}, jonas);
    expect(codes(await link((await newFamily()).id, theirs, marit))).toEqual(['enquiry_of_other_team']);
    expect((await marit.send('POST', FAMILIES, { name: 'Hvilket team?' })).status).toBe(400);
  });

  test('a case that is made anonymous leaves its family', async () => {
    const id = await newEnquiry({ note: null });
    const made = await newFamily({ enquiryId: id });
    const edit = { ...enquiry({ anonymous: true, note: null }), version: 1 };
    expect((await ingrid.send('PUT', `/api/v1/enquiries/${id}`, edit)).status).toBe(200);
    expect(((await ingrid.get(`${FAMILIES}/${made.id}`)).body as Family).enquiries).toEqual([]);
  });

  test('a family that moves changes no figure of any report: the enquiry keeps its area', async () => {
    await newFamily({
      enquiryId: await newEnquiry({ receivedOn: '2021-04-01', area: 'fjell' }),
      address: { validFrom: '2018-01-01', area: 'fjell' },
    });
    const made = await newFamily({
      enquiryId: await newEnquiry({ receivedOn: '2021-04-01', area: 'fjell' }),
    });
    const reports = async () =>
      Promise.all(
        ['', '?area=fjell', '?area=konnerud'].map(
          async (scope) => (await ingrid.get(`/api/v1/reports/2021${scope}`)).body,
        ),
      );
    const before = await reports();
    expect(JSON.stringify(before[1])).not.toBe(JSON.stringify(before[2]));
    await ingrid.send('POST', `${FAMILIES}/${made.id}/addresses`, {
      validFrom: '2021-01-01',
      area: 'konnerud',
    });
    expect(await reports()).toEqual(before);
  });
});
