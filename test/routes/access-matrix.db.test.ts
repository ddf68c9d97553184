import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundMunicipality } from '../../src/features/people/found-municipality.ts';
import { ROLES as ALL_ROLES, type Role } from '../../src/shared/signed-in.ts';
import { TEST_NOW, openTestApp, type Answer, type TestActor, type TestApp } from '../kit/app.ts';
import { hasTestServer } from '../kit/database.ts';
import { storeCasework } from '../kit/casework.ts';
import { storeFamily } from '../kit/family.ts';
import { BODIES, OTHER_PARAMETERS, QUERIES, parameter, type Objects } from './access-matrix-bodies.ts';

type Call = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; access: string | Role[] };
type Target = 'own' | 'protected' | 'other team' | 'other municipality';

const TEAM = 'Kompetanseteam Levekår';
const OTHER_TEAM = 'Knutepunkt Strømsø';

/** A guest comes by a link and not by signing in: that she gets in nowhere else is told of with the links. */
const ROLES = ALL_ROLES.filter((role) => role !== 'guest');

/** Marks of what each role may read of its own; of everything else not a byte. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = {
  adviser: ['zqown'],
  team_lead: ['zqown'],
  partner: ['zqownname', 'zqowncovered'],
};

describe.runIf(hasTestServer())('every route × role × whose', { timeout: 120_000 }, () => {
  let app: TestApp;
  let calls: Call[];
  const actors = new Map<Role, TestActor>();
  const objects = new Map<Target, Objects>();

  beforeAll(async () => {
    app = await openTestApp();
    await foundMunicipality(app.owner, {
      code: '4601',
      name: 'Nabokommunen',
      team: 'Naboteamet',
      areas: [],
      registrationStarts: {},
    });
    const services = new Map<string, number>();
    for (const [code, name] of [
      ['3301', 'zqschool'],
      ['4601', 'zqfar'],
    ] as const) {
      const { rows } = await app.owner.query<{ id: number }>(
        `insert into service (municipality_id, name, employer) select id, $2, 'kommunen' from municipality
         where code = $1 returning id`,
        [code, name],
      );
      services.set(code, rows[0]?.id ?? 0);
    }
    for (const role of ROLES) await addPerson(`only-${role.replace('_', '-')}`, role, '3301', TEAM);
    const far = await addPerson('far-adviser', 'adviser', '4601', 'Naboteamet');
    await addPerson('near-adviser', 'adviser', '3301', OTHER_TEAM);
    await app.owner.query(
      `insert into employment (municipality_id, account_id, service_id, valid_from)
       select municipality_id, id, $1, '2020-01-01' from account where login = 'only-partner'`,
      [services.get('3301')],
    );
    for (const [target, mark, municipality, team, author] of [
      ['own', 'zqown', '3301', TEAM, 'only-adviser'],
      ['protected', 'zqhid', '3301', TEAM, 'only-coordinator'],
      ['other team', 'zqnear', '3301', OTHER_TEAM, 'near-adviser'],
      ['other municipality', 'zqfar', '4601', 'Naboteamet', 'far-adviser'],
    ] as const) {
      const at = new Date(TEST_NOW.getTime() - 86_400_000);
      const service = services.get(municipality) ?? 0;
      const stored = await storeFamily(app, {
        mark,
        municipality,
        team,
        // the partner's own service, except where nothing at all was consented to
        service: target === 'other team' ? null : service,
        at,
        author,
      });
      const account = await app.owner.query<{ id: string }>('select id from account where login = $1', [
        author,
      ]);
      const accountId = account.rows[0]?.id ?? '';
      const casework = await storeCasework(app, {
        caseId: stored.enquiryId,
        persons: [stored.childId, stored.adultId],
        service,
        author: accountId,
        at,
        words: `${mark}secret`,
        covered: `${mark}covered`,
      });
      objects.set(target, {
        ...stored,
        ...casework,
        serviceId: service,
        accountId,
        draftId: randomUUID(),
      });
    }
    await protect(objects.get('protected') as Objects);
    const answer = await far.get('/api/v1/openapi.json');
    const { paths } = answer.body as {
      paths: Record<string, Record<string, { 'x-access': string | Role[] }>>;
    };
    calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase() as Call['method'],
        path,
        access: operation['x-access'],
      })),
    );
  });
  afterAll(() => app.close());

  async function addPerson(
    login: string,
    role: Role,
    municipality: string,
    team: string,
  ): Promise<TestActor> {
    await app.owner.query(
      `with a as (insert into account (municipality_id, login, name, active_from, demo)
         select id, $1, $1, '2020-01-01', true from municipality where code = $2 returning municipality_id, id),
       r as (insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, $3, '2020-01-01' from a)
       insert into team_membership (municipality_id, account_id, team_id, valid_from)
       select a.municipality_id, a.id, t.id, '2020-01-01' from a join team t using (municipality_id) where t.name = $4`,
      [login, municipality, role, team],
    );
    const actor = await app.signIn(login);
    if (login.startsWith('only-')) actors.set(role, actor);
    return actor;
  }

  /** Someone in the family has a protected identity, and nobody of the roles tried is named for it. */
  async function protect({
    municipalityId,
    childId,
    familyId,
    otherFamilyId,
    accountId,
  }: Objects): Promise<void> {
    await app.owner.query(
      `update person_detail set protection = 'strictly_confidential', protection_by = $3, protection_at = $4
       where municipality_id = $1 and person_id = $2`,
      [municipalityId, childId, accountId, TEST_NOW],
    );
    await app.owner.query(
      'update family set is_protected = true where municipality_id = $1 and id in ($2, $3)',
      [municipalityId, familyId, otherFamilyId],
    );
  }

  function urlOf({ method, path }: Call, o: Objects): string {
    // a draft is put under an id that its writer draws
    if (method === 'PUT' && path === '/api/v1/drafts/{id}') return `/api/v1/drafts/${randomUUID()}`;
    const url = path.replaceAll(/\{(\w+)\}/gu, (_all, name: string) =>
      encodeURIComponent(OTHER_PARAMETERS[name] ?? parameter(path, name, o) ?? ''),
    );
    return `${url}${QUERIES[`${method} ${path}`] ?? ''}`;
  }

  const namesAnObject = ({ path }: Call) =>
    [...path.matchAll(/\{(\w+)\}/gu)].some(([, name]) => OTHER_PARAMETERS[name ?? ''] === undefined);

  function bodyOf({ method, path }: Call, o: Objects): unknown {
    return BODIES[`${method} ${path}`]?.(o);
  }

  const send = (call: Call, actor: TestActor, o: Objects): Promise<Answer> => {
    if (call.method === 'GET') return actor.get(urlOf(call, o));
    const body = bodyOf(call, o);
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : undefined;
    return actor.send(call.method, urlOf(call, o), body, type);
  };

  const missing = (o: Objects): Objects =>
    Object.fromEntries(
      Object.entries(o).map(([key, value]) => [
        key,
        key === 'serviceId' || key === 'teamId' || key === 'teamService'
          ? 2_000_000_000
          : /^[0-9a-f-]{36}$/u.test(String(value))
            ? randomUUID()
            : value,
      ]),
    ) as Objects;

  /** The answer without what is drawn anew for each call: the request's id and the ids that were asked for. */
  function comparable(answer: Answer, o: Objects): string {
    let text = answer.text.replace(/"requestId":"[^"]*"/u, '');
    for (const value of Object.values(o))
      if (/^[0-9a-f-]{36}$/u.test(String(value))) text = text.replaceAll(String(value), 'ID');
    return `${String(answer.status)} ${String(answer.headers['content-type'])} ${text}`;
  }

  function expectNothingHidden(role: Role, call: Call, answer: Answer): void {
    const bytes = `${answer.text} ${JSON.stringify(answer.headers)}`;
    const found = [...bytes.matchAll(/zq(?:own|hid|near|far)(?:name|covered|secret)?/gu)].map(
      ([mark]) => mark,
    );
    const allowed = MAY_READ[role] ?? [];
    const leaked = found.filter((mark) => !allowed.some((known) => mark.startsWith(known)));
    expect([role, call.method, call.path, leaked]).toEqual([role, call.method, call.path, []]);
  }

  const isQuestion = (call: Call) =>
    !namesAnObject(call) && (call.method === 'GET' || /\/(search|find)$/u.test(call.path));

  const isAllowed = ({ access }: Call, role: Role) =>
    access === 'open' || access === 'signed_in' || (Array.isArray(access) && access.includes(role));

  test('what names an object and takes a body has a valid body in the table', () => {
    const lacking = calls
      .filter((call) => namesAnObject(call) && call.method !== 'GET' && call.method !== 'DELETE')
      .map(({ method, path }) => `${method} ${path}`)
      .filter(
        (name) => BODIES[name] === undefined && !name.startsWith('PUT /api/v1/families/{id}/enquiries'),
      );
    expect(lacking).toEqual([]);
  });

  test.each<Target>(['protected', 'other team', 'other municipality'])(
    "%s's answers as what is missing, to every role and on every route",
    async (target) => {
      const theirs = objects.get(target) as Objects;
      const unlike: unknown[] = [];
      let asked = 0;
      for (const call of calls.filter(namesAnObject))
        for (const role of ROLES) {
          const actor = actors.get(role) as TestActor;
          const nothing = missing(theirs);
          // What a municipality shows to all who work there is no secret between its teams.
          const isOpenInside =
            target !== 'other municipality' && /^\/api\/v1\/(setup|teams)\//u.test(call.path);
          // The enquiry itself stays in the register, without text, whether its family is protected or not.
          const isInRegister =
            target === 'protected' &&
            /^\/api\/v1\/enquiries\//u.test(call.path) &&
            !call.path.includes('become');
          // Forms, lists and what was learnt are the team's, and of no family.
          const isOfTeam =
            target === 'protected' && /^\/api\/v1\/(note-templates|learnings|handovers)\//u.test(call.path);
          const hidden = await send(call, actor, theirs);
          if (isOfTeam) continue;
          expectNothingHidden(role, call, hidden);
          if (isOpenInside || isInRegister) continue;
          const absent = await send(call, actor, nothing);
          asked += 1;
          if (comparable(hidden, theirs) !== comparable(absent, nothing))
            unlike.push([role, call.method, call.path, hidden.text.slice(0, 300), absent.text.slice(0, 300)]);
          if (isAllowed(call, role) && hidden.status === 400)
            unlike.push([role, call.method, call.path, 'the body is not valid', hidden.text.slice(0, 300)]);
        }
      expect(unlike).toEqual([]);
      expect(asked).toBeGreaterThan(200);
    },
  );

  test('what names no object shows nobody what is not theirs', async () => {
    const own = objects.get('own') as Objects;
    for (const call of calls.filter(isQuestion))
      for (const role of ROLES)
        expectNothingHidden(role, call, await send(call, actors.get(role) as TestActor, own));
  });

  test('of its own each role reads what it may, and no more; others are told that they may not', async () => {
    const own = objects.get('own') as Objects;
    const read: string[] = [];
    for (const call of calls.filter((each) => namesAnObject(each) && each.method === 'GET'))
      for (const role of ROLES) {
        const answer = await send(call, actors.get(role) as TestActor, own);
        expectNothingHidden(role, call, answer);
        expect([call.path, role, answer.status === 403]).toEqual([call.path, role, !isAllowed(call, role)]);
        expect([call.path, role, answer.status < 500]).toEqual([call.path, role, true]);
        if (answer.status === 200 && /zqown(?:covered|secret)/u.test(answer.text))
          read.push(`${role} ${call.path}`);
      }
    // so that the test can fail: those who may do read
    expect(read).toContain('adviser /api/v1/families/{id}/contributions');
    expect(read).toContain('partner /api/v1/partner/families/{id}/contributions');
    for (const part of ['', '/timeline', '/plan', '/applications', '/closing', '/steps', '/coordinators'])
      expect(read).toContain(`adviser /api/v1/cases/{id}${part}`);
    expect(read).toContain('adviser /api/v1/attachments/{id}');
    expect(read).toContain('partner /api/v1/partner/families/{id}/plan');
    expect(read.filter((line) => !/^(?:adviser|team_lead|partner) /u.test(line))).toEqual([]);
  });

  test('changes of its own tell nobody more, and never fail as ours', async () => {
    const own = objects.get('own') as Objects;
    for (const call of calls.filter((each) => namesAnObject(each) && each.method !== 'GET'))
      for (const role of ROLES) {
        const answer = await send(call, actors.get(role) as TestActor, own);
        expectNothingHidden(role, call, answer);
        expect([role, call.method, call.path, answer.status < 500]).toEqual([
          role,
          call.method,
          call.path,
          true,
        ]);
      }
  });
});
