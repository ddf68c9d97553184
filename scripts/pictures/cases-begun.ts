/** A case for the pictures, as the API of past cases takes it; days counted back from the picture's. */
export type CaseBegun = {
  adviser: string;
  family: { name: string; persons: readonly { name: string; relation: 'parent' | 'child' }[] };
  receivedDaysAgo: number;
  contacts: readonly string[];
  topics: readonly string[];
  steps: readonly { action: string; daysAgo: number; words?: string }[];
};

/** Invented families that came this autumn, so that the board has something at each place. */
export const CASES_BEGUN: readonly CaseBegun[] = [
  {
    adviser: 'Yusuf Hagen',
    family: { name: 'Familien Nygård', persons: [{ name: 'Tone Nygård', relation: 'parent' }] },
    receivedDaysAgo: 24,
    contacts: ['nav'],
    topics: ['housing'],
    steps: [{ action: 'take_in', daysAgo: 9 }],
  },
  {
    adviser: 'Marit Lindvik',
    family: { name: 'Familien Demir', persons: [{ name: 'Elif Demir', relation: 'parent' }] },
    receivedDaysAgo: 41,
    contacts: ['child_welfare'],
    topics: ['economy'],
    steps: [{ action: 'start_conversation', daysAgo: 33 }],
  },
  {
    adviser: 'Yusuf Hagen',
    family: { name: 'Familien Lie', persons: [{ name: 'Jon Lie', relation: 'parent' }] },
    receivedDaysAgo: 12,
    contacts: ['self'],
    topics: ['economy'],
    steps: [{ action: 'advise', daysAgo: 3, words: 'Råd om bostøtte og betalingsutsettelse.' }],
  },
  {
    adviser: 'Marit Lindvik',
    family: { name: 'Familien Solem', persons: [{ name: 'Ane Solem', relation: 'parent' }] },
    receivedDaysAgo: 97,
    contacts: ['school'],
    topics: ['leisure'],
    steps: [
      { action: 'start_conversation', daysAgo: 88 },
      { action: 'begin_closing', daysAgo: 6 },
    ],
  },
];
