import { sql } from 'kysely';
import { connect } from '../../src/platform/db/connection.ts';
import { openBenchServer } from '../bench/bench-database.ts';
import { openTestDatabase } from '../kit/database.ts';
import { openProofTemplate, type ProofTemplate } from '../proof/proof-database.ts';
import { EXPLAINED } from './explained.ts';
import { openProofKiller } from './kill-by-proof.ts';
import { openRuleKiller } from './kill-by-rules.ts';
import { openTestKiller } from './kill-by-tests.ts';
import type { Killer, Outcome } from './outcome.ts';
import { readDefinitions } from './sql-definitions.ts';
import { makeMutants, type Mutant } from './sql-mutants.ts';

/** Three hundred cases; a mistake that lives so long is seldom seen by three thousand. */
const WORLDS = 25;
/** What it never comes by: it looks, and writes contributions. */
const BEYOND_PROOF =
  /set_protection|name_reader|has_reader|is_named_for|break_glass|behind_glass|access\.\w+_texts?\b|renew_versions|keep_advice|anonymous_leaves|writes_protected|absorb_|withdraw_once|tell_services|persons_and_topics|log_basis|partner_basis|log_entry|log_months|has_log|erasing|erase_|strip_|forget_actor|entry_owner_name|open_municipality|open_areas|catalogue_stamp|catalogue_changes|keep_catalogue_revision|catalogue_takes_turns|forget_old_words|ask_catalogue|end_links|count_link|close_catalogue|confirmation/u;
/** How often it says how far it has come. */
const SAID_EACH = 200;

type Options = { only: RegExp; hasTests: boolean; say: (line: string) => void };

/** Makes every mistake in the rules of the database, one at a time, and looks whether anything notices. */
export async function mutateSql({ only, hasTests, say }: Options): Promise<Outcome[]> {
  const stopServer = await openBenchServer();
  try {
    const template = await openProofTemplate();
    try {
      const outcomes = await runStages(template, { only, hasTests, say });
      return outcomes;
    } finally {
      await template.close();
    }
  } finally {
    await stopServer();
  }
}

async function runStages(template: ProofTemplate, { only, hasTests, say }: Options): Promise<Outcome[]> {
  const databases = [await template.copy(), await template.copy()] as const;
  try {
    const [first, second] = databases;
    const mutants = await plantable(first.owner, only);
    const groups = new Set(mutants.map(({ definition }) => definition.name)).size;
    say(`${String(mutants.length)} mutants of ${String(groups)} functions and policies`);
    const living = await eachOf(mutants, await openRuleKiller(first), 'the rules', say);
    const explained = new Set(living.map(({ name }) => name).filter((name) => EXPLAINED.has(name)));
    for (const { name } of mutants)
      if (EXPLAINED.has(name) && !explained.has(name)) say(`explained, and killed all the same: ${name}`);
    // what would be asked in vain, and is the slowest to ask
    const unexplained = living.filter(({ name }) => !explained.has(name));
    const beyond = unexplained.filter(({ definition }) => BEYOND_PROOF.test(definition.name));
    const within = unexplained.filter((mutant) => !beyond.includes(mutant));
    const unseen = await eachOf(within, await openProofKiller(second, WORLDS), 'the proof', say);
    const left = [...unseen, ...beyond];
    const survived = hasTests ? await askTests(left, say) : left;
    const names = new Set(survived.map(({ name }) => name));
    return mutants.map(({ name, definition }) => ({
      group: definition.name,
      name,
      outcome: names.has(name) ? 'survived' : explained.has(name) ? 'explained' : 'killed',
    }));
  } finally {
    for (const database of databases) await database.close();
  }
}

/** Those that PostgreSQL takes: what it refuses outright nobody could have written. */
async function plantable(owner: Parameters<typeof readDefinitions>[0], only: RegExp): Promise<Mutant[]> {
  const mutants = makeMutants(await readDefinitions(owner)).filter(({ name }) => only.test(name));
  const taken: Mutant[] = [];
  for (const mutant of mutants) {
    await owner.query('begin');
    await owner.query(mutant.plant).then(
      () => taken.push(mutant),
      () => undefined,
    );
    await owner.query('rollback');
  }
  return taken;
}

/** Those that live on. */
async function eachOf(
  mutants: readonly Mutant[],
  killer: Killer,
  who: string,
  say: (line: string) => void,
): Promise<Mutant[]> {
  const started = performance.now();
  const living: Mutant[] = [];
  for (const [index, mutant] of mutants.entries()) {
    if ((await killer.kill(mutant)) === null) living.push(mutant);
    if ((index + 1) % SAID_EACH === 0) say(`${who}: ${String(index + 1)} of ${String(mutants.length)}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  say(
    `${who}: ${String(mutants.length - living.length)} of ${String(mutants.length)} killed in ${seconds} s`,
  );
  return living;
}

/** The slow ones last, and only for what nothing else saw. */
async function askTests(mutants: readonly Mutant[], say: (line: string) => void): Promise<Mutant[]> {
  const database = await openTestDatabase();
  const { migrator } = database;
  // nobody may be connected to what is copied; Kysely ends only a pool that it has used
  await sql`select 1`.execute(database.db);
  await database.db.destroy();
  await database.owner.end();
  const plant = async (statement: string) => {
    const owner = await connect(migrator);
    await owner.query(statement);
    await owner.end();
  };
  const tests = await openTestKiller(migrator.database);
  try {
    const killer: Killer = {
      kill: async (mutant) => {
        await plant(mutant.plant);
        try {
          return await tests.kill(mutant.definition.name);
        } finally {
          await plant(mutant.restore);
        }
      },
    };
    return await eachOf(mutants, killer, 'the database tests', say);
  } finally {
    await tests.close();
    await database.close();
  }
}
