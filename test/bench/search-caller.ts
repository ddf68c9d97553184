import { Agent, request } from 'node:http';
import { makeMisspelt, makeQuestions } from './generate-catalogue.ts';
import { measureLatency, type Latency } from './measure-latency.ts';

/** What a caller in a process of its own is told to ask, and what it tells when it has. */
export type SearchLoad = {
  address: string;
  what: SearchKind;
  concurrency: number;
  turns: number;
  /** Number of the first question, so that none is asked twice where it is to be new. */
  first: number;
};
export type SearchKind = 'new' | 'facets' | 'typed' | 'misspelt' | 'again' | 'all';

/** More than are asked in a run. */
const QUESTIONS = makeQuestions(8000);
/** Each as it grows under one's fingers. */
const TYPED = QUESTIONS.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
const MISSPELT = makeMisspelt(2000);
/** As many as are asked over and over. */
const AGAIN = 400;
const agent = new Agent({ keepAlive: true });

process.on('message', (load: SearchLoad) => {
  void callAll(load).then((latency) => process.send?.(latency));
});

async function callAll({ address, what, concurrency, turns, first }: SearchLoad): Promise<Latency> {
  agent.maxSockets = concurrency;
  const work = (turn: number) => fetchOnce(`${address}${pathFor(what, turn, first)}`, turn);
  return measureLatency(work, { concurrency, turns });
}

function pathFor(what: SearchKind, turn: number, first: number): string {
  const path = '/api/v1/catalogue/search';
  const question = (at: number, of = QUESTIONS) => encodeURIComponent(of[at % of.length] ?? '');
  switch (what) {
    case 'new':
      return `${path}?limit=5&q=${question(first + turn)}`;
    case 'facets':
      return `${path}?facets=true&q=${question(first + turn)}`;
    case 'typed':
      return `${path}?limit=5&q=${question(first + turn, TYPED)}`;
    case 'misspelt':
      return `${path}?limit=5&q=${question(first + turn, MISSPELT)}`;
    case 'again':
      return `${path}?limit=5&q=${question(turn % AGAIN)}`;
    case 'all':
      return `${path}?facets=true&offset=${String((turn % 5) * 20)}`;
  }
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
