import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { CaseHead } from '../cases/case-file.ts';
import { whyNotDays } from './past-case-rules.ts';

let app: TestApp;
let ingrid: TestActor;

beforeAll(async () => {
  if (!hasTestServer()) return;
  app = await openTestApp();
  ingrid = await app.signIn('ingrid');
});
afterAll(async () => {
  if (hasTestServer()) await app.close();
});

const criteria = { wish: 'yes', existingHelp: 'partly', coordinationNeed: 'yes', practicalNeed: 'no' };
const refusedFields = (body: unknown) =>
  ((body as { refusals?: { field: string }[] }).refusals ?? []).map(({ field }) => field);

async function pastCase(traits: object = {}) {
  const scene = await openCaseScene(app);
  await scene.consentTo(scene.service);
  return {
    sentId: randomUUID(),
    familyId: scene.familyId,
    enquiry: enquiry({ receivedOn: '2021-03-01', adviserId: scene.ingrid }),
    firstContactOn: '2021-03-05',
    steps: [
      { action: 'take_in', occurredOn: '2021-03-08' },
      { action: 'decide', occurredOn: '2021-03-15', decision: 'coordinate', criteria },
    ],
    ...traits,
  };
}

describe.runIf(hasTestServer())('a case that began before the system', () => {
  test('is entered with the days of its own, and what was waited is counted from them', async () => {
    const body = await pastCase();
    const entered = await ingrid.send('POST', '/api/v1/past-cases', body);
    expect(entered.status, entered.text).toBe(201);
    const head = entered.body as CaseHead;
    expect(head).toMatchObject({
      stage: 'active',
      form: 'coordination',
      receivedOn: '2021-03-01',
      firstContactOn: '2021-03-05',
      daysToContact: 4,
      decidedOn: '2021-03-15',
      daysToDecision: 14,
    });
    const again = await ingrid.send('POST', '/api/v1/past-cases', body);
    expect([again.status, (again.body as CaseHead).id]).toEqual([201, head.id]);
  });

  test('is refused whole, with the step that cannot be', async () => {
    const count = async () =>
      (await app.owner.query<{ n: number }>('select count(*)::int as n from enquiry')).rows[0]?.n;
    const backwards = await pastCase({
      steps: [
        { action: 'take_in', occurredOn: '2021-03-08' },
        { action: 'decide', occurredOn: '2021-03-02', decision: 'coordinate', criteria },
        { action: 'begin_closing', occurredOn: '2022-04-01' },
      ],
    });
    const before = await count();
    const answer = await ingrid.send('POST', '/api/v1/past-cases', backwards);
    expect([answer.status, refusedFields(answer.body)]).toEqual([
      422,
      ['steps.1.occurredOn', 'steps.2.occurredOn'],
    ]);
    const undecided = await pastCase({ steps: [{ action: 'decide', occurredOn: '2021-03-02', criteria }] });
    const early = await ingrid.send('POST', '/api/v1/past-cases', undecided);
    expect([early.status, refusedFields(early.body)]).toEqual([422, ['steps.0.action', 'steps.0.decision']]);
    const hidden = await ingrid.send('POST', '/api/v1/past-cases', {
      ...backwards,
      steps: [],
      familyId: randomUUID(),
    });
    expect(hidden.status).toBe(404);
    // the scenes' own
    expect(await count()).toBe((before ?? 0) + 1);
  });
});

test('days in order are taken, and any other is refused at its own step', () => {
  const day = fc.integer({ min: 0, max: 30 }).map((n) => `2022-01-${String(n + 1).padStart(2, '0')}`);
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 6 }), (receivedOn, days) => {
      const steps = days.map((occurredOn) => ({ action: 'take_in', occurredOn }) as const);
      const refusals = whyNotDays({ enquiry: { receivedOn }, firstContactOn: null, steps }, '2022-01-25');
      const isInOrder = [receivedOn, ...days].every((one, n, all) => n === 0 || one >= (all[n - 1] ?? ''));
      expect(refusals.length === 0).toBe(isInOrder && days.every((one) => one <= '2022-01-25'));
    }),
  );
});
