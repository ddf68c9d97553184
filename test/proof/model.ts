/**
 * What one may see and write, said in the plainest way from the requirements: consents of persons, giving
 * service, receiving service, topics and a half-open time. It knows nothing of the database, and whoever
 * changes it must do so from the requirements and never from the SQL that it is there to check.
 */
import { dayOf } from './day-of.ts';
import type {
  Account,
  Attempt,
  Consent,
  Contribution,
  Family,
  Period,
  Probe,
  Service,
  World,
} from './world.ts';

/** Ids that one may see, of each kind. */
export type View = {
  families: number[];
  persons: number[];
  /** Persons whose details (birth number, telephone, protection) one may see. */
  details: number[];
  statements: number[];
  consents: number[];
  /** Those of the consents that she knows of as a partner: her service gives or receives by them now. */
  partyTo: number[];
  contributions: number[];
  disclosures: number[];
  /** Families in the words of whose enquiry one may read. */
  words: number[];
  /** Families whose enquiry, address, readers and parental responsibility one may see. */
  teamFamilies: number[];
  /** What tells a partner that consents to her service came and went, and the team that it was told. */
  notices: string[];
  /** Which services know of which families: for her own services now, for the team's families ever. */
  serviceFamilies: { service: number; family: number }[];
};

/** The actor as the day makes her: none of it outlives its period. */
export type Standing = {
  account: Account;
  at: number;
  /** Teams whose families she works with. */
  teams: number[];
  /** Teams whose register she works in: the operator, who is nobody's adviser, in that of every team. */
  registers: number[];
  services: number[];
};

export function viewOf(world: World, probe: Probe): View {
  const standing = standingOf(world, probe);
  const asTeam = world.families.filter((family) => isOfMyTeam(world, standing, family)).map(({ id }) => id);
  const isTeams = ({ family }: { family: number }) => asTeam.includes(family);
  const consents = world.consents.filter((consent) => mayKnowConsent(world, standing, consent));
  const contributions = world.contributions.filter((row) => mayRead(world, standing, row));
  const own = contributions.filter(({ service }) => standing.services.includes(service));
  const known = [...consents, ...own];
  return {
    families: ids(
      world.families.filter(({ id }) => asTeam.includes(id) || known.some(({ family }) => family === id)),
    ),
    persons: ids(
      world.persons.filter(
        (person) => isTeams(person) || known.some(({ persons }) => persons.includes(person.id)),
      ),
    ),
    details: ids(world.persons.filter(isTeams)),
    statements: ids(world.statements.filter(isTeams)),
    consents: ids([...world.consents.filter(isTeams), ...consents]),
    partyTo: ids(consents),
    contributions: ids([...world.contributions.filter(isTeams), ...contributions]),
    disclosures: ids(world.disclosures.filter(isTeams)),
    words: ids(world.families.filter((family) => mayReadWords(world, standing, family))),
    teamFamilies: asTeam,
    notices: world.notices
      .filter(
        ({ family, service }) => standing.services.includes(service) && isOpenTo(world, standing, family),
      )
      .concat(world.notices.filter(isTeams))
      .map(({ id }) => id),
    serviceFamilies: world.services.flatMap(({ id: service, team }) =>
      world.families
        .filter(({ id }) => {
          if (team !== null) return false;
          const mine = standing.services.includes(service) && isOpenTo(world, standing, id);
          return (
            (mine && knowsOf(world, service, id, probe.at)) ||
            (asTeam.includes(id) && hasKnownOf(world, service, id))
          );
        })
        .map(({ id }) => ({ service, family: id })),
    ),
  };
}

/** Whether the actor may write this now: for the family's team, or what her service may give to that team. */
export function mayWrite(world: World, probe: Probe, attempt: Attempt): boolean {
  const standing = standingOf(world, probe);
  const family = one(world.families, attempt.family);
  const theTeam = world.services.find(({ team }) => team === family.team);
  if (theTeam === undefined) return false;
  if (attempt.service === theTeam.id && isOfMyTeam(world, standing, family)) return true;
  if (!standing.services.includes(attempt.service) || !isOpenTo(world, standing, family.id)) return false;
  return isCovered(world, { ...attempt, recordedAt: probe.at }, theTeam.id, probe.at);
}

/** What somebody may read of a family for one service alone; nothing where nobody acts for the service. */
export function readBy(world: World, service: number, family: number, at: number): number[] {
  const isProtected = world.persons.some(
    (person) => person.family === family && person.protection !== 'none',
  );
  const acts = isProtected
    ? world.accounts.some(({ id }) => {
        const standing = standingOf(world, { account: id, at });
        return standing.services.includes(service) && isOpenTo(world, standing, family);
      })
    : isPartners(one(world.services, service), dayOf(at));
  const rows = world.contributions.filter((row) => row.family === family);
  return acts ? ids(rows.filter((row) => row.service === service || isCovered(world, row, service, at))) : [];
}

/** Whether somebody of the roles acts at all: an account that has ended or not begun is nobody. */
export function rolesOf(world: World, { account, at }: Probe): string[] {
  const who = one(world.accounts, account);
  const day = dayOf(at);
  if (!holds(who.active, day)) return [];
  return [...new Set(who.roles.filter((role) => holds(role, day)).map(({ role }) => role))];
}

export function isActive(world: World, { account, at }: Probe): boolean {
  return holds(one(world.accounts, account).active, dayOf(at));
}

export function standingOf(world: World, probe: Probe): Standing {
  const account = one(world.accounts, probe.account);
  const day = dayOf(probe.at);
  const roles = rolesOf(world, probe);
  const worksInTeam = roles.includes('adviser') || roles.includes('team_lead');
  const teams = worksInTeam ? account.memberships.filter((of) => holds(of, day)).map(({ team }) => team) : [];
  const everyTeam = world.teams.filter(({ municipality }) => municipality === account.municipality);
  return {
    account,
    at: probe.at,
    teams,
    registers: roles.includes('operator') ? everyTeam.map(({ id }) => id) : teams,
    services: roles.includes('partner')
      ? account.employments
          .filter((of) => holds(of, day) && isPartners(one(world.services, of.service), day))
          .map(({ service }) => service)
      : [],
  };
}

/** For a team its members act, and nobody by employment; for a service that has ended nobody acts. */
function isPartners(service: Service, day: string): boolean {
  return service.team === null && holds(service, day);
}

export function isOfMyTeam(world: World, standing: Standing, family: Family): boolean {
  return standing.teams.includes(family.team) && isOpenTo(world, standing, family.id);
}

/**
 * An enquiry is its team's, linked or not, and what is written in it too; but while somebody in the family that
 * it is linked to is protected, its words are for those who are named for the family.
 */
function mayReadWords(world: World, standing: Standing, { id, team, hasEnquiry }: Family): boolean {
  return standing.registers.includes(team) && (!hasEnquiry || isOpenTo(world, standing, id));
}

/** A protected identity hides the whole family from everyone who is not named for it. */
export function isOpenTo(world: World, { account }: Standing, familyId: number): boolean {
  const isProtected = world.persons.some(
    (person) => person.family === familyId && person.protection !== 'none',
  );
  if (!isProtected) return true;
  return one(world.families, familyId).readers.some(
    (reader) => reader.account === account.id && !reader.isRemoved,
  );
}

/** A partner knows of a consent while it holds, when her service gives or receives by it. */
function mayKnowConsent(world: World, standing: Standing, consent: Consent): boolean {
  return (
    isInForce(consent, standing.at) &&
    (standing.services.includes(consent.giving) || standing.services.includes(consent.receiving)) &&
    isOpenTo(world, standing, consent.family)
  );
}

/** As a partner: her service's own, and what one of her services alone is let into, whole. */
function mayRead(world: World, standing: Standing, row: Contribution): boolean {
  if (!isOpenTo(world, standing, row.family)) return false;
  for (const service of standing.services)
    if (row.service === service || isCovered(world, row, service, standing.at)) return true;
  return false;
}

/** Every person with every topic, each by some consent from the writing service to the receiving one. */
export function isCovered(
  world: World,
  row: Omit<Contribution, 'id'>,
  receiving: number,
  at: number,
): boolean {
  for (const person of row.persons)
    for (const topic of row.topics) {
      const isLetIn = world.consents.some(
        (consent) =>
          consent.family === row.family &&
          consent.giving === row.service &&
          consent.receiving === receiving &&
          isInForce(consent, at) &&
          (consent.coversOlder || row.recordedAt >= consent.validFrom) &&
          consent.persons.includes(person) &&
          consent.topics.includes(topic),
      );
      if (!isLetIn) return false;
    }
  return true;
}

/** A service knows of a family while a consent to which it is a party holds, and for good when it wrote itself. */
export function knowsOf(world: World, service: number, family: number, at: number): boolean {
  return (
    world.contributions.some((row) => row.family === family && row.service === service) ||
    world.consents.some(
      (consent) =>
        consent.family === family &&
        (consent.giving === service || consent.receiving === service) &&
        isInForce(consent, at),
    )
  );
}

/** Whether there is any instant at which the service knows of the family. */
function hasKnownOf(world: World, service: number, family: number): boolean {
  return (
    knowsOf(world, service, family, 0) ||
    world.consents.some(
      ({ validFrom, ...consent }) => consent.family === family && knowsOf(world, service, family, validFrom),
    )
  );
}

function isInForce({ answer, validFrom, validTo, withdrawnAt }: Consent, at: number): boolean {
  if (answer !== 'given' || at < validFrom || at >= validTo) return false;
  return withdrawnAt === null || at < withdrawnAt;
}

export function holds({ from, to }: Period, day: string): boolean {
  return from <= day && (to === null || day < to);
}

export function one<T extends { id: number }>(rows: readonly T[], id: number): T {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`the world has no ${String(id)}`);
  return found;
}

export function ids(rows: readonly { id: number }[]): number[] {
  return [...new Set(rows.map(({ id }) => id))].sort((a, b) => a - b);
}
