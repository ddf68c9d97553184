import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';

const MINUTE = 60_000;
/** Of nobody, and never opened. */
const SEALED = Buffer.concat([Buffer.of(1), Buffer.alloc(60, 'x')]);
const at = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * MINUTE);

describe.runIf(hasTestServer())('a page that watches', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let partner: TestActor;
  let family: string;
  let consent: string;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    const school = await scene.addService('Vaktskolen');
    await scene.addPartner('watcher', [school]);
    family = await scene.addFamily('Vaktfamilien');
    const child = await scene.addPerson(family, 'Barn Vakt');
    consent = await scene.addConsent({
      family,
      persons: [child],
      giving: scene.team,
      receiving: school,
      topics: ['economy'],
      from: at(-60).toISOString(),
      to: at(600).toISOString(),
    });
    partner = await app.signIn('watcher');
  });
  afterAll(() => app.close());

  const mark = async (address: string) => {
    const { status, body } = await partner.get(address);
    return status === 200 ? (body as { mark: string }).mark : status;
  };

  test('gets the same mark while nothing changes, writes no log and keeps no session alive', async () => {
    const addresses = ['/api/v1/partner/watch?shown=30', `/api/v1/partner/families/${family}/watch`];
    const first = await Promise.all(addresses.map(mark));
    expect(first).toEqual([expect.any(String), expect.any(String)]);
    const logged = async () => (await app.owner.query('select from access_log')).rowCount;
    const before = await logged();
    for (const minutes of [10, 20, 29]) {
      app.clock.set(at(minutes));
      expect(await Promise.all(addresses.map(mark))).toEqual(first);
    }
    expect(await logged()).toBe(before);
    app.clock.set(at(31));
    expect(await Promise.all(addresses.map(mark))).toEqual([401, 401]);
    app.clock.set(TEST_NOW);
  });

  test('gets another when something is written, and is told that there is nothing when it is withdrawn', async () => {
    partner = await app.signIn('watcher');
    const list = '/api/v1/partner/watch';
    const one = `/api/v1/partner/families/${family}/watch`;
    const before = [await mark(list), await mark(one)];
    const [person] = (
      (await partner.get(`/api/v1/partner/families/${family}`)).body as { persons: { id: string }[] }
    ).persons;
    await scene.addContribution({
      family,
      service: scene.team,
      persons: [person?.id ?? ''],
      topics: ['economy'],
      at: at(-1).toISOString(),
    });
    const written = await mark(one);
    expect(written).not.toBe(before[1]);
    await scene.withdraw(consent, TEST_NOW.toISOString());
    expect(await mark(one)).toBe(404);
    expect(await mark(list)).not.toBe(before[0]);
  });

  test('tells of a task and of a request for priority that the service may see, and of no other', async () => {
    const work = await openCaseScene(app);
    const { caseId, familyId, service, mother, child } = work;
    await work.consentTo(service, ['economy'], [mother]);
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      work.partner,
    ]);
    partner = await app.signIn(rows[0]?.login ?? '');
    const list = '/api/v1/partner/watch';
    const family = `/api/v1/partner/families/${familyId}/watch`;
    const marks = async () => [await mark(list), await mark(family)];
    const ask = (persons: string[]) =>
      app.owner.query(
        `insert into priority_request (municipality_id, id, case_id, service_id, persons, topics, reason, answer_by,
           sent_on, sent_by)
         values ($1, $2, $3, $4, $5, '{economy}', $6, '2022-03-10', '2022-03-01', $7)`,
        [work.municipality, randomUUID(), caseId, service, persons, SEALED, work.ingrid],
      );
    const start = await marks();
    expect(start).toEqual([expect.any(String), expect.any(String)]);
    // a draft, one about the child, one about housing, and a request about the child
    await work.addTask({ state: 'draft' });
    await work.addTask({ persons: [mother, child] });
    await work.addTask({ topics: ['housing'] });
    await ask([child]);
    expect(await marks()).toEqual(start);
    const task = await work.addTask();
    const asked = await marks();
    for (const [index, was] of start.entries()) expect(asked[index]).not.toBe(was);
    await ask([mother]);
    const requested = await marks();
    for (const [index, was] of asked.entries()) expect(requested[index]).not.toBe(was);
    await app.owner.query('update task set version = version + 1 where id = $1', [task]);
    const changed = await marks();
    for (const [index, was] of requested.entries()) expect(changed[index]).not.toBe(was);
    expect(await marks()).toEqual(changed);
  });
});
