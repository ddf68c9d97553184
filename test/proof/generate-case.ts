import { generateConsent, type Deal, type Moments } from './generate-families.ts';
import type { Random } from './random.ts';
import type { Family, Task, World } from './world.ts';

const STATES = [
  'draft',
  'proposed',
  'proposed',
  'accepted',
  'accepted',
  'declined',
  'done',
  'dropped',
] as const;

/** Adds a case with a plan to a family, and consents by which its team may tell others of it. */
export function generateCase(random: Random, world: World, family: Family, moments: Moments): void {
  if (!random.chance(0.75)) return;
  world.files.push({ id: family.id, family: family.id });
  // without a family nothing is planned
  if (!family.hasEnquiry) return;
  const deal = makeDeal(random, world, family);
  for (let left = random.below(4); left > 0; left -= 1)
    world.consents.push(generateConsent(random, deal, family.id, world.consents.length, moments));
  const about = () => ({
    family: family.id,
    persons: random.some(deal.persons).map(({ id }) => id),
    topics: random.some(deal.topics).slice(0, 2),
  });
  for (let left = random.below(3); left > 0; left -= 1)
    world.goals.push({ id: world.goals.length, ...about() });
  for (let left = random.below(4); left > 0; left -= 1)
    world.tasks.push({ id: world.tasks.length, ...about(), ...generateDoer(random, world, deal) });
  for (const task of world.tasks) if (task.family === family.id) generateLink(random, world, task, moments);
  for (let left = random.below(3); left > 0; left -= 1)
    world.requests.push({
      id: world.requests.length,
      ...about(),
      service: serviceFor(random, deal),
      isAnswered: random.chance(0.3),
      isWithdrawn: random.chance(0.2),
    });
}

/** Somebody at the service gets a link, mostly of one that lives. */
function generateLink(random: Random, world: World, task: Task, moments: Moments): void {
  const { municipality } = world.families.find(({ id }) => id === task.family) ?? { municipality: 0 };
  const services = world.services.filter((service) => service.municipality === municipality);
  if (task.service === null || !random.chance(0.8)) return;
  const guest = world.accounts.length;
  const always = { from: '2018-01-01', to: null };
  world.accounts.push({
    id: guest,
    municipality,
    active: always,
    roles: [{ ...always, role: 'guest' }],
    memberships: [],
    employments: [],
  });
  world.links.push({
    id: world.links.length,
    family: task.family,
    task: task.id,
    service: random.chance(0.9) ? task.service : random.pick(services).id,
    guest,
    expiresAt: random.chance(0.5) ? moments.last : random.pick(moments.asked),
    isRevoked: random.chance(0.4),
  });
}

/** Mostly between the team and one other. */
function makeDeal(random: Random, { services: all, persons, consents }: World, family: Family): Deal {
  const services = all.filter(({ municipality }) => municipality === family.municipality);
  const theTeam = services.filter(({ team }) => team === family.team);
  const others = services.filter(({ team }) => team === null);
  const known = consents.find((consent) => consent.family === family.id);
  return {
    services,
    giving: random.pick(theTeam),
    receiving: random.pick(others),
    persons: persons.filter((person) => person.family === family.id),
    topics: known?.topics ?? ['economy', 'housing'],
  };
}

function generateDoer(
  random: Random,
  { accounts }: World,
  deal: Deal,
): Pick<Task, 'state' | 'wasProposed' | 'service' | 'account' | 'person'> {
  const state = random.pick(STATES);
  const wasProposed = state !== 'draft' && (state !== 'dropped' || random.chance(0.5));
  const doers = { service: null, account: null, person: null };
  if (state === 'draft' && random.chance(0.5)) return { state, wasProposed, ...doers };
  if (random.chance(0.15)) return { state, wasProposed, ...doers, person: random.pick(deal.persons).id };
  if (random.chance(0.1)) {
    const own = accounts.filter(({ municipality }) => municipality === deal.giving.municipality);
    return { state, wasProposed, ...doers, account: random.pick(own).id };
  }
  return { state, wasProposed, ...doers, service: serviceFor(random, deal) };
}

function serviceFor(random: Random, { receiving, services }: Deal): number {
  return (random.chance(0.7) ? receiving : random.pick(services)).id;
}
