import type { Entry } from '../catalogue/entry.ts';
import { withinSentence } from '../catalogue/list-terms.ts';
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

/** What it is in short, as a text alone; where no page tells in which written form it is. */
export function summaryOf({ language }: Site, { summary, summaryNn }: Entry): string {
  return language === 'nn' ? (summaryNn ?? summary) : summary;
}

/** What languages are called in Norwegian. */
export function languageNames(site: Site, codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames([site.language, 'nb'], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}

/** A few words to know it by in a list: level, price, ages, and what is not in use as it should be. */
export function shortTags(site: Site, entry: Entry): string[] {
  const terms = termsOf(site);
  const ages = agesText(site, entry);
  return [
    ...(entry.level === null ? [terms.kinds[entry.kind]] : [terms.levels[entry.level]]),
    ...(entry.cost === 'unknown' ? [] : [terms.costs[entry.cost]]),
    ...(ages === null ? [] : [ages]),
    ...(entry.status === 'in_use' || entry.status === 'unknown' ? [] : [terms.statuses[entry.status]]),
  ];
}

export type Contact = {
  words: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  /** The service whose contact it is, where the thing itself has none. */
  through: Entry | null;
  /** Whom to ask where there is neither a number nor an address to write to; not where another's own page leads on. */
  door: Entry | null;
};

/** Whom to call: the thing's own contact, else that of the service that gives it, else the municipality's own door. */
export function contactOf(site: Site, entry: Entry): Contact {
  const giver = site.catalogue.entries.get(entry.service) ?? null;
  const hasOwn = entry.phone !== null || entry.email !== null || entry.url !== null;
  const through = hasOwn || giver === null || giver.id === entry.id ? null : giver;
  const { phone, email, url } = through ?? entry;
  const door = site.catalogue.entries.get(site.index.door ?? '') ?? null;
  const isItsOwn = giver?.sector === 'municipal' || url === null;
  const needsDoor = phone === null && email === null && isItsOwn;
  return {
    words: entry.contactWords ?? through?.contactWords ?? null,
    phone,
    email,
    url,
    through,
    door: needsDoor && door !== null && door.phone !== null && door.id !== entry.id ? door : null,
  };
}

/** The group that an entry is shown with, the first of it first; itself alone where there are no variants. */
export function variantsOf(site: Site, entry: Pick<Entry, 'id' | 'variantOf'>): Entry[] {
  const ids = site.index.variants.get(entry.variantOf ?? entry.id) ?? [entry.id];
  return ids.flatMap((id) => site.catalogue.entries.get(id) ?? []);
}

/** Its name as no other entry has it: with who gives it, and at which level where it is given at several. */
export function fullName(site: Site, entry: Entry): string {
  const giver = site.catalogue.entries.get(entry.service);
  const isTwice = variantsOf(site, entry).some(
    ({ id, name, service }) => id !== entry.id && name === entry.name && service === entry.service,
  );
  return [
    entry.name,
    ...(giver === undefined || giver.id === entry.id ? [] : [giver.name]),
    ...(isTwice && entry.level !== null ? [withinSentence(termsOf(site).levels[entry.level])] : []),
  ].join(', ');
}
