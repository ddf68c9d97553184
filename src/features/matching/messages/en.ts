import type { GapFileWords } from './nb.ts';

export const en = {
  header: ['Year', 'Need', 'Area', 'Age', 'Told from', 'Count'],
  sources: { search: 'Search', enquiry: 'Enquiry', case: 'Case' },
  notTold: 'Not given',
} satisfies GapFileWords;
