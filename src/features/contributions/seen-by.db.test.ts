import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { z } from 'zod';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';
import type { ContributionPage, PartnerFamily, SeenByService } from './contribution.ts';

const CASES = 60;
const DAY = 86_400_000;
const TOPICS = ['economy', 'housing', 'health'];
const day = (days: number) => new Date(TEST_NOW.getTime() + days * DAY).toISOString();

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const situation = fc.record({
  consents: fc.array(
    fc.record({
      persons: some([0, 1, 2]),
      topics: some(TOPICS),
      toService: fc.boolean(),
      other: fc.boolean(),
      answer: fc.constantFrom('given' as const, 'given' as const, 'refused' as const),
      from: fc.constantFrom(-10, -1, 0, 1),
      days: fc.constantFrom(1, 2, 10, 20),
      coversOlder: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  contributions: fc.array(
    fc.record({
      persons: some([0, 1, 2]),
      topics: some(TOPICS),
      by: fc.constantFrom('team' as const, 'service' as const, 'other' as const),
      at: fc.constantFrom(-20, -10, -5, -1, 0),
    }),
    { maxLength: 6 },
  ),
  protection: fc.constantFrom(
    'none' as const,
    'none' as const,
    'none' as const,
    'named' as const,
    'nobody' as const,
  ),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

describe.runIf(hasTestServer())('as the partner sees it', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let [service, other]: [number, number] = [0, 0];
  let partnerId: string;
  let [partner, ingrid]: TestActor[] = [];

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    service = await scene.addService('Skolen');
    other = await scene.addService('Barnehagen');
    partnerId = await scene.addPartner('rektor', [service]);
    partner = await app.signIn('rektor');
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  async function arrange({ consents, contributions, protection }: Situation) {
    const family = await scene.addFamily('Familien');
    const persons: string[] = [];
    for (const name of ['Mor', 'Far', 'Barn']) persons.push(await scene.addPerson(family, name));
    const whom = (places: readonly number[]) => places.map((place) => persons[place] ?? '');
    for (const { toService, other: isOther, persons: of, from, days, ...rest } of consents) {
      const [a, b] = toService ? [isOther ? other : scene.team, service] : [service, scene.team];
      await scene.addConsent({
        ...rest,
        family,
        persons: whom(of),
        giving: a,
        receiving: b,
        from: day(from),
        to: day(from + days),
      });
    }
    const services = { team: scene.team, service, other };
    for (const { by, at, topics, persons: of } of contributions)
      await scene.addContribution({ family, service: services[by], persons: whom(of), topics, at: day(at) });
    const { rows } = await app.owner.query<{ id: string }>(`select id from account where login = 'ingrid'`);
    const ingridId = rows[0]?.id ?? '';
    if (protection !== 'none')
      await scene.protect(
        family,
        persons[0] ?? '',
        protection === 'named' ? [ingridId, partnerId] : [ingridId],
      );
    return family;
  }

  test('the team is shown exactly what a partner of the service gets, in many situations', async () => {
    let [open, withRows] = [0, 0];
    await fc.assert(
      fc.asyncProperty(situation, async (drawn) => {
        const family = await arrange(drawn);
        const answer = await ingrid?.get(`/api/v1/families/${family}/seen-by/${String(service)}`);
        const seen = answer?.body as z.infer<typeof SeenByService>;
        const one = await partner?.get(`/api/v1/partner/families/${family}`);
        const read = await partner?.get(`/api/v1/partner/families/${family}/contributions?limit=200`);
        expect(seen.seesFamily).toBe(one?.status === 200);
        const isOpen = one?.status === 200;
        const known = isOpen ? (one.body as z.infer<typeof PartnerFamily>).persons.map(({ id }) => id) : [];
        const shown = isOpen ? (read?.body as z.infer<typeof ContributionPage>).items : [];
        expect(seen.persons).toEqual(known);
        expect(seen.contributions).toEqual(shown);
        expect(seen.hiddenContributions).toBe(drawn.contributions.length - shown.length);
        open += isOpen ? 1 : 0;
        withRows += shown.length > 0 ? 1 : 0;
      }),
      { numRuns: CASES },
    );
    // Situations in which nobody sees anything would prove nothing.
    expect(open).toBeGreaterThan(CASES / 5);
    expect(withRows).toBeGreaterThan(CASES / 10);
  });

  test('what is not the team’s, or no such service, is not found', async () => {
    const family = await scene.addFamily('Familien');
    const ask = async (login: string, which: string, of: number) =>
      (await (await app.signIn(login)).get(`/api/v1/families/${which}/seen-by/${String(of)}`)).status;
    expect(await ask('ingrid', family, service)).toBe(200);
    expect(await ask('ingrid', family, scene.team)).toBe(404);
    expect(await ask('ingrid', family, 999_999)).toBe(404);
    expect(await ask('jonas', family, service)).toBe(404);
    expect(await ask('rektor', family, service)).toBe(403);
  });
});
