import { buildApp } from '../../src/app.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchRow } from './bench-list.ts';
import { LARGE_PARTNER, SMALL_PARTNER, generateFamilies } from './generate-families.ts';
import { measureLatency } from './measure-latency.ts';
import { signIn } from './sign-in.ts';

const FULL = { enquiries: 1_000_000, families: 200_000, consents: 500_000, contributions: 1_000_000 };
const LOAD = { concurrency: 16, turns: 320 };

/** A partner's pages through the whole program: session, policies, what is shown, access log, commit. */
export async function benchFamilies({ db, owner, keys, enquiries }: BenchDatabase): Promise<BenchRow[]> {
  const part = (count: number) => Math.max(100, Math.round((count * enquiries) / FULL.enquiries));
  const families = part(FULL.families);
  await generateFamilies(
    { owner, keys },
    {
      families,
      consents: part(FULL.consents),
      contributions: part(FULL.contributions),
    },
  );
  const app = await buildApp({
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
  });
  const rows: BenchRow[] = [];
  for (const login of [SMALL_PARTNER, LARGE_PARTNER]) {
    const get = await signIn(app, owner, login);
    const ask = (url: string) => get('GET', url);
    const first = await ask('/api/v1/partner/families?limit=200');
    const { items, count } = JSON.parse(first) as { items: { id: string }[]; count: { value: number } };
    const oneOf = (turn: number) => items[turn % items.length]?.id ?? '';
    const pages: Record<string, (turn: number) => string> = {
      'my families': () => '/api/v1/partner/families',
      'one family': (turn) => `/api/v1/partner/families/${oneOf(turn)}`,
      'its contributions': (turn) => `/api/v1/partner/families/${oneOf(turn)}/contributions`,
      'my contributions': () => '/api/v1/partner/contributions',
    };
    for (const [page, url] of Object.entries(pages)) {
      // The first round records what is shown for the first time, and warms.
      await measureLatency((turn) => ask(url(turn)), { concurrency: 4, turns: 200 });
      const alone = await measureLatency((turn) => ask(url(turn)), { concurrency: 1, turns: 20 });
      const together = await measureLatency((turn) => ask(url(turn)), LOAD);
      rows.push({
        partner: `${login} (${String(count.value)} of ${String(families)} families)`,
        page,
        'alone p50 ms': alone.p50.toFixed(1),
        '16 at once p50 ms': together.p50.toFixed(1),
        '16 at once p95 ms': together.p95.toFixed(1),
        'max ms': together.max.toFixed(1),
      });
    }
  }
  await app.close();
  return rows;
}
