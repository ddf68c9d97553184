import { EntryId, type EntryContent } from '../../catalogue/entry.ts';
import { entryIdOf, PAGE_ADDRESSES } from '../../catalogue/entry-id.ts';
import type { EntryState } from '../../catalogue/entry-rules.ts';
import { normalised } from '../../../shared/normalised.ts';
import type { FileEntry } from './file-row.ts';

export type StandingEntry = { id: string; state: EntryState; content: EntryContent };

/** An entry of a file under the id that it stands or will stand under; '' where the file says too little for one. */
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
  const { given, isGiver } = entry;
  const name = textOf(given.name);
  const wanted = textOf(given.service);
  const isByName = wanted === '' || normalised(wanted) === normalised(name);
  const known = isGiver === true ? givers.get(`name ${normalised(name)}`) : undefined;
  const base = isByName || !EntryId.safeParse(wanted).success ? entryIdOf(name) : wanted;
  const id = known ?? ids.find(entry, { base, giver: '', isSure: isByName && isLatin(name) });
  const service = isByName ? id : wanted;
  return { id, given: { ...given, ...(service !== '' && { service }) } };
}

function nameOther(entry: FileEntry, givers: ReadonlyMap<string, string>, ids: FreeIds): Tried {
  const { given } = entry;
  const name = textOf(given.name);
  const wanted = textOf(given.service);
  const service = givers.get(`id ${wanted}`) ?? givers.get(`name ${normalised(wanted)}`) ?? wanted;
  const base = entryIdOf([service, name, textOf(given.level)].join(' '));
  // Without who gives it, an id that is made could be the one of who gives.
  if (service === '' && textOf(given.id) === '') return { id: '', given };
  const id = ids.find(entry, { base, giver: service, isSure: isLatin(name) });
  return { id, given: { ...given, ...(service !== '' && { service }) } };
}

/** Whether the letters of a name are all found again in an id that is made of it. */
function isLatin(name: string): boolean {
  return !/[^\P{L}\p{Script=Latin}]/u.test(name);
}

type Wanted = {
  base: string;
  /** Who gives it; '' for who gives. */
  giver: string;
  /** The id tells what it is: under another name it is the same, called something else here by now. */
  isSure: boolean;
};

/** Ids that are made of names: the same thing has the same, and another thing the next that is free. */
class FreeIds {
  readonly #taken = new Set<string>(PAGE_ADDRESSES);
  /** By what a thing is: its ids. */
  readonly #same = new Map<string, string[]>();
  /** Who gives what has an id that is not of the name that it has now. */
  readonly #renamed = new Map<string, string>();
  /** What the file itself has under an id, by where it comes from. */
  readonly #claimed = new Map<string, string | undefined>();
  readonly #next = new Map<string, number>();

  constructor(standing: readonly StandingEntry[]) {
    for (const { id, content } of standing) {
      const { name, service, level } = content;
      const giver = content.kind === 'service' ? '' : service;
      this.#add(id, thingOf(giver, name));
      if (!isNumbered(id, entryIdOf([giver, name, level ?? ''].join(' ')))) this.#renamed.set(id, giver);
    }
  }

  /** Keeps an id that the file writes for who writes it. */
  claim(id: string): void {
    if (id === '') return;
    this.#taken.add(id);
    this.#claimed.set(id, undefined);
  }

  /** The id that the file writes or else one that is made; '' where there is no name to make it of. */
  find({ given, sourceId }: FileEntry, { base, giver, isSure }: Wanted): string {
    const name = textOf(given.name);
    const thing = thingOf(giver, name);
    const written = textOf(given.id);
    if (written !== '') {
      this.#add(written, thing);
      return written;
    }
    if (name === '') return '';
    const isOpen = (id: string) => !this.#claimed.has(id) || this.#claimed.get(id) === sourceId;
    const isRenamed = isSure && this.#renamed.get(base) === giver && isOpen(base);
    const same = this.#same.get(thing)?.find((id) => isNumbered(id, base) && isOpen(id));
    const id = same ?? (isRenamed ? base : this.#free(base));
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

function isNumbered(id: string, base: string): boolean {
  return id.startsWith(base) && /^(?:-\d+)?$/u.test(id.slice(base.length));
}

/** What an entry is, whatever its id: its name and who gives it. */
function thingOf(giver: string, name: string): string {
  return `${giver}/${normalised(name)}`;
}

function addGiver(givers: Map<string, string>, id: string, called: readonly unknown[]): void {
  if (id === '') return;
  givers.set(`id ${id}`, id);
  for (const name of called) {
    const key = `name ${normalised(textOf(name))}`;
    if (textOf(name) !== '' && !givers.has(key)) givers.set(key, id);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
