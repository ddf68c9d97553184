import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../catalogue/entry.ts';
import { emptyIndex, placesByName, putEntry, standingOrder, type SearchIndex } from './search-index.ts';

/** So many ms at a time, so that others are answered meanwhile. */
const SLICE = 12;

/** As `buildIndex`, of the entries as they are when it begins, letting others have their turn in between. */
export async function buildIndexInSlices(entries: ReadonlyMap<string, Entry>): Promise<SearchIndex> {
  const index = emptyIndex();
  let began = performance.now();
  for (const entry of [...entries.values()]) {
    putEntry(index, entry, entries.get(entry.service));
    if (performance.now() - began < SLICE) continue;
    await setImmediate();
    began = performance.now();
  }
  // Put in order now, and not when the first one asks.
  standingOrder(index);
  await setImmediate();
  placesByName(index);
  return index;
}
