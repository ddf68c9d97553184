import type { Catalogue } from '../catalogue/open-catalogue.ts';
import type { MapFilter } from './map-filter.ts';
import { buildMatrix } from './matrix-rules.ts';
import type { Matrix } from './matrix.ts';
import { buildNetwork } from './network-rules.ts';
import type { Network } from './network.ts';

/** Of a catalogue: the maps that were asked for last. */
const MOST_MAPS = 24;
const kept = new WeakMap<object, { seq: number; maps: Map<string, unknown> }>();

/** The matrix, worked out anew when the catalogue has changed. */
export function matrixOf(catalogue: Catalogue, filter: MapFilter): Matrix {
  return remember(catalogue, JSON.stringify(['matrix', filter]), () =>
    buildMatrix(catalogue.entries, filter),
  );
}

/** The network, worked out anew when the catalogue has changed. @param service null: of all */
export function networkOf(catalogue: Catalogue, filter: MapFilter, service: string | null): Network {
  return remember(catalogue, JSON.stringify(['network', filter, service]), () =>
    buildNetwork(catalogue.entries, filter, service),
  );
}

function remember<T>({ entries, seq }: Catalogue, key: string, make: () => T): T {
  const known = kept.get(entries);
  const maps = known?.seq === seq ? known.maps : new Map<string, unknown>();
  if (known?.maps !== maps) kept.set(entries, { seq, maps });
  const found = maps.get(key) as T | undefined;
  if (found !== undefined) return found;
  const made = make();
  const [oldest] = maps.keys();
  if (maps.size >= MOST_MAPS && oldest !== undefined) maps.delete(oldest);
  maps.set(key, made);
  return made;
}
