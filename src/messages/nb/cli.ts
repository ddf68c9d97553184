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
  family: {
    people: (adults: number, children: number) =>
      `${String(adults)} voksne, ${String(children)} barn og unge`,
    consents: (count: number) => `${String(count)} ${count === 1 ? 'samtykke' : 'samtykker'} gjelder`,
    isProtected: 'BESKYTTET IDENTITET',
    ownOnly: 'bare det tjenesten selv har skrevet',
    until: (instant: string) => `til ${instant}`,
    none: 'Ingen familier.',
    next: (next: string) => `Det er flere: --after ${next}`,
    persons: 'Personer',
    mayReceive: 'Samtykker som gjelder',
    enquiries: 'Henvendelser',
    contributions: 'Bidrag',
    moreContributions: '  … og eldre, som står på siden.',
    relations: {
      parent: 'forelder',
      step_parent: 'steforelder',
      foster_parent: 'fosterforelder',
      guardian: 'verge',
      child: 'barn',
      young_person: 'ungdom',
      grandparent: 'besteforelder',
      partner: 'partner',
      other: 'annen',
    },
  },
};
