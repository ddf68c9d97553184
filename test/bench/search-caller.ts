import { Agent, request } from 'node:http';
import { makeQuestions } from './generate-catalogue.ts';
import { measureLatency, type Latency } from './measure-latency.ts';

/** What a caller in a process of its own is told to ask, and what it tells when it has. */
export type SearchLoad = { address: string; what: SearchKind; concurrency: number; turns: number };
export type SearchKind = 'shown' | 'facets' | 'all';

const QUESTIONS = makeQuestions(400);
const agent = new Agent({ keepAlive: true });

process.on('message', (load: SearchLoad) => {
  void callAll(load).then((latency) => process.send?.(latency));
});

async function callAll({ address, what, concurrency, turns }: SearchLoad): Promise<Latency> {
  agent.maxSockets = concurrency;
  const work = (turn: number) => fetchOnce(`${address}${pathFor(what, turn)}`, turn);
  return measureLatency(work, { concurrency, turns });
}

function pathFor(what: SearchKind, turn: number): string {
  const path = '/api/v1/catalogue/search';
  const question = encodeURIComponent(QUESTIONS[turn % QUESTIONS.length] ?? '');
  if (what === 'shown') return `${path}?limit=5&q=${question}`;
  if (what === 'facets') return `${path}?facets=true&q=${question}`;
  return `${path}?facets=true&offset=${String((turn % 5) * 20)}`;
}

/** Each call from an address of its own, as behind a proxy: the limit of calls is for one address. */
function fetchOnce(url: string, turn: number): Promise<void> {
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
