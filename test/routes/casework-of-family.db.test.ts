import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { openCaseScene, type CaseScene } from '../kit/case-scene.ts';
import { storeCasework, type Casework } from '../kit/casework.ts';
import { hasTestServer } from '../kit/database.ts';

const FAMILIES = '/api/v1/families';

describe.runIf(hasTestServer())('casework is its family’s', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let scene: CaseScene;
  let work: Casework;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    scene = await openCaseScene(app);
    work = await workIn(scene);
  });

  const workIn = ({ caseId, mother, child, service, ingrid: author }: CaseScene) =>
    storeCasework(app, { caseId, persons: [mother, child], service, author, at: TEST_NOW, words: 'Ord' });
  const rowsOf = async <T extends object>(text: string, values: readonly unknown[]): Promise<T[]> =>
    (await app.owner.query<T>(text, [...values])).rows;

  async function addTask(of: CaseScene, persons: readonly string[], person: string): Promise<string> {
    const id = randomUUID();
    const title = sealerOf(app.keys, of.caseId)('task', id, 'title', 'Avtalt i mellomtiden');
    await app.owner.query(
      `insert into task (municipality_id, id, case_id, persons, topics, kind, title, person_id, state, created_by, created_at)
       values ($1, $2, $3, $4, '{economy}', 'contact', $5, $6, 'accepted', $7, $8)`,
      [of.municipality, id, of.caseId, persons, title, person, of.ingrid, TEST_NOW],
    );
    return id;
  }

  /** The second scene's family becomes part of the first's, its mother one with the mother there. */
  async function mergeWith(other: CaseScene): Promise<() => Promise<void>> {
    const merged = await ingrid.send('POST', `${FAMILIES}/${scene.familyId}/merges`, {
      otherId: other.familyId,
      persons: [{ from: other.mother, into: scene.mother }],
    });
    expect([merged.status, merged.text]).toEqual([201, merged.text]);
    const [merge] = await rowsOf<{ id: string }>('select id from family_merge where from_id = $1', [
      other.familyId,
    ]);
    return async () => {
      const url = `${FAMILIES}/${scene.familyId}/merges/${merge?.id ?? ''}/split`;
      const split = await ingrid.send('POST', url);
      expect([split.status, split.text]).toEqual([200, split.text]);
    };
  }

  test('two records that become one have both cases, about the same people', async () => {
    const other = await openCaseScene(app);
    const theirs = await workIn(other);
    await mergeWith(other);
    expect(
      await rowsOf('select family_id, persons from application where id = $1', [theirs.applicationId]),
    ).toEqual([{ family_id: scene.familyId, persons: [scene.mother, other.child] }]);
    expect(
      await rowsOf('select person_id from case_evaluation where id = $1', [theirs.evaluationId]),
    ).toEqual([{ person_id: scene.mother }]);
    const plan = await ingrid.get(`/api/v1/cases/${other.caseId}/plan`);
    expect([plan.status, plan.text.includes(theirs.goalId)]).toEqual([200, true]);
  });

  test('what was planned meanwhile of people who part is about each case’s own family', async () => {
    const other = await openCaseScene(app);
    const theirs = await workIn(other);
    const split = await mergeWith(other);
    const [here, there] = [
      await addTask(scene, [scene.child, other.child], other.child),
      await addTask(other, [scene.mother, scene.child], scene.mother),
    ];
    await split();
    const tasks = await rowsOf(
      `select id, family_id, array(select unnest(persons) order by 1) as persons, person_id, state from task
       where id = any ($1::uuid[]) order by array_position($1::uuid[], id)`,
      [[here, there]],
    );
    expect(tasks).toEqual([
      // the child who did it is of another family now: nobody's, to be proposed anew
      {
        id: here,
        family_id: scene.familyId,
        persons: [scene.mother, scene.child].sort(),
        person_id: null,
        state: 'draft',
      },
      // the mother was one of both; the child was not of this family, so it is about all who are
      {
        id: there,
        family_id: other.familyId,
        persons: [other.mother, other.child].sort(),
        person_id: other.mother,
        state: 'accepted',
      },
    ]);
    expect(
      await rowsOf('select family_id, persons from application where id = $1', [theirs.applicationId]),
    ).toEqual([{ family_id: other.familyId, persons: [other.mother, other.child] }]);
    expect(await rowsOf('select case_id from contribution where id = $1', [theirs.noteId])).toEqual([
      { case_id: other.caseId },
    ]);
  });

  test('it is hidden with the family from who is not named, and read behind glass', async () => {
    const marit = await app.signIn('marit');
    const url = `/api/v1/cases/${scene.caseId}`;
    expect((await marit.get(`${url}/plan`)).status).toBe(200);
    const { text } = await ingrid.send(
      'PUT',
      `${FAMILIES}/${scene.familyId}/persons/${scene.child}/protection`,
      {
        protection: 'confidential',
      },
    );
    expect(text).toContain(scene.familyId);
    for (const part of ['', '/plan', '/timeline', '/applications', '/budget', '/closing'])
      expect([part, (await marit.get(url + part)).status]).toEqual([part, 404]);
    expect((await marit.get(`/api/v1/attachments/${work.attachmentId}`)).status).toBe(404);
    const [family] = await rowsOf<{ reference: string }>('select reference from family where id = $1', [
      scene.familyId,
    ]);
    const opened = await marit.send('POST', '/api/v1/break-glass', {
      reference: family?.reference,
      reason: 'Barnevernvakten ringer, og det haster',
    });
    expect([opened.status, opened.text]).toEqual([201, opened.text]);
    expect((await marit.get(`${url}/plan`)).text).toContain(work.goalId);
    const [entry] = await rowsOf<{ basis: string[] }>(
      `select basis from access_log where event = 'plan.read' order by at desc, place desc limit 1`,
      [],
    );
    expect(entry?.basis).toEqual(['break_glass']);
  });

  test.each([
    ['case.read', ['caseId'], ['own_team']],
    ['enquiry.read', ['caseId'], ['own_register']],
    ['plan.read', ['caseId', 'goalId', 'taskId'], ['own_team']],
    ['task.changed', ['taskId'], ['own_team']],
    ['priority.asked', ['requestId'], ['own_team']],
    ['applications.read', ['applicationId'], ['own_team']],
    ['budget.read', ['budgetId'], ['own_team']],
    ['case.evaluated', ['evaluationId'], ['own_team']],
    ['attachment.opened', ['attachmentId'], ['own_team']],
    ['links.read', ['linkId'], ['own_team']],
    ['handovers.listed', ['handoverId'], ['own_team']],
    ['case.note_drafts_read', ['noteDraftId'], ['self']],
    ['goal.added', ['nothing'], ['none']],
  ] as const)('the access log says why %s of %s was let in', async (event, subjects, basis) => {
    const ids = { ...work, caseId: scene.caseId, nothing: randomUUID() };
    const basisFor = async (account: string) => {
      await app.owner.query('begin');
      await app.owner.query(`select set_config('app.actor', $1, true), set_config('app.now', $2, true)`, [
        account,
        TEST_NOW.toISOString(),
      ]);
      const [row] = await rowsOf<{ basis: string[] }>(
        'select access.log_basis($1, $2, access.my_teams(), access.my_services()) as basis',
        [event, subjects.map((name) => ids[name])],
      );
      await app.owner.query('rollback');
      return row?.basis;
    };
    expect(await basisFor(scene.ingrid)).toEqual(basis);
  });

  const CHILDREN = [
    'task_link',
    'priority_request',
    'task_event',
    'task',
    'goal',
    'case_coordinator',
    'application',
    'household_budget',
    'case_evaluation',
  ];

  test.each([
    ...CHILDREN.filter((table) => !['task_link', 'task_event'].includes(table)),
    'contribution',
    null,
  ])('an enquiry with a row of %s in its case stays its family’s', async (kept) => {
    const of = [scene.caseId];
    await app.owner.query('update task set goal_id = null where case_id = $1', of);
    await app.owner.query('update priority_request set task_id = null where case_id = $1', of);
    for (const table of CHILDREN)
      if (table !== kept) await app.owner.query(`delete from ${table} where case_id = $1`, of);
    if (kept !== 'contribution')
      await app.owner.query('update contribution set case_id = null where case_id = $1', of);
    await app.owner.query(`update case_file set stage = 'referred' where id = $1`, of);
    const url = `${FAMILIES}/${scene.familyId}/enquiries/${scene.caseId}`;
    const { status } = await ingrid.send('DELETE', url);
    expect(status >= 400 && status < 500).toBe(kept !== null);
    const link = await rowsOf('select from family_enquiry where enquiry_id = $1', of);
    expect(link).toHaveLength(kept === null ? 0 : 1);
  });
});
