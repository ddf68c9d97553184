import { EntryId, type EntryContent } from '../../catalogue/entry.ts';
import { entryIdOf } from '../../catalogue/entry-id.ts';
import { normalised } from '../../../shared/normalised.ts';
import type { FileEntry } from './file-row.ts';
import type { StandingEntry } from './judge-entries.ts';

/** An entry of a file under the id that it stands or will stand under; '' where the file says neither id nor name. */
export type Tried = { id: string; given: FileEntry['given'] };

/**
 * The entries of a file by their ids. One without an id gets one of its service, name and level, the same each time;
 * what stands under that id already and is something else is left alone. A service may be named by its name.
 */
export function nameEntries(
  entries: readonly FileEntry[],
  standing: readonly StandingEntry[],
): ReadonlyMap<FileEntry, Tried> {
  const givers = new Map<string, string>();
  const ids = new FreeIds(standing);
  const tried = new Map<FileEntry, Tried>();
  for (const { id, content, state } of standing)
    if (content.kind === 'service' && state !== 'withdrawn')
      addGiver(givers, id, [content.name, ...content.aliases]);
  for (const { given } of entries) ids.claim(textOf(given.id));
  const isService = ({ given }: FileEntry) => given.kind === 'service';
  // Who gives comes first: the others are named by them.
  for (const entry of withIdsFirst(entries.filter(isService))) {
    const own = nameService(entry, givers, ids);
    tried.set(entry, own);
    addGiver(givers, own.id, [entry.given.name]);
  }
  for (const entry of withIdsFirst(entries.filter((one) => !isService(one))))
    tried.set(entry, nameOther(entry, givers, ids));
  return tried;
}

function withIdsFirst(entries: readonly FileEntry[]): FileEntry[] {
  const hasId = ({ given }: FileEntry) => textOf(given.id) !== '';
  return [...entries.filter(hasId), ...entries.filter((entry) => !hasId(entry))];
}

function nameService(entry: FileEntry, givers: ReadonlyMap<string, string>, ids: FreeIds): Tried {
  const { given, isGiver, sourceId } = entry;
  const name = textOf(given.name);
  const wanted = textOf(given.service);
  const known = isGiver === true ? givers.get(`name ${normalised(name)}`) : undefined;
  const isOwnId = EntryId.safeParse(wanted).success && wanted !== normalised(name);
  const base = isOwnId ? wanted : entryIdOf(name);
  const id = known ?? ids.find(textOf(given.id), base, `/${normalised(name)}`, sourceId);
  const service = wanted === '' || normalised(wanted) === normalised(name) ? id : wanted;
  return { id, given: { ...given, ...(service !== '' && { service }) } };
}

function nameOther({ given, sourceId }: FileEntry, givers: ReadonlyMap<string, string>, ids: FreeIds): Tried {
  const name = textOf(given.name);
  const wanted = textOf(given.service);
  const service = givers.get(`id ${wanted}`) ?? givers.get(`name ${normalised(wanted)}`) ?? wanted;
  const base = entryIdOf([service, name, textOf(given.level)].join(' '));
  const id = ids.find(textOf(given.id), base, `${service}/${normalised(name)}`, sourceId);
  return { id, given: { ...given, ...(service !== '' && { service }) } };
}

/** Ids that are made of names: the same thing has the same, and another thing the next that is free. */
class FreeIds {
  readonly #taken = new Set<string>();
  /** By what a thing is: its ids. */
  readonly #same = new Map<string, string[]>();
  /** What the file itself has under an id, by where it comes from. */
  readonly #claimed = new Map<string, string | undefined>();
  readonly #next = new Map<string, number>();

  constructor(standing: readonly StandingEntry[]) {
    for (const { id, content } of standing) this.#add(id, thingOf(content));
  }

  claim(id: string): void {
    if (id === '') return;
    this.#taken.add(id);
    this.#claimed.set(id, undefined);
  }

  /** @param given its own id, '' where it has none; @param base what is tried first; @param thing what it is */
  find(given: string, base: string, thing: string, sourceId: string | undefined): string {
    if (given !== '') {
      this.#add(given, thing);
      return given;
    }
    if (thing.endsWith('/')) return '';
    const numbered = new RegExp(`^${base}(?:-\\d+)?$`, 'u');
    const isFree = (id: string) => !this.#claimed.has(id) || this.#claimed.get(id) === sourceId;
    const same = this.#same.get(thing)?.find((id) => numbered.test(id) && isFree(id));
    const id = same ?? this.#free(base);
    if (same === undefined) this.#add(id, thing);
    this.#claimed.set(id, sourceId);
    return id;
  }

  #add(id: string, thing: string): void {
    this.#taken.add(id);
    const ids = this.#same.get(thing);
    if (ids === undefined) this.#same.set(thing, [id]);
    else ids.push(id);
  }

  #free(base: string): string {
    if (!this.#taken.has(base)) return base;
    let number = this.#next.get(base) ?? 2;
    while (this.#taken.has(`${base}-${String(number)}`)) number += 1;
    this.#next.set(base, number + 1);
    return `${base}-${String(number)}`;
  }
}

/** What an entry is, whatever its id: its name and who gives it. */
function thingOf({ kind, service, name }: EntryContent): string {
  return `${kind === 'service' ? '' : service}/${normalised(name)}`;
}

function addGiver(givers: Map<string, string>, id: string, called: readonly unknown[]): void {
  if (id === '') return;
  givers.set(`id ${id}`, id);
  for (const name of called) {
    const key = `name ${normalised(textOf(name))}`;
    if (textOf(name) !== '' && !givers.has(key)) givers.set(key, id);
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
