import { z } from 'zod';
import { EntryStatus, LifeArea, type Entry } from '../catalogue/entry.ts';

/** What a map shows: what is done now or planned. What has ended is in no map. */
export const MAP_STATUSES = ['in_use', 'partly', 'unknown', 'planned'] as const;
export const MapStatus = EntryStatus.extract(MAP_STATUSES);
export type MapStatus = z.infer<typeof MapStatus>;

/** Which part of the catalogue a map is drawn of. Null and none: all of it. */
export const MapFilter = z.strictObject({
  lifeArea: LifeArea.nullable(),
  /** A code of the list `area`: what is given there, or in the whole municipality. */
  area: z.string().nullable(),
  statuses: z.array(MapStatus).readonly(),
});
export type MapFilter = z.infer<typeof MapFilter>;

export const WHOLE_MAP: MapFilter = { lifeArea: null, area: null, statuses: [] };

/** The entries that a map is of. What another municipality does is an idea, and nobody's work here. */
export function narrowEntries(entries: Iterable<Entry>, filter: MapFilter): Entry[] {
  const statuses: ReadonlySet<string> = new Set(
    filter.statuses.length === 0 ? MAP_STATUSES : filter.statuses,
  );
  return [...entries].filter(
    ({ elsewhere, status, lifeAreas, areas }) =>
      elsewhere === null &&
      statuses.has(status) &&
      (filter.lifeArea === null || lifeAreas.includes(filter.lifeArea)) &&
      (filter.area === null || areas.length === 0 || areas.includes(filter.area)),
  );
}
