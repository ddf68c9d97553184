import type { cli as nb } from '../nb/cli.ts';

export const cli = {
  unknownColumn: (header: string, rows: string) =>
    `The column “${header}” is not known and is left out (${rows} rows have a value).`,
  line: (line: string, reason: string) => `line ${line}: ${reason}`,
  warning: (line: string, reason: string) => `line ${line}, please look: ${reason}`,
  moreWarnings: (rows: string) => `… and ${rows} more rows to look at.`,
  moreRejects: (rows: string) => `… and ${rows} rows more. --rejects FILE writes all of them.`,
  unknownSpelling: (list: string, value: string, rows: string) =>
    `Unknown value in the list ${list}: “${value}” (${rows} rows). Say what it means with --mapping FILE.`,
  moreSpellings: (spellings: string) => `… and ${spellings} more unknown values.`,
  nothingTaken: 'Nothing was taken. Mend the rows, or use --accept-valid to take the valid ones.',
  outcome: (team: string, taken: string, there: string, rejected: string) =>
    `${team}: ${taken} taken, ${there} there already, ${rejected} refused.`,
  dryRun: 'Dry run: nothing was stored.',
  family: {
    people: (adults: number, children: number) =>
      `${String(adults)} adults, ${String(children)} children and young people`,
    consents: (count: number) => `${String(count)} ${count === 1 ? 'consent is' : 'consents are'} active`,
    isProtected: 'PROTECTED IDENTITY',
    ownOnly: 'only what the service has written itself',
    until: (instant: string) => `until ${instant}`,
    none: 'No families.',
    next: (next: string) => `There are more: --after ${next}`,
    persons: 'Persons',
    mayReceive: 'Active consents',
    enquiries: 'Enquiries',
    contributions: 'Contributions',
    moreContributions: '  … and older ones, which are on the page.',
    relations: {
      parent: 'parent',
      step_parent: 'step-parent',
      foster_parent: 'foster parent',
      guardian: 'guardian',
      child: 'child',
      young_person: 'young person',
      grandparent: 'grandparent',
      partner: 'partner',
      other: 'other',
    },
  },
} satisfies typeof nb;
