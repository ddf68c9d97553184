import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';

const MINUTE = 60_000;
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
});
