import type { cli as nb } from '../nb/cli.ts';

export const cli = {
  unknownColumn: (header: string, rows: string) =>
    `Kolonnen «${header}» er ikkje kjend og blir ikkje med (${rows} rader har verdi).`,
  line: (line: string, reason: string) => `linje ${line}: ${reason}`,
  warning: (line: string, reason: string) => `linje ${line}, sjå over: ${reason}`,
  moreWarnings: (rows: string) => `… og ${rows} rader til som bør sjåast over.`,
  moreRejects: (rows: string) => `… og ${rows} rader til. --rejects FIL skriv alle.`,
  unknownSpelling: (list: string, value: string, rows: string) =>
    `Ukjend verdi i lista ${list}: «${value}» (${rows} rader). Sei kva han tyder med --mapping FIL.`,
  moreSpellings: (spellings: string) => `… og ${spellings} ukjende verdiar til.`,
  nothingTaken: 'Ingenting er teke inn. Rett radene, eller bruk --accept-valid for å ta inn dei gyldige.',
  outcome: (team: string, taken: string, there: string, rejected: string) =>
    `${team}: ${taken} tekne inn, ${there} var der frå før, ${rejected} avviste.`,
  dryRun: 'Prøvekøyring: ingenting er lagra.',
  family: {
    people: (adults: number, children: number) =>
      `${String(adults)} vaksne, ${String(children)} barn og unge`,
    consents: (count: number) => `${String(count)} samtykke gjeld`,
    isProtected: 'VERNA IDENTITET',
    ownOnly: 'berre det tenesta sjølv har skrive',
    until: (instant: string) => `til ${instant}`,
    none: 'Ingen familiar.',
    next: (next: string) => `Det er fleire: --after ${next}`,
    persons: 'Personar',
    mayReceive: 'Samtykke som gjeld',
    enquiries: 'Førespurnader',
    contributions: 'Bidrag',
    moreContributions: '  … og eldre, som står på sida.',
    relations: {
      parent: 'forelder',
      step_parent: 'steforelder',
      foster_parent: 'fosterforelder',
      guardian: 'verje',
      child: 'barn',
      young_person: 'ungdom',
      grandparent: 'besteforelder',
      partner: 'partnar',
      other: 'annan',
    },
  },
} satisfies typeof nb;
