import type { BenchDatabase } from '../bench-database.ts';
import { generateFamilies } from '../generate-families.ts';
import type { BenchRow } from '../bench-list.ts';
import { signIn, type Ask } from '../sign-in.ts';
import { comparePrograms } from './compare-programs.ts';
import { completeFamilies } from './complete-families.ts';
import { dailyWork, findKnown, type Work } from './daily-work.ts';
import { openProgram, preparePlain, type Program, type Protection } from './open-program.ts';
import { benchSearches } from './bench-searches.ts';
import { countReads } from './count-reads.ts';

const PROGRAMS: ReadonlyMap<string, readonly Protection[]> = new Map([
  ['whole', []],
  ['without policies', ['policies']],
  ['without log', ['log']],
  ['without encryption', ['encryption']],
  ['without all three', ['policies', 'log', 'encryption']],
]);
/** What one program edits no other does. */
const EDITED = 60;
const READING_SECONDS = 10;

/** What policies, access log and encryption cost, each alone; logged reads a second; searches in what is sealed. */
export async function benchSecurity(database: BenchDatabase): Promise<Record<string, BenchRow[]>> {
  const { owner, enquiries } = database;
  const families = Math.max(200, Math.round(enquiries / 5));
  if (!(await hasFamilies(database)))
    await generateFamilies(database, { families, consents: families, contributions: families });
  await preparePlain(database);
  const programs = new Map<string, Program>();
  for (const [name, without] of PROGRAMS) programs.set(name, await openProgram(database, without));
  const asks = new Map<string, Ask>();
  for (const [name, { app }] of programs) asks.set(name, await signIn(app, owner, 'ingrid'));
  const whole = asks.get('whole');
  const app = programs.get('whole')?.app;
  if (whole === undefined || app === undefined) throw new Error('the whole program is one of them');

  const known = await findKnown(whole, EDITED * PROGRAMS.size);
  await completeFamilies(database, known.families);
  const works = new Map<string, Record<string, Work>>();
  for (const [place, [name, ask]] of [...asks].entries()) {
    const own = known.enquiries.slice(place * EDITED, (place + 1) * EDITED);
    works.set(name, await dailyWork(ask, { ...known, enquiries: own }));
  }
  const tables = {
    'what each costs (median ms without it, and the whole as so many times that)':
      await comparePrograms(works),
    [`reads a second, 16 at once for ${String(READING_SECONDS)} s`]: await countReads(works, READING_SECONDS),
    'searches in what is sealed': await benchSearches(database, app),
  };
  for (const { close } of programs.values()) await close();
  return tables;
}

async function hasFamilies({ owner }: BenchDatabase): Promise<boolean> {
  const { rowCount } = await owner.query('select from family limit 1');
  return rowCount !== 0;
}
