import { randomInt, randomUUID } from 'node:crypto';
import { ROUTES } from '../../src/app.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import { openTestApp, TEST_NOW, type Answer, type TestActor, type TestApp } from '../kit/app.ts';
import { storeCasework } from '../kit/casework.ts';
import { storeFamily } from '../kit/family.ts';
import { BODIES, OTHER_PARAMETERS, parameter, type Objects } from '../routes/access-matrix-bodies.ts';
import type { FaultOutcome } from './fault-outcome.ts';
import { LOG_FAULTS } from './log-faults.ts';

/** In every word of the family; in nothing else. */
const MARK = 'zqfault';
const SERVICE = 'zqschool';
/** Fewer than the pool has connections. */
const AT_ONCE = 6;

type Call = { name: string; isLogged: boolean; send: () => Promise<Answer> };
type Tally = { ok: number; failed: number };

/** Reads that are asked with a body. */
const ASKED: Readonly<Record<string, unknown>> = {
  'POST /api/v1/families/find': { birthNumber: '01819012345' },
  'POST /api/v1/enquiries/export': { format: 'xlsx', withNote: true, filter: {} },
};
/** Changes that may be made again and again, and answer with what they changed. */
const CHANGES = [
  'POST /api/v1/families/{id}/contributions',
  'POST /api/v1/partner/families/{id}/contributions',
  'POST /api/v1/families/{id}/persons',
  'POST /api/v1/families/{id}/consents',
  'PATCH /api/v1/families/{id}',
];

/**
 * Every route that shows a person's data, many at once, while the access log fails at random: what is answered
 * is in the log, and what is not says nothing of anybody.
 * @param rounds how often every route is asked under each fault
 */
export async function failLog(
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<FaultOutcome> {
  const app = await openTestApp();
  const problems: string[] = [];
  let total = { ok: 0, failed: 0 };
  try {
    const calls = await arrangeCalls(app);
    const reading = await findReading(calls);
    if (reading.size < 25) problems.push(`only ${String(reading.size)} routes show the family`);
    const tallies = new Map<string, Tally>();
    for (const fault of LOG_FAULTS) {
      const before = await countEntries(app);
      const mend = await fault.plant(app.owner);
      let of: Tally;
      try {
        of = await askAll(calls, rounds, tallies, (problem) => problems.push(`${fault.name}: ${problem}`));
      } finally {
        await mend();
      }
      const entries = (await countEntries(app)) - before;
      if (entries < of.ok)
        problems.push(`${fault.name}: ${String(of.ok)} answers and ${String(entries)} entries of the log`);
      if (of.failed === 0) problems.push(`${fault.name}: nothing failed`);
      total = { ok: total.ok + of.ok, failed: total.failed + of.failed };
      say(`log fails: ${fault.name}: ${String(of.ok)} answered and logged, ${String(of.failed)} failed`);
    }
    for (const name of reading) {
      const { ok, failed } = tallies.get(name) ?? { ok: 0, failed: 0 };
      if (ok === 0 || failed === 0)
        problems.push(`${name}: ${String(ok)} answered, ${String(failed)} failed`);
    }
    return {
      name: 'the access log fails at random',
      did: `${String(LOG_FAULTS.length)} faults, ${String(reading.size)} routes, ${String(total.ok)} answered and logged, ${String(total.failed)} failed`,
      problems,
    };
  } finally {
    await app.close();
  }
}

async function arrangeCalls(app: TestApp): Promise<Call[]> {
  const partner = await addPartner(app);
  const at = new Date(TEST_NOW.getTime() - 86_400_000);
  const where = { municipality: EXAMPLE.code, team: EXAMPLE.team, author: 'ingrid', at };
  const stored = await storeFamily(app, { ...where, mark: MARK, service: partner.serviceId });
  const { rows } = await app.owner.query<{ id: string }>(`select id from account where login = 'ingrid'`);
  const casework = await storeCasework(app, {
    caseId: stored.enquiryId,
    persons: [stored.childId, stored.adultId],
    service: partner.serviceId,
    author: rows[0]?.id ?? '',
    at,
    words: MARK,
  });
  const objects: Objects = { ...stored, ...casework, ...partner, draftId: randomUUID() };
  const actors = [];
  for (const login of ['ingrid', 'marit', 'zqpartner', 'sigrid', 'tarjei'])
    actors.push(await app.signIn(login));
  await actors[0]?.send('PUT', `/api/v1/drafts/${randomUUID()}`, { content: { note: MARK } });
  const [adviser, lead, ofService, privacy, steward] = actors as [
    TestActor,
    TestActor,
    TestActor,
    TestActor,
    TestActor,
  ];
  const actorOf = ({ access }: Route): TestActor => {
    if (typeof access === 'string' || access.includes('adviser')) return adviser;
    if (access.includes('team_lead')) return lead;
    if (access.includes('partner')) return ofService;
    return access.includes('privacy_officer') ? privacy : steward;
  };
  return ROUTES.flatMap((route) => {
    const path = route.path.replaceAll(/:(\w+)/gu, '{$1}');
    const name = `${route.method} ${path}`;
    const body = ASKED[name] ?? BODIES[name]?.(objects);
    const isQuestion = /\/(?:search|find|export)$/u.test(path);
    if (route.method !== 'GET' && !isQuestion && !CHANGES.includes(name)) return [];
    const isLogged = route.audit !== 'nothing_personal';
    // what shows nobody needs no entry; a partner's page asks there whether anything is new
    if (!isLogged && !path.endsWith('/watch')) return [];
    const url = path.replaceAll(/\{(\w+)\}/gu, (_all, given: string) =>
      encodeURIComponent(OTHER_PARAMETERS[given] ?? parameter(path, given, objects) ?? ''),
    );
    const actor = actorOf(route);
    const send = () => (route.method === 'GET' ? actor.get(url) : actor.send(route.method, url, body));
    return [{ name, isLogged, send }];
  });
}

async function addPartner({ owner }: TestApp): Promise<{ serviceId: number; accountId: string }> {
  const { rows } = await owner.query<{ serviceId: number; accountId: string }>(
    `with m as (select id from municipality where code = $1),
       s as (insert into service (municipality_id, name, employer) select id, $2, 'kommunen' from m returning *),
       a as (insert into account (municipality_id, login, name, active_from, demo)
         select id, 'zqpartner', 'Partner', '2020-01-01', true from m returning *),
       r as (insert into role_assignment (municipality_id, account_id, role, valid_from)
         select municipality_id, id, 'partner', '2020-01-01' from a),
       e as (insert into employment (municipality_id, account_id, service_id, valid_from)
         select a.municipality_id, a.id, s.id, '2020-01-01' from a, s)
     select s.id as "serviceId", a.id as "accountId" from a, s`,
    [EXAMPLE.code, SERVICE],
  );
  if (rows[0] === undefined) throw new Error('no example municipality');
  return rows[0];
}

/** What shows the family while nothing fails. */
async function findReading(calls: readonly Call[]): Promise<Set<string>> {
  const reading = new Set<string>();
  for (const { name, isLogged, send } of calls) {
    const answer = await send();
    if (answer.status >= 500) throw new Error(`${name}: ${answer.text}`);
    if (answer.status < 300 && isLogged) reading.add(name);
    if (!isLogged && answer.text.includes(MARK))
      throw new Error(`${name} shows the family and is not logged`);
  }
  return reading;
}

/** Somebody else's change is told with what stands now: no failure, whatever its status, and logged. */
function isError({ status, body }: Answer): boolean {
  return status >= 400 && typeof (body as { requestId?: unknown } | null)?.requestId === 'string';
}

async function askAll(
  calls: readonly Call[],
  rounds: number,
  tallies: Map<string, Tally>,
  complain: (problem: string) => void,
): Promise<Tally> {
  const of = { ok: 0, failed: 0 };
  const waiting = Array.from({ length: rounds }, () => shuffled(calls)).flat();
  const askOne = async ({ name, isLogged, send }: Call) => {
    const answer = await send();
    const isFailure = isError(answer);
    const said = `${Buffer.from(answer.bytes).toString('latin1')}${JSON.stringify(answer.headers)}`;
    if ((isFailure || !isLogged) && said.includes(MARK))
      complain(`${name} answers ${String(answer.status)} with the family's data`);
    if (!isLogged) return;
    const tally = tallies.get(name) ?? { ok: 0, failed: 0 };
    tallies.set(name, tally);
    for (const each of [tally, of]) each[isFailure ? 'failed' : 'ok'] += 1;
  };
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await askOne(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return of;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: randomInt(1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

async function countEntries({ owner }: TestApp): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from access_log');
  return rows[0]?.n ?? 0;
}
