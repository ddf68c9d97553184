import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import type { BudgetReply, KeptBudget } from './budget.ts';

const CONTENT = {
  month: '2022-02',
  incomes: [{ kind: 'wages', amount: 1_850_000 }],
  expenses: [{ kind: 'housing', words: 'zqleie', amount: 1_200_050 }],
  debts: [{ to: 'zqbank', amount: 9_000_000, monthly: 150_000, isInArrears: true }],
};

describe.runIf(hasTestServer())('a household budget', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    scene = await openCaseScene(app);
  });
  afterAll(() => app.close());

  const address = (caseId = scene.caseId) => `/api/v1/cases/${caseId}/budget`;
  const wish = (version: number, more: object = {}) => ({
    version,
    familyWishes: true,
    wishedBy: [scene.mother],
    language: 'so',
    content: CONTENT,
    ...more,
  });
  const keep = (version: number, more: object = {}) => ingrid.send('PUT', address(), wish(version, more));
  const kept = ({ body }: Answer): KeptBudget => {
    const reply = body as BudgetReply;
    if (reply.outcome !== 'saved') throw new Error('not kept');
    return reply.budget;
  };

  test('is kept because the family wishes it, changed, and gone when it no longer does', async () => {
    expect((await ingrid.get(address())).body).toEqual({ budget: null });
    expect((await ingrid.send('DELETE', address())).status).toBe(404);
    const first = kept(await keep(0));
    expect(first).toMatchObject({
      version: 1,
      wishedBy: [scene.mother],
      wishedOn: '2022-03-01',
      language: 'so',
    });
    expect(first.content).toMatchObject({
      ...CONTENT,
      incomes: [{ kind: 'wages', words: '', amount: 1_850_000 }],
    });
    const second = kept(await keep(1, { content: { ...CONTENT, agreed: 'zqavtale' } }));
    expect((await ingrid.get(address())).body).toEqual({ budget: second });
    const stored = await app.owner.query<{ row: string }>(
      'select to_jsonb(b)::text as row from household_budget b where case_id = $1',
      [scene.caseId],
    );
    expect(stored.rows).toHaveLength(1);
    expect(stored.rows[0]?.row).not.toMatch(/zq/u);
    expect((await ingrid.send('DELETE', address())).status).toBe(204);
    const after = await app.owner.query('select from household_budget where case_id = $1', [scene.caseId]);
    expect(after.rows).toEqual([]);
    expect((await ingrid.get(address())).body).toEqual({ budget: null });
    const log = await app.owner.query<{ event: string }>(
      `select event from access_log where event like 'budget.%' and $1 = any (subjects::text[]) order by place desc limit 2`,
      [scene.caseId],
    );
    expect(log.rows.map(({ event }) => event)).toEqual(['budget.read', 'budget.forgotten']);
  });

  test('one who wrote from another version is told, and of two who keep the first at once one', async () => {
    const [one, other] = await Promise.all([keep(0), keep(0)]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    const current = kept(one.status === 200 ? one : other);
    expect((one.status === 200 ? other : one).body).toEqual({ outcome: 'conflict', current });
    expect((await keep(7)).body).toEqual({ outcome: 'conflict', current });
    await ingrid.send('DELETE', address());
    expect((await keep(1)).body).toEqual({ outcome: 'conflict', current: null });
    expect((await ingrid.get(address())).body).toEqual({ budget: null });
  });

  test.each([
    [{ familyWishes: false }],
    [{ wishedBy: [] }],
    [{ language: 'de' }],
    [{ content: { ...CONTENT, month: '2022-13' } }],
    [{ content: { ...CONTENT, incomes: [{ kind: 'wages', amount: 0.5 }] } }],
    [{ content: { ...CONTENT, incomes: [{ kind: 'wages', amount: -1 }] } }],
    [{ content: { ...CONTENT, agreed: 'x\u0000' } }],
  ])('%o is not kept', async (more) => {
    expect((await keep(0, more)).status).toBe(400);
  });

  test('somebody of the family wishes it', async () => {
    expect((await keep(0, { wishedBy: [randomUUID()] })).status).toBe(422);
  });

  test('is there for nobody else', async () => {
    const jonas = await app.signIn('jonas');
    const hidden = await openCaseScene(app);
    await hidden.scene.protect(hidden.familyId, hidden.child, []);
    for (const [actor, id] of [
      [jonas, scene.caseId],
      [jonas, randomUUID()],
      [ingrid, hidden.caseId],
    ] as const) {
      expect((await actor.get(address(id))).status).toBe(404);
      expect((await actor.send('PUT', address(id), wish(0))).status).toBe(404);
      expect((await actor.send('DELETE', address(id))).status).toBe(404);
    }
  });
});
