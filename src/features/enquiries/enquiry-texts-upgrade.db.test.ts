import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { keySourceHashes, keyedHash } from '../../platform/crypto/key-source-hashes.ts';
import { sealPlainValues } from '../../platform/crypto/seal-plain-values.ts';
import { connect } from '../../platform/db/connection.ts';
import { openDatabase, type Database } from '../../platform/db/database.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { OWNER_ROLE, ensureRoles } from '../../platform/db/roles.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { findChanges } from './change-queries.ts';
import { findDrafts } from './draft-queries.ts';
import { findEnquiry } from './enquiry-queries.ts';

const ids = { plain: randomUUID(), hidden: randomUUID(), family: randomUUID(), draft: randomUUID() };
const people = { ingrid: randomUUID(), yusuf: randomUUID() };
const HASH = createHash('sha256').update('en rad').digest('hex');

/** A register as the version before sealing stored it; one enquiry's family has a protected identity. */
const REGISTER_OF_BEFORE = `
  insert into municipality (code, name) values ('3301', 'Drammen');
  insert into team (municipality_id, name) values (1, 'Team');
  insert into account (municipality_id, id, login, name, active_from) values
    (1, '${people.ingrid}', 'ingrid', 'Ingrid', '2020-01-01'), (1, '${people.yusuf}', 'yusuf', 'Yusuf', '2020-01-01');
  insert into role_assignment select 1, id, 'adviser', '2020-01-01' from account;
  insert into team_membership select 1, id, 1, '2020-01-01' from account;
  insert into code (municipality_id, list, code, label_nb, label_nn, label_en) values (1, 'advice', 'apply', 'a', 'a', 'a');
  insert into enquiry (municipality_id, id, team_id, number, kind, received_on, note, version, source_key, source_hash)
    values (1, '${ids.plain}', 1, 1, 'case', '2022-01-01', 'Notat', 3, 'hash:${HASH}#2', '${HASH}'),
      (1, '${ids.hidden}', 1, 2, 'case', '2022-01-02', 'Hemmelig', 2, null, null);
  insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice, text) values
    (1, 1, '${ids.plain}', 1, 'apply', 'Rådslag'), (1, 1, '${ids.plain}', 2, 'apply', null),
    (1, 1, '${ids.hidden}', 1, 'apply', 'Hemmelig råd');
  insert into enquiry_change (municipality_id, team_id, enquiry_id, version, kind, actor_id, changed_on, anonymous,
      reason, before, after) values
    (1, 1, '${ids.plain}', 2, 'edited', '${people.ingrid}', '2022-01-03', false, null,
      '{"note": "Før", "children": 2}', '{"note": "Notat", "children": 3}'),
    (1, 1, '${ids.plain}', 3, 'reopened', '${people.ingrid}', '2022-01-04', false, 'Ny søknad',
      '{"closedOn": "2022-01-03"}', '{"closedOn": null}'),
    (1, 1, '${ids.hidden}', 2, 'reopened', '${people.ingrid}', '2022-01-04', false, 'Hemmelig grunn',
      '{"note": "Hemmelig før", "closedOn": "2022-01-03"}', '{"note": "Hemmelig", "closedOn": null}');
  insert into family (municipality_id, id, team_id, reference, name, is_protected, created_by, created_at)
    values (1, '${ids.family}', 1, 'AAAAAA', 'Familien', true, '${people.ingrid}', now());
  insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
    values (1, '${ids.family}', '${people.ingrid}', '${people.ingrid}', now());
  insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
    values (1, '${ids.hidden}', '${ids.family}', '${people.ingrid}', now());
  update enquiry set note = 'Etterpå', version = 3 where id = '${ids.hidden}';
  insert into enquiry_change (municipality_id, team_id, enquiry_id, version, kind, actor_id, changed_on, anonymous,
      before, after) values (1, 1, '${ids.hidden}', 3, 'edited', '${people.yusuf}', '2022-01-05', false,
      '{"note": null}', '{"note": "Etterpå"}');
  insert into enquiry_draft (municipality_id, account_id, id, content, saved_at) values
    (1, '${people.ingrid}', '${ids.draft}', '{"note": "Utkast"}', now()),
    (1, '${people.yusuf}', '${ids.draft}', '{"note": "Hans"}', now());`;

describe.runIf(hasTestServer())('a register of before its texts were sealed', () => {
  let database: TestDatabase;
  let db: Database;
  let owner: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    database = await openTestDatabase();
    const old = { ...database.migrator, database: `${database.migrator.database}_before` };
    await database.owner.query('reset role');
    await database.owner.query(`create database ${old.database} template template0 encoding 'UTF8'`);
    owner = await connect(old);
    const app = await ensureRoles(owner, old);
    await migrate(owner, '0018-temporary-tables-last.sql');
    await owner.query(`set role ${OWNER_ROLE}`);
    await owner.query(REGISTER_OF_BEFORE);
    await migrate(owner);
    await owner.query(`set role ${OWNER_ROLE}`);
    await sealPlainValues(owner, database.keys, () => undefined);
    await keySourceHashes(owner, database.keys);
    db = await openDatabase(app, database.keys, { max: 2, statementTimeout: 20_000 });
  });
  afterAll(async () => {
    await db.destroy();
    await owner.query('reset role');
    const { rows } = await owner.query<{ name: string }>('select current_database() as name');
    await owner.end();
    await database.owner.query(`drop database ${String(rows[0]?.name)} with (force)`);
    await database.close();
  });

  const as = <T>(login: keyof typeof people, work: (tx: Tx) => Promise<T>) =>
    inTransaction(
      db,
      { now: () => new Date('2022-03-01T10:00:00Z') },
      { accountId: people[login], municipalityId: 1 },
      work,
    );
  const read = (login: keyof typeof people, id: string) =>
    as(login, async (tx) => [await findEnquiry(tx, id), await findChanges(tx, id)]);

  test('says what it said', async () => {
    expect(await read('yusuf', ids.plain)).toMatchObject([
      { note: 'Notat', advice: [{ text: 'Rådslag' }, { text: null }], version: 3 },
      [
        { version: 3, reason: 'Ny søknad', before: { closedOn: '2022-01-03' }, after: { closedOn: null } },
        {
          version: 2,
          reason: null,
          before: { note: 'Før', children: 2 },
          after: { note: 'Notat', children: 3 },
        },
      ],
    ]);
    expect((await as('ingrid', findDrafts)).map(({ content }) => content)).toEqual([{ note: 'Utkast' }]);
    expect((await as('yusuf', findDrafts)).map(({ content }) => content)).toEqual([{ note: 'Hans' }]);
  });

  test('keeps from the team what was protected, and shows it to those who are named', async () => {
    const forTeam = await read('yusuf', ids.hidden);
    expect(forTeam).toMatchObject([
      { note: 'Etterpå', advice: [{ text: null }] },
      [
        { version: 3, after: { note: 'Etterpå' } },
        { version: 2, reason: null, before: { closedOn: '2022-01-03' } },
      ],
    ]);
    expect(JSON.stringify(forTeam)).not.toContain('Hemmelig');
    expect(await read('ingrid', ids.hidden)).toMatchObject([
      { note: 'Hemmelig\n\nEtterpå', advice: [{ text: 'Hemmelig råd' }] },
      [
        { version: 3, before: { note: null }, after: { note: 'Etterpå' } },
        { version: 2, reason: 'Hemmelig grunn', before: { note: 'Hemmelig før', closedOn: '2022-01-03' } },
      ],
    ]);
  });

  test('stands in clear nowhere, and an imported row is known by a keyed digest', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const { rows } = await owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
      expect([name, rows.filter(({ row }) => /Notat|Hemmelig|Rådslag|Utkast|Ny søknad/u.test(row))]).toEqual([
        name,
        [],
      ]);
    }
    const { rows } = await owner.query('select source_key, source_hash from enquiry where number = 1');
    const keyed = keyedHash(database.keys, 1, HASH);
    expect(rows).toEqual([{ source_key: `hash:${keyed}#2`, source_hash: keyed }]);
  });
});
