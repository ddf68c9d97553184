/** Words of the file of what was not found. */
export const nb = {
  header: ['År', 'Behov', 'Bydel', 'Alder', 'Meldt fra', 'Antall'],
  sources: { search: 'Søk', enquiry: 'Henvendelse', case: 'Sak' },
  notTold: 'Ikke oppgitt',
};
export type GapFileWords = typeof nb;
