import type { Random } from './random.ts';
import {
  TOPICS,
  type Consent,
  type Contribution,
  type Family,
  type Person,
  type Service,
  type World,
} from './world.ts';

/** Instants: before anyone asks, while they ask, and after. */
export type Moments = { earlier: number[]; asked: number[]; last: number };
/** Between whom and about what the consents of a family mostly are, so that they meet. */
export type Deal = {
  services: Service[];
  giving: Service;
  receiving: Service;
  persons: Person[];
  topics: string[];
};

/** Adds families with all of theirs to a world. */
export function generateFamilies(random: Random, world: World, moments: Moments): void {
  world.families = random.several(2, 4, (id) => generateFamily(random, world, id));
  for (const family of world.families) {
    const persons = random.several<Person>(1, 3, (index) => ({
      id: world.persons.length + index,
      family: family.id,
      protection: 'none',
    }));
    const [first] = persons;
    if (first !== undefined && random.chance(0.25))
      first.protection = random.pick(['confidential', 'strictly_confidential'] as const);
    world.persons.push(...persons);
    world.statements.push({ id: family.id, family: family.id });
    const deal = makeDeal(random, world, family, persons);
    for (let left = random.below(7); left > 0; left -= 1)
      world.consents.push(generateConsent(random, deal, family.id, world.consents.length, moments));
    for (let left = random.below(5); left > 0; left -= 1)
      world.contributions.push(
        generateContribution(random, deal, family.id, world.contributions.length, moments),
      );
    const whole = world.contributions.find(
      (row) => row.family === family.id && (row.topics.length > 1 || row.persons.length > 1),
    );
    if (whole !== undefined && random.chance(0.6))
      world.consents.push(...generateHalves(random, deal, whole, world.consents.length, moments));
    if (random.chance(0.5))
      world.disclosures.push({
        id: world.disclosures.length,
        family: family.id,
        giving: deal.giving.id,
        receiving: random.chance(0.5) ? deal.receiving.id : null,
      });
  }
}

function generateFamily(random: Random, { teams, accounts }: World, id: number): Family {
  const { id: team, municipality } = random.chance(0.6) ? random.pick(teams.slice(0, 1)) : random.pick(teams);
  const own = accounts.filter((account) => account.municipality === municipality);
  return {
    id,
    municipality,
    team,
    readers: own
      .filter(() => random.chance(0.5))
      .map(({ id: account }) => ({ account, isRemoved: random.chance(0.25) })),
    hasEnquiry: random.chance(0.5),
  };
}

function makeDeal(random: Random, world: World, family: Family, persons: Person[]): Deal {
  const services = world.services.filter(({ municipality }) => municipality === family.municipality);
  const theTeam = services.filter(({ team }) => team === family.team);
  const giving = random.pick(random.chance(0.3) ? theTeam : services);
  const others = services.filter(({ id }) => id !== giving.id);
  const receiving = random.pick(random.chance(0.3) && giving.team === null ? theTeam : others);
  return { services, giving, receiving, persons, topics: random.some(TOPICS).slice(0, 3) };
}

export function generateConsent(
  random: Random,
  deal: Deal,
  family: number,
  id: number,
  moments: Moments,
): Consent {
  const giving = random.chance(0.75) ? deal.giving : random.pick(deal.services);
  const others = deal.services.filter((service) => service.id !== giving.id);
  const isUsual = giving.id !== deal.receiving.id && random.chance(0.7);
  const receiving = isUsual ? deal.receiving : random.pick(others);
  const validFrom =
    random.pick(random.chance(0.55) ? moments.earlier : moments.asked) + random.pick([-1, 0, 0, 1]);
  const ends = [...moments.asked, moments.last, moments.last].filter((at) => at > validFrom);
  return {
    id,
    family,
    statement: family,
    answer: random.chance(0.12) ? 'refused' : 'given',
    persons: (random.chance(0.3) ? deal.persons : random.some(deal.persons)).map((person) => person.id),
    giving: giving.id,
    receiving: receiving.id,
    topics: random.chance(0.35) ? deal.topics : random.some(deal.topics),
    validFrom,
    validTo: random.pick(ends),
    withdrawnAt: random.chance(0.25) ? random.pick([...moments.asked, ...moments.earlier]) : null,
    coversOlder: random.chance(0.6),
  };
}

/** Two consents that cover a contribution only together: to one service, or half of it to each of two. */
function generateHalves(
  random: Random,
  deal: Deal,
  { family, service, persons, topics }: Contribution,
  id: number,
  moments: Moments,
): Consent[] {
  const receivers = deal.services.filter((other) => other.id !== service && other.team === null);
  const [one, other = one] = random.chance(0.4) ? random.some(receivers).slice(0, 1) : receivers;
  if (one === undefined || other === undefined) return [];
  const byTopic = topics.length > 1;
  return [one, other].map((receiving, half) => ({
    ...generateConsent(random, deal, family, id + half, moments),
    answer: 'given',
    giving: service,
    receiving: receiving.id,
    persons: byTopic ? persons : half === 0 ? persons.slice(0, 1) : persons.slice(1),
    topics: byTopic ? (half === 0 ? topics.slice(0, 1) : topics.slice(1)) : topics,
    coversOlder: true,
  }));
}

function generateContribution(
  random: Random,
  deal: Deal,
  family: number,
  id: number,
  moments: Moments,
): Contribution {
  return {
    id,
    family,
    service: (random.chance(0.75) ? deal.giving : random.pick(deal.services)).id,
    persons: random.some(deal.persons).map((person) => person.id),
    topics: random.some(deal.topics).slice(0, 2),
    recordedAt: random.pick(moments.earlier) + random.pick([-1, 0, 0, 1]),
  };
}
