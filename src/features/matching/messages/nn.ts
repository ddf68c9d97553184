import type { GapFileWords } from './nb.ts';

export const nn = {
  header: ['År', 'Behov', 'Bydel', 'Alder', 'Meldt frå', 'Tal'],
  sources: { search: 'Søk', enquiry: 'Førespurnad', case: 'Sak' },
  notTold: 'Ikkje oppgitt',
} satisfies GapFileWords;
