import { z } from 'zod';
import { LifeArea } from '../../../src/features/catalogue/entry.ts';
import { Perspective } from '../../../src/features/catalogue-map/law.ts';
import { MapStatus } from '../../../src/features/catalogue-map/map-filter.ts';
import { readMapAddress } from './map-address.ts';

const Code = z
  .string()
  .max(160)
  .regex(/^[a-z0-9][a-z0-9_-]*$/);
const Search = z.object({
  lifeArea: LifeArea.optional().catch(undefined),
  area: Code.optional().catch(undefined),
  status: MapStatus.optional().catch(undefined),
  service: Code.optional().catch(undefined),
  perspective: Perspective.optional().catch(undefined),
  toCheck: z.literal('true').optional().catch(undefined),
  all: z.literal('true').optional().catch(undefined),
  sort: z.enum(['from', 'to']).optional().catch(undefined),
  place: z
    .string()
    .max(220)
    .regex(/^[a-z0-9-]*\.(?:universal|selective|indicated)?\.(?:prevent|detect|followUp|none)?$/)
    .optional()
    .catch(undefined),
});

/** What a map is of; nothing set is all of it. */
export type MapSearch = {
  lifeArea?: z.infer<typeof LifeArea>;
  area?: string;
  status?: MapStatus;
  service?: string;
  perspective?: Perspective;
  toCheck?: 'true';
  /** Every name in the drawing. */
  all?: 'true';
  /** How the table of who works with whom is ordered; by weight where it is not said. */
  sort?: 'from' | 'to';
  /** The place of the matrix that is open, as `service.level.phase`; each may be empty. */
  place?: string;
};

/** The choices of an address, with only what is set and known. */
export function parseMapSearch(search: Readonly<Record<string, unknown>>): MapSearch {
  return Object.fromEntries(
    Object.entries(Search.parse(readMapAddress(search))).filter(([, value]) => value !== undefined),
  );
}

export function placeOf(place: string): { service: string; level: string; phase: string } {
  const [service = '', level = '', phase = ''] = place.split('.');
  return { service, level, phase };
}

/** Nothing is chosen that leaves anything out. */
export function isWholeMap({ place: _, all: __, sort: ___, ...chosen }: MapSearch): boolean {
  return Object.keys(chosen).length === 0;
}
