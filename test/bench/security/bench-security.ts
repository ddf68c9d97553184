import type { BenchDatabase } from '../bench-database.ts';
import { generateFamilies } from '../generate-families.ts';
import type { BenchRow } from '../bench-list.ts';
import { signIn } from '../sign-in.ts';
import { comparePrograms, type Worker } from './compare-programs.ts';
import { completeFamilies } from './complete-families.ts';
import { dailyWork, findKnown } from './daily-work.ts';
import { openProgram, prepareBare, type Program, type Protection } from './open-program.ts';
import { benchSearches } from './bench-searches.ts';
import { countReads } from './count-reads.ts';

const PROGRAMS: ReadonlyMap<string, readonly Protection[]> = new Map([
  ['whole', []],
  ['without policies', ['policies']],
  ['without log', ['log']],
  ['without encryption', ['encryption']],
  ['without all three', ['policies', 'log', 'encryption']],
]);
const ADVISER = 'ingrid';
/** What one program edits no other does. */
const EDITED = 60;
const READING_SECONDS = 10;

/** What policies, access log and encryption cost, each alone; logged reads a second; searches in what is sealed. */
export async function benchSecurity(database: BenchDatabase): Promise<Record<string, BenchRow[]>> {
  const { owner, enquiries } = database;
  const families = Math.max(200, Math.round(enquiries / 5));
  if (!(await hasFamilies(database)))
    await generateFamilies(database, { families, consents: families, contributions: families });
  await prepareBare(database);
  const programs = new Map<string, Program>();
  for (const [name, without] of PROGRAMS) programs.set(name, await openProgram(database, without));
  const app = programs.get('whole')?.app;
  if (app === undefined) throw new Error('the whole program is one of them');
  const known = await findKnown(await signIn(app, owner, ADVISER), EDITED * PROGRAMS.size);
  await completeFamilies(database, known.families);
  const workers = new Map<string, Worker>();
  for (const [place, [name, { app, usedMs }]] of [...programs].entries()) {
    const own = known.enquiries.slice(place * EDITED, (place + 1) * EDITED);
    const works = await dailyWork(await signIn(app, owner, ADVISER), { ...known, enquiries: own });
    workers.set(name, { works, usedMs });
  }
  const { waited, used } = await comparePrograms(workers);
  const reads = await countReads(workers, READING_SECONDS);
  const inVain = [...programs.values()].flatMap(({ sealedInVain }) => [...sealedInVain]);
  await owner.query('delete from enquiry_text where enquiry_id = any ($1)', [inVain]);
  const tables = {
    'Waited for, ms: the whole program, and without some of it (behind it, the whole as so many times that)':
      waited,
    'Processor time of one alone, ms, in the program and its database': used,
    [`Reads a second, 16 at once for ${String(READING_SECONDS)} s`]: reads,
    'Searches in what is sealed': await benchSearches(database, app),
  };
  for (const { close } of programs.values()) await close();
  return tables;
}

async function hasFamilies({ owner }: BenchDatabase): Promise<boolean> {
  const { rowCount } = await owner.query('select from family limit 1');
  return rowCount !== 0;
}
