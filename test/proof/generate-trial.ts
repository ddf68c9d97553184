import { generateProbe, generateWorld } from './generate-world.ts';
import { seededRandom, type Random } from './random.ts';
import { TOPICS, type Attempt, type Probe, type Trial, type World } from './world.ts';

const ATTEMPTS = 2;

/** The world of a number under a seed, and its cases: the same ones every time. */
export function generateTrial(seed: number, number: number, cases: number): Trial {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const world = generateWorld(random);
  return {
    world,
    number,
    cases: Array.from({ length: cases }, (_, index) => {
      const probe = generateProbe(random, world);
      const attempts = random.several(ATTEMPTS, ATTEMPTS, () => generateAttempt(random, world, probe));
      return { probe, token: `${String(number)}-${String(index)}`, attempts };
    }),
  };
}

/** Something to write: mostly for a service of the actor's, and about what some consent of the family says. */
function generateAttempt(random: Random, world: World, probe: Probe): Attempt {
  const account = world.accounts.find(({ id }) => id === probe.account);
  const own = account?.employments.map(({ service }) => service) ?? [];
  const inTeams = world.services.filter(
    ({ team }) => team !== null && account?.memberships.some((of) => of.team === team) === true,
  );
  const mine = [...own, ...inTeams.map(({ id }) => id)];
  const consents = world.consents.filter(({ giving }) => mine.includes(giving));
  const about = consents.length > 0 && random.chance(0.7) ? random.pick(consents) : null;
  const family = world.families.find(({ id }) => id === about?.family) ?? random.pick(world.families);
  const persons = world.persons.filter((person) => person.family === family.id).map(({ id }) => id);
  const services = world.services.filter(({ municipality }) => municipality === family.municipality);
  const usual = services.filter(({ id }) => mine.includes(id));
  return {
    family: family.id,
    service: about?.giving ?? random.pick(usual.length > 0 && random.chance(0.8) ? usual : services).id,
    persons: random.some(random.chance(0.7) ? (about?.persons ?? persons) : persons).slice(0, 2),
    topics: random.some(random.chance(0.8) ? (about?.topics ?? TOPICS) : TOPICS).slice(0, 2),
  };
}
