import type { Catalogue } from '../catalogue/open-catalogue.ts';
import type { OpenArea } from '../catalogue/open-areas.ts';
import type { OpenMunicipality } from '../catalogue/municipality-code.ts';
import { catalogueWords } from '../catalogue/messages/catalogue-words.ts';
import type { CatalogueWords } from '../catalogue/messages/nb.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { publicWords, type PublicLanguage } from './messages/public-words.ts';
import type { PublicWords } from './messages/nb.ts';

/** What every page is made from. */
export type Site = {
  language: PublicLanguage;
  municipality: OpenMunicipality;
  /** The municipality's number where the address names it, and links are to name it too. */
  stated: string | null;
  /** Scheme and host, as `https://example.org`. */
  address: string;
  /** yyyy-mm-dd in Norway. */
  today: string;
  catalogue: Catalogue;
  /** Differs when the search words have changed. */
  wordsStamp: string;
  index: CatalogueIndex;
  areas: readonly OpenArea[];
};

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/**
 * The address of a public page within the host.
 * @param path after `/katalog`: empty, or with a stroke first
 */
export function pathTo(
  { language, stated }: Pick<Site, 'language' | 'stated'>,
  path: string,
  query: Query = {},
): string {
  const given = new URLSearchParams();
  const asked: Query = { ...query, municipality: stated };
  for (const [name, value] of Object.entries(asked))
    for (const one of [value ?? []].flat()) if (one !== '') given.append(name, String(one));
  const search = given.size > 0 ? `?${given.toString()}` : '';
  return `${language === 'nn' ? '/nn' : ''}/katalog${path}${search}`;
}

/** The page of an entry; a service has one of another kind. */
export function entryPath(site: Site, { id, kind }: { id: string; kind: string }): string {
  return pathTo(site, kind === 'service' ? `/tjenester/${id}` : `/${id}`);
}

export function wordsOf({ language }: Pick<Site, 'language'>): PublicWords {
  return publicWords(language);
}

/** The catalogue's own words, in the page's language. */
export function termsOf({ language }: Pick<Site, 'language'>): CatalogueWords {
  return catalogueWords(language);
}

/** A day as it is written in Norway. @param day yyyy-mm-dd */
export function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}.${month}.${year}`;
}
