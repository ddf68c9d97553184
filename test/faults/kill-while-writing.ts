import { setTimeout as sleep } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import type { Enquiry } from '../../src/features/enquiries/enquiry.ts';
import type { Family } from '../../src/features/families/family.ts';
import { enquiry } from '../kit/enquiry.ts';
import { runCommand } from '../kit/program.ts';
import { dayOf } from '../proof/day-of.ts';
import { signInAt, type Person } from './demo-people.ts';
import type { FaultOutcome } from './fault-outcome.ts';
import { serveFolder, type Served } from './serve-folder.ts';

/** What the program said yes to: where it is read, and a text that must be in the answer. */
type Acknowledged = { url: string; text: string };

const WRITERS = 6;
/** The kill comes within so long after the writing began. */
const KILL_WITHIN_MS = 2500;
const READ_AT_ONCE = 8;

/**
 * Writes over HTTP, ends the program and every process of its database with SIGKILL, starts again, and looks
 * for all that was acknowledged, whose keys must be there too; again and again, and each time verifies the log.
 * @param dataDir made where it is missing
 */
export async function killWhileWriting(
  dataDir: string,
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<FaultOutcome> {
  const problems: string[] = [];
  const all: Acknowledged[] = [];
  let served = await serveFolder(dataDir);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const written = await writeUntilKilled(served, dataDir);
      served = await serveFolder(dataDir);
      all.push(...written);
      const lost = await findLost(served, written);
      problems.push(...lost);
      // the middle of a request is as likely as any other moment, but not the middle of nothing
      if (written.length === 0) problems.push(`round ${String(round)}: nothing was written`);
      const verdict = await runCommand(['log', 'verify', '--data', dataDir]);
      if (verdict.code !== 0) problems.push(`round ${String(round)}: ${verdict.stdout}${verdict.stderr}`);
      say(
        `killed ${String(round)} of ${String(rounds)}: ${String(written.length)} acknowledged, ${String(lost.length)} lost, ${verdict.stdout.split('\n')[0] ?? ''}`,
      );
    }
    // what came through one kill comes through the next
    problems.push(...(await findLost(served, all)));
  } finally {
    await served.stop();
  }
  return {
    name: 'kill -9 of everything while it writes',
    did: `${String(rounds)} times, ${String(all.length)} writes acknowledged`,
    problems,
  };
}

async function writeUntilKilled(served: Served, dataDir: string): Promise<Acknowledged[]> {
  const ingrid = await signInAt(served.address, 'Ingrid');
  const written: Acknowledged[] = [];
  const writers = Array.from({ length: WRITERS }, () => writeOn(ingrid, written));
  await sleep(randomInt(200, KILL_WITHIN_MS));
  // a checkpoint is on its way out of the database as well
  const checkpoint = runCommand(['log', 'checkpoint', '--data', dataDir]);
  await sleep(randomInt(0, KILL_WITHIN_MS / 2));
  await served.killEverything();
  await Promise.all(writers);
  await checkpoint;
  return written;
}

/** Registers, links and contributes until nobody answers; only what was answered with yes counts. */
async function writeOn(person: Person, written: Acknowledged[]): Promise<void> {
  const today = dayOf(Date.now());
  const send = async <T>(method: 'POST' | 'PATCH', url: string, body: object): Promise<T> => {
    const answer = await person.send(method, url, body);
    if (answer.status >= 300) throw new Error(answer.text);
    return answer.body as T;
  };
  let count = 0;
  const word = () => `word ${String((count += 1))} of ${crypto.randomUUID()}`;
  for (;;) {
    try {
      const note = word();
      const made = await send<Enquiry>('POST', '/api/v1/enquiries', enquiry({ receivedOn: today, note }));
      written.push({ url: `/api/v1/enquiries/${made.id}`, text: note });
      const name = word();
      const family = await send<Family>('POST', '/api/v1/families', {
        name: 'a family',
        persons: [{ name, relation: 'parent', phone: '40000000' }],
        enquiryId: made.id,
      });
      const url = `/api/v1/families/${family.id}`;
      written.push({ url, text: name });
      const other = word();
      await send('PATCH', url, { version: 1, name: other });
      written.push({ url, text: other });
      const text = word();
      const persons = family.persons.map(({ id }) => id);
      await send('POST', `${url}/contributions`, { persons, topics: ['economy'], occurredOn: today, text });
      written.push({ url: `${url}/contributions`, text });
    } catch {
      // no yes: it may be there or not
      return;
    }
  }
}

async function findLost(served: Served, written: readonly Acknowledged[]): Promise<string[]> {
  const ingrid = await signInAt(served.address, 'Ingrid');
  const lost: string[] = [];
  for (let from = 0; from < written.length; from += READ_AT_ONCE)
    await Promise.all(
      written.slice(from, from + READ_AT_ONCE).map(async ({ url, text }) => {
        const answer = await ingrid.get(url);
        if (answer.status !== 200 || !answer.text.includes(text))
          lost.push(`lost: ${url} answers ${String(answer.status)} without "${text}"`);
      }),
    );
  return lost;
}
