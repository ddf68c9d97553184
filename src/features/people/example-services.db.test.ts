import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasTestServer, openTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { addExamplePeople } from './example-municipality.ts';

describe.runIf(hasTestServer())('the services of the example', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const read = async () => {
    const services = await database.owner.query<{ name: string; kind: string | null }>(
      'select name, kind from service where team_id is null order by name',
    );
    const employments = await database.owner.query<{ login: string; employer: string }>(
      `select a.login, s.employer from employment e join account a on a.id = e.account_id
       join service s on s.id = e.service_id order by a.login`,
    );
    return { services: services.rows, employments: employments.rows };
  };

  test('every kind of service is of the code list, every duty is law, and the team has two employers', async () => {
    const { services, employments } = await read();
    expect(services.filter(({ kind }) => kind === null).map(({ name }) => name)).toEqual(['Familieteamet']);
    const { rows } = await database.owner.query(
      `select s.name from service s cross join unnest(s.confidentiality) as duty
       where not exists (select from legal_ground g where g.code = duty and g.kind = 'confidentiality')`,
    );
    expect(rows).toEqual([]);
    const employersOf = (logins: readonly string[]) =>
      employments.filter(({ login }) => logins.includes(login)).map(({ employer }) => employer);
    expect(new Set(employersOf(['ingrid', 'marit']))).toEqual(new Set(['NAV', 'Drammen']));
    expect(employersOf(['amina', 'henrik', 'leila'])).toHaveLength(3);
  });

  test('an example of an earlier edition gets them once; what a steward has changed since stays', async () => {
    const whole = await read();
    await database.owner.query('delete from employment');
    await database.owner.query('delete from service where team_id is null');
    await database.owner.query(
      `delete from role_assignment where account_id in (select id from account where login = 'henrik')`,
    );
    await database.owner.query(`delete from account where login = 'henrik'`);
    await addExamplePeople(database.owner);
    expect(await read()).toEqual(whole);

    await database.owner.query(`update service set name = 'Barnevernet' where kind = 'child_welfare'`);
    await database.owner.query(
      `delete from employment where account_id in (select id from account where login = 'amina')`,
    );
    const changed = await read();
    await addExamplePeople(database.owner);
    expect(await read()).toEqual(changed);
  });
});
