import type { Catalogue } from '../catalogue/open-catalogue.ts';
import type { Entry } from '../catalogue/entry.ts';

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
  /** Services by name and alias in small letters. */
  byName: ReadonlyMap<string, string>;
  /** The day of the last change; null for an empty catalogue. */
  changedOn: string | null;
};

const kept = new WeakMap<object, { seq: number; index: CatalogueIndex }>();
const order = new Intl.Collator('nb');

/** Worked out when the catalogue has changed, and kept until it changes again. */
export function indexOf({ entries, seq }: Catalogue): CatalogueIndex {
  const known = kept.get(entries);
  if (known?.seq === seq) return known.index;
  const index = makeIndex([...entries.values()]);
  kept.set(entries, { seq, index });
  return index;
}

function makeIndex(entries: readonly Entry[]): CatalogueIndex {
  const sorted = entries.toSorted((one, other) => order.compare(one.name, other.name));
  const services = sorted.filter(({ kind }) => kind === 'service');
  const byName = new Map<string, string>();
  // a name is worth more than what somebody else is also called
  for (const { id, aliases } of services) for (const alias of aliases) byName.set(alias.toLowerCase(), id);
  for (const { id, name } of services) byName.set(name.toLowerCase(), id);
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
    byName,
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
