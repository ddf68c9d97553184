import { Agent, request } from 'node:http';
import { buildApp } from '../../src/app.ts';
import { runSearch } from '../../src/features/catalogue-search/run-search.ts';
import { buildIndex } from '../../src/features/catalogue-search/search-index.ts';
import { makeWordBook } from '../../src/features/catalogue-search/word-book.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchRow } from './bench-list.ts';
import { asEntry, fillCatalogue, makeContents, makeQuestions } from './generate-catalogue.ts';
import { measureLatency, spreadOf } from './measure-latency.ts';

/** As large as a municipality's is, and as large as none's. */
const [LEAST, MOST] = [350, 100_000];
const CONCURRENCY = 16;
const TURNS = 800;

/** The open search over as many entries as the register has enquiries, through the network and the whole program. */
export async function benchCatalogue({
  db,
  owner,
  adviser,
  enquiries,
}: BenchDatabase): Promise<Record<string, BenchRow[]>> {
  if (enquiries > MOST) return {};
  const size = Math.max(LEAST, enquiries);
  const questions = makeQuestions(400);
  const engine = benchEngine(size, questions);
  await owner.query('delete from catalogue_entry where municipality_id = $1', [adviser.municipalityId]);
  await fillCatalogue(owner, adviser.municipalityId, size);
  await owner.query('analyze catalogue_entry');
  const app = await buildApp({
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: ['127.0.0.1'],
    log: false,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const get = (path: string, turn: number) => fetchOnce(agent, `${address}${path}`, turn);
  const ask = (more: string) => (turn: number) =>
    get(
      `/api/v1/catalogue/search?q=${encodeURIComponent(questions[turn % questions.length] ?? '')}${more}`,
      turn,
    );
  const started = performance.now();
  await ask('')(0);
  const firstMs = performance.now() - started;
  const loads: Record<string, (turn: number) => Promise<unknown>> = {
    'search, 5 shown': ask('&limit=5'),
    'search, page of 20 with the numbers of all filters': ask('&facets=true'),
    'all of it by name, page of 20 with the numbers': (turn) =>
      get(`/api/v1/catalogue/search?facets=true&offset=${String((turn % 5) * 20)}`, turn),
  };
  const rows: BenchRow[] = [];
  for (const [what, work] of Object.entries(loads)) {
    await measureLatency(work, { concurrency: CONCURRENCY, turns: 100 });
    const alone = await measureLatency(work, { concurrency: 1, turns: 100 });
    const together = await measureLatency(work, { concurrency: CONCURRENCY, turns: TURNS });
    rows.push({
      what,
      entries: size,
      'alone p50 ms': alone.p50.toFixed(1),
      '16 at once p50 ms': together.p50.toFixed(1),
      '16 at once p95 ms': together.p95.toFixed(1),
      'max ms': together.max.toFixed(1),
      'a second': Math.round(together.perSecond),
    });
  }
  agent.destroy();
  await app.close();
  return {
    engine: [{ ...engine, 'first search of a process ms': firstMs.toFixed(0) }],
    'through HTTP': rows,
  };
}

/** The engine alone: what an index costs to build and to keep, and one search in it. */
function benchEngine(size: number, questions: readonly string[]): BenchRow {
  const entries = new Map([...makeContents(size)].map((one) => [one.id, asEntry(one)]));
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const index = buildIndex(entries.values(), (id) => entries.get(id));
  const built = performance.now() - started;
  const heap = process.memoryUsage().heapUsed - before;
  const searched = {
    index,
    book: makeWordBook([{ word: 'penger', means: ['stønad', 'lån'] }]),
    serviceOf: (id: string) => entries.get(id),
    day: '2026-11-22',
  };
  const taken = questions.map((q) => {
    const from = performance.now();
    runSearch(searched, { q, facets: true });
    return performance.now() - from;
  });
  const { p50, p95, max } = spreadOf(taken);
  return {
    entries: size,
    terms: index.vocabulary.terms.size,
    'index built ms': built.toFixed(0),
    'heap MB, about': (heap / 2 ** 20).toFixed(0),
    'search p50 ms': p50.toFixed(2),
    'search p95 ms': p95.toFixed(2),
    'search max ms': max.toFixed(1),
  };
}

/** Each call from an address of its own, as behind a proxy: the limit of calls is for one address. */
function fetchOnce(agent: Agent, url: string, turn: number): Promise<void> {
  const from = `10.0.${String(Math.floor(turn / 250) % 250)}.${String(turn % 250)}`;
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { 'x-forwarded-for': from } }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${String(answer.statusCode)}`));
      });
    });
    call.on('error', reject);
    call.end();
  });
}
