import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { openCaseScene, type CaseScene } from '../../../test/kit/case-scene.ts';
import { TODAY, aWorld, expectedThreads, type World } from '../../../test/kit/loose-model.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { addDays } from '../../shared/days-off.ts';
import { LooseThreads } from './loose-thread.ts';

describe.runIf(hasTestServer())('the rules of loose threads in SQL', { timeout: 120_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;
  let other: string;
  const accounts = new Map<string, string>();
  const services = new Map<string, number>();

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    scene = await openCaseScene(app);
    other = randomUUID();
    await app.owner.query(
      `insert into enquiry (municipality_id, id, team_id, number, kind, received_on)
       select municipality_id, $2, team_id, number + 1, 'case', received_on from enquiry where id = $1`,
      [scene.caseId, other],
    );
    await app.owner.query(
      `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
       values ($1, $2, $3, $4, '2022-01-10')`,
      [scene.municipality, other, scene.familyId, scene.ingrid],
    );
    for (const login of ['gone', 'away', 'covered'])
      await app.owner.query(
        `with a as (insert into account (municipality_id, login, name, active_from, active_to)
           values ($1, $2, $2, '2020-01-01', $3) returning municipality_id, id)
         insert into team_membership (municipality_id, account_id, team_id, valid_from)
         select a.municipality_id, a.id, m.team_id, '2020-01-01' from a, team_membership m where m.account_id = $4`,
        [scene.municipality, login, login === 'gone' ? TODAY : null, scene.ingrid],
      );
    const { rows } = await app.owner.query<{ id: string; login: string }>('select id, login from account');
    for (const { id, login } of rows) accounts.set(login, id);
    for (const [who, substitute] of [
      ['away', null],
      ['covered', 'marit'],
    ] as const)
      await app.owner.query(
        `insert into absence (municipality_id, id, account_id, substitute_id, from_day, until_day, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $5, $6, '2022-02-01')`,
        [
          scene.municipality,
          randomUUID(),
          accounts.get(who),
          substitute === null ? null : accounts.get(substitute),
          TODAY,
          scene.ingrid,
        ],
      );
    services.set('school', scene.service);
    services.set('clinic', await scene.scene.addService('Helsestasjonen'));
    services.set('team', scene.scene.team);
  });
  afterAll(() => app.close());

  const personOf = (name: string) => (name === 'mother' ? scene.mother : scene.child);

  async function put({ cases, consents }: World, ids: readonly string[]): Promise<void> {
    const query = (text: string, values: unknown[] = []) => app.owner.query(text, values);
    for (const table of [
      'case_note_draft',
      'application',
      'priority_request',
      'task_event',
      'task',
      'case_coordinator',
      'case_file',
      'consent',
    ])
      await query(`delete from ${table}`);
    for (const one of consents) {
      const [giving, receiving] = one.gives
        ? [scene.scene.team, services.get(one.service) ?? 0]
        : [services.get(one.service) ?? 0, scene.scene.team];
      const id = await scene.scene.addConsent({
        family: scene.familyId,
        persons: one.persons.map(personOf),
        topics: one.topics,
        giving,
        receiving,
        from: `${one.from}T00:00:00Z`,
        to: one.to > one.from ? `${one.to}T12:00:00Z` : `${addDays(one.from, 1)}T00:00:00Z`,
      });
      await query('update consent set id = $2 where id = $1', [id, one.id]);
    }
    for (const [index, one] of cases.entries()) {
      const id = ids[index] ?? '';
      const seal = sealerOf(app.keys, id);
      await query(
        'update enquiry set adviser_id = $2, received_on = $3, assistance_form = $4 where id = $1',
        [id, accounts.get(one.adviser) ?? null, one.receivedOn, one.form],
      );
      for (const draft of one.drafts)
        await query(
          `insert into case_note_draft (municipality_id, account_id, id, case_id, content, saved_at)
           values ($1, $2, $3, $4, $5, $6)`,
          [
            scene.municipality,
            scene.ingrid,
            draft.id,
            id,
            seal('case_note_draft', draft.id, 'content', '{}'),
            `${draft.savedOn}T12:00:00Z`,
          ],
        );
      if (one.stage === 'none') continue;
      await query(
        `insert into case_file (municipality_id, id, team_id, family_id, is_protected, stage, form, paused_until,
           first_contact_on, last_contact_on, next_step_on)
         select municipality_id, enquiry_id, team_id, family_id, is_protected, $2, $3, $4, $5, $6, $7
         from family_enquiry where enquiry_id = $1`,
        [
          id,
          one.stage,
          one.form,
          ['received', 'intake', 'active'].includes(one.stage) ? one.pausedUntil : null,
          one.firstContactOn,
          one.lastContactOn,
          one.nextStepOn,
        ],
      );
      for (const { since, until } of one.coordinators)
        await query(
          `insert into case_coordinator (municipality_id, id, case_id, kind, since, until)
           values ($1, gen_random_uuid(), $2, 'team', $3, $4)`,
          [scene.municipality, id, since, until !== null && until < since ? since : until],
        );
      for (const [place, task] of one.tasks.entries())
        await query(
          `insert into task (municipality_id, id, case_id, persons, topics, kind, title, service_id, account_id, person_id,
             state, due_on, proposed_at, ended_on, created_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
          [
            scene.municipality,
            task.id,
            id,
            task.persons.map(personOf),
            task.topics,
            task.kind,
            seal('task', task.id, 'title', 'Oppgave'),
            services.get(task.who) ?? null,
            ['ingrid', 'gone'].includes(task.who) ? accounts.get(task.who) : null,
            task.who === 'mother' ? scene.mother : null,
            task.state,
            task.dueOn,
            `${task.proposedOn}T12:00:00Z`,
            task.state === 'done' ? TODAY : null,
            scene.ingrid,
            `2022-02-01T0${String(place)}:00:00Z`,
          ],
        );
      for (const application of one.applications)
        await query(
          `insert into application (municipality_id, id, case_id, kind, persons, documents, missing_documents, sent_on,
             answer_expected_on, answered_on, decision, appeal_by, appeal_waived, appealed_on, created_by, created_at)
           values ($1, $2, $3, 'start_up_loan', $4, $5, 0, '2022-01-01', $6, $7, $8, $9, $10, $11, $12, '2022-01-01')`,
          [
            scene.municipality,
            application.id,
            id,
            [scene.mother],
            seal('application', application.id, 'documents', '[]'),
            application.expectedOn,
            application.answeredOn,
            application.answeredOn === null ? null : application.decision,
            application.answeredOn === null ? null : application.appealBy,
            application.isWaived,
            application.answeredOn !== null && application.isAppealed ? TODAY : null,
            scene.ingrid,
          ],
        );
      for (const request of one.requests)
        await query(
          `insert into priority_request (municipality_id, id, case_id, service_id, persons, topics, reason, answer_by,
             sent_on, sent_by, answer, answered_on, withdrawn_on)
           values ($1, $2, $3, $4, $5, '{economy}', $6, $7, '2022-02-01', $8, $9, $10, $11)`,
          [
            scene.municipality,
            request.id,
            id,
            scene.service,
            [scene.mother],
            seal('priority_request', request.id, 'reason', 'Haster'),
            request.answerBy,
            scene.ingrid,
            request.end === 'answered' ? 'granted' : null,
            request.end === 'answered' ? TODAY : null,
            request.end === 'withdrawn' ? TODAY : null,
          ],
        );
    }
  }

  test('find what the rules say, of many cases and of one', async () => {
    const isPossible = ({ cases }: World) =>
      cases.every(({ tasks }) => tasks.every(({ state, who }) => state === 'draft' || who !== 'nobody'));
    await fc.assert(
      fc.asyncProperty(aWorld.filter(isPossible), async (world) => {
        const ids = [scene.caseId, other];
        await put(world, ids);
        const read = async (url: string) =>
          LooseThreads.parse((await ingrid.get(url)).body)
            .items.filter(({ caseId }) => ids.includes(caseId))
            .map(({ rule, caseId, subjectId }) => `${rule} ${caseId} ${subjectId}`)
            .sort();
        const wanted = expectedThreads(world, ids);
        expect(await read('/api/v1/loose-threads?limit=200')).toEqual(wanted);
        const each = await Promise.all(ids.map((id) => read(`/api/v1/cases/${id}/loose-threads`)));
        expect(each.flat().sort()).toEqual(wanted);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
