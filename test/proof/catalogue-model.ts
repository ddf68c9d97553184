/**
 * What one may see and do of the catalogue, said from the requirements as in model.ts: what is published is
 * everybody's; who an entry is kept by and what is agreed is for the editors and for the one who keeps it; what is
 * proposed is for editors and for who proposed it; what was not found is for those who plan.
 */
import { isActive, one, rolesOf } from './model.ts';
import type { CatalogueEntry, EntryLink, Probe, World } from './world.ts';

const EDITORS = ['adviser', 'team_lead', 'steward', 'operator'];
const STEWARDS = ['steward', 'operator'];
const PLANNERS = [...EDITORS, 'coordinator', 'approver', 'analyst'];
const CASE_WORKERS = ['adviser', 'team_lead', 'coordinator', 'operator'];

/** Ids that one may see or act upon, of each kind; a municipality stands for what it has one of. */
export type CatalogueView = {
  entries: number[];
  /** Versions of an entry: of now, and by their place those before. */
  revisions: { entry: number; past: number | null }[];
  keepings: number[];
  settings: number[];
  proposals: number[];
  gaps: number[];
  links: number[];
  changes: {
    entries: number[];
    keepings: number[];
    settings: number[];
    proposals: number[];
    gaps: number[];
    words: number[];
    laws: number[];
  };
  /** Municipalities to whose catalogue one adds, and in which one tells of a case that nothing fits. */
  adds: number[];
  tells: number[];
  /** Of what one may propose a change. */
  proposes: number[];
  /** Organisations that one may send a link, and links that one may take back. */
  sends: number[];
  revokes: number[];
  /** Whoever has a link that opens, and whoever has a key of one, whoever she is. */
  opening: number[];
  open: number[];
  /** What a key lets in to. */
  linked: { link: number; entry: number }[];
};

export function catalogueViewOf(world: World, probe: Probe): CatalogueView {
  const { account } = probe;
  const roles = rolesOf(world, probe);
  const home = isActive(world, probe) ? one(world.accounts, account).municipality : null;
  const isHome = ({ municipality }: { municipality: number }) => municipality === home;
  const acts = (wanted: readonly string[]) => roles.some((role) => wanted.includes(role));
  const ifOne = (wanted: readonly string[]) => (home !== null && acts(wanted) ? [home] : []);
  const isMine = (entry: CatalogueEntry) => isHome(entry) && (acts(EDITORS) || entry.owner === account);
  const isOut = ({ state }: CatalogueEntry) => state === 'published';
  const isKept = ({ owner, hasAddress }: CatalogueEntry) => owner !== null || hasAddress;
  const rows = <T extends { id: number }>(of: readonly T[], isSeen: (row: T) => boolean) =>
    of.filter(isSeen).map(({ id }) => id);
  const open = world.entryLinks.filter(
    (link) =>
      !link.isRevoked && link.keyUntil !== null && probe.at < link.keyUntil && isOrganisation(world, link),
  );
  return {
    entries: rows(world.entries, (entry) => isOut(entry) || isMine(entry)),
    revisions: world.entries.filter(isHome).flatMap((entry) =>
      [entry.state, ...entry.past].flatMap((state, index) => {
        const isSeen = state === 'published' || isMine(entry);
        return isSeen ? [{ entry: entry.id, past: index === 0 ? null : index - 1 }] : [];
      }),
    ),
    keepings: rows(world.entries, (entry) => isKept(entry) && isMine(entry)),
    settings: home === null ? [] : [home],
    proposals: rows(world.proposals, (row) => isHome(row) && (acts(EDITORS) || row.by === account)),
    gaps: rows(world.gaps, (row) => isHome(row) && acts(PLANNERS)),
    links: rows(world.entryLinks, (row) => isHome(row) && acts(EDITORS)),
    changes: {
      entries: rows(world.entries, isMine),
      keepings: rows(world.entries, (entry) => isHome(entry) && isKept(entry) && acts(EDITORS)),
      settings: ifOne(STEWARDS),
      proposals: rows(world.proposals, (row) => isHome(row) && row.state === 'open' && acts(EDITORS)),
      gaps: rows(world.gaps, (row) => isHome(row) && row.handledBy === null && acts(EDITORS)),
      words: ifOne(STEWARDS),
      laws: ifOne(['steward']),
    },
    adds: ifOne(EDITORS),
    tells: ifOne(CASE_WORKERS),
    proposes: rows(world.entries, (entry) => isOut(entry) || isHome(entry)),
    sends: rows(
      world.entries,
      (entry) => isHome(entry) && isOut(entry) && entry.isService && entry.hasAddress && acts(EDITORS),
    ),
    revokes: rows(world.entryLinks, (link) => isHome(link) && !link.isRevoked && acts(EDITORS)),
    opening: rows(
      world.entryLinks,
      (link) =>
        !link.isRevoked && link.keyUntil === null && probe.at < link.expiresAt && isOrganisation(world, link),
    ),
    open: open.map(({ id }) => id),
    linked: open.flatMap((link) =>
      world.entries
        .filter((entry) => isOut(entry) && isGivenBy(world, entry, link.organisation))
        .map((entry) => ({ link: link.id, entry: entry.id })),
    ),
  };
}

/** A link leads to what stands open and has somebody to write to. */
function isOrganisation(world: World, { organisation }: EntryLink): boolean {
  const { isService, state, hasAddress } = one(world.entries, organisation);
  return isService && state === 'published' && hasAddress;
}

/** An organisation gives itself; what is none is given by the first of its municipality. */
function isGivenBy({ entries }: World, entry: CatalogueEntry, organisation: number): boolean {
  if (entry.isService) return entry.id === organisation;
  return entries.find(({ municipality }) => municipality === entry.municipality)?.id === organisation;
}
