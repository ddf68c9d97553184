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
} satisfies typeof nb;
