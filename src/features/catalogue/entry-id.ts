import { EntryId } from './entry.ts';

const MOST_SIGNS = 80;

/** An id made of a name: small letters, numbers and hyphens; 'entry' where nothing of the name is left. */
export function entryIdOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/u).filter((word) => word !== '');
  const id = words.join('-').slice(0, MOST_SIGNS).replace(/-$/u, '');
  return EntryId.safeParse(id).success ? id : 'entry';
}

/** Pages of the public catalogue that have the address which an entry of that id would have. */
const PAGES: ReadonlySet<string> = new Set(
  'sok tjenester hjelp oversikt samarbeid lover om mangler nytt'.split(' '),
);

/** The first of `id`, `id-2`, `id-3` … that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id) && !PAGES.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id}-${String(number)}`;
    if (!isTaken(numbered)) return numbered;
  }
}
