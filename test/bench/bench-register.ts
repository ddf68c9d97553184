import { systemClock } from '../../src/shared/clock.ts';
import { buildApp } from '../../src/app.ts';
import type { BenchDatabase } from './bench-database.ts';
import { measureLatency } from './measure-latency.ts';
import { signIn } from './sign-in.ts';
import { enquiry } from '../kit/enquiry.ts';

/** Registering one enquiry through the whole program: session, rules, row, codes, listing, log, commit. */
export async function benchRegister({ db, owner }: BenchDatabase): Promise<Record<string, string>[]> {
  const app = await buildApp({
    db,
    clock: systemClock,
    demo: true,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
  });
  const ask = await signIn(app, owner, 'ingrid');
  const register = () => ask('POST', '/api/v1/enquiries', enquiry());
  await measureLatency(register, { concurrency: 1, turns: 20 });
  const figures = [];
  for (const concurrency of [1, 4, 16]) {
    const { p50, p95, max } = await measureLatency(register, { concurrency, turns: 200 });
    figures.push({ what: 'register one', 'at once': String(concurrency), ...inMs({ p50, p95, max }) });
  }
  await app.close();
  return figures;
}

function inMs(figures: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([name, ms]) => [`${name} ms`, ms.toFixed(1)]));
}
