/** Words for fixed values that people write, beside those that the pages show: by field and word, the code. */
export const ALSO_WRITTEN = {
  level: { universell: 'universal', selektiv: 'selective', indisert: 'indicated' },
} as const;

/**
 * Before what another's directory says that has no field of its own here. It becomes a part of the entry, which is
 * Norwegian whatever language it is read in.
 */
export const FOREIGN_LABELS = {
  alert: 'Viktig nå',
  waitTime: 'Ventetid',
  interpretation: 'Tolk',
  documents: 'Ta med',
  places: 'Også her',
  accessibility: 'Tilgjengelighet',
  phones: 'Telefon',
  contacts: 'Kontakt',
  links: 'Mer om dette',
  languages: 'Språk',
} as const;
