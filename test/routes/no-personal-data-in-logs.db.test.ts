import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES, buildApp } from '../../src/app.ts';
import type { NewFamily } from '../../src/features/families/family.ts';
import { z } from 'zod';
import { hasTestServer } from '../kit/database.ts';
import { openTestApp, type TestActor, type TestApp } from '../kit/app.ts';
import { enquiry } from '../kit/enquiry.ts';

const MARK = 'Zqcanary';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What of an address may be any text, and why that is no word of anybody's. */
const FREE: Readonly<Record<string, string>> = {
  after: 'a place in a list: an instant and an id, made by us',
  age: 'an age or a band of ages',
  area: "a code of the municipality's list",
  code: "a code of the municipality's list",
  kinds: 'kinds of what happens in a case, of our own list',
  language: 'the two letters of a language, or none',
  lifeArea: 'areas of life, of our own list',
  spelling: "how a register file writes a code of the municipality's list",
  team: "a team's number, or all",
  topics: "codes of the municipality's list",
  version: 'which of our own texts',
  word: "a word of the steward's list of search words",
};

describe('addresses', () => {
  test('hold ids, days, numbers and words of our own lists, and no text that somebody types', () => {
    // What is public anyhow is asked for by anybody, in words of her own, and an address of it can be sent to a friend:
    // nothing that works on a person is found there, and requests are not logged.
    const closed = ROUTES.filter((route) => route.isPublicData !== true && route.response !== 'page');
    const free = closed.flatMap(({ method, path, params, query }) =>
      [params, query].flatMap((schema) =>
        Object.entries(propertiesOf(schema))
          .filter(([, property]) => isFreeText(property))
          .map(([name]) => ({ name, at: `${method} ${path}` })),
      ),
    );
    expect(free.length).toBeGreaterThan(5);
    expect(free.filter(({ name }) => FREE[name] === undefined)).toEqual([]);
  });
});

type Property = {
  type?: string;
  enum?: unknown;
  const?: unknown;
  format?: string;
  pattern?: string;
  anyOf?: Property[];
  items?: Property;
};

function propertiesOf(schema: z.ZodType | undefined): Record<string, Property> {
  if (schema === undefined) return {};
  return (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Record<
    string,
    Property
  >;
}

function isFreeText(property: Property): boolean {
  if (property.anyOf !== undefined) return property.anyOf.some(isFreeText);
  if (property.items !== undefined) return isFreeText(property.items);
  if (property.type !== 'string')
    return property.type === undefined && property.enum === undefined && property.const === undefined;
  return [property.enum, property.const, property.format, property.pattern].every(
    (bound) => bound === undefined,
  );
}

describe.runIf(hasTestServer())('the log of failures', () => {
  let app: TestApp;
  let logging: FastifyInstance;
  let ingrid: TestActor;
  const lines: string[] = [];
  beforeAll(async () => {
    app = await openTestApp();
    logging = await buildApp({
      db: app.db,
      clock: app.clock,
      demo: true,
      realBirthNumbers: false,
      pages: null,
      trustedProxies: [],
      log: { write: (line) => void lines.push(line) },
    });
    ingrid = await app.signIn('ingrid');
  });
  afterAll(async () => {
    await logging.close();
    await app.close();
  });

  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) => {
    const answer = await logging.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1',
        cookie: ingrid.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: answer.body };
  };
  const family: z.input<typeof NewFamily> = {
    name: `${MARK} familie`,
    persons: [{ name: `${MARK} Person`, relation: 'parent', phone: '40000001', email: `${MARK}@example.no` }],
  };

  test('holds no word of a journey, and nothing at all where nothing fails', async () => {
    const stored = await send('POST', '/api/v1/families', family);
    expect([stored.status, stored.body.includes(MARK)]).toEqual([201, true]);
    const made = await send('POST', '/api/v1/enquiries', enquiry({ note: `${MARK} notat` }));
    expect(made.status).toBe(201);
    const work = `/api/v1/cases/${(JSON.parse(made.body) as { id: string }).id}`;
    const next = await send('PUT', `${work}/next-step`, { version: 0, text: `${MARK} ringe`, on: null });
    expect([next.status, next.body.includes(MARK)]).toEqual([200, true]);
    // no family yet: refused
    const planned = { words: `${MARK} mål`, persons: [NOBODY], topics: ['economy'] };
    expect((await send('POST', `${work}/goals`, planned)).status).toBeGreaterThanOrEqual(400);
    await send('POST', `${work}/notes`, { kind: MARK, text: MARK });
    await send('GET', `${work}/timeline?topics=${MARK}`);
    expect((await send('POST', '/api/v1/families/search', { q: MARK.toLowerCase() })).status).toBe(200);
    // refusals are the caller's, and are told to the caller
    await send('POST', '/api/v1/families', { ...family, [MARK]: 1 });
    await send('POST', '/api/v1/families', `{"name":"${MARK}`);
    await send('GET', `/api/v1/families?q=${MARK}`);
    await send('GET', `/${MARK}/%e6`);
    expect(lines).toEqual([]);
  });

  test.each([
    [
      'the row is refused',
      'alter table family add constraint zq check (reference is null) not valid',
      'alter table family drop constraint zq',
    ],
    [
      'a text cannot be read',
      `create function access.zq() returns trigger language plpgsql as $$ begin raise exception 'failed on %', new.name using errcode = 'XX000'; end $$; create trigger zq before insert on person for each row execute function access.zq()`,
      'drop trigger zq on person; drop function access.zq()',
    ],
    ['the log itself fails', 'alter table access_log rename to zq', 'alter table zq rename to access_log'],
  ])('holds no word of what was sent when %s, and says where to look', async (_name, breakIt, mendIt) => {
    lines.splice(0);
    await app.owner.query(breakIt);
    try {
      const answer = await send('POST', '/api/v1/families', family);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain(MARK);
      expect(lines).toHaveLength(1);
      expect(lines.join('')).not.toMatch(new RegExp(`${MARK}|40000001`, 'iu'));
      const { requestId } = JSON.parse(answer.body) as { requestId: string };
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ requestId, err: { frames: expect.any(Array) } });
    } finally {
      await app.owner.query(mendIt);
    }
  });
});
