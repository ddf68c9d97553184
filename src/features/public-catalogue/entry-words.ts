import type { Entry } from '../catalogue/entry.ts';
import { termsOf, wordsOf, type Site } from './public-site.ts';

/** Only those who work in the services meet it. */
export function isForStaffAlone({ audiences }: Pick<Entry, 'audiences'>): boolean {
  return audiences.length === 1 && audiences[0] === 'staff';
}

/** For whom by age; null where there is no limit. */
export function agesText(site: Site, { ageFrom, ageTo }: Pick<Entry, 'ageFrom' | 'ageTo'>): string | null {
  const { ages } = wordsOf(site);
  if (ageFrom !== null && ageTo !== null) return ages.years(ageFrom, ageTo);
  if (ageFrom !== null) return ages.from(ageFrom);
  return ageTo === null ? null : ages.to(ageTo);
}

/** The parts of town by name; a part that the list no longer has by its code. */
export function areaNames(site: Site, codes: readonly string[]): string[] {
  return codes.map((code) => site.areas.find((area) => area.code === code)?.labels[site.language] ?? code);
}

/** What languages are called in Norwegian. */
export function languageNames(site: Site, codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames([site.language, 'nb'], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}

/** A few words to know it by in a list: level, price, ages. */
export function shortTags(site: Site, entry: Entry): string[] {
  const terms = termsOf(site);
  const ages = agesText(site, entry);
  return [
    ...(entry.level === null ? [terms.kinds[entry.kind]] : [terms.levels[entry.level]]),
    ...(entry.cost === 'unknown' ? [] : [terms.costs[entry.cost]]),
    ...(ages === null ? [] : [ages]),
  ];
}

export type Contact = {
  words: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  /** The service whose contact it is, where the thing itself has none. */
  through: Entry | null;
};

/** Whom to call: the thing's own contact, else that of the service that gives it. */
export function contactOf(site: Site, entry: Entry): Contact {
  const { contactWords: words, phone, email, url } = entry;
  const giver = site.catalogue.entries.get(entry.service) ?? null;
  const isReachable = phone !== null || email !== null || url !== null;
  if (isReachable || giver === null || giver.id === entry.id)
    return { words, phone, email, url, through: null };
  return {
    words: words ?? giver.contactWords,
    phone: giver.phone,
    email: giver.email,
    url: giver.url,
    through: giver,
  };
}

/** The group that an entry is shown with, the first of it first; itself alone where there are no variants. */
export function variantsOf(site: Site, entry: Pick<Entry, 'id' | 'variantOf'>): Entry[] {
  const ids = site.index.variants.get(entry.variantOf ?? entry.id) ?? [entry.id];
  return ids.flatMap((id) => site.catalogue.entries.get(id) ?? []);
}
