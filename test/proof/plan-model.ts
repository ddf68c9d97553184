/**
 * What one may see and do of a case and its plan, said from the requirements as in model.ts: the family's team
 * sees all of it; another service sees what the team may tell it at this moment, and nothing of a draft.
 */
import { dayOf } from './day-of.ts';
import {
  holds,
  ids,
  isCovered,
  isOfMyTeam,
  isOpenTo,
  one,
  rolesOf,
  standingOf,
  type Standing,
} from './model.ts';
import type { Family, PriorityRequest, Probe, Task, World } from './world.ts';

/** Ids that one may see or act upon, of each kind. */
export type PlanView = {
  /** Cases, each with its step. */
  files: number[];
  /** Those of them whose family is known: then there may be a coordinator. */
  linked: number[];
  goals: number[];
  tasks: number[];
  /** Tasks the story of which one may read. */
  told: number[];
  requests: number[];
  links: number[];
  /** Persons whose names a guest reads with her task. */
  guestsPersons: number[];
  /** Tasks and requests that one may answer as a partner, or as the guest of a link. */
  answerable: { tasks: number[]; requests: number[] };
  /** Families whose enquiry one may open as a case, whether anything was done with it or not. */
  readable: number[];
  /** What one sees as a partner, and no more where one is of the team too. */
  asPartner: { goals: number[]; tasks: number[]; ownTasks: number[]; requests: number[] };
  /** Families for whose case one may plan. */
  planned: number[];
};

export function planViewOf(world: World, probe: Probe): PlanView {
  const standing = standingOf(world, probe);
  const isMine = ({ family }: { family: number }) => isOfMyTeam(world, standing, one(world.families, family));
  const hasFamily = ({ family }: { family: number }) => one(world.families, family).hasEnquiry;
  const mayOpen = ({ id, team, hasEnquiry }: Family) =>
    hasEnquiry ? isMine({ family: id }) : standing.teams.includes(team);
  const files = world.files.filter(({ family }) => mayOpen(one(world.families, family)));
  const isKnown = (row: About) =>
    standing.services.some((service) => mayBeTold(world, standing, row, service));
  const asGuest = world.tasks.filter((task) => isLinkedToMe(world, standing, task));
  const told = world.tasks.filter((task) => isSaid(task) && isKnown(task));
  const asked = world.requests.filter((request) => isAsked(request) && isToMe(world, standing, request));
  return {
    files: ids(files),
    linked: ids(files.filter(hasFamily)),
    goals: ids(world.goals.filter((goal) => isMine(goal) || isKnown(goal))),
    tasks: ids([
      ...asGuest,
      ...world.tasks.filter((task) => isMine(task) || (isSaid(task) && isKnown(task))),
    ]),
    told: ids(world.tasks.filter(isMine)),
    requests: ids(
      world.requests.filter(
        (request) => isMine(request) || (isAsked(request) && isToMe(world, standing, request)),
      ),
    ),
    links: ids(world.links.filter(isMine)),
    guestsPersons: [...new Set(asGuest.flatMap(({ persons }) => persons))],
    answerable: {
      tasks: ids(
        world.tasks.filter(
          (task) =>
            ['proposed', 'accepted'].includes(task.state) &&
            (isToMe(world, standing, task) || asGuest.includes(task)),
        ),
      ),
      requests: ids(
        world.requests.filter(
          (request) => isAsked(request) && !request.isAnswered && isToMe(world, standing, request),
        ),
      ),
    },
    readable: ids(world.families.filter((family) => mayOpen(family))),
    asPartner: {
      goals: ids(world.goals.filter(isKnown)),
      tasks: ids(told),
      // her own service's, if that very one may know of it: it is that one's to answer
      ownTasks: ids(
        told.filter(
          (row) =>
            row.service !== null &&
            standing.services.includes(row.service) &&
            mayBeTold(world, standing, row, row.service),
        ),
      ),
      requests: ids(asked),
    },
    planned: files.filter(hasFamily).map(({ family }) => family),
  };
}

type About = { family: number; persons: number[]; topics: string[] };

/** What the team of the family may tell the service now, whatever is the age of it. */
function mayBeTold(world: World, standing: Standing, row: About, service: number): boolean {
  const { team } = one(world.families, row.family);
  const theTeam = world.services.find((other) => other.team === team);
  if (theTeam === undefined || !isOpenTo(world, standing, row.family)) return false;
  return isCovered(world, { ...row, service: theTeam.id, recordedAt: standing.at }, service, standing.at);
}

/** What is asked of a service is that service's alone: what another of hers may know does not help. */
function isToMe(world: World, standing: Standing, row: About & { service: number | null }): boolean {
  const { service } = row;
  return service !== null && standing.services.includes(service) && mayBeTold(world, standing, row, service);
}

/** The guest of a link reads its task while it lives, as the service that it was sent to might. */
function isLinkedToMe(world: World, standing: Standing, task: Task): boolean {
  const { account, at } = standing;
  if (!rolesOf(world, { account: account.id, at }).includes('guest')) return false;
  const isProtected = world.persons.some(
    (person) => person.family === task.family && person.protection !== 'none',
  );
  const isOpen = ['proposed', 'accepted', 'declined', 'done'].includes(task.state);
  return world.links.some((link) => {
    const isMine = link.guest === account.id && link.task === task.id && link.service === task.service;
    const lives =
      !link.isRevoked && at < link.expiresAt && holds(one(world.services, link.service), dayOf(at));
    return isMine && lives && isOpen && !isProtected && mayBeTold(world, standing, task, link.service);
  });
}

function isSaid({ state, wasProposed }: Task): boolean {
  return state !== 'draft' && wasProposed;
}

function isAsked({ isWithdrawn }: PriorityRequest): boolean {
  return !isWithdrawn;
}
