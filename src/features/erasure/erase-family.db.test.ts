import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLE } from '../people/example-municipality.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { storeFamily, type StoredFamily } from '../../../test/kit/family.ts';
import { storeCasework, type Casework } from '../../../test/kit/casework.ts';
import { openMemoryKeys } from '../../../test/kit/keys.ts';
import { eraseWhatIsDestroyed } from './erase-what-is-destroyed.ts';
import { eraseFamily } from './erase-family.ts';
import { readErasures, writeErasure } from './erasure-journal.ts';
import { replayErasures } from './replay-erasures.ts';

const MUNICIPALITY = EXAMPLE.code;

describe.runIf(hasTestServer())('erasing a family', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let folder: string;
  let journal: string;
  let family: StoredFamily;
  let other: StoredFamily;
  let casework: Casework;

  const store = (mark: string) =>
    storeFamily(app, {
      mark,
      municipality: MUNICIPALITY,
      team: EXAMPLE.team,
      service: null,
      at: new Date('2022-02-01T10:00:00Z'),
      author: 'ingrid',
    });
  const work = async ({ enquiryId, childId, adultId }: StoredFamily, words: string) => {
    const { rows } = await app.owner.query<{ ingrid: string; service: number }>(
      `select (select id from account where login = 'ingrid') as ingrid,
         (select min(id) from service where team_id is null) as service`,
    );
    const [place] = rows;
    return storeCasework(app, {
      caseId: enquiryId,
      persons: [childId, adultId],
      service: place?.service ?? 0,
      author: place?.ingrid ?? '',
      at: new Date('2022-02-01T10:00:00Z'),
      words,
    });
  };
  const erase = async (familyId: string) => {
    await app.owner.query('begin');
    const means = { keys: app.keys, journal, now: TEST_NOW };
    const erased = await eraseFamily(app.owner, means, { municipality: MUNICIPALITY, familyId });
    await app.owner.query('commit');
    if (erased !== null) app.keys.destroyKeys(erased.keyOwners);
    return erased;
  };
  /** Rows of every table that still name the id, in whichever column. */
  const rowsNaming = async (id: string) => {
    const { rows } = await app.owner.query<{ table: string; rows: number }>(
      `select c.table_name as "table", (xpath('/row/n/text()', query_to_xml(format(
           'select count(*) as n from %I where %I::text like %L', c.table_name, c.column_name, '%' || $1 || '%'),
           false, true, '')))[1]::text::integer as rows
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('uuid', 'ARRAY', 'jsonb')
         and c.table_name not like 'access_log%'`,
      [id],
    );
    return rows.filter(({ rows: found }) => found > 0).map(({ table }) => table);
  };

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    folder = await mkdtemp(join(tmpdir(), 'levekar-erase-'));
  });
  beforeEach(async () => {
    journal = join(folder, `${String(Math.random()).slice(2)}.jsonl`);
    [family, other] = [await store('kanari'), await store('nabo')];
    [casework] = [await work(family, 'kanari'), await work(other, 'nabo')];
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('takes its rows, its keys and those of its enquiries, and nobody else’s', async () => {
    expect(await erase(family.familyId)).toMatchObject({ enquiries: 1 });
    for (const id of [family.familyId, family.adultId, family.childId])
      expect(await rowsNaming(id)).toEqual([]);
    for (const id of [family.familyId, family.enquiryId]) {
      expect(app.keys.keyOf(id)).toBeNull();
      expect(app.keys.isDestroyed(id)).toBe(true);
    }
    expect((await ingrid.get(`/api/v1/families/${family.familyId}`)).status).toBe(404);
    const kept = await ingrid.get(`/api/v1/families/${other.familyId}`);
    expect(kept.status).toBe(200);
    expect(kept.text).toContain('naboname family');
  });

  test('takes the record that was made one with it too', async () => {
    await app.owner.query('update family set merged_into = $1 where id = $2', [
      family.familyId,
      family.otherFamilyId,
    ]);
    await erase(family.familyId);
    for (const id of [family.otherFamilyId, family.mergeId]) expect(app.keys.isDestroyed(id)).toBe(true);
    expect(await rowsNaming(family.otherFamilyId)).toEqual([]);
  });

  test('takes all that hangs on its case, with the keys of attachments and lists, and nobody else’s', async () => {
    const { rows: before } = await app.owner.query('select from task');
    await erase(family.familyId);
    const { handoverId, guestId, templateId, learningId, ...gone } = casework;
    for (const id of Object.values(gone)) expect([id, await rowsNaming(id)]).toEqual([id, []]);
    for (const id of [casework.attachmentId, handoverId]) expect(app.keys.isDestroyed(id)).toBe(true);
    // that a list was handed over stays, without its words; and who read by a link, for the access log
    const { rows: lists } = await app.owner.query('select words, state from handover where id = $1', [
      handoverId,
    ]);
    expect(lists).toEqual([{ words: null, state: 'declined' }]);
    expect(await rowsNaming(guestId)).toEqual(['account']);
    expect(await rowsNaming(templateId)).toEqual(['note_template']);
    expect(await rowsNaming(learningId)).toEqual(['system_learning']);
    expect((await app.owner.query('select from task')).rowCount).toBe(before.length - 1);
  });

  test('takes a list of cases that nobody has answered back, to be offered anew without the case', async () => {
    await app.owner.query(`update handover set state = 'proposed', answered_at = null where id = $1`, [
      casework.handoverId,
    ]);
    await erase(family.familyId);
    expect(await rowsNaming(casework.handoverId)).toEqual([]);
  });

  test('leaves of its case the days that were waited, the form and the outcome, in their months', async () => {
    await app.owner.query(
      `update case_file set form = 'conversation', first_contact_on = '2021-05-19', days_to_contact = 2, decided_on = '2021-06-03',
         days_to_decision = 17, last_contact_on = '2021-06-09', paused_until = '2022-09-09', next_step_on = '2022-09-09'
       where id = $1`,
      [family.enquiryId],
    );
    await erase(family.familyId);
    const { rows } = await app.owner.query(
      `select c.family_id, c.is_protected, c.stage, c.form, c.paused_until, c.first_contact_on, c.days_to_contact,
         c.decided_on, c.days_to_decision, c.last_contact_on, c.next_step, c.next_step_on, c.closed_on, c.outcome,
         c.retain_until, c.opened_at, e.closed_on as enquiry_closed
       from case_file c join enquiry e on e.id = c.id where c.id = $1`,
      [family.enquiryId],
    );
    expect(rows).toEqual([
      {
        family_id: null,
        is_protected: false,
        // it was under way, and ended when it was erased
        stage: 'closed',
        closed_on: '2022-03-01',
        enquiry_closed: '2022-03-01',
        form: 'conversation',
        first_contact_on: '2021-05-01',
        days_to_contact: 2,
        decided_on: '2021-06-01',
        days_to_decision: 17,
        last_contact_on: null,
        paused_until: null,
        next_step: null,
        next_step_on: null,
        outcome: null,
        retain_until: null,
        opened_at: null,
      },
    ]);
  });

  test('leaves its enquiry as a figure of its month, without words, day, hour or adviser', async () => {
    await app.owner.query(`update task set state = 'done', ended_on = '2021-06-20' where case_id = $1`, [
      family.enquiryId,
    ]);
    await app.owner.query(
      `update enquiry set received_on = '2021-05-17', received_at = '2021-05-17T10:00Z', closed_on = '2021-06-20',
         adviser_id = (select id from account where login = 'ingrid') where id = $1`,
      [family.enquiryId],
    );
    await erase(family.familyId);
    const { rows } = await app.owner.query(
      `select received_on, closed_on, received_at, registered_at, adviser_id, draft_id from enquiry where id = $1`,
      [family.enquiryId],
    );
    expect(rows).toEqual([
      {
        received_on: '2021-05-01',
        closed_on: '2021-06-01',
        received_at: null,
        registered_at: null,
        adviser_id: null,
        draft_id: null,
      },
    ]);
    const shown = await ingrid.get(`/api/v1/enquiries/${family.enquiryId}`);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('kanari');
  });

  test('knows every table that a family has rows in', async () => {
    const { rows } = await app.owner.query<{ name: string; isErased: boolean }>(
      `select c.table_name as name, p.prosrc || s.prosrc || z.prosrc like '%' || c.table_name || '%' as "isErased"
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name),
         pg_proc p, pg_proc s, pg_proc z
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('family_id', 'case_id', 'enquiry_id')
         and c.table_name <> 'enquiry_advice' -- codes, which are counted
         and p.proname = 'erase_families' and s.proname = 'strip_enquiries' and z.proname = 'strip_cases'`,
    );
    expect(rows.length).toBeGreaterThan(14);
    expect(rows.filter(({ isErased }) => !isErased)).toEqual([]);
  });

  test('leaves the access log as it was', async () => {
    await ingrid.get(`/api/v1/families/${family.familyId}`);
    const entries = async (): Promise<object[]> => {
      const text = 'select shard, place, hash, subjects from access_log order by shard, place';
      return (await app.owner.query<object>(text)).rows;
    };
    const before = await entries();
    await erase(family.familyId);
    expect(await entries()).toEqual(before);
  });

  test('answers nothing for a family that is not there', async () => {
    expect(await erase('00000000-0000-4000-8000-000000000000')).toBeNull();
    expect((await readErasures(journal, app.keys)).erasures).toEqual([]);
  });

  test('is done again when an older copy brings the family back', async () => {
    await erase(family.familyId);
    const { erasures } = await readErasures(journal, app.keys);
    const again = await store('kanari');
    // What a restored copy looks like: the same ids are there again.
    await writeFile(journal, await journalOf(again));
    await app.owner.query('begin');
    const replayed = await replayErasures(app.owner, app.keys, journal);
    await app.owner.query('commit');
    expect(replayed).toMatchObject({ foreign: 0 });
    expect(replayed.rows).toBeGreaterThan(5);
    expect(await rowsNaming(again.familyId)).toEqual([]);
    expect(erasures).toHaveLength(1);
  });

  test('with no journal, what had its key destroyed goes when an older copy is brought back', async () => {
    const anonymous = family.anonymousEnquiryId;
    app.keys.destroyKeys([family.familyId, family.enquiryId, anonymous]);
    expect((await ingrid.get(`/api/v1/enquiries/${anonymous}`)).status).toBe(500);
    expect(await eraseWhatIsDestroyed(app.owner, app.keys)).toBeGreaterThanOrEqual(2);
    expect(await rowsNaming(family.familyId)).toEqual([]);
    const left = await ingrid.get(`/api/v1/enquiries/${anonymous}`);
    expect([left.status, left.text.includes('kanari')]).toEqual([200, false]);
    expect((await ingrid.get(`/api/v1/families/${other.familyId}`)).status).toBe(200);
    expect(await eraseWhatIsDestroyed(app.owner, app.keys)).toBe(0);
  });

  test('a journal that somebody else wrote erases nothing', async () => {
    await erase(other.familyId);
    const strangers = openMemoryKeys();
    const text = await readFile(journal, 'utf8');
    expect(await readErasures(journal, strangers)).toEqual({ erasures: [], foreign: 1 });
    await writeFile(journal, text.replaceAll(other.familyId, family.familyId));
    await app.owner.query('begin');
    expect(await replayErasures(app.owner, app.keys, journal)).toEqual({ rows: 0, keys: 0, foreign: 1 });
    await app.owner.query('commit');
    expect((await ingrid.get(`/api/v1/families/${family.familyId}`)).status).toBe(200);
    strangers.close();
  });

  test('a line that was cut off when the power went is left out', async () => {
    await erase(other.familyId);
    await writeFile(journal, `${await readFile(journal, 'utf8')}{"at":"2022-`);
    expect(await readErasures(journal, app.keys)).toMatchObject({ erasures: [{}], foreign: 1 });
  });

  async function journalOf({ familyId, otherFamilyId, enquiryId }: StoredFamily): Promise<string> {
    const file = join(folder, 'again.jsonl');
    await writeErasure(file, app.keys, {
      at: TEST_NOW.toISOString(),
      municipality: MUNICIPALITY,
      families: [familyId, otherFamilyId],
      enquiries: [enquiryId],
      others: [],
    });
    return readFile(file, 'utf8');
  }
});
