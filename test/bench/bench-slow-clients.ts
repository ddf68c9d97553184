import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startProgram } from '../kit/program.ts';
import { measureLatency } from './measure-latency.ts';

const HOLDER = fileURLToPath(new URL('hold-connections.ts', import.meta.url));
const SLOW = 800;
const ASKED = { concurrency: 4, turns: 1500 };

/** What others wait for the register's list while slow clients hold as many connections as they can. */
export async function benchSlowClients(): Promise<Record<string, string>[]> {
  const program = await startProgram();
  try {
    const cookie = await signIn(program.address);
    const ask = async () => {
      const answer = await fetch(`${program.address}/api/v1/enquiries?limit=50`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`the list answered ${String(answer.status)}`);
      await answer.arrayBuffer();
    };
    await measureLatency(ask, { ...ASKED, turns: 300 });
    const alone = await measureLatency(ask, ASKED);
    const holder = spawn(process.execPath, [HOLDER, new URL(program.address).port, String(SLOW)]);
    const endured: number[] = [];
    holder.stdout.on('data', (lines: Buffer) => {
      for (const line of lines.toString().trim().split('\n')) endured.push(Number(line));
    });
    await sleep(4000);
    const beside = await measureLatency(ask, ASKED);
    // until all have been let go once
    await sleep(12_000);
    const again = await measureLatency(ask, ASKED);
    holder.kill();
    const row = (what: string, p95: number, longest = '') => ({ what, 'p95 ms': p95.toFixed(1), longest });
    return [
      row('list, alone', alone.p95),
      row(`list, beside ${String(SLOW)} slow clients`, beside.p95),
      row('list, while they come back', again.p95, `${(Math.max(...endured) / 1000).toFixed(1)} s`),
    ];
  } finally {
    await program.stop();
  }
}

async function signIn(address: string): Promise<string> {
  const people = await fetch(`${address}/api/v1/demo/people`);
  const { items } = (await people.json()) as { items: { accountId: string; name: string }[] };
  const answer = await fetch(`${address}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: items.find(({ name }) => name.startsWith('Ingrid'))?.accountId }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
