/**
 * What one may see and do of a case and its plan, said from the requirements as in model.ts: the family's team
 * sees all of it; another service sees what the team may tell it at this moment, and nothing of a draft.
 */
import { ids, isCovered, isOfMyTeam, isOpenTo, one, standingOf, type Standing } from './model.ts';
import type { PriorityRequest, Probe, Task, World } from './world.ts';

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
  /** Tasks and requests that one may answer as a partner. */
  answerable: { tasks: number[]; requests: number[] };
  /** Families for whose case one may plan. */
  planned: number[];
};

export function planViewOf(world: World, probe: Probe): PlanView {
  const standing = standingOf(world, probe);
  const isMine = ({ family }: { family: number }) => isOfMyTeam(world, standing, one(world.families, family));
  const hasFamily = ({ family }: { family: number }) => one(world.families, family).hasEnquiry;
  const files = world.files.filter((file) =>
    hasFamily(file) ? isMine(file) : standing.teams.includes(one(world.families, file.family).team),
  );
  const isKnown = (row: About) =>
    standing.services.some((service) => mayBeTold(world, standing, row, service));
  return {
    files: ids(files),
    linked: ids(files.filter(hasFamily)),
    goals: ids(world.goals.filter((goal) => isMine(goal) || isKnown(goal))),
    tasks: ids(world.tasks.filter((task) => isMine(task) || (isSaid(task) && isKnown(task)))),
    told: ids(world.tasks.filter(isMine)),
    requests: ids(
      world.requests.filter(
        (request) => isMine(request) || (isAsked(request) && isToMe(world, standing, request)),
      ),
    ),
    answerable: {
      tasks: ids(
        world.tasks.filter(
          (task) => ['proposed', 'accepted'].includes(task.state) && isToMe(world, standing, task),
        ),
      ),
      requests: ids(
        world.requests.filter(
          (request) => isAsked(request) && !request.isAnswered && isToMe(world, standing, request),
        ),
      ),
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

function isSaid({ state, wasProposed }: Task): boolean {
  return state !== 'draft' && wasProposed;
}

function isAsked({ isWithdrawn }: PriorityRequest): boolean {
  return !isWithdrawn;
}
