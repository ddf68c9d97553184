import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealer } from '../../src/platform/crypto/sealing.ts';
import { inTransaction, type Tx } from '../../src/platform/db/transaction.ts';
import { TEST_NOW, openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { arrangeConsentFamily, newConsent, type ConsentFamily } from '../kit/consent-family.ts';
import { hasTestServer } from '../kit/database.ts';
import type { Consent } from '../../src/features/consents/consent.ts';

// What somebody could do who gets SQL of her own past the routes, as the application's login.
describe.runIf(hasTestServer())('SQL as the application', () => {
  let app: TestApp;
  let ingrid: TestActor;
  let family: ConsentFamily;
  let accounts: Record<string, string>;
  let municipalityId: number;

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    const { rows } = await app.owner.query<{ login: string; id: string; m: number }>(
      'select login, id, municipality_id as m from account',
    );
    accounts = Object.fromEntries(rows.map(({ login, id }) => [login, id]));
    municipalityId = rows[0]?.m ?? 0;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    family = await arrangeConsentFamily(app);
  });

  const as = <T>(login: string, work: (tx: Tx) => Promise<T>) =>
    inTransaction(app.db, app.clock, { accountId: accounts[login] ?? '', municipalityId }, work);
  const give = async () => {
    const answer = await ingrid.send('POST', `/api/v1/families/${family.id}/consents`, newConsent(family));
    const [consent] = (answer.body as { items: Consent[] }).items;
    if (consent === undefined) throw new Error(answer.text);
    return consent;
  };

  test('every function of the owner looks into temporary tables last', async () => {
    const { rows } = await app.owner.query<{ name: string; config: string[] | null }>(
      `select oid::regprocedure::text as name, proconfig as config from pg_proc
       where pronamespace = 'access'::regnamespace and prosecdef`,
    );
    expect(rows.length).toBeGreaterThan(20);
    const open = rows.filter(
      ({ config }) => config?.some((setting) => /^search_path=.*, pg_temp$/u.test(setting)) !== true,
    );
    expect(open).toEqual([]);
  });

  test('a temporary table in the place of ours makes nobody the owner', async () => {
    const names = as('ingrid', async (tx) => {
      await sql`create temp table named_reader on commit drop as select * from public.named_reader`.execute(
        tx,
      );
      await sql`create function pg_temp.become_owner() returns trigger language plpgsql as
        $$ begin raise exception 'runs as %', current_user; end $$`.execute(tx);
      await sql`create trigger become_owner before insert on named_reader
        for each row execute function pg_temp.become_owner()`.execute(tx);
      await sql`grant all on named_reader to public`.execute(tx);
      await sql`select access.set_protection(${family.aunt}, 'confidential')`.execute(tx);
      return sql`select from public.named_reader where family_id = ${family.id}`.execute(tx);
    });
    expect((await names).rows).toHaveLength(1);
  });

  test('adds no consent to what somebody said before, or to somebody else', async () => {
    const { statementId } = await give();
    app.clock.set(new Date(TEST_NOW.getTime() + 60_000));
    const add = (login: string) =>
      as(login, (tx) =>
        sql`insert into consent (municipality_id, id, family_id, statement_id, answer, persons, giving_service,
            receiving_service, topics, purpose, valid_from, valid_to)
          values (${municipalityId}, ${randomUUID()}, ${family.id}, ${statementId}, 'given', array[${family.father}::uuid],
            ${family.team}, ${family.nav}, '{economy}', 'coordinate', access.now(), access.now() + interval '1 day')`.execute(
          tx,
        ),
      );
    await expect(add('ingrid')).rejects.toThrow(/of_this_sitting/u);
    app.clock.set(TEST_NOW);
    await expect(add('marit')).rejects.toThrow(/of_this_sitting/u);
  });

  test('changes no word of a withdrawal afterwards', async () => {
    const { id } = await give();
    await ingrid.send('POST', `/api/v1/consents/${id}/withdraw`, { note: 'Ringte selv' });
    const change = as('ingrid', (tx) =>
      sql`update consent set withdrawn_note = ${sealer(tx, family.id)('consent', id, 'withdrawn_note', 'Noe annet')},
        withdrawn_how = 'written' where id = ${id}`.execute(tx),
    );
    await expect(change).rejects.toThrow(/withdrawn once/u);
  });

  test("says nothing of another family's persons", async () => {
    const other = await arrangeConsentFamily(app, 'Knutepunkt Strømsø');
    const details = as('ingrid', (tx) =>
      sql`insert into person_detail (municipality_id, person_id, family_id, phone)
        values (${municipalityId}, ${other.aunt}, ${family.id},
          ${sealer(tx, family.id)('person_detail', other.aunt, 'phone', '40000000')})`.execute(tx),
    );
    await expect(details).rejects.toThrow(/of_family/u);
    const responsible = as('ingrid', (tx) =>
      sql`insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
        values (${municipalityId}, ${family.id}, ${family.child}, ${other.aunt})`.execute(tx),
    );
    await expect(responsible).rejects.toThrow(/of_family/u);
  });
});
