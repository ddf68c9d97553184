import { askCase } from './ask-case.ts';
import { loadWorlds } from './load-worlds.ts';
import type { ProofDatabase } from './proof-database.ts';
import type { Difference } from './run-cases.ts';
import type { World } from './world.ts';

/** The same difference in the smallest world that still shows one, found by leaving out piece after piece. */
export async function shrinkCase(database: ProofDatabase, found: Difference): Promise<Difference> {
  let smallest = found;
  for (let hasShrunk = true; hasShrunk;) {
    hasShrunk = false;
    for (const world of smallerWorlds(smallest)) {
      const what = await differencesIn(database, world, smallest);
      if (what.length === 0) continue;
      const trial = { ...smallest.trial, world, cases: [smallest.asked] };
      smallest = { trial, asked: smallest.asked, what };
      hasShrunk = true;
      break;
    }
  }
  return smallest;
}

/** All that differs in a world, whichever family is asked about; nothing for what no database takes. */
async function differencesIn(
  database: ProofDatabase,
  world: World,
  { trial, asked }: Difference,
): Promise<string[]> {
  // what is written on the way is in the copy alone
  const tried = { ...trial, world: structuredClone(world), cases: [asked] };
  const what: string[] = [];
  try {
    await loadWorlds(database, [tried]);
    for (let left = world.families.length; left > 0; left -= 1) {
      what.push(...(await askCase(database, tried, asked, 1)));
      const [first, ...others] = tried.world.families;
      // the case asks about the first family
      if (first !== undefined) tried.world.families = [...others, first];
    }
  } catch {
    await database.owner.query('rollback');
    return [];
  }
  return [...new Set(what)];
}

/** Every world with one thing less: first whole families, then what is in them, then who people are. */
function* smallerWorlds({ trial: { world }, asked }: Difference): Generator<World> {
  for (const { id } of world.families)
    if (asked.attempts.every(({ family }) => family !== id)) yield withoutFamily(world, id);
  for (const row of world.consents)
    yield { ...world, consents: world.consents.filter((other) => other !== row) };
  for (const row of world.contributions)
    yield { ...world, contributions: world.contributions.filter((other) => other !== row) };
  for (const row of world.goals) yield { ...world, goals: world.goals.filter((other) => other !== row) };
  for (const row of world.links) yield { ...world, links: world.links.filter((other) => other !== row) };
  for (const row of world.tasks)
    if (world.links.every(({ task }) => task !== row.id))
      yield { ...world, tasks: world.tasks.filter((other) => other !== row) };
  for (const row of world.requests)
    yield { ...world, requests: world.requests.filter((other) => other !== row) };
  for (const row of world.disclosures)
    yield { ...world, disclosures: world.disclosures.filter((other) => other !== row) };
  for (const row of world.accounts)
    if (
      row.id !== asked.probe.account &&
      world.links.every(({ guest }) => guest !== row.id) &&
      world.families.every(({ readers }) => readers.every(({ account }) => account !== row.id))
    )
      yield { ...world, accounts: world.accounts.filter((other) => other !== row) };
  for (const family of world.families)
    for (const reader of family.readers) {
      const readers = family.readers.filter((other) => other !== reader);
      yield {
        ...world,
        families: world.families.map((other) => (other === family ? { ...family, readers } : other)),
      };
    }
}

function withoutFamily(world: World, id: number): World {
  const isOthers = ({ family }: { family: number }) => family !== id;
  return {
    ...world,
    families: world.families.filter((family) => family.id !== id),
    persons: world.persons.filter(isOthers),
    statements: world.statements.filter(isOthers),
    consents: world.consents.filter(isOthers),
    contributions: world.contributions.filter(isOthers),
    disclosures: world.disclosures.filter(isOthers),
    files: world.files.filter(isOthers),
    goals: world.goals.filter(isOthers),
    tasks: world.tasks.filter(isOthers),
    requests: world.requests.filter(isOthers),
    links: world.links.filter(isOthers),
  };
}
