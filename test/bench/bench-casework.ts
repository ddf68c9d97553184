import { buildApp } from '../../src/app.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchRow } from './bench-list.ts';
import { fillTimeline, generateCases } from './generate-cases.ts';
import { measureLatency } from './measure-latency.ts';
import { signIn } from './sign-in.ts';

/** However large the register: it is open cases that these pages read. */
const OPEN_CASES = 10_000;
const ENTRIES = 500;

/** The pages of a team with far more open cases than any has, through the whole program. */
export async function benchCasework({ db, owner, keys }: BenchDatabase): Promise<BenchRow[]> {
  await generateCases({ owner, keys }, OPEN_CASES);
  const long = await fillTimeline({ owner, keys }, ENTRIES);
  const app = await buildApp({
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
  });
  const get = await signIn(app, owner, 'ingrid');
  const pages: Record<string, string> = {
    'loose threads': '/api/v1/loose-threads',
    'loose threads of one rule': '/api/v1/loose-threads?rule=overdue&limit=50',
    'loose threads that are mine': '/api/v1/loose-threads?mine=true',
    'board of cases': '/api/v1/cases?limit=8',
    'my day': '/api/v1/my-day',
    'head of a case': `/api/v1/cases/${long}`,
    [`its timeline, ${String(ENTRIES)} entries, first page`]: `/api/v1/cases/${long}/timeline`,
    'its plan': `/api/v1/cases/${long}/plan`,
    'its loose threads': `/api/v1/cases/${long}/loose-threads`,
  };
  const rows: BenchRow[] = [];
  for (const [page, url] of Object.entries(pages)) {
    await measureLatency(() => get('GET', url), { concurrency: 1, turns: 5 });
    const alone = await measureLatency(() => get('GET', url), { concurrency: 1, turns: 20 });
    rows.push({
      page,
      'open cases': OPEN_CASES,
      'p50 ms': alone.p50.toFixed(1),
      'p95 ms': alone.p95.toFixed(1),
      'max ms': alone.max.toFixed(1),
    });
  }
  await app.close();
  return rows;
}
