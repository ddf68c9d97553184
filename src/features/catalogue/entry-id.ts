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

/** No id of an entry: pages of the public catalogue, and of the one within, have the address that it would have. */
export const PAGE_ADDRESSES: ReadonlySet<string> = new Set(
  [
    'sok tjenester hjelp oversikt samarbeid lover om mangler nytt',
    'ny forslag bekreft sokeord import',
  ].flatMap((of) => of.split(' ')),
);

/** The first of `id`, `id-2`, `id-3` … that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id) && !PAGE_ADDRESSES.has(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id}-${String(number)}`;
    if (!isTaken(numbered)) return numbered;
  }
}
