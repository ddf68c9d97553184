import type { Moments } from './generate-families.ts';
import { generatePeriod } from './generate-period.ts';
import type { Random } from './random.ts';
import type { Account, CatalogueEntry, EntryState, Role, World } from './world.ts';

/** What nobody is who works with families: they read the catalogue too, and some keep it. */
const MANNERS: readonly (readonly (Role | 'operator')[])[] = [
  ['steward'],
  ['steward'],
  ['operator'],
  ['approver'],
  ['coordinator'],
  ['analyst'],
  ['privacy_officer'],
  [],
];
const STATES: readonly EntryState[] = ['published', 'published', 'published', 'draft', 'withdrawn'];
const SOURCES = ['search', 'search', 'enquiry', 'case'] as const;

/** Adds to each municipality its catalogue, and one or two accounts of those who have no other part in a world. */
export function generateCatalogue(random: Random, world: World, moments: Moments): void {
  for (const municipality of world.municipalities) {
    world.accounts.push(
      ...random.several(1, 2, (index) =>
        generateAccount(random, municipality, world.accounts.length + index),
      ),
    );
    const own = world.accounts.filter((account) => account.municipality === municipality);
    const first = world.entries.length;
    const entries = random.several(2, 5, (index) =>
      generateEntry(random, own, { municipality, id: first + index, isFirst: index === 0 }),
    );
    world.entries.push(...entries);
    generateSent(random, world, municipality, { own, entries });
    const organisations = entries.filter(({ isService }) => isService);
    const next = world.entryLinks.length;
    world.entryLinks.push(
      ...random.several(0, 3, (index) => ({
        id: next + index,
        municipality,
        organisation: random.pick(random.chance(0.8) ? organisations : entries).id,
        expiresAt: random.chance(0.5) ? moments.last : random.pick(moments.asked),
        keyUntil: random.chance(0.6) ? random.pick([...moments.asked, moments.last]) : null,
        isRevoked: random.chance(0.25),
      })),
    );
  }
}

function generateAccount(random: Random, municipality: number, id: number): Account {
  return {
    id,
    municipality,
    active: generatePeriod(random, 0.1),
    roles: random.pick(MANNERS).map((role) => ({ ...generatePeriod(random, 0.2), role })),
    memberships: [],
    employments: [],
  };
}

function generateEntry(
  random: Random,
  own: readonly Account[],
  { municipality, id, isFirst }: { municipality: number; id: number; isFirst: boolean },
): CatalogueEntry {
  return {
    id,
    municipality,
    isService: isFirst || random.chance(0.25),
    state: random.pick(STATES),
    past: random.several(0, 2, () => random.pick(STATES)),
    owner: random.chance(0.6) ? random.pick(own).id : null,
    hasAddress: random.chance(isFirst ? 0.8 : 0.4),
  };
}

/** What was proposed, and what was not found. */
function generateSent(
  random: Random,
  { proposals, gaps }: World,
  municipality: number,
  { own, entries }: { own: readonly Account[]; entries: readonly CatalogueEntry[] },
): void {
  for (let left = random.below(4); left > 0; left -= 1) {
    const state = random.pick(['open', 'open', 'approved', 'declined'] as const);
    proposals.push({
      id: proposals.length,
      municipality,
      entry: random.chance(0.7) ? random.pick(entries).id : null,
      by: random.chance(0.5) ? random.pick(own).id : null,
      state,
      decidedBy: state === 'open' ? null : random.pick(own).id,
    });
  }
  for (let left = random.below(4); left > 0; left -= 1) {
    const source = random.pick(SOURCES);
    const handledBy = random.chance(0.3) ? random.pick(own).id : null;
    gaps.push({
      id: gaps.length,
      municipality,
      source,
      hasWords: source === 'search' && handledBy === null && random.chance(0.7),
      handledBy,
    });
  }
}
