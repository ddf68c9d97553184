import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { Family } from '../../src/features/families/family.ts';
import { errorText } from '../../src/messages/error-text.ts';
import type { Answer } from '../kit/app.ts';
import { runCommand } from '../kit/program.ts';
import { dayOf } from '../proof/day-of.ts';
import { signInAt, type Person } from './demo-people.ts';
import type { FaultOutcome } from './fault-outcome.ts';
import { serveFolder } from './serve-folder.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

type Check = (isAsItShould: boolean, problem: string) => void;
type Written = { name: string; id: string };
type Refused = { name: string; answer: Answer };

const FAMILIES = '/api/v1/families';
/** Room for the database and some of its log files. */
const DATA_MB = 260;
const MOST_WRITES = 4000;
const TRIES_WHEN_FULL = 15;
const RECOVERS_WITHIN_MS = 60_000;

/**
 * The database, the keystore and the checkpoints each on a small disk of their own, that are full by turns.
 * @returns null where this user may not mount
 */
export async function fillDisks(
  folder: string,
  say: (line: string) => void = () => undefined,
): Promise<FaultOutcome | null> {
  const disks: SmallDisk[] = [];
  try {
    for (const [name, megabytes] of [
      ['data', DATA_MB],
      ['keys', 4],
      ['checkpoints', 1],
    ] as const) {
      const disk = await mountSmallDisk(join(folder, name), megabytes);
      if (disk === null) return null;
      disks.push(disk);
    }
    return await runOnDisks(disks as [SmallDisk, SmallDisk, SmallDisk], say);
  } finally {
    for (const disk of disks) await disk.remove();
  }
}

async function runOnDisks(
  [data, keys, checkpoints]: [SmallDisk, SmallDisk, SmallDisk],
  say: (line: string) => void,
): Promise<FaultOutcome> {
  const problems: string[] = [];
  const check: Check = (isAsItShould, problem) => {
    if (!isAsItShould) problems.push(problem);
  };
  const env = {
    LEVEKAR_KEYSTORE: join(keys.path, 'keystore'),
    LEVEKAR_CHECKPOINTS: join(checkpoints.path, 'log.jsonl'),
  };
  const dataDir = join(data.path, 'levekar');
  const run = (args: readonly string[]) => runCommand([...args, '--data', dataDir], env);
  const verify = async (when: string) => {
    const { code, stdout, stderr } = await run(['log', 'verify']);
    check(code === 0, `${when}: log verify: ${stdout}${stderr}`);
  };
  await checkpoints.fill();
  let served = await serveFolder(dataDir, env);
  try {
    check(
      /checkpoint.*ENOSPC/u.test(served.output()),
      `the start says nothing of checkpoints: ${served.output()}`,
    );
    const ingrid = await signInAt(served.address, 'Ingrid');
    const first = await register(ingrid);
    if (!('id' in first)) throw new Error(first.answer.text);

    const refused = await run(['log', 'checkpoint']);
    check(refused.code !== 0 && /ENOSPC/u.test(refused.stderr), `checkpoint: ${refused.stderr}`);
    check((await ingrid.get(`${FAMILIES}/${first.id}`)).status === 200, 'no reading with full checkpoints');
    await checkpoints.free();
    const taken = await run(['log', 'checkpoint']);
    check(taken.code === 0, `checkpoint after: ${taken.stderr}`);
    await verify('checkpoints full');
    say('disk full: checkpoints wait, and come when there is room');

    await keys.fill();
    await fillKeys(ingrid, first, check);
    await keys.free();
    check('id' in (await register(ingrid)), 'nothing is registered after the keystore has room again');
    await verify('keystore full');
    say('disk full: the keystore refuses new families, and what has a key goes on');

    await data.fill(512 * 1024);
    const { written, refusals } = await writeUntilFull(ingrid, check);
    const reading = await ingrid.get(`${FAMILIES}/${first.id}`);
    check(isReadOrRefused(reading, first), `reading when full: ${String(reading.status)} ${reading.text}`);
    await data.free();
    await checkRecovered(ingrid, [first, ...written], refusals, check);
    await verify('data full');
    say(
      `disk full: ${String(written.length)} families before it was, ${String(refusals.length)} refused, none half`,
    );

    await served.stop();
    await data.fill();
    const failure = await serveFolder(dataDir, env).then(
      (started) => started,
      (error: unknown) => error as Error,
    );
    if (failure instanceof Error)
      check(
        /disk is full|No space left|ENOSPC/u.test(failure.message),
        `the start on a full disk does not say so: ${failure.message}`,
      );
    else await failure.stop();
    await data.free();
    served = await serveFolder(dataDir, env);
    const again = await signInAt(served.address, 'Ingrid');
    await checkRecovered(again, [first, ...written], [], check);
    await verify('started on a full disk');
    say(
      `disk full: the program ${failure instanceof Error ? 'says why it does not start' : 'starts'}, and starts after`,
    );
    return {
      name: 'full disks',
      did: `database, keystore and checkpoints; ${String(written.length)} writes before, ${String(refusals.length)} refused`,
      problems,
    };
  } finally {
    await data.free();
    await served.stop();
  }
}

async function register(person: Person): Promise<Written | Refused> {
  // without digits, of which a search takes many for a birth number
  const name = `Familie ${randomUUID().replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`;
  const persons = [{ name, relation: 'parent', email: `${'x'.repeat(150)}@example.no` }];
  const answer = await person.send('POST', FAMILIES, { name, persons });
  return answer.status === 201 ? { name, id: (answer.body as Family).id } : { name, answer };
}

const isStorageFull = ({ status, text }: Answer) =>
  status === 507 && text.includes(errorText('nb', 'storage_full').slice(0, 20));

async function fillKeys(ingrid: Person, { id, name }: Written, check: Check): Promise<void> {
  // the keystore makes room for some keys at a time
  let refused: Answer | null = null;
  for (let count = 0; count < MOST_WRITES && refused === null; count += 1) {
    const made = await register(ingrid);
    if ('answer' in made) refused = made.answer;
  }
  check(refused !== null && isStorageFull(refused), `keystore full: ${refused?.text ?? 'never said'}`);
  const read = await ingrid.get(`${FAMILIES}/${id}`);
  check(read.status === 200 && read.text.includes(name), `keystore full: ${read.text}`);
  const persons = (read.body as Family).persons.map((person) => person.id);
  const about = { persons, topics: ['economy'], occurredOn: dayOf(Date.now()) };
  const more = await ingrid.send('POST', `${FAMILIES}/${id}/contributions`, { ...about, text: 'more' });
  check(more.status === 201, `what has a key is not written: ${more.text}`);
}

async function writeUntilFull(
  ingrid: Person,
  check: Check,
): Promise<{ written: Written[]; refusals: Refused[] }> {
  const written: Written[] = [];
  const refusals: Refused[] = [];
  for (let count = 0; count < MOST_WRITES && refusals.length < TRIES_WHEN_FULL; count += 1) {
    const made = await register(ingrid);
    if ('id' in made) written.push(made);
    else refusals.push(made);
  }
  const [first] = refusals;
  check(first !== undefined && isStorageFull(first.answer), `full: ${first?.answer.text ?? 'never said'}`);
  for (const { answer } of refusals)
    check(isStorageFull(answer) || answer.status === 503, `full: ${String(answer.status)} ${answer.text}`);
  return { written, refusals };
}

/** Reading writes the log: without room for it nothing is read, and that is said as what it is. */
function isReadOrRefused(answer: Answer, { name }: Written): boolean {
  return answer.status === 200 ? answer.text.includes(name) : isStorageFull(answer) || answer.status === 503;
}

/** All that was taken is there, of what was refused nothing, and more is taken. */
async function checkRecovered(
  ingrid: Person,
  written: readonly Written[],
  refusals: readonly Refused[],
  check: Check,
): Promise<void> {
  const until = Date.now() + RECOVERS_WITHIN_MS;
  let after = await register(ingrid);
  while (!('id' in after) && Date.now() < until) {
    await sleep(500);
    after = await register(ingrid);
  }
  check('id' in after, 'nothing is registered after there is room again');
  for (const { id, name } of written) {
    const { status, text } = await ingrid.get(`${FAMILIES}/${id}`);
    check(status === 200 && text.includes(name), `lost: ${name}: ${String(status)}`);
  }
  for (const { name, answer } of refusals) {
    const found = await ingrid.send('POST', `${FAMILIES}/search`, { q: name });
    const [there] = (found.body as { items?: { id: string }[] }).items ?? [];
    // A server that went down in the middle of a commit may have done it before it could say so: whole then.
    const isWhole = there !== undefined && (await ingrid.get(`${FAMILIES}/${there.id}`)).status === 200;
    check(
      found.status === 200 && (there === undefined || (answer.status === 503 && isWhole)),
      `was refused with ${String(answer.status)}, and is there: ${found.text}`,
    );
  }
}
