import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { keyOwnersOf } from '../../src/features/erasure/erase-family.ts';
import { readErasures } from '../../src/features/erasure/erasure-journal.ts';
import { openKeys } from '../../src/platform/crypto/open-keys.ts';
import { blindIndex } from '../../src/platform/crypto/sealing.ts';
import { connect } from '../../src/platform/db/connection.ts';
import { openEmbedded } from '../../src/platform/db/embedded/embedded-postgres.ts';
import { runCommand, type CommandResult } from '../kit/program.ts';
import { makeCanary, type Canary } from './canary.ts';
import { peopleAt, signInAt } from './demo-people.ts';
import type { FaultOutcome } from './fault-outcome.ts';
import { findBytes } from './find-bytes.ts';
import { readEverything } from './read-everything.ts';
import { serveFolder } from './serve-folder.ts';
import { findOpened, readAllKeys, readStoredValues, type StoredValue } from './try-every-key.ts';
import { writeCanaries, type WrittenFamily, type Writers } from './write-canaries.ts';

type Told = { canary: Canary; family: WrittenFamily };
type Places = ReturnType<typeof placesIn>;

/**
 * Two families are written of in every way on a real installation, and one of them is erased. Then somebody
 * has the database of before, the keys and the master key of now, and no journal.
 * @param folder an empty one, for all of it
 */
export async function proveErasure(folder: string): Promise<FaultOutcome> {
  const places = placesIn(folder);
  await mkdir(places.temporary, { recursive: true });
  const problems: string[] = [];
  const check = (isAsItShould: boolean, problem: string) => {
    if (!isAsItShould) problems.push(problem);
  };
  const run = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> => {
    const result = await runCommand(args, { TMPDIR: places.temporary, ...env });
    check(result.code === 0, `levekar ${args.slice(0, 2).join(' ')}: ${result.stderr.trim()}`);
    return result;
  };

  const { gone, kept } = await writeOfTwo(places, check, run);
  let searched = 0;
  const search = async (when: string, told: readonly Told[]) => {
    const { found, files, bytes } = await findBytes(
      [places.data, places.temporary, places.backup],
      told.flatMap(({ canary }) => canary.all),
    );
    searched += files;
    check(files > 500 && bytes > 30_000_000, `${when}: only ${String(files)} files were searched`);
    for (const { file, encoding, around } of found)
      problems.push(`${when}: in ${file} as ${encoding}: ${JSON.stringify(around)}`);
  };
  await search('before erasing', [gone, kept]);
  await cp(places.keystore, places.oldKeystore, { recursive: true });
  // what the copy holds, for who reads it without the program, which erases again what it knows was erased
  const old = await inDatabase(places.data, readOldCopy);
  await run(['erase', 'family', gone.family.reference, '--yes', '--data', places.data]);
  await search('after erasing', [gone, kept]);

  const attacker = {
    LEVEKAR_KEYSTORE: places.keystore,
    LEVEKAR_MASTER_KEY_FILE: places.master,
    LEVEKAR_ERASURES: places.emptyJournal,
    LEVEKAR_CHECKPOINTS: places.checkpoints,
  };
  await writeFile(places.emptyJournal, '');
  await copyFile(join(places.data, 'log-checkpoints.jsonl'), places.checkpoints);
  await run(['restore', places.backup, '--identity', places.identity, '--data', places.restored], attacker);
  await askThroughProgram(places, attacker, { gone, kept }, check);
  const tried = await tryKeys(places, old, { gone, kept }, check);

  const withJournal = { ...attacker, LEVEKAR_ERASURES: join(places.data, 'erasures.jsonl') };
  const verdict = await run(['log', 'verify', '--data', places.restored], withJournal);
  check(
    verdict.stdout.includes('restored from a copy'),
    `log verify does not tell of the copy: ${verdict.stdout}`,
  );
  await checkRowsGone(places, { gone, kept }, check);
  return {
    name: 'erased for good',
    did: `${String(searched)} files searched, ${String(tried.values)} values tried with ${String(tried.keys)} keys`,
    problems,
    gaps: tried.isNumberRecognised ? [NUMBER_RECOGNISED] : [],
  };
}

/** Who has the keystore works out the index of every number that there can be, in half a minute. */
export const NUMBER_RECOGNISED =
  'the birth number of an erased person is recognised in an old copy by its blind index, whose key is not destroyed';

type Check = (isAsItShould: boolean, problem: string) => void;
type Run = (args: readonly string[]) => Promise<CommandResult>;

function placesIn(folder: string) {
  const data = join(folder, 'data');
  return {
    data,
    keystore: join(data, 'keystore'),
    master: join(data, 'master.key'),
    oldKeystore: join(folder, 'old-keystore'),
    temporary: join(folder, 'temporary'),
    backup: join(folder, 'old.backup'),
    identity: join(folder, 'identity'),
    restored: join(folder, 'restored'),
    emptyJournal: join(folder, 'no-erasures.jsonl'),
    checkpoints: join(folder, 'checkpoints.jsonl'),
  };
}

/** Writes, reads and takes out everything that can be, and leaves the installation stopped. */
async function writeOfTwo(places: Places, check: Check, run: Run): Promise<{ gone: Told; kept: Told }> {
  const served = await serveFolder(places.data, { TMPDIR: places.temporary });
  try {
    const writers: Writers = {
      ingrid: await signInAt(served.address, 'Ingrid'),
      yusuf: await signInAt(served.address, 'Yusuf'),
      partner: await signInAt(served.address, 'Amina'),
      partnerService: 'Bjørkelia skole',
    };
    const told: Told[] = [];
    for (const number of [0, 1]) {
      const canary = makeCanary(number);
      const family = await writeCanaries(writers, canary);
      let shown = 0;
      for (const person of [writers.ingrid, writers.yusuf, writers.partner])
        for (const answer of await readEverything(person, family, canary)) {
          check(answer.status < 500, `${String(answer.status)} ${answer.text}`);
          if (answer.text.includes(canary.stem)) shown += 1;
        }
      // or nothing was there to be found
      check(shown > 15, `the family showed in ${String(shown)} answers only`);
      told.push({ canary, family });
    }
    const [gone, kept] = told as [Told, Told];
    // a document is set in files of its own
    const report = await writers.ingrid.get('/api/v1/reports/2021/file?format=pdf');
    check(report.status === 200, `the report: ${report.text}`);
    const data = ['--data', places.data];
    const shown = await run(['family', 'show', gone.family.reference, '--as', 'ingrid', ...data]);
    check(shown.stdout.includes(gone.canary.stem), 'the command line does not show the family');
    const exported = await run(['log', 'export', '--since', '2020-01-01', '--with-ids', ...data]);
    check(
      !told.some(({ canary }) => canary.all.some((word) => exported.stdout.includes(word))),
      'the exported log names somebody',
    );
    const recipient = (await run(['backup', '--make-key', places.identity])).stdout.trim();
    await run(['backup', '--out', places.backup, '--to', recipient, ...data]);
    return { gone, kept };
  } finally {
    await served.stop();
  }
}

/** What the program itself says of the two in the restored copy, to everybody who may sign in. */
async function askThroughProgram(
  places: Places,
  env: NodeJS.ProcessEnv,
  { gone, kept }: { gone: Told; kept: Told },
  check: Check,
): Promise<void> {
  const served = await serveFolder(places.restored, { TMPDIR: places.temporary, ...env });
  try {
    let keptShown = 0;
    for (const name of await peopleAt(served.address)) {
      const person = await signInAt(served.address, name);
      for (const answer of await readEverything(person, gone.family, gone.canary)) {
        const isShown = gone.canary.all.some((word) => answer.text.includes(word));
        check(!isShown, `${name} still reads the erased family: ${answer.text.slice(0, 200)}`);
        check(answer.status < 500 || answer.text.includes('"unreadable"'), `${name}: ${answer.text}`);
      }
      const answer = await person.get(`/api/v1/families/${kept.family.familyId}`);
      if (answer.text.includes(kept.canary.stem)) keptShown += 1;
    }
    check(keptShown > 0, 'the other family does not open any longer');
  } finally {
    await served.stop();
  }
}

type OldCopy = { values: StoredValue[]; numberIndexes: { municipality: number; index: Buffer }[] };

async function readOldCopy(client: pg.Client): Promise<OldCopy> {
  const { rows } = await client.query<OldCopy['numberIndexes'][number]>(
    `select municipality_id as municipality, birth_number_index as index from person_detail
     where birth_number_index is not null`,
  );
  return { values: await readStoredValues(client), numberIndexes: rows };
}

/** What comes out of the old copy when every key that there is, is tried on every value. */
async function tryKeys(
  places: Places,
  { values, numberIndexes }: OldCopy,
  { gone, kept }: { gone: Told; kept: Told },
  check: Check,
): Promise<{ values: number; keys: number; isNumberRecognised: boolean }> {
  const settings = { masterKey: null, masterKeyCommand: null, masterKeyFile: places.master };
  const keysIn = (keystoreDir: string) => openKeys({ ...settings, dataDir: places.data, keystoreDir });
  const [current, before] = [keysIn(places.keystore), keysIn(places.oldKeystore)];
  try {
    const { erasures } = await readErasures(join(places.data, 'erasures.jsonl'), current);
    const erased = new Set(erasures.flatMap(keyOwnersOf));
    const theirs = values.filter(({ owner }) => erased.has(owner));
    const others = values.filter(({ owner }) => !erased.has(owner));
    const fileOf = (folder: string) => join(folder, 'keys.db');
    const all = readAllKeys(current, fileOf(places.keystore));
    const opened = findOpened(theirs, all, gone.canary.all);
    check(opened.length === 0, `still opens with a key that is left: ${opened.join(', ')}`);
    const elsewhere = others.filter((value) => opensToWord(value, current.keyOf(value.owner), gone.canary));
    check(
      elsewhere.length === 0,
      `lies under another key: ${elsewhere.map(({ where }) => where).join(', ')}`,
    );
    const left = others.filter((value) => opensToWord(value, current.keyOf(value.owner), kept.canary));
    check(left.length > 15, `only ${String(left.length)} values of the other family open`);
    // with the keys of before it opens: so the search would find
    const once = findOpened(theirs, readAllKeys(before, fileOf(places.oldKeystore)), gone.canary.all);
    check(once.length > 15, `only ${String(once.length)} values open with the keys of before`);
    const isNumberRecognised = numberIndexes.some(({ municipality, index }) =>
      blindIndex(current, 'birth_number', municipality, gone.canary.birthNumber).equals(index),
    );
    return { values: theirs.length, keys: all.length, isNumberRecognised };
  } finally {
    current.close();
    before.close();
  }
}

function opensToWord(value: StoredValue, key: Uint8Array | null, canary: Canary): boolean {
  return key !== null && findOpened([value], [key], canary.all).length > 0;
}

/** Once the journal is there the rows are gone, and the enquiry is a figure. */
async function checkRowsGone(
  places: Places,
  { gone, kept }: { gone: Told; kept: Told },
  check: Check,
): Promise<void> {
  const { familyId, otherId, enquiryId } = gone.family;
  const [counts] = await inDatabase(places.restored, async (client) => {
    const { rows } = await client.query<{ rows: number; texts: number; figures: number; kept: number }>(
      `select (select count(*)::int from family where id = any ($1)) +
         (select count(*)::int from person where family_id = any ($1)) as rows,
         (select count(*)::int from enquiry_text where enquiry_id = $2) +
         (select count(*)::int from enquiry_draft where enquiry_id = $2) as texts,
         (select count(*)::int from enquiry where id = $2) as figures,
         (select count(*)::int from person where family_id = $3) as kept`,
      [[familyId, otherId], enquiryId, kept.family.familyId],
    );
    return rows;
  });
  check(counts?.rows === 0, `${String(counts?.rows)} rows of the family came back and stayed`);
  check(counts?.texts === 0, `${String(counts?.texts)} texts of its enquiry came back and stayed`);
  check(counts?.figures === 1, 'the enquiry is not in the figures any longer');
  check((counts?.kept ?? 0) > 1, 'the other family is gone too');
  const journal = await readFile(join(places.data, 'erasures.jsonl'), 'utf8');
  check(journal.includes(familyId), 'the journal does not name the family');
}

async function inDatabase<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await openEmbedded(dataDir);
  try {
    const client = await connect(server.connection);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  } finally {
    await server.close();
  }
}
