import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openMergeScene, plainFamily, type MergeScene } from '../../../test/kit/merge-scene.ts';
import { readOpenedRows } from '../../../test/kit/opened-rows.ts';
import { sealerOf } from '../../platform/crypto/sealing.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Family } from './family.ts';

const FAMILIES = '/api/v1/families';
/** Everything that a merge may touch; the merges themselves stay on record. */
const TABLES = [
  'family',
  'person',
  'person_detail',
  'parental_responsibility',
  'family_address',
  'named_reader',
  'family_enquiry',
  'consent_statement',
  'consent',
  'contribution',
  'contribution_shown',
  'service_family',
  'notice',
  'disclosure',
  'enquiry',
  'enquiry_advice',
  'enquiry_change',
  'enquiry_text',
  'case_file',
  'case_step',
  'case_coordinator',
  'goal',
  'task',
  'task_event',
  'priority_request',
  'task_link',
  'application',
  'household_budget',
  'case_evaluation',
  'case_note_draft',
  'attachment',
  'loose_quiet',
];
/** A row that was written and written back has another version, and its values are sealed anew. */
const RENEWED = ['person_detail', 'enquiry'];
const SEEN_BY_PARTNERS = ['family', 'person', 'consent', 'contribution', 'service_family', 'notice'];
const TOPICS = ['economy', 'housing'];
const DAYS = ['2019-01-01', '2020-01-01', '2021-01-01'];

/** A family to be made: which persons are protected, and what is about whom. */
const About = fc.record({
  persons: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 }),
  service: fc.nat(1),
});
const Wanted = fc.record({
  persons: fc.array(fc.constantFrom('none', 'none', 'none', 'confidential'), { minLength: 1, maxLength: 4 }),
  phones: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  days: fc.subarray(DAYS),
  responsible: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 3 }),
  enquiries: fc.nat(2),
  consents: fc.array(About, { maxLength: 3 }),
  contributions: fc.array(About, { maxLength: 3 }),
  disclosures: fc.array(About, { maxLength: 1 }),
  hasCasework: fc.boolean(),
});
/** Always tried: something of every kind, seen by the partner, before and after. */
const FULL = {
  persons: ['none', 'none'],
  phones: [true, false, true, false],
  days: DAYS,
  responsible: [[0, 1] as [number, number]],
  enquiries: 1,
  consents: [{ persons: [0, 1], topics: TOPICS, service: 0 }],
  contributions: [{ persons: [0], topics: ['economy'], service: 0 }],
  disclosures: [{ persons: [1], topics: ['economy'], service: 0 }],
  hasCasework: true,
};

describe.runIf(hasTestServer())('merging families', () => {
  let scene: MergeScene;
  let app: TestApp;
  let ingrid: TestActor;
  let place: MergeScene['place'];
  beforeAll(async () => {
    scene = await openMergeScene();
    ({ app, ingrid, place } = scene);
  });
  afterAll(() => app.close());

  const rowsOf = async () => {
    const tables: [string, object[]][] = [];
    for (const table of TABLES)
      tables.push([
        table,
        (await readOpenedRows(app, table))
          .map(({ row: { version, ...row } }) => (RENEWED.includes(table) ? row : { ...row, version }))
          .toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
      ]);
    return Object.fromEntries(tables);
  };

  /** What the partner sees of every table of families, as the database itself lets it out. */
  const seenByAmina = () =>
    inTransaction(
      app.db,
      app.clock,
      { accountId: place.amina, municipalityId: place.municipality },
      async (tx) => {
        const seen = [];
        for (const table of [...SEEN_BY_PARTNERS, 'goal', 'task', 'priority_request'])
          seen.push(
            (
              await sql<{
                row: string;
              }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(tx)
            ).rows,
          );
        return seen;
      },
    );

  const count = async (table: string, familyId: string) =>
    (await app.owner.query(`select from ${table} where family_id = $1`, [familyId])).rowCount;

  test('merged and parted again, every row and everything a partner sees is as before', async () => {
    let mostSeen = 0;
    await fc.assert(
      fc.asyncProperty(Wanted, Wanted, fc.nat(4), async (first, second, pairs) => {
        const kept = await scene.arrange(first);
        const gone = await scene.arrange(second);
        const persons = kept.persons.slice(0, pairs).flatMap((into, index) => {
          const from = gone.persons[gone.persons.length - 1 - index];
          return from === undefined ? [] : [{ from: from.id, into: into.id }];
        });
        const before = { rows: await rowsOf(), seen: await seenByAmina() };
        mostSeen = Math.max(mostSeen, Math.min(...before.seen.map((rows) => rows.length)));

        const merged = await ingrid.send('POST', `${FAMILIES}/${kept.id}/merges`, {
          otherId: gone.id,
          persons,
        });
        expect(merged.status).toBe(201);
        const one = merged.body as Family;
        expect(one.isProtected).toBe(kept.isProtected || gone.isProtected);
        expect(one.persons).toHaveLength(kept.persons.length + gone.persons.length - persons.length);
        expect(one.enquiries).toHaveLength(kept.enquiries.length + gone.enquiries.length);
        expect((await ingrid.get(`${FAMILIES}/${gone.id}`)).status).toBe(404);
        for (const table of [
          'consent',
          'contribution',
          'disclosure',
          'family_enquiry',
          'service_family',
          'notice',
        ])
          expect([table, await count(table, gone.id)]).toEqual([table, 0]);
        await expectWholeServiceFamilies();
        const stray = await app.owner.query(
          `select from (select municipality_id, family_id, persons from consent
             union all select municipality_id, family_id, persons from contribution
             union all select municipality_id, family_id, persons from disclosure) x, unnest(x.persons) who
           where not exists (select from person p where p.id = who and p.family_id = x.family_id)`,
        );
        expect(stray.rowCount).toBe(0);

        const merge = one.merges[0];
        const split = await ingrid.send('POST', `${FAMILIES}/${kept.id}/merges/${String(merge?.id)}/split`);
        expect(split.status).toBe(200);
        expect(await rowsOf()).toEqual(before.rows);
        expect(await seenByAmina()).toEqual(before.seen);
      }),
      { numRuns: 12, examples: [[FULL, FULL, 1]] },
    );
    // The partner saw something of every table at least once.
    expect(mostSeen).toBeGreaterThan(0);
  }, 120_000);

  /** The derived table is what it would be if it were made anew. */
  async function expectWholeServiceFamilies(): Promise<void> {
    const read = async () =>
      (
        await app.owner.query<{ row: unknown }>(
          'select to_jsonb(s) as row from service_family s order by service_id, family_id',
        )
      ).rows;
    const derived = await read();
    await app.owner.query(
      `select access.open_service_family(f.municipality_id, s.id, f.id) from family f join service s using (municipality_id)`,
    );
    expect(await read()).toEqual(derived);
  }

  const codes = (answer: Answer) =>
    (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

  test('what cannot be one is refused, and nothing is moved', async () => {
    const [kept, gone] = [
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily({ persons: ['none', 'none'] })),
    ];
    const before = await rowsOf();
    const [a, b] = gone.persons.map(({ id }) => id);
    const into = kept.persons[0]?.id;
    expect(codes(await scene.merge(kept.id, kept.id))).toEqual(['merge_with_itself']);
    expect(codes(await scene.merge(kept.id, gone.id, [{ from: into, into: a }]))).toEqual([
      'person_not_of_family',
    ]);
    expect(
      codes(
        await scene.merge(kept.id, gone.id, [
          { from: a, into },
          { from: b, into },
        ]),
      ),
    ).toEqual(['person_paired_twice']);
    expect((await scene.merge(kept.id, randomUUID())).status).toBe(404);
    const jonas = await app.signIn('jonas');
    const theirs = (await jonas.send('POST', FAMILIES, { name: 'Deres' })).body as Family;
    expect((await scene.merge(kept.id, theirs.id)).status).toBe(404);
    expect((await jonas.send('POST', `${FAMILIES}/${theirs.id}/merges`, { otherId: gone.id })).status).toBe(
      404,
    );
    await app.owner.query('delete from family where id = $1', [theirs.id]);
    expect(await rowsOf()).toEqual(before);
  });

  test('the later of two merges is undone first, whichever request began first', async () => {
    const [kept, one, two] = [
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily()),
    ];
    await scene.merge(kept.id, one.id);
    app.clock.set(new Date(TEST_NOW.getTime() - 50));
    const { merges } = (await scene.merge(kept.id, two.id)).body as Family;
    const split = (id?: string) => ingrid.send('POST', `${FAMILIES}/${kept.id}/merges/${String(id)}/split`);
    expect(codes(await split(merges[1]?.id))).toEqual(['merge_not_latest']);
    expect((await split(merges[0]?.id)).status).toBe(200);
    expect((await split(merges[1]?.id)).status).toBe(200);
    app.clock.set(TEST_NOW);
  });

  test('two protected families become one for those alone who are named for both', async () => {
    const isProtected = plainFamily({ persons: ['confidential'] });
    const [kept, gone] = [await scene.arrange(isProtected), await scene.arrange(isProtected)];
    const yusuf = await app.signIn('yusuf');
    const [name] = (await app.owner.query<{ id: string }>(`select id from account where login = 'yusuf'`))
      .rows;
    const named = await ingrid.send('POST', `${FAMILIES}/${kept.id}/readers`, { accountId: name?.id });
    expect(named.status).toBe(201);
    expect(codes(await scene.merge(kept.id, gone.id))).toEqual(['readers_differ']);
    await ingrid.send('POST', `${FAMILIES}/${gone.id}/readers`, { accountId: name?.id });
    expect((await scene.merge(kept.id, gone.id)).status).toBe(201);
    expect((await yusuf.get(`${FAMILIES}/${kept.id}`)).body).toMatchObject({ persons: [{}, {}] });
  });

  test('two who part them at once part them once', async () => {
    const [kept, gone] = [await scene.arrange(plainFamily()), await scene.arrange(plainFamily())];
    const merged = (await scene.merge(kept.id, gone.id)).body as Family;
    const url = `${FAMILIES}/${kept.id}/merges/${String(merged.merges[0]?.id)}/split`;
    const answers = await Promise.all([1, 2, 3].map(() => ingrid.send('POST', url)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('the same human’s details become one, and apart again', async () => {
    const kept = await scene.arrange(plainFamily());
    const gone = await scene.arrange(
      plainFamily({ phones: [true, true, true, true], persons: ['confidential'] }),
    );
    const pair = [{ from: gone.persons[0]?.id, into: kept.persons[0]?.id }];
    const one = (await scene.merge(kept.id, gone.id, pair)).body as Family;
    expect(one.persons).toMatchObject([{ phone: '40000000', protection: 'confidential' }]);
    const yusuf = await app.signIn('yusuf');
    expect((await yusuf.get(`${FAMILIES}/${kept.id}`)).status).toBe(404);
    await ingrid.send('POST', `${FAMILIES}/${kept.id}/merges/${String(one.merges[0]?.id)}/split`);
    expect((await yusuf.get(`${FAMILIES}/${kept.id}`)).body).toMatchObject({
      isProtected: false,
      persons: [{ phone: null, protection: 'none' }],
    });
    expect((await yusuf.get(`${FAMILIES}/${gone.id}`)).status).toBe(404);
  });

  test('what came later stays, unless it is about those alone who leave; the latest merge is undone first', async () => {
    const [kept, second, third] = [
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily()),
      await scene.arrange(plainFamily()),
    ];
    const one = (await scene.merge(kept.id, second.id)).body as Family;
    const both = (await scene.merge(kept.id, third.id)).body as Family;
    expect(both.merges.map(({ otherReference }) => otherReference)).toEqual([
      third.reference,
      second.reference,
    ]);
    const write = async (...who: unknown[]) => {
      const id = randomUUID();
      await app.owner.query(
        `insert into contribution (municipality_id, family_id, id, service_id, author_id, kind, persons, topics,
           occurred_on, recorded_at, text) values ($1, $2, $3, $4, $5, 'note', $6, '{economy}', '2022-02-02', $7, $8)`,
        [
          place.municipality,
          kept.id,
          id,
          place.team,
          place.ingrid,
          who,
          TEST_NOW,
          sealerOf(app.keys, kept.id)('contribution', id, 'text', 'T'),
        ],
      );
      return id;
    };
    const leaves = await write(second.persons[0]?.id);
    const stays = await write(kept.persons[0]?.id, second.persons[0]?.id);
    const split = (id: unknown) => ingrid.send('POST', `${FAMILIES}/${kept.id}/merges/${String(id)}/split`);
    expect(codes(await split(one.merges[0]?.id))).toEqual(['merge_not_latest']);
    expect((await split(both.merges[0]?.id)).status).toBe(200);
    expect((await split(one.merges[0]?.id)).status).toBe(200);
    expect((await split(one.merges[0]?.id)).status).toBe(404);
    const { rows } = await app.owner.query('select id, family_id from contribution where id in ($1, $2)', [
      leaves,
      stays,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        { id: leaves, family_id: second.id },
        { id: stays, family_id: kept.id },
      ]),
    );
  });
});
