import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { openPartnerScene } from '../kit/partner-scene.ts';

const PAIRS = 1000;
const DIFFERENCE_MS = 5;

describe.runIf(hasTestServer())('hidden or missing', () => {
  let app: TestApp;
  let partner: TestActor;
  const hidden: string[] = [];

  // Families hidden in every way: no consent, one that ended, one for another service, a protected identity.
  beforeAll(async () => {
    app = await openTestApp();
    const scene = await openPartnerScene(app);
    const [school, nav] = [await scene.addService('Skolen'), await scene.addService('NAV')];
    await scene.addPartner('rektor', [school]);
    for (let place = 0; place < 40; place += 1) {
      const family = await scene.addFamily('Familien');
      const person = await scene.addPerson(family, 'Noen');
      const consent = { family, persons: [person], giving: scene.team, topics: ['economy'] };
      const [past, present] = [
        { from: '2021-01-01T00:00:00Z', to: '2021-06-01T00:00:00Z' },
        { from: '2021-01-01T00:00:00Z', to: '2023-01-01T00:00:00Z' },
      ];
      if (place % 4 === 1) await scene.addConsent({ ...consent, ...past, receiving: school });
      if (place % 4 === 2) await scene.addConsent({ ...consent, ...present, receiving: nav });
      if (place % 4 === 3) {
        await scene.addConsent({ ...consent, ...present, receiving: school });
        await scene.protect(family, person, []);
      }
      hidden.push(family);
    }
    partner = await app.signIn('rektor');
  });
  afterAll(() => app.close());

  test('the answer has the same status, headers and bytes', async () => {
    const plain = ({ status, headers, text, body }: Awaited<ReturnType<TestActor['get']>>) => {
      const { requestId } = body as { requestId: string };
      return {
        status,
        text: text.replace(requestId, ''),
        headers: { ...headers, date: '', 'x-request-id': '' },
      };
    };
    for (const path of ['', '/contributions'])
      for (const family of hidden.slice(0, 4)) {
        const answer = await partner.get(`/api/v1/partner/families/${family}${path}`);
        const missing = await partner.get(`/api/v1/partner/families/${randomUUID()}${path}`);
        expect(answer.status).toBe(404);
        expect(plain(answer)).toEqual(plain(missing));
      }
  });

  test(`medians over ${String(PAIRS)} pairs differ by less than ${String(DIFFERENCE_MS)} ms`, async () => {
    const taken = { hidden: [] as number[], missing: [] as number[] };
    const measure = async (kind: keyof typeof taken, id: string) => {
      const before = performance.now();
      const { status } = await partner.get(`/api/v1/partner/families/${id}`);
      taken[kind].push(performance.now() - before);
      if (status !== 404) throw new Error(`${kind} answered ${String(status)}`);
    };
    // In turn, and which one comes first in turn too: what drifts drifts for both.
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const asks = [
        () => measure('hidden', hidden[pair % hidden.length] ?? ''),
        () => measure('missing', randomUUID()),
      ];
      for (const ask of pair % 2 === 0 ? asks : asks.reverse()) await ask();
    }
    const difference = Math.abs(median(taken.hidden) - median(taken.missing));
    expect(difference).toBeLessThan(DIFFERENCE_MS);
  }, 120_000);
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
