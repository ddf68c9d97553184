import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../catalogue/entry.ts';
import { asStanding, byName, byStanding, emptyIndex, putEntry, type SearchIndex } from './search-index.ts';
import { sortInSlices } from './sort-in-slices.ts';

/** So many ms at a time, so that others are answered meanwhile. */
const SLICE = 12;

/** As `buildIndex`, of the entries as they are when it begins, letting others have their turn in between. */
export async function buildIndexInSlices(entries: ReadonlyMap<string, Entry>): Promise<SearchIndex> {
  const index = emptyIndex();
  let began = performance.now();
  const giveWay = async () => {
    if (performance.now() - began < SLICE) return;
    await setImmediate();
    began = performance.now();
  };
  for (const entry of [...entries.values()]) {
    putEntry(index, entry, entries.get(entry.service));
    await giveWay();
  }
  // Put in order now, and not when the first one asks.
  index.standing = asStanding(await sortInSlices([...index.documents.keys()], byStanding(index), giveWay));
  index.byName = await sortInSlices([...index.places.values()], byName(index), giveWay);
  return index;
}
