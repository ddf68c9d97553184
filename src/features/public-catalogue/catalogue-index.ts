import type { Catalogue } from '../catalogue/open-catalogue.ts';
import type { Entry } from '../catalogue/entry.ts';
import { resolverOf } from '../catalogue-map/network-rules.ts';
import { findGeneralContact } from './guide-rules.ts';

/** The ways from one entry to others. Ids alone: what an entry says is the catalogue's. */
export type CatalogueIndex = {
  /** Services by name. */
  services: readonly string[];
  /** What a service gives, by name; another municipality's ideas are not among it. */
  ofService: ReadonlyMap<string, readonly string[]>;
  /** All of a group of variants, the first of them first; by the first one's id. */
  variants: ReadonlyMap<string, readonly string[]>;
  /** What a thing consists of. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** The service that a partner's name stands for. */
  serviceNamed: (name: string) => string | undefined;
  /** Whom anybody may ask, who leads on to all the rest. */
  door: string | null;
  /** The day of the last change; null for an empty catalogue. */
  changedOn: string | null;
};

const kept = new WeakMap<object, { seq: number; index: CatalogueIndex }>();
const order = new Intl.Collator('nb');

/** Worked out when the catalogue has changed, and kept until it changes again. */
export function indexOf({ entries, seq }: Catalogue): CatalogueIndex {
  const known = kept.get(entries);
  if (known?.seq === seq) return known.index;
  const index = makeIndex(entries);
  kept.set(entries, { seq, index });
  return index;
}

function makeIndex(all: ReadonlyMap<string, Entry>): CatalogueIndex {
  const entries = [...all.values()];
  const sorted = entries.toSorted((one, other) => order.compare(one.name, other.name));
  const services = sorted.filter(({ kind }) => kind === 'service');
  const own = sorted.filter(({ kind, elsewhere }) => kind !== 'service' && elsewhere === null);
  const grouped = Map.groupBy(sorted, ({ id, variantOf }) => variantOf ?? id);
  return {
    services: services.map(({ id }) => id),
    ofService: idsBy(own, ({ service }) => service),
    variants: new Map(
      [...grouped]
        .filter(([, members]) => members.length > 1)
        .map(([first, members]) => [
          first,
          members.map(({ id }) => id).sort((id) => (id === first ? -1 : 0)),
        ]),
    ),
    parts: idsBy(
      sorted.filter(({ partOf }) => partOf !== null),
      ({ partOf }) => partOf ?? '',
    ),
    serviceNamed: resolverOf(all),
    door: findGeneralContact(entries)?.id ?? null,
    changedOn: entries.reduce<string | null>(
      (last, { changedOn }) => (last === null || changedOn > last ? changedOn : last),
      null,
    ),
  };
}

function idsBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, readonly string[]> {
  const groups = Map.groupBy(entries, keyOf);
  return new Map([...groups].map(([key, members]) => [key, members.map(({ id }) => id)]));
}
