import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../src/app.ts';
import { runSearch } from '../../src/features/catalogue-search/run-search.ts';
import { buildIndex } from '../../src/features/catalogue-search/search-index.ts';
import { makeWordBook } from '../../src/features/catalogue-search/word-book.ts';
import { warmSearch } from '../../src/features/catalogue-search/warm-search.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchRow } from './bench-list.ts';
import { asEntry, fillCatalogue, makeContents, makeQuestions } from './generate-catalogue.ts';
import { spreadOf, type Latency } from './measure-latency.ts';
import type { SearchKind, SearchLoad } from './search-caller.ts';

/** As large as a municipality's is, and as large as none's. */
const [LEAST, MOST] = [350, 100_000];
const CONCURRENCY = 16;
const TURNS = 800;
/** As `serve` says. */
const COPY_FOR = 500;

const KINDS: Readonly<Record<SearchKind, string>> = {
  new: 'new questions, 5 shown',
  facets: 'new questions, page of 20 with the numbers of all filters',
  typed: 'as one types, letter by letter, 5 shown',
  misspelt: 'some twenty misspelt words, 5 shown',
  again: '400 questions over and over, 5 shown',
  all: 'all of it by name, page of 20 with the numbers',
};

/**
 * The open search over as many entries as the register has enquiries, through the network and the whole program, asked
 * by a process of its own: with the database asked each time, and from a copy as `serve` keeps it.
 */
export async function benchCatalogue({
  db,
  owner,
  adviser,
  enquiries,
}: BenchDatabase): Promise<Record<string, BenchRow[]>> {
  if (enquiries > MOST) return {};
  const size = Math.max(LEAST, enquiries);
  const engine = benchEngine(size, makeQuestions(400));
  await owner.query('delete from catalogue_entry where municipality_id = $1', [adviser.municipalityId]);
  await fillCatalogue(owner, adviser.municipalityId, size);
  await owner.query('analyze catalogue_entry');
  const started = performance.now();
  await warmSearch(db, systemClock);
  const warmed = performance.now() - started;
  const rows: BenchRow[] = [];
  let asked = 0;
  for (const copyForMs of [0, COPY_FOR]) {
    const found = await benchServer(db, { size, copyForMs, asked });
    rows.push(...found.rows);
    asked = found.asked;
  }
  return {
    engine: [{ ...engine, 'made ready after a start ms': warmed.toFixed(0) }],
    'through HTTP': rows,
  };
}

async function benchServer(
  db: BenchDatabase['db'],
  { size, copyForMs, asked: before }: { size: number; copyForMs: number; asked: number },
): Promise<{ rows: BenchRow[]; asked: number }> {
  let asked = before;
  const app = await buildApp({
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: ['127.0.0.1'],
    log: false,
    copyForMs,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const caller = fork(fileURLToPath(new URL('search-caller.ts', import.meta.url)));
  const call = (what: SearchKind, concurrency: number, turns: number): Promise<Latency> =>
    new Promise((resolve, reject) => {
      caller.removeAllListeners();
      caller.once('message', (latency) => resolve(latency as Latency));
      caller.once('exit', (code) => reject(new Error(`the caller ended with ${String(code)}`)));
      caller.send({ address, what, concurrency, turns, first: asked } satisfies SearchLoad);
      asked += turns;
    });
  const rows: BenchRow[] = [];
  for (const [what, told] of Object.entries(KINDS) as [SearchKind, string][]) {
    await call(what, CONCURRENCY, 100);
    const alone = await call(what, 1, 100);
    const together = await call(what, CONCURRENCY, TURNS);
    rows.push({
      what: told,
      'copy for ms': copyForMs,
      entries: size,
      'alone p50 ms': alone.p50.toFixed(1),
      '16 at once p50 ms': together.p50.toFixed(1),
      '16 at once p95 ms': together.p95.toFixed(1),
      'max ms': together.max.toFixed(1),
      'a second': Math.round(together.perSecond),
      load: (loadavg()[0] ?? 0).toFixed(1),
    });
  }
  caller.removeAllListeners('exit');
  caller.disconnect();
  await app.close();
  return { rows, asked };
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
