import type { Catalogue } from '../catalogue/open-catalogue.ts';
import { dropEntry, forgetOrder, isWornOut, putEntry, type SearchIndex } from './search-index.ts';

/** With more changes than these the order is made anew at once, and not by each of them. */
const MANY = 50;

/**
 * Brings an index up to the catalogue as it stands.
 * @param seq up to where the index has what has changed
 * @returns null where it is to be built anew
 */
export function refreshIndex(catalogue: Catalogue, seq: number, index: SearchIndex): SearchIndex | null {
  const changed = seq >= catalogue.seq ? [] : catalogue.changedSince(seq);
  if (
    changed === null ||
    isWornOut(index) ||
    isDatedAnew(catalogue, index) ||
    changed.some(isOfService(catalogue, index))
  )
    return null;
  if (changed.length > MANY) forgetOrder(index);
  for (const id of new Set(changed)) {
    const entry = catalogue.entries.get(id);
    if (entry === undefined) dropEntry(index, id);
    else putEntry(index, entry, catalogue.entries.get(entry.service));
  }
  return index;
}

/** What a service is called is searched for in all that it gives. */
function isOfService({ entries }: Catalogue, index: SearchIndex): (id: string) => boolean {
  return (id) => {
    const place = index.places.get(id);
    const before = place === undefined ? undefined : index.documents[place]?.entry;
    const now = entries.get(id);
    if (before?.kind !== 'service' && now?.kind !== 'service') return false;
    return before?.name !== now?.name || before?.aliases.join() !== now?.aliases.join();
  };
}

/** All is made anew when the municipality says how often entries are to be confirmed: looking at one tells. */
export function isDatedAnew({ entries }: Catalogue, index: SearchIndex): boolean {
  for (const [id, entry] of entries) {
    const place = index.places.get(id);
    if (place === undefined) continue;
    const before = index.documents[place]?.entry;
    if (before?.version === entry.version) return before !== entry;
  }
  return false;
}
