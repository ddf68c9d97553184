import type { Tx } from '../../../platform/db/transaction.ts';
import { normalised } from '../../../shared/normalised.ts';
import type { Entry } from '../../catalogue/entry.ts';
import type { Standing } from '../../catalogue/open-standing.ts';
import { searchStanding } from '../../catalogue-search/search-catalogue.ts';
import { TERMS } from '../hsds/field-terms.ts';
import {
  hasTerm,
  organizationUuid,
  serviceAtLocationUuid,
  serviceUuid,
  type HsdsOrigin,
} from '../hsds/hsds-service.ts';
import { giverOf, inOrder, openSource, type OpenSource } from '../open-origin.ts';
import type { EntryFilters } from './directory-query.ts';

/** The catalogue by the ids that the directory gives out. */
type Numbered = {
  seq: number;
  code: string;
  entries: readonly Entry[];
  byUuid: ReadonlyMap<string, string>;
};

export type Directory = OpenSource &
  Standing & { entries: readonly Entry[]; find: (uuid: string) => Entry | undefined };

/** Ids are hashes: worked out once for each change of the catalogue, of which the process has one. */
const numbered = new WeakMap<object, Numbered>();

export async function openDirectory(tx: Tx, code?: string): Promise<Directory> {
  const source = await openSource(tx, code);
  const { catalogue, origin } = source;
  const kept = numbered.get(catalogue.entries);
  const current = kept?.seq === catalogue.seq && kept.code === origin.code ? kept : number(source);
  numbered.set(catalogue.entries, current);
  return {
    ...source,
    entries: current.entries,
    find: (uuid) => catalogue.entries.get(current.byUuid.get(uuid) ?? ''),
  };
}

function number(source: OpenSource): Numbered {
  const { catalogue, origin } = source;
  const entries = inOrder(catalogue);
  const byUuid = new Map<string, string>();
  for (const entry of entries) for (const uuid of uuidsOf(entry, origin)) byUuid.set(uuid, entry.id);
  return { seq: catalogue.seq, code: origin.code, entries, byUuid };
}

function uuidsOf(entry: Entry, origin: HsdsOrigin): string[] {
  return [
    serviceUuid(origin, entry.id),
    ...(entry.kind === 'service' ? [organizationUuid(origin, entry.id)] : []),
    ...(entry.place === null && entry.address === null ? [] : [serviceAtLocationUuid(origin, entry.id)]),
  ];
}

/** More than anybody has. */
const ALL = 1_000_000;

/**
 * The entries that a list of services shows, what fits best first where something is searched for. Ideas from
 * elsewhere are nothing that somebody can go to.
 */
export async function findServices(
  tx: Tx,
  directory: Directory,
  { search = '', ...filters }: Partial<EntryFilters>,
): Promise<Entry[]> {
  const { catalogue, entries } = directory;
  const { organization_id: giverId, taxonomy_term_id: termId, taxonomy_id: taxonomyId } = filters;
  const all = search.trim() === '' ? entries : await searchEntries(tx, directory, search);
  const terms = [...TERMS.values()].filter(
    ({ id, taxonomy_id: of }) =>
      (termId === undefined || id === termId) && (taxonomyId === undefined || of === taxonomyId),
  );
  const isOfTerms = termId !== undefined || taxonomyId !== undefined;
  const giver = giverId === undefined ? undefined : directory.find(giverId);
  const isGiver = giver?.kind === 'service' && organizationUuid(directory.origin, giver.id) === giverId;
  const after = filters.modified_after?.slice(0, 10);
  return all.filter(
    (entry) =>
      entry.elsewhere === null &&
      (giverId === undefined || (isGiver && giverOf(catalogue, entry).id === giver.id)) &&
      (!isOfTerms || terms.some((term) => hasTerm(entry, term))) &&
      (after === undefined || entry.changedOn >= after),
  );
}

async function searchEntries(tx: Tx, directory: Directory, q: string): Promise<Entry[]> {
  const { catalogue } = directory;
  const { items } = await searchStanding(tx, directory, { q, limit: ALL });
  const ids = new Set(items.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)]));
  return [...ids].map((id) => catalogue.entries.get(id)).filter((entry) => entry !== undefined);
}

export function wordsOf(search: string | undefined): string[] {
  return normalised(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

export function hasWords(entry: Entry, words: readonly string[]): boolean {
  const { name, aliases, keywords, summary, description, situation } = entry;
  const text = normalised(
    [name, ...aliases, ...keywords, summary, description ?? '', situation ?? ''].join(' '),
  );
  return words.every((word) => text.includes(word));
}
