/** What the import command says; names and counts come in as text. */
export const cli = {
  unknownColumn: (header: string, rows: string) =>
    `Kolonnen «${header}» er ikke kjent og blir ikke med (${rows} rader har verdi).`,
  line: (line: string, reason: string) => `linje ${line}: ${reason}`,
  warning: (line: string, reason: string) => `linje ${line}, se over: ${reason}`,
  moreWarnings: (rows: string) => `… og ${rows} rader til som bør ses over.`,
  moreRejects: (rows: string) => `… og ${rows} rader til. --rejects FIL skriver alle.`,
  unknownSpelling: (list: string, value: string, rows: string) =>
    `Ukjent verdi i listen ${list}: «${value}» (${rows} rader). Si hva den betyr med --mapping FIL.`,
  moreSpellings: (spellings: string) => `… og ${spellings} ukjente verdier til.`,
  nothingTaken: 'Ingenting er tatt inn. Rett radene, eller bruk --accept-valid for å ta inn de gyldige.',
  outcome: (team: string, taken: string, there: string, rejected: string) =>
    `${team}: ${taken} tatt inn, ${there} var der fra før, ${rejected} avvist.`,
  dryRun: 'Prøvekjøring: ingenting er lagret.',
};
