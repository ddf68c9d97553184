import type { Tx } from '../../platform/db/transaction.ts';
import type { Entry } from '../catalogue/entry.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import type { Catalogue } from '../catalogue/open-catalogue.ts';
import { openStanding, type Standing } from '../catalogue/open-standing.ts';
import type { HsdsOrigin } from './hsds/hsds-service.ts';

/** A municipality's published catalogue, and whose it is as HSDS tells it. */
export type OpenSource = { catalogue: Catalogue; origin: HsdsOrigin };

/** @throws AppError not_found where there is no such municipality */
export async function openSource(tx: Tx, code?: string): Promise<OpenSource & Standing> {
  const standing = await openStanding(tx, code);
  const { municipality } = standing;
  const areas = await findOpenAreas(tx, municipality.id);
  return {
    ...standing,
    origin: {
      code: municipality.code,
      name: municipality.name,
      areas: new Map(areas.map(({ code: area, labels }) => [area, labels.nb])),
    },
  };
}

/** The entry that gives another; the entry itself where that one is not published. */
export function giverOf({ entries }: Catalogue, entry: Entry): Entry {
  return entries.get(entry.service) ?? entry;
}

/**
 * All published entries by their ids, so that the same catalogue always makes the same file. What is part of something
 * that is not published stands alone: nobody who reads the file could find the whole.
 */
export function inOrder({ entries }: Catalogue): Entry[] {
  return [...entries.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) =>
      entry.partOf === null || entries.has(entry.partOf) ? entry : { ...entry, partOf: null },
    );
}
