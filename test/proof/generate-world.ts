import { dayOf, startOf } from './day-of.ts';
import { generateCase } from './generate-case.ts';
import { generateCatalogue } from './generate-catalogue.ts';
import { generateFamilies, type Moments } from './generate-families.ts';
import { ALWAYS, DAY, FIRST_DAY, generatePeriod } from './generate-period.ts';
import type { Random } from './random.ts';
import type { Account, Period, Probe, Role, Service, Team, World } from './world.ts';

const MANNERS: readonly (readonly Role[])[] = [
  ['partner'],
  ['partner'],
  ['partner', 'coordinator'],
  ['adviser'],
  ['team_lead'],
  ['adviser', 'partner'],
  ['analyst', 'steward'],
];

/** A world of one or two municipalities, small enough to be read by a human when something differs. */
export function generateWorld(random: Random): World {
  const municipalities = random.chance(0.35) ? [0, 1] : [0];
  const teams = municipalities.flatMap((municipality) =>
    random.several(1, municipality === 0 ? 2 : 1, () => municipality),
  );
  const world: World = {
    municipalities,
    teams: teams.map((municipality, id) => ({ id, municipality })),
    services: [],
    accounts: [],
    families: [],
    persons: [],
    statements: [],
    consents: [],
    contributions: [],
    disclosures: [],
    notices: [],
    files: [],
    goals: [],
    tasks: [],
    requests: [],
    links: [],
    entries: [],
    proposals: [],
    gaps: [],
    entryLinks: [],
  };
  const moments = generateMoments(random);
  world.services = generateServices(random, world.teams, municipalities);
  world.accounts = random.several(6, 9, (id) => generateAccount(random, world, id));
  generateFamilies(random, world, moments);
  for (const family of world.families) generateCase(random, world, family, moments);
  generateCatalogue(random, world, moments);
  return world;
}

/** Whom to ask as and when: mostly at an instant at which something begins or ends, or a ms beside it. */
export function generateProbe(random: Random, world: World): Probe {
  const account = random.pick(world.accounts);
  const own = [account.active, ...account.roles, ...account.memberships, ...account.employments];
  const edges = random.chance(0.3)
    ? own.flatMap(edgesOf)
    : random.chance(0.1)
      ? world.services.flatMap(edgesOf)
      : world.consents.flatMap(({ validFrom, validTo, withdrawnAt }) => [
          validFrom,
          validTo,
          withdrawnAt ?? validTo,
        ]);
  const near = edges.filter((at) => at >= FIRST_DAY && at < FIRST_DAY + 10 * DAY);
  if (near.length > 0 && random.chance(0.85))
    return { account: account.id, at: random.pick(near) + random.pick([-1, 0, 0, 1]) };
  return { account: account.id, at: FIRST_DAY + random.below(9 * DAY) };
}

function generateServices(
  random: Random,
  teams: readonly Team[],
  municipalities: readonly number[],
): Service[] {
  const ofTeams = teams.map(({ id, municipality }) => ({ ...ALWAYS, municipality, team: id }));
  const others = municipalities.flatMap((municipality) =>
    random.several(2, 3, () => ({ ...generatePeriod(random, 0.06), municipality, team: null })),
  );
  return [...ofTeams, ...others].map((service, id) => ({ ...service, id }));
}

function generateAccount(random: Random, { municipalities, teams, services }: World, id: number): Account {
  // each municipality has somebody, who recorded what is in it
  const municipality = id < municipalities.length ? id : random.chance(0.8) ? 0 : random.pick(municipalities);
  const ownTeams = teams.filter((team) => team.municipality === municipality);
  const ownServices = services.filter((service) => service.municipality === municipality);
  const partners = ownServices.filter(({ team }) => team === null || random.chance(0.1));
  const manners = random.chance(0.03) ? (['operator'] as const) : random.pick(MANNERS);
  const worksInTeam = manners.some((role) => role === 'adviser' || role === 'team_lead');
  return {
    id,
    municipality,
    active: generatePeriod(random, 0.1),
    roles: manners.map((role) => ({ ...generatePeriod(random, 0.15), role })),
    memberships: (worksInTeam || random.chance(0.15) ? random.some(ownTeams) : []).map(({ id: team }) => ({
      ...generatePeriod(random, 0.2),
      team,
    })),
    employments: (worksInTeam && random.chance(0.5) ? [] : random.some(partners).slice(0, 2)).map(
      ({ id: service }) => ({ ...generatePeriod(random, 0.25), service }),
    ),
  };
}

function edgesOf({ from, to }: Period): number[] {
  return [from, to].flatMap((day) => (day === null ? [] : [startOf(day)]));
}

/** A handful of instants that everything of a world shares, so that ends and beginnings meet. */
function generateMoments(random: Random): Moments {
  const at = (from: number) => from + random.below(8 * 24) * 3_600_000 + random.pick([0, 0, 1, 999]);
  const earlier = random.several(2, 3, () => at(FIRST_DAY - 10 * DAY));
  const asked = random.several(3, 5, () => at(FIRST_DAY + DAY));
  return { earlier, asked: [...asked, startOf(dayOf(FIRST_DAY + 4 * DAY))], last: FIRST_DAY + 40 * DAY };
}
