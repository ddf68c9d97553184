import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { enquiry } from '../../../test/kit/enquiry.ts';
import type { Family } from '../families/family.ts';
import type { PersonLog } from './person-log.ts';

describe.runIf(hasTestServer())("a person's own log", () => {
  let app: TestApp;
  let ingrid: TestActor;
  let family: Family;

  const personNamed = (name: string) => family.persons.find((person) => person.name === name)!.id;
  const pathOf = (name: string) => `/api/v1/families/${family.id}/persons/${personNamed(name)}/access-log`;
  const logOf = async (name: string, query = '', actor = ingrid) => {
    const answer = await actor.get(`${pathOf(name)}${query}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as PersonLog;
  };
  const eventsOf = async (name: string, query = '') =>
    (await logOf(name, query)).entries.map(({ event, reader }) => `${event} ${reader}`);

  async function write(login: string, event: string, subjects: string[], at = TEST_NOW): Promise<void> {
    await app.owner.query(
      `insert into access_log (municipality_id, shard, place, at, actor_id, roles, teams, services, event, basis,
         subjects, hash)
       select municipality_id, 15, (select count(*) + 1000 from access_log), $3, id, '{partner}', '{}',
         array(select service_id from employment e where e.account_id = a.id), $2, '{consent}', $4,
         decode(repeat('00', 32), 'hex') from account a where login = $1`,
      [login, event, at, subjects],
    );
  }

  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
    family = (
      await ingrid.send('POST', '/api/v1/families', {
        name: 'Familien',
        persons: [
          { name: 'Mor', relation: 'parent', language: 'nn' },
          { name: 'Barn', relation: 'child' },
        ],
      })
    ).body as Family;
  });
  afterAll(() => app.close());

  test('says who, in which role and service, when, what and why, and is itself in it', async () => {
    const first = await logOf('Mor');
    expect(first).toMatchObject({
      person: 'Mor',
      reference: family.reference,
      language: 'nn',
      municipality: 'Drammen',
      from: '2021-03-01',
      to: '2022-03-01',
      isCut: false,
    });
    expect(first.entries).toEqual([
      {
        at: TEST_NOW.toISOString(),
        reader: 'Ingrid Solbakken',
        roles: ['adviser'],
        units: ['Kompetanseteam Levekår'],
        event: 'family.registered',
        basis: ['own_team'],
      },
    ]);
    expect(await eventsOf('Mor')).toContain('person.access_log_read Ingrid Solbakken');
    expect(await eventsOf('Barn')).not.toContain('person.access_log_read Ingrid Solbakken');
  });

  test('counts what names the person, and what names the family and none of its persons', async () => {
    const [mother, child] = [personNamed('Mor'), personNamed('Barn')];
    await write('amina', 'partner.family_read', [family.id, child]);
    await write('amina', 'partner.contributions_read', [family.id]);
    await write('henrik', 'partner.families_listed', [family.id, mother, child]);
    const amina = { reader: 'Amina Fossum', roles: ['partner'], basis: ['consent'] };
    const child_ = (await logOf('Barn')).entries;
    expect(child_).toContainEqual(expect.objectContaining({ ...amina, event: 'partner.family_read' }));
    expect(child_.find(({ event }) => event === 'partner.family_read')?.units).toHaveLength(1);
    const mother_ = (await logOf('Mor')).entries.map(({ event }) => event);
    expect(mother_).not.toContain('partner.family_read');
    expect(mother_).toEqual(
      expect.arrayContaining(['partner.contributions_read', 'partner.families_listed']),
    );
  });

  test('is of a period', async () => {
    await write('amina', 'partner.family_read', [family.id], new Date('2021-12-31T23:30:00Z'));
    expect(await eventsOf('Barn', '?from=2022-01-01&to=2022-01-01')).toEqual([
      'partner.family_read Amina Fossum',
    ]);
    expect(await eventsOf('Barn', '?from=2021-12-31&to=2021-12-31')).toEqual([]);
    for (const query of ['?from=2022-03-02', '?from=2000-01-01', '?from=x', '?other=1'])
      expect((await ingrid.get(`${pathOf('Barn')}${query}`)).status, query).toBe(400);
  });

  test('tells of the enquiries that are the family’s, and of no list of numbers', async () => {
    const registered = (await ingrid.send('POST', '/api/v1/enquiries', enquiry({ kind: 'case' }))).body as {
      id: string;
    };
    const linked = await ingrid.send('PUT', `/api/v1/families/${family.id}/enquiries/${registered.id}`);
    expect(linked.status, linked.text).toBe(200);
    await ingrid.get(`/api/v1/enquiries/${registered.id}`);
    await ingrid.get('/api/v1/enquiries');
    const events = await eventsOf('Mor');
    expect(events).toContain('enquiry.read Ingrid Solbakken');
    expect(events.filter((event) => event.startsWith('enquiries.'))).toEqual([]);
  });

  test('is for the own team alone', async () => {
    for (const [login, status] of [
      ['jonas', 404],
      ['amina', 403],
      ['sigrid', 403],
      ['tarjei', 403],
      ['solveig', 403],
    ] as const)
      expect((await (await app.signIn(login)).get(pathOf('Mor'))).status, login).toBe(status);
    const other = (await ingrid.send('POST', '/api/v1/families', { name: 'Andre' })).body as Family;
    const answer = await ingrid.get(`/api/v1/families/${other.id}/persons/${personNamed('Mor')}/access-log`);
    expect(answer.status).toBe(404);
  });

  test('goes along when two records are made one', async () => {
    const double = (
      await ingrid.send('POST', '/api/v1/families', {
        name: 'Dobbel',
        persons: [{ name: 'Moren', relation: 'parent' }],
      })
    ).body as Family;
    await write(
      'amina',
      'partner.family_read',
      [double.id, double.persons[0]!.id],
      new Date('2021-06-01T10:00:00Z'),
    );
    const merged = await ingrid.send('POST', `/api/v1/families/${family.id}/merges`, {
      otherId: double.id,
      persons: [{ from: double.persons[0]!.id, into: personNamed('Mor') }],
    });
    expect(merged.status, merged.text).toBe(201);
    const query = '?from=2021-06-01&to=2021-06-01';
    expect(await eventsOf('Mor', query)).toEqual(['partner.family_read Amina Fossum']);
    expect(await eventsOf('Barn', query)).toEqual([]);
  });
});
