import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor, TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openMergeScene, plainFamily, type MergeScene } from '../../../test/kit/merge-scene.ts';
import { readOpenedRows } from '../../../test/kit/opened-rows.ts';
import { SEALED } from '../../platform/crypto/sealed-columns.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Family } from './family.ts';

const FAMILIES = '/api/v1/families';

describe.runIf(hasTestServer())('what is sealed, when families are merged and parted', () => {
  let scene: MergeScene;
  let app: TestApp;
  let ingrid: TestActor;
  let place: MergeScene['place'];
  beforeAll(async () => {
    scene = await openMergeScene();
    ({ app, ingrid, place } = scene);
  });
  afterAll(() => app.close());

  test('what was changed meanwhile stays changed, and each has its own key again', async () => {
    const phones = [true, true, true, true];
    const kept = await scene.arrange(plainFamily());
    const gone = await scene.arrange(
      plainFamily({ phones, persons: ['none', 'none'], days: ['2019-01-01'] }),
    );
    const [same, moves] = gone.persons.map(({ id }) => id);
    const here = String(kept.persons[0]?.id);
    const one = (await scene.merge(kept.id, gone.id, [{ from: same, into: here }])).body as Family;
    expect(one.merges).toMatchObject([{ otherName: gone.name }]);
    const person = (id: unknown) => `${FAMILIES}/${kept.id}/persons/${String(id)}`;
    await ingrid.send('PATCH', person(here), { version: 1, email: 'ny@example.no' });
    await ingrid.send('PATCH', person(moves), { version: 1, name: 'Nytt navn', phone: '40000009' });
    await ingrid.send('POST', `${FAMILIES}/${kept.id}/addresses`, {
      validFrom: '2019-01-01',
      street: 'Ny vei',
    });
    expect((await merged(one)).map(({ details }) => details)).not.toEqual([null]);

    const split = await ingrid.send(
      'POST',
      `${FAMILIES}/${kept.id}/merges/${String(one.merges[0]?.id)}/split`,
    );
    expect(split.body).toMatchObject({ persons: [{ phone: null, email: 'ny@example.no' }], merges: [] });
    expect((await ingrid.get(`${FAMILIES}/${gone.id}`)).body).toMatchObject({
      name: gone.name,
      persons: [{ name: 'Nytt navn', phone: '40000009' }, { phone: '40000000' }],
      addresses: [{ street: 'Ny vei' }],
    });
    expect((await merged(one)).map(({ details }) => details)).toEqual([null]);
    for (const table of ['person', 'person_detail', 'family_address'])
      for (const { row, owners } of await readOpenedRows(app, table))
        if (row.family_id === kept.id || row.family_id === gone.id)
          for (const owner of Object.values(owners)) expect([table, owner]).toEqual([table, row.family_id]);
  });

  const merged = async ({ merges }: Family) =>
    (
      await app.owner.query<{ details: Buffer | null }>(
        'select details from family_merge where id = $1 and moved::text not like $2',
        [merges[0]?.id, '%40000000%'],
      )
    ).rows;

  test('a consent that is withdrawn meanwhile goes back with its note, under its own key', async () => {
    const about = [{ persons: [0], topics: ['economy'], service: 0 }];
    const [kept, gone] = [
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily({ consents: about })),
    ];
    const one = (await scene.merge(kept.id, gone.id)).body as Family;
    const [consent] = (
      await app.owner.query<{ id: string }>('select id from consent where family_id = $1', [kept.id])
    ).rows;
    const withdrawn = await ingrid.send('POST', `/api/v1/consents/${String(consent?.id)}/withdraw`, {
      how: 'oral',
      note: 'Ringte',
    });
    expect(withdrawn.status).toBe(200);
    const split = await ingrid.send(
      'POST',
      `${FAMILIES}/${kept.id}/merges/${String(one.merges[0]?.id)}/split`,
    );
    expect(split.status).toBe(200);
    const stored = (await readOpenedRows(app, 'consent')).find(({ row }) => row.id === consent?.id);
    expect(stored).toMatchObject({
      row: { family_id: gone.id, withdrawn_note: 'Ringte' },
      owners: { withdrawn_note: gone.id },
    });
  });

  test('nobody but who has just parted them seals anew, and in no other place', async () => {
    const [kept, gone] = [await scene.arrange(plainFamily()), await scene.arrange(plainFamily())];
    const one = (await scene.merge(kept.id, gone.id)).body as Family;
    const mergeId = String(one.merges[0]?.id);
    const who = String(gone.persons[0]?.id);
    const value = sealerOf(app.keys, gone.id)('person', who, 'name', 'Byttet');
    const asIngrid = <T>(work: Parameters<typeof inTransaction<T>>[3]) =>
      inTransaction(app.db, app.clock, { accountId: place.ingrid, municipalityId: place.municipality }, work);
    const reseal = (column: string, sealed: Buffer) =>
      asIngrid((tx) =>
        sql`select access.reseal_moved(${mergeId}, 'person', ${who}, ${column}, ${sealed})`.execute(tx),
      );
    await expect(reseal('name', value)).rejects.toThrow('another record');
    await ingrid.send('POST', `${FAMILIES}/${kept.id}/merges/${mergeId}/split`);
    await expect(reseal('relation', value)).rejects.toThrow();
    // It was never under the other's key: nothing is written over it.
    await reseal('name', value);
    expect((await ingrid.get(`${FAMILIES}/${gone.id}`)).body).toMatchObject({
      persons: [{ name: 'Person 0' }],
    });
  });

  test('knows every sealed column that a merge may move', async () => {
    const { rows } = await app.owner.query<{ tab: string; row_column: string; version: string; col: string }>(
      'select tab, row_column, version_column as version, col from access.sealed_columns_that_move()',
    );
    // The record itself stays where it is, and so does who broke the glass to it; the rest has keys of its own.
    const stay = ['family', 'break_glass'];
    const ofCase = [
      'case_file',
      'case_step',
      'case_coordinator',
      'goal',
      'task',
      'priority_request',
      'task_link',
    ];
    const alsoOfCase = [
      'application',
      'household_budget',
      'case_evaluation',
      'case_note_draft',
      'loose_quiet',
    ];
    const ofEnquiry = ['enquiry_text', 'enquiry_change', 'enquiry_draft', ...ofCase, ...alsoOfCase];
    const ofNoFamily = [
      'access_review_mark',
      'handover',
      'system_learning',
      'catalogue_proposal',
      'catalogue_gap',
    ];
    const others = [...stay, 'family_merge', 'attachment', ...ofEnquiry, ...ofNoFamily];
    const moves = Object.entries(SEALED).filter(([table]) => !others.includes(table));
    expect(rows).toEqual(
      moves.flatMap(([tab, { row, version, columns }]) =>
        columns.map((col) => ({ tab, row_column: row, version, col })),
      ),
    );
  });
});
