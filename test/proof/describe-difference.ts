import { dayOf } from './day-of.ts';
import type { Difference } from './run-cases.ts';

const INSTANTS = ['validFrom', 'validTo', 'withdrawnAt', 'recordedAt'];

/** A case that differs, to be read and to be asked again: who, when, what, and the world it is in. */
export function describeDifference({ trial, asked, what }: Difference, seed: number): string {
  const { account, at } = asked.probe;
  const rows = Object.entries(trial.world).flatMap(([kind, of]) =>
    of.map((row) => `  ${kind}: ${JSON.stringify(row, withReadableTimes)}`),
  );
  return [
    `world ${String(trial.number)} of seed ${String(seed)}, account ${String(account)}`,
    `at ${new Date(at).toISOString()}, which is on ${dayOf(at)}:`,
    ...what,
    ...rows,
  ].join('\n');
}

function withReadableTimes(key: string, value: unknown): unknown {
  return typeof value === 'number' && INSTANTS.includes(key) ? new Date(value).toISOString() : value;
}
