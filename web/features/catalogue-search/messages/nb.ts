/** The page of search words. */
export const nb = {
  title: 'Søkeord',
  lead: 'Ord folk bruker, og hva fagfolk kaller det samme. Den som søker på ordet, finner også det som står bak det.',
  back: 'Til tiltak og tilbud',
  loading: 'Henter søkeordene',
  failed: 'Endringen ble ikke lagret',
  form: {
    add: 'Nytt søkeord',
    change: (word: string) => `Endre «${word}»`,
    word: 'Ord eller uttrykk',
    wordHint: 'Slik folk skriver det, for eksempel «husleie» eller «ikke råd».',
    means: 'Finner også',
    meansHint:
      'Ett fagord eller uttrykk på hver linje. Det må stå i navnet eller teksten til tiltakene som skal vises.',
    wordMissing: 'Skriv ordet eller uttrykket.',
    wordTooLong: 'Ordet kan ha høyst 80 tegn.',
    meansMissing: 'Skriv minst ett fagord.',
    meansTooMany: 'Skriv høyst 20 fagord, hvert på høyst 80 tegn.',
    save: 'Lagre',
    cancel: 'Avbryt',
  },
  conflict: {
    title: 'Noen andre endret ordet først',
    stands: (means: string) =>
      `Nå står det: ${means}. Det du skrev, er ikke lagret. Lagre en gang til for å erstatte det.`,
    gone: 'Ordet er fjernet i mellomtiden. Lagre en gang til for å legge det inn igjen.',
    there: (word: string) => `«${word}» finnes alt.`,
  },
  list: {
    label: 'Søkeordene',
    filter: 'Finn et søkeord',
    count: (shown: string, all: string) => (shown === all ? `${all} søkeord` : `${shown} av ${all} søkeord`),
    change: 'Endre',
    changeOf: (word: string) => `Endre ${word}`,
    remove: 'Fjern',
    removeOf: (word: string) => `Fjern ${word}`,
    more: 'Vis flere',
    empty: 'Ingen søkeord ennå',
    emptyText: 'Når du legger inn et ord, finner søket tiltak som ikke bruker ordet selv.',
    noneFits: 'Ingen søkeord passer med det du skrev.',
  },
  done: {
    saved: (word: string) => `«${word}» er lagret.`,
    removed: (word: string) => `«${word}» er fjernet.`,
    undone: 'Endringen er angret.',
    undo: 'Angre',
  },
  try: {
    title: 'Prøv et søk',
    label: 'Søk slik en forelder ville gjort',
    found: (total: number) => (total === 1 ? '1 treff' : `${total} treff`),
    none: 'Ingen treff. Kanskje mangler det et søkeord.',
    nearest: 'Nærmest er:',
  },
};
export type WordTexts = typeof nb;
