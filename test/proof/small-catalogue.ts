import type { CatalogueEntry, EntryLink, Gap, Proposal, World } from './world.ts';

const DAY = 86_400_000;

/**
 * The catalogue of the small world. In the first municipality: an organisation (0) with an address, what it gives,
 * published (1) and kept by the school's partner 3, in draft (2) and kept by the health centre's 4, and withdrawn (3);
 * an organisation without an address (4). In the other: an organisation (5), and a draft (6) that nobody keeps.
 */
const ENTRIES: CatalogueEntry[] = [
  entry({ id: 0, isService: true, hasAddress: true }),
  entry({ id: 1, owner: 3 }),
  entry({ id: 2, owner: 4, state: 'draft' }),
  entry({ id: 3, state: 'withdrawn', past: ['published', 'draft'], hasAddress: true }),
  entry({ id: 4, isService: true }),
  entry({ id: 5, municipality: 1, isService: true, hasAddress: true }),
  entry({ id: 6, municipality: 1, state: 'draft' }),
];
const PROPOSALS: Proposal[] = [
  proposal({ id: 0, entry: 1 }),
  proposal({ id: 1, by: 3 }),
  proposal({ id: 2, by: 4, state: 'declined', decidedBy: 0 }),
  proposal({ id: 3, municipality: 1, entry: 5 }),
];
const GAPS: Gap[] = [
  { id: 0, municipality: 0, source: 'search', hasWords: true, handledBy: null },
  { id: 1, municipality: 0, source: 'case', hasWords: false, handledBy: null },
  { id: 2, municipality: 0, source: 'search', hasWords: false, handledBy: 5 },
  { id: 3, municipality: 1, source: 'search', hasWords: true, handledBy: null },
];

/** @param noon when the rules are tried: links end a moment after it, or with it */
export function smallCatalogue(noon: number): Pick<World, 'entries' | 'proposals' | 'gaps' | 'entryLinks'> {
  const link = (row: Partial<EntryLink> & { id: number }): EntryLink => ({
    municipality: 0,
    organisation: 0,
    expiresAt: noon + DAY,
    keyUntil: null,
    isRevoked: false,
    ...row,
  });
  return {
    entries: ENTRIES,
    proposals: PROPOSALS,
    gaps: GAPS,
    entryLinks: [
      link({ id: 0 }),
      link({ id: 1, keyUntil: noon + 1 }),
      link({ id: 2, isRevoked: true }),
      link({ id: 3, keyUntil: noon }),
      link({ id: 4, expiresAt: noon }),
      link({ id: 5, organisation: 4 }),
      link({ id: 6, keyUntil: noon + DAY, isRevoked: true }),
      link({ id: 7, municipality: 1, organisation: 5, keyUntil: noon + DAY }),
      link({ id: 8, organisation: 4, keyUntil: noon + DAY }),
    ],
  };
}

function entry(row: Partial<CatalogueEntry> & { id: number }): CatalogueEntry {
  return {
    municipality: 0,
    isService: false,
    state: 'published',
    past: [],
    owner: null,
    hasAddress: false,
    ...row,
  };
}

function proposal(row: Partial<Proposal> & { id: number }): Proposal {
  return { municipality: 0, entry: null, by: null, state: 'open', decidedBy: null, ...row };
}
