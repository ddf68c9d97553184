import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { foundMunicipality } from '../people/found-municipality.ts';
import { openCatalogue } from './open-catalogue.ts';

// What somebody could do who gets SQL of her own past the routes, as the application's login.
describe.runIf(hasTestServer())('the catalogue, with SQL as the application', { timeout: 60_000 }, () => {
  let app: TestApp;
  let here: number;
  let there: number;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    app = await openTestApp();
    await foundMunicipality(app.owner, {
      code: '4601',
      name: 'Nabokommunen',
      team: 'Naboteamet',
      areas: [],
      registrationStarts: {},
    });
    const { rows: municipalities } = await app.owner.query<{ id: number }>(
      'select id from municipality order by code',
    );
    [here, there] = municipalities.map(({ id }) => id) as [number, number];
    await app.owner.query(
      `with a as (insert into account (municipality_id, id, login, name, active_from)
         values ($1, gen_random_uuid(), 'nabo', 'Nabo', '2020-01-01') returning municipality_id, id)
       insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, 'steward', '2020-01-01' from a`,
      [there],
    );
    const { rows } = await app.owner.query<{ login: string; id: string }>('select login, id from account');
    for (const { login, id } of rows) accounts.set(login, id);
    await as('ingrid', (tx) => insertEntry(tx, 'skole'));
    await as('ingrid', (tx) => insertEntry(tx, 'utkast', { state: 'draft' }));
    await as('ingrid', (tx) =>
      sql`insert into catalogue_keeping (municipality_id, entry_id, address, agreement)
        values (${here}, 'skole', 'post@skole.example.no', 'Avtalt')`.execute(tx),
    );
    await as('nabo', (tx) => insertEntry(tx, 'skole', { municipality: there, name: 'Naboskolen' }));
  });
  afterAll(() => app.close());

  const as = <T>(login: string | null, work: (tx: Tx) => Promise<T>) =>
    inTransaction(
      app.db,
      app.clock,
      login === null
        ? null
        : { accountId: accounts.get(login) ?? '', municipalityId: login === 'nabo' ? there : here },
      work,
    );
  const insertEntry = (
    tx: Tx,
    id: string,
    {
      municipality = here,
      name = 'Skolen',
      state = 'published',
      by = sql`(select access.actor())`,
      confirmedBy = null as string | null,
      version = 1,
    }: {
      municipality?: number;
      name?: string;
      state?: string;
      by?: ReturnType<typeof sql>;
      confirmedBy?: string | null;
      version?: number;
    } = {},
  ) =>
    sql<{ version: number; seq: string }>`
      insert into catalogue_entry (municipality_id, id, content, state, changed_at, changed_by, changed_how,
        confirmed_by, version, seq)
      values (${municipality}, ${id}, ${JSON.stringify({ kind: 'service', name, service: id, summary: name })}::jsonb,
        ${state}, access.now(), ${by}, 'written', ${confirmedBy}, ${version}, 1)
      returning version, seq`.execute(tx);
  const idsSeen = (tx: Tx, table: string) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`
      .execute(tx)
      .then(({ rows }) => rows[0]?.n);

  test('nobody sees what is published, and no more', async () => {
    const seen = await as(null, async (tx) => [
      await idsSeen(tx, 'catalogue_entry'),
      await idsSeen(tx, 'catalogue_revision'),
      await idsSeen(tx, 'catalogue_keeping'),
      await idsSeen(tx, 'catalogue_proposal'),
      await idsSeen(tx, 'catalogue_gap'),
      await idsSeen(tx, 'catalogue_setting'),
    ]);
    expect(seen).toEqual([2, 0, 0, 0, 0, 0]);
  });

  test.each([
    ['nobody', null],
    ['a partner', 'amina'],
    ['a steward next door', 'nabo'],
    ['the approver', 'berit'],
  ] as const)('%s changes nothing here', async (_who, login) => {
    const refused = /row-level security|permission denied/u;
    await expect(as(login, (tx) => insertEntry(tx, 'nytt'))).rejects.toThrow(refused);
    const changed = await as(login, async (tx) => [
      await sql`update catalogue_entry set state = 'withdrawn' where municipality_id = ${here}`.execute(tx),
      await sql`update catalogue_keeping set address = 'a@evil.example' where municipality_id = ${here}`.execute(
        tx,
      ),
      await sql`delete from search_word where municipality_id = ${here}`.execute(tx),
      await sql`update law_reference set checked_on = null, checked_by = null where municipality_id = ${here}`.execute(
        tx,
      ),
    ]);
    expect(changed.map(({ numAffectedRows }) => Number(numAffectedRows))).toEqual([0, 0, 0, 0]);
    await expect(as(login, (tx) => sql`delete from catalogue_entry`.execute(tx))).rejects.toThrow(refused);
    await expect(
      as(login, (tx) => sql`insert into catalogue_revision select * from catalogue_revision`.execute(tx)),
    ).rejects.toThrow(refused);
  });

  test('what is agreed is read by editors, and of an entry by its owner; by nobody else who works here', async () => {
    const { rows: people } = await app.owner.query<{ login: string; edits: boolean }>(
      `select a.login, bool_or(r.role in ('adviser', 'team_lead', 'steward', 'operator')) as edits
       from account a join role_assignment r on r.municipality_id = a.municipality_id and r.account_id = a.id
       where a.municipality_id = $1 and a.login <> 'operator' group by a.login`, // who acts at the machine alone
      [here],
    );
    const seen = (login: string) => as(login, (tx) => idsSeen(tx, 'catalogue_keeping'));
    for (const { login, edits } of people) expect([login, await seen(login)]).toEqual([login, edits ? 1 : 0]);
    expect(people.filter(({ edits }) => !edits).length).toBeGreaterThan(5);
    expect(await seen('nabo')).toBe(0);

    const ingrid = await app.signIn('ingrid');
    const content = {
      kind: 'service',
      name: 'Klubben',
      service: 'klubben',
      sector: 'voluntary',
      summary: 'Spill.',
    };
    await ingrid.send('POST', '/api/v1/catalogue/entries', { content });
    const path = '/api/v1/catalogue/entries/klubben';
    const agreed = { agreement: 'Avtalt', address: 'post@klubben.example.no', contactName: 'Kari' };
    const none = { agreedFrom: null, agreedTo: null, contactPhone: null };
    const ownerId = accounts.get('amina');
    const kept = await ingrid.send('PUT', `${path}/keeping`, { ...none, ...agreed, ownerId });
    expect(kept.status, kept.text).toBe(200);
    const { ownerName } = kept.body as { ownerName: string };
    expect([await seen('amina'), await seen('leila')]).toEqual([1, 0]);
    for (const { login, edits } of people) {
      const { status, body } = await (await app.signIn(login)).get(path);
      const keeping = edits || login === 'amina' ? { ...none, ...agreed, ownerId } : null;
      expect([login, status, body]).toMatchObject([login, 200, { keeping, ownerName }]);
    }
  });

  test('an editor writes in nobody else’s name, and begins at the first version', async () => {
    const marit = accounts.get('marit') ?? '';
    await expect(as('ingrid', (tx) => insertEntry(tx, 'falsk', { by: sql`${marit}::uuid` }))).rejects.toThrow(
      /row-level security/u,
    );
    await expect(as('ingrid', (tx) => insertEntry(tx, 'falsk', { confirmedBy: marit }))).rejects.toThrow(
      /row-level security/u,
    );
    await expect(
      as('ingrid', (tx) =>
        sql`update catalogue_entry set confirmed_by = ${marit}, changed_by = access.actor()
          where municipality_id = ${here} and id = 'skole'`.execute(tx),
      ),
    ).rejects.toThrow(/confirmed by the one who does it/u);
    const { rows } = await as('ingrid', (tx) => insertEntry(tx, 'ekte', { version: 7 }));
    expect([rows[0]?.version, Number(rows[0]?.seq) > 1]).toEqual([1, true]);
    for (const column of ['version', 'seq'])
      await expect(
        as('ingrid', (tx) =>
          sql`update catalogue_entry set ${sql.ref(column)} = 99 where municipality_id = ${here}`.execute(tx),
        ),
      ).rejects.toThrow(/permission denied/u);
  });

  test('search words are written in the steward’s own name', async () => {
    const word = (tx: Tx, by: string) =>
      sql`insert into search_word (municipality_id, word, means, changed_by, changed_at)
        values (${here}, 'penger', '{gjeld}', ${by}, access.now())`.execute(tx);
    await expect(as('tarjei', (tx) => word(tx, accounts.get('ingrid') ?? ''))).rejects.toThrow(
      /row-level security/u,
    );
    await as('tarjei', (tx) => word(tx, accounts.get('tarjei') ?? ''));
  });

  test('what a resident wrote is dealt with once, and never rewritten', async () => {
    const id = randomUUID();
    await as(null, (tx) =>
      sql`select access.report_gap(${here}, ${id}, 'search', '{housing}', null, null, 'nb', null)`.execute(
        tx,
      ),
    );
    const handle = (tx: Tx, by: string) =>
      sql`update catalogue_gap set handled_by = ${by}, handled_on = access.today()
        where municipality_id = ${here} and id = ${id}`.execute(tx);
    await expect(as('ingrid', (tx) => handle(tx, accounts.get('marit') ?? ''))).rejects.toThrow(
      /row-level security/u,
    );
    await as('ingrid', (tx) => handle(tx, accounts.get('ingrid') ?? ''));
    const again = await as('marit', (tx) => handle(tx, accounts.get('marit') ?? ''));
    expect(Number(again.numAffectedRows)).toBe(0);
  });

  test('nobody tells of an enquiry, and no editor of another municipality of ours', async () => {
    for (const login of [null, 'nabo', 'solveig'])
      for (const source of ['enquiry', 'case']) {
        const { rows } = await as(login, (tx) =>
          sql<{
            why: string;
          }>`select access.report_gap(${here}, ${randomUUID()}, ${source}, '{housing}', null, null,
            'nb', null) as why`.execute(tx),
        );
        expect([login, source, rows[0]?.why]).toEqual([login, source, 'not_allowed']);
      }
  });

  test('the same id in two municipalities is two entries, also to who has both open', async () => {
    await as(null, async (tx) => {
      const [ours, theirs] = [await openCatalogue(tx, here), await openCatalogue(tx, there)];
      expect([ours.entries.get('skole')?.name, theirs.entries.get('skole')?.name]).toEqual([
        'Skolen',
        'Naboskolen',
      ]);
      expect(ours.entries.has('utkast')).toBe(false);
    });
  });

  test('what is undone was never there, and hides nothing that others wrote', async () => {
    await as('ingrid', (tx) => insertEntry(tx, 'stort', { name: 'Først' }));
    await as('ingrid', (tx) => insertEntry(tx, 'annet', { name: 'Annet' }));
    await as('ingrid', async (tx) => {
      await sql`update catalogue_entry set state = 'withdrawn', changed_by = access.actor()
        where municipality_id = ${here} and id = 'stort'`.execute(tx);
      await openCatalogue(tx, here);
      throw new Error('undone');
    }).catch(() => undefined);
    const { entries } = await as(null, (tx) => openCatalogue(tx, here));
    expect([entries.get('stort')?.name, entries.get('annet')?.name]).toEqual(['Først', 'Annet']);
  });
});
