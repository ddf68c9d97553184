import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { openPartnerScene, type PartnerScene } from '../../../test/kit/partner-scene.ts';
import { inTransaction } from '../db/transaction.ts';
import { writeAccessLog } from './write-access-log.ts';

// What the log says gave access, asked of the database for each way there is.
describe.runIf(hasTestServer())('what gave access', () => {
  let app: TestApp;
  let scene: PartnerScene;
  let family: string;
  let person: string;
  let hidden: string;
  let enquiry: string;

  beforeAll(async () => {
    app = await openTestApp();
    scene = await openPartnerScene(app);
    family = await scene.addFamily('Familien Prøve');
    person = await scene.addPerson(family, 'Mor Prøve');
    hidden = await scene.addFamily('Familien Skjult');
    await app.owner.query('update family set is_protected = true where id = $1', [hidden]);
    enquiry = randomUUID();
    await app.owner.query(
      `insert into enquiry (municipality_id, id, team_id, number, kind, received_on)
       select municipality_id, $1, team_id, 1, 'case', '2022-01-01' from family where id = $2`,
      [enquiry, family],
    );
  });
  afterAll(() => app.close());

  /** What one entry about these says. */
  const basisOf = async (login: string, event: string, subjects: readonly string[]) => {
    const { rows } = await app.owner.query<{ accountId: string; municipalityId: number }>(
      `select id as "accountId", municipality_id as "municipalityId" from account where login = $1`,
      [login],
    );
    const actor = rows[0] ?? { accountId: '', municipalityId: 0 };
    await inTransaction(app.db, app.clock, actor, (tx) => writeAccessLog(tx, actor, event, subjects));
    const { rows: written } = await app.owner.query<{ basis: string[] }>(
      'select basis from access_log order by place desc limit 1',
    );
    return written[0]?.basis;
  };
  const idOf = async (login: string) =>
    (await app.owner.query<{ id: string }>('select id from account where login = $1', [login])).rows[0]?.id ??
    '';

  test('an enquiry or a family of own team, and of another', async () => {
    expect(await basisOf('ingrid', 'enquiry.read', [enquiry])).toEqual(['own_register']);
    expect(await basisOf('ingrid', 'family.read', [family, person])).toEqual(['own_team']);
    expect(await basisOf('ingrid', 'x', [enquiry, person])).toEqual(['own_register', 'own_team']);
    expect(await basisOf('jonas', 'enquiry.read', [enquiry])).toEqual(['none']);
    expect(await basisOf('jonas', 'family.read', [family])).toEqual(['none']);
  });

  test('a protected family: named for it, or not', async () => {
    expect(await basisOf('ingrid', 'family.read', [hidden])).toEqual(['none']);
    await app.owner.query(
      `insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
       select municipality_id, $1, id, id, '2022-01-01' from account where login = 'ingrid'`,
      [hidden],
    );
    expect(await basisOf('ingrid', 'family.read', [hidden])).toEqual(['named']);
    expect(await basisOf('ingrid', 'families.listed', [hidden, family])).toEqual(['named', 'own_team']);
    expect(await basisOf('marit', 'family.read', [hidden])).toEqual(['none']);
  });

  test('a partner: by nothing, by consent, and by what the service wrote when the consent is over', async () => {
    expect(await basisOf('henrik', 'partner.family_read', [family])).toEqual(['none']);
    const nav = await app.owner.query<{ id: number }>(`select id from service where name = 'NAV Drammen'`);
    const service = nav.rows[0]?.id ?? 0;
    await scene.addConsent({
      family,
      persons: [person],
      giving: scene.team,
      receiving: service,
      topics: ['economy'],
      from: '2022-01-01T00:00:00Z',
      to: '2023-01-01T00:00:00Z',
    });
    expect(await basisOf('henrik', 'partner.family_read', [family, person])).toEqual(['consent']);
    const written = { family, persons: [person], topics: ['economy'], at: '2022-02-01T00:00:00Z' };
    const contribution = await scene.addContribution({ ...written, service });
    expect(await basisOf('henrik', 'partner.contributions_read', [contribution])).toEqual(['consent']);
    const before = app.clock.now();
    app.clock.set(new Date('2024-01-01T00:00:00Z'));
    expect(await basisOf('henrik', 'partner.family_read', [family])).toEqual(['own_contribution']);
    app.clock.set(before);
  });

  test('oneself, the setup, nobody at all, and an id that is no record', async () => {
    expect(await basisOf('ingrid', 'x', [await idOf('ingrid')])).toEqual(['self']);
    expect(await basisOf('ingrid', 'x', [await idOf('marit')])).toEqual(['setup']);
    expect(await basisOf('ingrid', 'setup.people_read', [await idOf('marit')])).toEqual(['setup']);
    expect(await basisOf('ingrid', 'import.previewed', [])).toEqual([]);
    expect(await basisOf('ingrid', 'x', [randomUUID()])).toEqual(['none']);
  });

  test('every page that reads says what gave access', async () => {
    const ingrid = await app.signIn('ingrid');
    const henrik = await app.signIn('henrik');
    const before = await app.owner.query<{ place: number }>('select max(place) as place from access_log');
    for (const url of [
      '/enquiries',
      `/enquiries/${enquiry}`,
      `/enquiries/${enquiry}/changes`,
      `/enquiries/${enquiry}/family`,
      '/overview',
      '/families',
      `/families/${family}`,
      `/families/${family}/consents`,
      `/families/${family}/contributions`,
      `/families/${family}/disclosures`,
      '/consents/ending',
      '/drafts',
    ])
      expect([url, (await ingrid.get(`/api/v1${url}`)).status]).toEqual([url, 200]);
    for (const url of [
      '/partner/families',
      `/partner/families/${family}`,
      `/partner/families/${family}/contributions`,
      '/partner/contributions',
      '/partner/notices',
    ])
      expect([url, (await henrik.get(`/api/v1${url}`)).status]).toEqual([url, 200]);
    const { rows } = await app.owner.query<{ event: string; basis: string[] }>(
      'select distinct event, basis from access_log where cardinality(subjects) > 0 and place > $1 order by event',
      [before.rows[0]?.place],
    );
    expect(rows.map(({ event }) => event)).toContain('partner.notices_listed');
    expect(rows.filter(({ basis }) => basis.length === 0 || basis.includes('none'))).toEqual([]);
  });

  test('where the log cannot be written nothing is answered, and nothing stays changed', async () => {
    const ingrid = await app.signIn('ingrid');
    const names = () => app.owner.query<{ n: number }>('select count(*) as n from person');
    const before = (await names()).rows;
    for (const broken of ['access.begin_log_entry', 'access.append_log_entry']) {
      await app.owner.query(`revoke execute on function ${broken} from levekar_app`);
      const answers = [
        await ingrid.get(`/api/v1/families/${family}`),
        await ingrid.get('/api/v1/enquiries'),
        await ingrid.send('POST', `/api/v1/families/${family}/persons`, { name: 'Ny', relation: 'other' }),
      ];
      await app.owner.query(`grant execute on function ${broken} to levekar_app`);
      expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
      for (const { text } of answers) expect(text).not.toMatch(/Prøve|Ny/u);
    }
    expect((await names()).rows).toEqual(before);
    expect((await ingrid.get(`/api/v1/families/${family}`)).status).toBe(200);
  });
});
