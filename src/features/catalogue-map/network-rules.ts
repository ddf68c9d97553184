import type { Entry } from '../catalogue/entry.ts';
import { compareNames } from '../../shared/compare-names.ts';
import { narrowEntries, type MapFilter } from './map-filter.ts';
import { nameOf } from './matrix-rules.ts';
import type { Network, NetworkLink, NetworkNode } from './network.ts';

type Entries = ReadonlyMap<string, Entry>;
type Pair = {
  from: string;
  to: string;
  /** By measure, the first of its variants that names the other. */
  entries: Map<string, Entry>;
  there: Set<string>;
  back: Set<string>;
};

const MOST_LINKS = 3000;
const MOST_ALONE = 500;
const MOST_BEHIND = 30;
/** Before a name that no service has; no id has a colon. */
const STRANGER = 'name:';

/**
 * Who works with whom: a service with each that its entries name as partner. Who names itself is no link.
 * @param service the one whose links alone are wanted; null: all
 */
export function buildNetwork(entries: Entries, filter: MapFilter, service: string | null): Network {
  const resolve = resolverOf(entries);
  const names = new Map<string, string>();
  const pairs = new Map<string, Pair>();
  const chosen = narrowEntries(entries.values(), filter);
  let mentions = 0;
  let resolved = 0;
  for (const entry of chosen)
    for (const partner of entry.partners) {
      mentions += 1;
      const known = resolve(partner);
      if (known !== undefined) resolved += 1;
      const to = known ?? STRANGER + partner.toLowerCase();
      if (known === undefined && !names.has(to)) names.set(to, partner);
      if (to !== entry.service) addMention(pairs, entry, to);
    }
  const named = (id: string) => ({ id, name: names.get(id) ?? nameOf(entries, id) });
  const links = [...pairs.values()].map((pair) => toLink(pair, named)).sort(byWeight);
  const shown = service === null ? links : links.filter(({ from, to }) => [from.id, to.id].includes(service));
  const gives = countGiven(chosen);
  return {
    filter,
    service: service === null ? null : named(service),
    nodes: findNodes(shown, entries, gives),
    links: shown.slice(0, MOST_LINKS),
    leftOut: Math.max(0, shown.length - MOST_LINKS),
    alone: service === null ? findAlone(chosen, links, entries, gives) : [],
    mentions,
    resolved,
  };
}

/** Finds the service of a name: its own before another's alias; with what is said of it in brackets, or without. */
export function resolverOf(entries: Entries): (name: string) => string | undefined {
  const services = [...entries.values()].filter(
    ({ kind, elsewhere }) => kind === 'service' && elsewhere === null,
  );
  const ids = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id);
  };
  services.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { name, id } of services) add(name, id);
  for (const { aliases, id } of services) for (const alias of aliases) add(alias, id);
  return (name) => {
    const small = name.toLowerCase();
    const bracket = small.indexOf(' (');
    return ids.get(small) ?? (bracket > 0 ? ids.get(small.slice(0, bracket)) : undefined);
  };
}

function addMention(pairs: Map<string, Pair>, entry: Entry, to: string): void {
  const from = entry.service;
  const [first, second] = from < to ? [from, to] : [to, from];
  const key = `${first} ${second}`;
  const pair = pairs.get(key) ?? {
    from: first,
    to: second,
    entries: new Map(),
    there: new Set<string>(),
    back: new Set<string>(),
  };
  pairs.set(key, pair);
  const measure = entry.variantOf ?? entry.id;
  if (!pair.entries.has(measure)) pair.entries.set(measure, entry);
  (from === pair.from ? pair.there : pair.back).add(measure);
}

function toLink(pair: Pair, named: (id: string) => { id: string; name: string }): NetworkLink {
  // Who tells most of it comes first, so that a link that only one tells of leads from that one.
  const isTurned = pair.back.size > pair.there.size;
  const [from, to] = isTurned ? [pair.to, pair.from] : [pair.from, pair.to];
  const [there, back] = isTurned ? [pair.back, pair.there] : [pair.there, pair.back];
  return {
    from: named(from),
    to: named(to),
    weight: new Set([...there, ...back]).size,
    there: there.size,
    back: back.size,
    isMutual: back.size > 0,
    entries: [...pair.entries.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_BEHIND),
  };
}

function byWeight(a: NetworkLink, b: NetworkLink): number {
  return (
    b.weight - a.weight ||
    compareNames(a.from.name, b.from.name) ||
    compareNames(a.to.name, b.to.name) ||
    (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1)
  );
}

function findNodes(
  links: readonly NetworkLink[],
  entries: Entries,
  gives: ReadonlyMap<string, number>,
): NetworkNode[] {
  const nodes = new Map<string, NetworkNode>();
  for (const { from, to, weight } of links)
    for (const { id, name } of [from, to]) {
      const entry = entries.get(id);
      const node = nodes.get(id) ?? {
        id,
        name,
        sector: entry?.sector ?? null,
        isService: entry !== undefined,
        gives: gives.get(id) ?? 0,
        partners: 0,
        weight: 0,
      };
      nodes.set(id, { ...node, partners: node.partners + 1, weight: node.weight + weight });
    }
  return [...nodes.values()].sort(
    (a, b) => b.weight - a.weight || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}

function countGiven(entries: readonly Entry[]): Map<string, number> {
  const gives = new Map<string, number>();
  for (const { kind, service } of entries)
    if (kind !== 'service') gives.set(service, (gives.get(service) ?? 0) + 1);
  return gives;
}

function findAlone(
  chosen: readonly Entry[],
  links: readonly NetworkLink[],
  entries: Entries,
  gives: ReadonlyMap<string, number>,
): Network['alone'] {
  const linked = new Set(links.flatMap(({ from, to }) => [from.id, to.id]));
  const services = new Set([
    ...gives.keys(),
    ...chosen.flatMap(({ kind, id }) => (kind === 'service' ? [id] : [])),
  ]);
  return [...services]
    .filter((id) => !linked.has(id))
    .map((id) => ({ id, name: nameOf(entries, id), gives: gives.get(id) ?? 0 }))
    .sort((a, b) => b.gives - a.gives || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ALONE);
}
