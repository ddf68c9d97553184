import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { PartnerPlan, PartnerTasks } from './partner-plan.ts';
import { findUncovered } from './plan-rules.ts';
import { Plan, PlanReply, TASK_STATES, type Task } from './plan.ts';

/** One thing that somebody does; what it is about is chosen among what is there by its number. */
type Command =
  | { do: 'add'; whose: number; about: number; propose: boolean; saidYes: boolean }
  | { do: 'give'; task: number; whose: number }
  | { do: 'move'; task: number; to: number }
  | { do: 'answer'; task: number; as: number; answer: number }
  | { do: 'consent'; to: number; about: number }
  | { do: 'withdraw'; which: number };

const number = fc.nat(7);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('add'),
    whose: number,
    about: number,
    propose: fc.boolean(),
    saidYes: fc.boolean(),
  }),
  fc.record({ do: fc.constant('give'), task: number, whose: number }),
  fc.record({ do: fc.constant('move'), task: number, to: number }),
  fc.record({ do: fc.constant('answer'), task: number, as: number, answer: number }),
  fc.record({ do: fc.constant('consent'), to: number, about: number }),
  fc.record({ do: fc.constant('withdraw'), which: number }),
);

describe.runIf(hasTestServer())('whatever is done with a plan', { timeout: 120_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());

  test('one is responsible, nothing is in force unasked, and a service sees what consents cover', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12 }), async (commands) => {
        const world = await openWorld();
        let before = await world.tasks();
        for (const one of commands) {
          await world.run(one, before);
          const after = await world.tasks();
          world.checkSteps(before, after);
          before = after;
        }
        await world.checkSight();
        await world.checkStored();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  async function openWorld() {
    const scene: CaseScene = await openCaseScene(app);
    const other = await scene.scene.addService(`Annen ${scene.caseId}`);
    await scene.scene.addPartner(`other-${scene.caseId}`, [other]);
    const { rows } = await app.owner.query<{ login: string }>('select login from account where id = $1', [
      scene.partner,
    ]);
    const services = [scene.service, other];
    const partners = [
      await app.signIn(rows[0]?.login ?? ''),
      await app.signIn(`other-${scene.caseId}`),
    ] as const;
    const consents: { id: string; to: number; persons: string[]; topics: string[] }[] = [];
    const abouts = [
      { persons: [scene.mother], topics: ['economy'] },
      { persons: [scene.child], topics: ['housing'] },
      { persons: [scene.mother, scene.child], topics: ['economy'] },
      { persons: [scene.mother, scene.child], topics: ['economy', 'housing'] },
    ];
    const responsibles = [
      { kind: 'service', serviceId: scene.service, accountId: null },
      { kind: 'service', serviceId: other, accountId: null },
      { kind: 'service', serviceId: scene.service, accountId: scene.partner },
      { kind: 'member', accountId: scene.ingrid },
      { kind: 'person', personId: scene.mother },
      null,
    ];
    const pick = <T>(all: readonly T[], at: number): T => {
      const found = all[at % all.length];
      if (found === undefined && all.length === 0) throw new Error('nothing to pick from');
      return found as T;
    };
    const at = (part: string) => `/api/v1/cases/${scene.caseId}${part}`;
    const tasks = async () => Plan.parse((await ingrid.get(at('/plan'))).body).tasks;

    const run = async (one: Command, now: readonly Task[]): Promise<void> => {
      if (one.do === 'consent') {
        const { persons, topics } = pick(abouts, one.about);
        const receiving = pick(services, one.to);
        const id = await scene.scene.addConsent({
          family: scene.familyId,
          giving: scene.scene.team,
          receiving,
          persons,
          topics,
          from: '2021-01-01',
          to: '2031-01-01',
        });
        consents.push({ id, to: receiving, persons, topics });
        return;
      }
      if (one.do === 'withdraw') {
        const gone = consents.splice(one.which % Math.max(consents.length, 1), 1);
        for (const { id } of gone) await scene.scene.withdraw(id, app.clock.now().toISOString());
        return;
      }
      const saidYes = { name: 'Kari', words: null };
      if (one.do === 'add') {
        const answer = await ingrid.send('POST', at('/tasks'), {
          goalId: null,
          ...pick(abouts, one.about),
          kind: 'contact',
          title: 'Noe',
          details: null,
          dueOn: null,
          responsible: pick(responsibles, one.whose),
          propose: one.propose,
          saidYes: one.saidYes ? saidYes : null,
        });
        expect([201, 400, 409, 422]).toContain(answer.status);
        return;
      }
      if (now.length === 0) return;
      const task = pick(now, one.task);
      if (one.do === 'give')
        await ingrid.send('PUT', at(`/tasks/${task.id}`), {
          version: task.version,
          responsible: pick(responsibles, one.whose),
        });
      else if (one.do === 'move')
        await ingrid.send('POST', at(`/tasks/${task.id}/state`), {
          version: task.version,
          state: pick(TASK_STATES, one.to),
          name: 'Kari',
          words: 'Slik ble det.',
        });
      else
        await pick(partners, one.as).send('POST', `/api/v1/partner/tasks/${task.id}/answer`, {
          version: task.version,
          answer: pick(['accepted', 'declined', 'done'] as const, one.answer),
          words: 'Svar.',
        });
    };

    const checkSteps = (before: readonly Task[], after: readonly Task[]) => {
      for (const task of after) {
        const was = before.find(({ id }) => id === task.id);
        if (task.state === 'accepted') {
          expect(task.answeredAt).not.toBeNull();
          expect(task.responsible).not.toBeNull();
        }
        // another responsible has to be asked: nobody takes over a yes
        if (was !== undefined && JSON.stringify(was.responsible) !== JSON.stringify(task.responsible))
          expect(task.state === 'accepted' && task.responsible?.kind !== 'member').toBe(false);
        expect(task.endedOn !== null).toBe(task.state === 'done' || task.state === 'dropped');
      }
      expect(after.length).toBeGreaterThanOrEqual(before.length);
    };

    const checkSight = async () => {
      const all = await tasks();
      for (const [index, partner] of partners.entries()) {
        const service = pick(services, index);
        const covers = consents.filter(({ to }) => to === service);
        // a draft is the team's own, also one that was dropped before anybody was asked
        const isAsked = ({ state, proposedAt }: Task) =>
          state !== 'draft' && (state !== 'dropped' || proposedAt !== null);
        const isSeen = (task: Task) => isAsked(task) && findUncovered(covers, task).persons.length === 0;
        const plan = await partner.get(`/api/v1/partner/families/${scene.familyId}/plan`);
        const seen = plan.status === 200 ? PartnerPlan.parse(plan.body).tasks.map(({ id }) => id) : [];
        expect(seen.toSorted()).toEqual(
          all
            .filter(isSeen)
            .map(({ id }) => id)
            .toSorted(),
        );
        const own = PartnerTasks.parse((await partner.get('/api/v1/partner/tasks')).body).items;
        const isOwn = ({ responsible }: Task) =>
          responsible?.kind === 'service' && responsible.serviceId === service;
        expect(own.map(({ id }) => id).toSorted()).toEqual(
          all
            .filter((task) => isSeen(task) && isOwn(task))
            .map(({ id }) => id)
            .toSorted(),
        );
        // the team is told of the same gap that hides a task
        for (const task of all.filter((one) => isOwn(one) && one.endedOn === null))
          expect(task.uncovered.persons.length === 0).toBe(findUncovered(covers, task).persons.length === 0);
      }
    };

    /** Every task's history is one chain, and a yes in it comes after a question or with it. */
    const checkStored = async () => {
      const { rows } = await app.owner.query<{ steps: { from: string | null; to: string }[] }>(
        `select jsonb_agg(jsonb_build_object('from', from_state, 'to', to_state) order by at, ctid) as steps
         from task_event where case_id = $1 group by task_id`,
        [scene.caseId],
      );
      for (const { steps } of rows) {
        expect(steps[0]?.from).toBeNull();
        steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]?.to));
      }
      const two = await app.owner.query(
        `select from task where case_id = $1 and num_nonnulls(person_id, coalesce(service_id::text, account_id::text)) > 1`,
        [scene.caseId],
      );
      expect(two.rowCount).toBe(0);
    };
    return { run, tasks, checkSteps, checkSight, checkStored };
  }

  test('a reply of a conflict is the plan as it stands', async () => {
    const scene = await openCaseScene(app);
    const id = await scene.addTask();
    const answer = await ingrid.send('PUT', `/api/v1/cases/${scene.caseId}/tasks/${id}`, { version: 9 });
    expect(answer.status).toBe(409);
    expect(PlanReply.parse(answer.body)).toMatchObject({ outcome: 'conflict', plan: { tasks: [{ id }] } });
  });
});
